/** `npm run build`: makes the production build, if there is none of the present sources, as `npm start` does. */
import { buildApp } from './lib/build-app.mjs';
import { runMain } from './lib/setup-error.mjs';

await runMain(buildApp);
