/** What stops a command and can be said in one line. */
export class SetupError extends Error {
  name = 'SetupError';
}

/** Runs a command's main function; a SetupError ends it with one line on standard error and exit code 1. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`paralelo: ${error.message}`);
    process.exitCode = 1;
  }
}
