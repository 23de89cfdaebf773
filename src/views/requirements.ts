import type { Entry } from '../data/csv.ts';
import type { Run } from '../data/schema/run.ts';
import type { Task } from '../data/schema/task.ts';
import { formatFigure } from '../format/figure.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { setUpsOf, type SetUp } from '../ledger/run-order.ts';
import { claimPath } from './address.ts';
import { textCell, type Cell, type Table } from './cell.ts';
import { setUpLabel } from './label.ts';

/** More set-ups would not be read side by side. */
const MOST_COLUMNS = 6;

type Requirement = Task['requirements'][number];
type Check = Run['checks'][number];

/** The specification of a task, a row a requirement, and what the checks of each set-up's runs say of it. */
export function requirementTable(task: Task, runs: readonly Entry<Run>[], ledger: Ledger): Table {
  const setUps = setUpsOf(runs.filter(({ record }) => record.checks.length > 0));
  const shown = setUps.slice(0, MOST_COLUMNS);
  return {
    title: 'What was asked for',
    columns: [
      { label: 'Requirement' },
      ...shown.map((setUp) => ({ label: setUpLabel(setUp, shown, ledger) })),
    ],
    rows: task.requirements.map((requirement) => [
      textCell(requirement.text),
      ...shown.map(({ runs: own }) => resultCell(requirement, own, ledger)),
    ]),
    isOrdered: true,
    note: noteOf(task, setUps, shown, ledger),
  };
}

/** A check of a run that tests a requirement, and where among the run's checks it stands. */
interface Tested {
  readonly entry: Entry<Run>;
  readonly check: Check;
  readonly place: number;
}

function testsOf({ id }: Requirement, runs: readonly Entry<Run>[]): Tested[] {
  return runs.flatMap((entry) =>
    entry.record.checks.flatMap((check, index) =>
      check.requirements?.includes(id) ? [{ entry, check, place: index + 1 }] : [],
    ),
  );
}

function resultCell(requirement: Requirement, runs: readonly Entry<Run>[], ledger: Ledger): Cell {
  const tests = testsOf(requirement, runs);
  const [first] = tests;
  if (!first) return textCell(summaryOf(runs));
  if (runs.length > 1) return textCell(countText(tests));
  const failed = tests.find(({ check }) => !check.passed);
  const { entry, check, place } = failed ?? first;
  const claim = claimsOfEntry(entry, ledger).get(`checks.${place}`);
  const value = check.value && formatFigure(check.value, check.unit ?? '');
  return {
    ...textCell(failed ? 'failed' : 'passed', claim && claimPath(claim)),
    small: [check.name, value].filter(Boolean).join(': '),
  };
}

/** Where no check tells of the requirement itself. */
function summaryOf(runs: readonly Entry<Run>[]): string {
  const covered = runs.filter(({ record }) => record.checks.some((check) => check.covers_all));
  if (covered.length === 0) return 'not stated';
  const isMet = covered.every(({ record }) =>
    record.checks.every((check) => !check.covers_all || check.passed),
  );
  return isMet ? 'checked, says the source of all' : 'not met, says the source of all';
}

/** `18 of 25 passed`. */
function countText(tests: readonly Tested[]): string {
  const passed = tests.filter(({ check }) => check.passed).length;
  return `${passed} of ${tests.length} passed`;
}

function noteOf(
  task: Task,
  all: readonly SetUp[],
  shown: readonly SetUp[],
  ledger: Ledger,
): string {
  if (all.length === 0) return 'No source states a result for a single requirement.';
  const told = shown.map((setUp) => {
    const tests = task.requirements.map((requirement) => testsOf(requirement, setUp.runs));
    const tested = tests.filter((found) => found.length > 0);
    const passed = tested.filter((found) => found.every(({ check }) => check.passed)).length;
    return `${tested.length} for ${setUpLabel(setUp, shown, ledger)}, of which ${passed} passed`;
  });
  const covered = shown.filter(({ runs }) =>
    runs.some(({ record }) => record.checks.some((check) => check.covers_all)),
  );
  const left = all.length - shown.length;
  return [
    `Of ${task.requirements.length} requirements, checks of their own tell of ${told.join('; ')}.`,
    covered.length > 0 &&
      `Of all together the source says that each was checked, for ${covered.map((setUp) => setUpLabel(setUp, shown, ledger)).join(' and ')}.`,
    left > 0 && `${left} more set-ups are not shown.`,
  ]
    .filter(Boolean)
    .join(' ');
}
