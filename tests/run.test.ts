import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './counts.mjs';
import { judge } from './svelte-types.mjs';

const planted =
  '1 {"type":"ERROR","filename":"tests/planted/Planted.svelte","start":{"line":2,"character":8},"message":"no","code":2322}';
const other =
  '1 {"type":"WARNING","filename":"src\\\\app\\\\App.svelte","start":{"line":6,"character":0},"message":"odd","code":"x"}';
const end = '1 COMPLETED 9 FILES 1 ERRORS 0 WARNINGS 1 FILES_WITH_PROBLEMS';
const missing =
  'svelte-check did not report the type error planted in tests/planted/Planted.svelte';

describe('the check of components', () => {
  it.each([
    ['the planted error alone', [planted, end], []],
    ['a warning beside it', [planted, other, end], ['src/app/App.svelte:7: odd']],
    ['nothing', ['1 COMPLETED 0 FILES 0 ERRORS 0 WARNINGS 0 FILES_WITH_PROBLEMS'], [missing]],
    ['another error in the planted file', [planted.replace('2322', '2304'), end], [missing]],
    ['a check that broke off', [planted], ['svelte-check did not finish']],
    ['no output at all', [''], [missing, 'svelte-check did not finish']],
  ])('given %s', (_, lines, wrong) => {
    expect(judge(lines.join('\n'))).toEqual(wrong);
    expect(judge(lines.join('\r\n'))).toEqual(wrong);
  });
});

describe('the count of tests', () => {
  const unit = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };

  it.each([
    ['all passed', { testResults: [] }, 0],
    ['one failed', { numFailedTests: 1, testResults: [failedFile] }, 1],
    [
      'one was skipped and one is to do',
      { numPendingTests: 1, numTodoTests: 1, testResults: [] },
      2,
    ],
    ['a file did not load', { testResults: [{ status: 'failed', assertionResults: [] }] }, 1],
  ])('of vitest where %s', (_, report, failed) => {
    expect(countVitest({ ...unit, ...report })).toEqual({ passed: 5, failed });
  });

  it.each([
    ['all passed', {}, [], 0],
    ['one failed, one was flaky, one skipped', { unexpected: 1, flaky: 1, skipped: 1 }, [], 3],
    ['the server did not start', {}, [{ message: 'no' }], 1],
  ])('of Playwright where %s', (_, stats, errors, failed) => {
    const none = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats: { ...none, ...stats }, errors })).toEqual({
      passed: 5,
      failed,
    });
  });
});
