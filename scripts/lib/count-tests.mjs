/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Counts the tests of Jest's JSON report. A test file that could not be run is one failure.
 * @returns {Counts}
 */
export function countJest({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/**
 * Counts the tests of Playwright's JSON report. Errors outside any test, such as a server that does not start, are
 * failures; a test that passed at the second attempt has passed.
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * What a step counts for: its report's tests, but never a success if its program says otherwise.
 * @param {Counts | null} reported null if the step has no tests of its own, or left no report.
 * @returns {Counts}
 */
export function countStep(reported, exitCode) {
  if (!reported) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return exitCode !== 0 && reported.failed === 0 ? { ...reported, failed: 1 } : reported;
}
