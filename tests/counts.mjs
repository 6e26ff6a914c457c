// How many tests passed and failed, from the reports of the runners. A test that
// was skipped did not hold anything: it counts as failed.

/** From vitest's JSON report. A file that could not be loaded is one failure. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests, failed: failed + broken };
}

/** From Playwright's JSON report. An error outside of the tests is one failure. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
}
