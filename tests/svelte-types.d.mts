/** What is wrong with a report of svelte-check, one line a finding. */
export function judge(report: string): string[];
