/**
 * `npm run -s paralelo -- …`: installs what is missing, then runs the command line, which is TypeScript.
 * Results go to standard output, all else to standard error.
 */
import { checkNode } from '../scripts/lib/check-node.mjs';
import { installPackages } from '../scripts/lib/install-packages.mjs';
import { runMain } from '../scripts/lib/setup-error.mjs';

await runMain(async () => {
  checkNode();
  await installPackages(process.stderr);
  const { register } = await import('tsx/esm/api');
  register();
  const { runCommandLine } = await import('./paralelo.ts');
  return runCommandLine(process.argv.slice(2));
});
