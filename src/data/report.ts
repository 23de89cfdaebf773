import { isError, type Problem } from './problem.ts';
import { withoutCommands } from './workflow-command.ts';

export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** All problems as one report; see the functions below. */
export function formatProblems(problems: readonly Problem[], format: ReportFormat): string {
  if (format === 'json') return JSON.stringify(problems, null, 2);
  return format === 'github' ? formatGithub(problems) : formatText(problems);
}

/** For people: place, sentence, hint; then the count. The same in the command line, the build and the dev server. */
export function formatText(problems: readonly Problem[]): string {
  return [...problems.map(problemText), summary(problems)].join('\n\n');
}

/** `2 errors, 1 warning in data/.` */
export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const counts = [plural(errors, 'error'), plural(problems.length - errors, 'warning')];
  const told = counts.filter((count) => !count.startsWith('0 '));
  return told.length === 0 ? 'No problems in data/.' : `${told.join(', ')} in data/.`;
}

function problemText(problem: Problem): string {
  const { file, line, column, field, message, hint } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const head = [isError(problem) ? place : `warning: ${place}`, field].filter(Boolean).join(' ');
  return [head, `  ${message}`, ...(hint === undefined ? [] : [`  Hint: ${hint}`])].join('\n');
}

/** GitHub shows at most ten annotations of a step, so the text follows for the log. */
const MAX_ANNOTATIONS = 10;

/** Workflow commands that put the problems on the lines of a pull request, then the text. */
function formatGithub(problems: readonly Problem[]): string {
  const annotations = problems.toSorted(errorsFirst).slice(0, MAX_ANNOTATIONS).map(annotation);
  return [...annotations, withoutCommands(formatText(problems))].join('\n');
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(isError(b)) - Number(isError(a));
}

function annotation(problem: Problem): string {
  const { file, line, column, field, message, hint } = problem;
  const properties = Object.entries({ file, line, col: column, title: field })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const says = hint === undefined ? message : `${message} Hint: ${hint}`;
  return `::${isError(problem) ? 'error' : 'warning'} ${properties.join(',')}::${escapeData(says)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
