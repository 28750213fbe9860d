import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './project.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Starts a program in the repository's root, with the standard streams of this process unless told otherwise. Signals
 * that this process gets are passed on to it.
 * @returns `exit` resolves to the exit code; 128 + the signal's number if a signal ended it, 127 if it did not start.
 */
export function startProgram(file, args, { env = {}, ...options } = {}) {
  const child = spawn(file, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, ...options });
  const passOn = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, passOn);
  const exit = new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`paralelo: ${file} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, passOn);
  });
  return { child, exit };
}

/** Runs a program to its end and resolves to its exit code. */
export function runProgram(file, args, options) {
  return startProgram(file, args, options).exit;
}

/** Runs a script with this Node. */
export function runNode(args, options) {
  return runProgram(process.execPath, args, options);
}

/** Runs npm: the one that runs this script, where one does, since finding npm by name needs a shell on Windows. */
export function runNpm(args, options) {
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.c?js$/.test(running)) return runNode([running, ...args], options);
  return runProgram('npm', args, { ...options, shell: process.platform === 'win32' });
}
