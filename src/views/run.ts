import type { Entry } from '../data/csv.ts';
import type { Run } from '../data/schema/run.ts';
import type { Task } from '../data/schema/task.ts';
import { formatDay, formatFigure, UNKNOWN } from '../format/figure.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import type { Claim } from '../ledger/claim.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { agentPath, modelPath, runPath, sourcePath, taskPath } from './address.ts';
import { figureCell, NOT_STATED, textCell, type Table } from './cell.ts';
import { claimTable } from './claim-table.ts';
import { figureColumns, itemTable, sourceCell, type ItemColumn } from './item-table.ts';
import { runLabel } from './label.ts';

const RUN_COLUMNS: readonly ItemColumn<Entry<Run>>[] = [
  {
    label: 'Run',
    cell: ({ record }, { names }) => ({
      ...textCell(runLabel(record.id, names), runPath(record.id)),
      small: BASIS[record.basis],
    }),
  },
  {
    label: 'Model',
    cell: ({ record }, { names }) =>
      record.model
        ? textCell(names.models.get(record.model)?.name, modelPath(record.model))
        : NOT_STATED,
  },
  {
    label: 'Outcome',
    cell: (entry, ledger) =>
      figureCell(claimsOfEntry(entry, ledger).get('outcome'), ledger, outcomeText(entry.record)),
  },
  ...figureColumns<Run>('tokens.total', 'cost_usd', 'duration_s'),
  {
    label: 'Checks passed',
    isNumber: true,
    cell: ({ record: { checks } }) =>
      textCell(
        checks.length > 0
          ? `${checks.filter(({ passed }) => passed).length} of ${checks.length}`
          : UNKNOWN,
      ),
  },
  { label: 'Read in', cell: ({ record }, ledger) => sourceCell(record, ledger) },
];

const BASIS = {
  recorded: 'one recorded execution',
  described: 'described by its source, not recorded',
} as const;

/** Runs as a table. */
export function runTable(title: string, entries: readonly Entry<Run>[], ledger: Ledger): Table {
  return itemTable(title, entries, RUN_COLUMNS, ledger);
}

/** All runs, by task. */
export function buildRuns(ledger: Ledger) {
  const { runs, tasks } = ledger.records;
  const unknown = (missing: (run: Run) => boolean) => recordsOf(runs).filter(missing).length;
  return {
    count: runs.length,
    missing: [
      `${unknown(({ tokens }) => !tokens)} without token counts`,
      `${unknown(({ cost_usd }) => !cost_usd)} without a cost`,
      `${unknown(({ duration_s }) => !duration_s)} without a duration`,
    ].join(', '),
    tasks: recordsOf(tasks).map((task) => ({
      title: task.title,
      href: taskPath(task.id),
      summary: task.summary,
      table: runTable(
        task.title,
        runs.filter(({ record }) => record.task === task.id),
        ledger,
      ),
    })),
  };
}

/** The specification of a task and the runs made on it. */
export function buildTask(task: Task, ledger: Ledger) {
  return {
    title: task.title,
    kind: task.kind.replaceAll('-', ' '),
    summary: task.summary,
    prompt: task.prompt_summary,
    requirements: task.requirements.map(({ text }) => text),
    repository: task.repository,
    source: ledger.names.sources.get(task.source)?.title ?? '',
    sourceHref: sourcePath(task.source),
    locator: task.locator,
    runs: runTable(
      'Runs',
      ledger.records.runs.filter(({ record }) => record.task === task.id),
      ledger,
    ),
  };
}

/** One run: every figure its source gives, what happened, and the other runs of the task. */
export function buildRun(entry: Entry<Run>, ledger: Ledger) {
  const { record: run } = entry;
  const { names, records } = ledger;
  const claims = ledger.claims.filter(
    ({ kind, subject }) => kind === 'run' && subject.run === run.id,
  );
  const siblings = records.runs.filter(
    ({ record }) => record.task === run.task && record.id !== run.id,
  );
  return {
    title: runTitle(run, ledger),
    kicker: `Run · ${names.tasks.get(run.task)?.title ?? ''}`,
    lede: [
      run.basis === 'recorded'
        ? 'One recorded execution.'
        : 'Described by its source, not recorded.',
      run.tokens?.is_estimate && 'Token and cost figures are the author’s estimates.',
      run.note,
    ]
      .filter(Boolean)
      .join(' '),
    setup: [
      { term: 'Task', text: names.tasks.get(run.task)?.title ?? '', href: taskPath(run.task) },
      { term: 'Agent', text: names.agents.get(run.agent)?.name ?? '', href: agentPath(run.agent) },
      {
        term: 'Model',
        text: names.models.get(run.model ?? '')?.name ?? 'not stated',
        href: run.model && modelPath(run.model),
      },
      { term: 'Environment', text: run.environment ?? UNKNOWN },
      { term: 'Started', text: formatDay(run.started_on) },
      { term: 'Measured by', text: measuredBy(claims[0], ledger) },
      { term: 'Cost basis', text: run.cost_basis ?? UNKNOWN },
    ],
    table: {
      ...claimTable('Figures', claims.filter(isFigure), ['measure', 'number'], ledger),
      anchors: claims.filter(isFigure).map(({ id }) => id),
    },
    checks: run.checks.map((check, index) => ({
      anchor: claims.find(({ measure }) => measure === `checks.${index + 1}`)?.id ?? '',
      name: check.name,
      passed: check.passed,
      value: check.value && formatFigure(check.value, check.unit ?? ''),
      note: check.note,
    })),
    events: run.events.map((event, index) => ({
      anchor: claims.find(({ measure }) => measure === `events.${index + 1}`)?.id ?? '',
      kind: event.kind,
      detail: event.detail,
      recovered: event.recovered,
    })),
    source: names.sources.get(run.source)?.title ?? '',
    sourceHref: sourcePath(run.source),
    locator: run.locator,
    place: `${entry.place.file}:${entry.place.line}`,
    file: entry.place.file,
    siblings: runTable('The same task', siblings, ledger),
  };
}

function measuredBy(claim: Claim | undefined, { names }: Ledger): string {
  const name = names.organizations.get(claim?.measuredBy ?? '')?.name ?? UNKNOWN;
  return claim ? `${name} (${claim.relation}), ${formatDay(claim.asOf)}` : name;
}

function isFigure({ measure }: Claim): boolean {
  return !/^(checks|events)\./.test(measure);
}

const OUTCOMES: Readonly<Record<string, string>> = {
  completed: 'completed',
  'completed-with-fixes': 'completed after fixes',
  blocked: 'blocked',
  failed: 'failed',
};

function outcomeText({ outcome }: Run): string {
  return OUTCOMES[outcome ?? ''] ?? 'outcome not stated';
}

function runTitle(run: Run, { names }: Ledger): string {
  const who = [names.agents.get(run.agent)?.name, names.models.get(run.model ?? '')?.name].filter(
    Boolean,
  );
  return `${who.join(', ')}: ${outcomeText(run)}`;
}
