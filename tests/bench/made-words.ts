/** What made runs say, in the length and manner of real records. */

/** More are completed than not. */
export const OUTCOMES = [
  'completed',
  'completed',
  'completed',
  'completed',
  'completed-with-fixes',
  'completed-with-fixes',
  'blocked',
  'failed',
] as const;

export const OUTCOME_WORDS = {
  completed: undefined,
  'completed-with-fixes':
    'The first build did not compile. The author pointed at the error, and the second attempt passed.',
  blocked: 'The sandbox refused the network call that the task needs. No other way was found.',
  failed: 'The tests still failed when the session ended. The cause was named but not removed.',
} as const;

export const ENVIRONMENTS = [
  'Local terminal, one task at a time; same prompts, machine, repository and credentials for all agents.',
  'Cloud container with the full test set-up, five tasks at once.',
  'Sandbox on a clone of the repository, without network but for the package registry.',
  'Terminal in the project root, with the user present and every command approved by hand.',
  'Continuous-integration job on a fresh machine, started from the issue and left alone.',
] as const;

export const NOTES = [
  'One execution. Tokens as the agent reports them at the end of the session.',
  'One of three executions with the same prompt; the article shows this one.',
  'Stated to the second in the log. The session was resumed once after a lost connection.',
  'The model is the one that the session began with; the article does not say whether it changed.',
  'Time includes the installation of packages, which took about two minutes.',
] as const;

interface MadeCheck {
  readonly name: string;
  readonly unit?: string;
  readonly note?: string;
}

export const CHECKS: readonly MadeCheck[] = [
  { name: 'Strict type check', note: 'Clean at the end, after a fix pass.' },
  { name: 'All existing tests pass', unit: 'tests' },
  { name: 'New tests cover the change', unit: 'tests', note: 'Written without being asked.' },
  { name: 'No TypeScript any', unit: 'occurrences' },
  { name: 'Type errors at first compile', unit: 'errors', note: 'Fixed before the final run.' },
  { name: 'Lint without warnings', note: 'With the rules of the repository.' },
  { name: 'Works on first start', note: 'Opened by the author in a fresh checkout.' },
  { name: 'Only files of the task changed', unit: 'files' },
  { name: 'Plan shown before the first edit' },
  { name: 'Retry logic present', unit: 'attempts', note: 'With a growing wait between attempts.' },
  { name: 'Secrets stay out of logs' },
  { name: 'Answer time under load', unit: 'ms', note: 'Of two clients on one machine.' },
  { name: 'Documentation updated', note: 'README and the comment above the export.' },
  { name: 'Largest component under 200 lines', unit: 'lines' },
];

interface MadeEvent {
  readonly kind: 'failure' | 'retry' | 'recovery' | 'intervention' | 'observation';
  readonly detail: string;
  readonly recovered?: boolean;
}

export const EVENTS: readonly MadeEvent[] = [
  { kind: 'observation', detail: 'Read the tests and the configuration before the first edit.' },
  { kind: 'observation', detail: 'Showed an architecture plan and waited for approval.' },
  { kind: 'observation', detail: 'Added a dry run that touches no service, without being asked.' },
  { kind: 'observation', detail: 'Split the change into three commits with a message each.' },
  { kind: 'observation', detail: 'Ran the whole test suite after every file it changed.' },
  {
    kind: 'failure',
    detail: 'The installation of packages stalled for a minute.',
    recovered: true,
  },
  {
    kind: 'failure',
    detail: 'Nine type errors on first compile, eight of them missing declarations.',
    recovered: true,
  },
  {
    kind: 'failure',
    detail: 'The tool of the other service was not found, although it was listed at the start.',
    recovered: false,
  },
  { kind: 'retry', detail: 'Called the service again three times, five seconds apart.' },
  { kind: 'retry', detail: 'Ran the failing test alone, then with the others again.' },
  {
    kind: 'recovery',
    detail: 'Found the cause in the stack trace and added one guard; the interface then loaded.',
    recovered: true,
  },
  {
    kind: 'recovery',
    detail: 'Noticed that the project uses another framework and rewrote the middleware.',
    recovered: true,
  },
  { kind: 'intervention', detail: 'The author showed the agent the error in the browser.' },
  { kind: 'intervention', detail: 'Asked the user how to treat a callback with an odd signature.' },
];
