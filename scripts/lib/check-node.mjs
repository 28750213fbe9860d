import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Compares a Node version with the least one that package.json asks for, such as `>=20.9`.
 * @returns null if it is new enough, otherwise what to say.
 */
export function findNodeProblem(version, range) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor = 0] = range.replace('>=', '').split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `Node ${range.replace('>=', '')} or newer is needed; this is Node ${version}.`;
}

/** @throws SetupError if this Node is too old. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const problem = findNodeProblem(process.versions.node, engines.node);
  if (problem) throw new SetupError(problem);
}
