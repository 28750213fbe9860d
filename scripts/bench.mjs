/** `npm run bench` and `npm run bench:…`: installs what is missing and runs bench/<name>.ts. */
import { preparePublicFiles } from './lib/build-app.mjs';
import { checkNode } from './lib/check-node.mjs';
import { installPackages } from './lib/install-packages.mjs';
import { PROGRAMS } from './lib/project.mjs';
import { runNode } from './lib/run-program.mjs';
import { runMain } from './lib/setup-error.mjs';

const [name = 'speed', ...args] = process.argv.slice(2);

await runMain(async () => {
  checkNode();
  await installPackages();
  await preparePublicFiles();
  return runNode([PROGRAMS.tsx, `bench/${name}.ts`, ...args]);
});
