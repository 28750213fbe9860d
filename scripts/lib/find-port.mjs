import { connect, createServer } from 'node:net';
import { isAnyAddress, isLoopback, LOCALHOST_ADDRESSES } from './hosts.mjs';
import { SetupError } from './setup-error.mjs';

const PORTS_TRIED = 50;

/** Milliseconds. This machine answers at once; Windows goes on asking a port where nobody listens. */
const ANSWER_TIME = 250;

/** Whether a program listens at an address of this machine. Where there is no such address, none does. */
function isTaken(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: ANSWER_TIME });
    const settle = (taken) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

/** Tries to listen; resolves to the port, or to the error's code. */
function listen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = server.address();
      server.close(() => resolve(bound));
    });
  });
}

/**
 * Tries a port. One system or another lets a program listen at one address where a second has the port at another, or
 * at all of them; a browser that is sent to localhost would get either.
 */
async function tryPort(port, host) {
  const outcome = await listen(port, host);
  if (typeof outcome !== 'number' || !(isLoopback(host) || isAnyAddress(host))) return outcome;
  const taken = await Promise.all(LOCALHOST_ADDRESSES.map((address) => isTaken(outcome, address)));
  return taken.includes(true) ? 'EADDRINUSE' : outcome;
}

/**
 * The first free port from `first` on; 0 leaves the choice to the system.
 * @throws SetupError if there is none, or the host is not this machine's.
 */
export async function findPort(first, host) {
  for (let tried = 0; tried < PORTS_TRIED && first + tried <= 65535; tried++) {
    const port = first === 0 ? 0 : first + tried;
    const outcome = await tryPort(port, host);
    if (typeof outcome === 'number') return outcome;
    if (outcome !== 'EADDRINUSE' && outcome !== 'EACCES') throw new SetupError(`Cannot listen on ${host} (${outcome}).`);
    if (outcome === 'EACCES' && tried === 0 && first < 1024) throw new SetupError(`Port ${first} needs administrator rights; set PORT to one above 1023.`);
  }
  throw new SetupError(`No free port between ${first} and ${first + PORTS_TRIED - 1}.`);
}

/**
 * Reads a port number as given in the environment.
 * @throws SetupError if it is none.
 */
export function parsePort(text, fallback) {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new SetupError(`PORT must be a number from 0 to 65535, not “${text}”.`);
  return port;
}
