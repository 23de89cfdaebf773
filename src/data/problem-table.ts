import { isError, type Problem } from './problem.ts';
import { summary } from './report.ts';

/** GitHub shows no summary of a step of more than a megabyte. */
const MAX_ROWS = 1000;
const MAX_TEXT = 600;

/** All problems as a Markdown table for the summary of a step, errors and warnings in their order. */
export function problemTable(problems: readonly Problem[]): string {
  const head = `### ${summary(problems)}\n`;
  if (problems.length === 0) return head;
  const rows = problems.slice(0, MAX_ROWS).map(row);
  const rest = problems.length - rows.length;
  return [
    head,
    '| | Place | Field | Problem | Hint |',
    '|---|---|---|---|---|',
    ...rows,
    ...(rest > 0 ? ['', `${rest} more are in the log.`] : []),
    '',
  ].join('\n');
}

function row(problem: Problem): string {
  const { file, line, column, field, message, hint } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const cells = [isError(problem) ? 'error' : 'warning', place, field, message, hint];
  return `| ${cells.map((cell) => plainText(cell ?? '')).join(' | ')} |`;
}

/** What could be markup as character references. */
function plainText(text: string): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return cut
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[^\p{L}\p{N} .,;'/-]/gu, (mark) => `&#${mark.codePointAt(0)};`);
}
