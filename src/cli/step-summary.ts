import { appendFileSync } from 'node:fs';

/** Adds Markdown to the page of a run on GitHub; elsewhere there is no such page. */
export function addToStepSummary(markdown: string): void {
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, markdown);
}
