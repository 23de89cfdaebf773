import type { Ledger } from '../../../ledger/ledger.ts';
import { runsWhere } from '../../../views/run-index.ts';
import type { ChartData, ChartView } from '../../chart.ts';
import type { BarRow } from '../../plot.ts';
import { workerId, workerLabel } from '../../subject.ts';
import { counted, modelLabel, stated } from '../../words.ts';
import { figureText, type MeasuredRun } from './figures.ts';
import {
  completedWords,
  kindWords,
  setUpAlt,
  setUpFinding,
  setUpNotes,
  setUpSub,
} from './set-up-words.ts';
import type { SetUp, TaskBySetUp } from './set-ups.ts';

type Words = Pick<ChartView, 'title' | 'sub' | 'alt' | 'data'> & {
  readonly notes: readonly string[];
  readonly rows: readonly BarRow[];
  /** Runs that the bars stand for. */
  readonly shown: readonly MeasuredRun[];
};

/** What a chart of a task says where each bar stands for the runs of a set-up. */
export function setUpView(task: TaskBySetUp, ledger: Ledger): Words {
  return {
    title: setUpFinding(task),
    sub: setUpSub(task),
    alt: setUpAlt(task),
    notes: setUpNotes(task),
    rows: task.drawn.map((setUp) => rowOf(setUp, task, ledger)),
    shown: task.drawn.flatMap(({ runs }) => runs),
    data: dataOf(task),
  };
}

/** Leads to the runs of the task. */
function rowOf(setUp: SetUp, { measured }: TaskBySetUp, ledger: Ledger): BarRow {
  const { agent, model, median, range, runs } = setUp;
  const { measure, task } = measured;
  const label = modelLabel(model, ledger) || 'model not stated';
  const spread =
    runs.length === 1 ? 'one run' : `${counted(runs.length, 'run')}, ${figureText(range, measure)}`;
  return {
    id: setUp.id,
    series: workerId({ agent }),
    model,
    label: workerLabel({ agent }, ledger),
    note: stated([label, kindWords(setUp), spread]).join(' · '),
    value: median.low,
    high: median.high === median.low ? undefined : median.high,
    isEstimate: median.isEstimate,
    text: setUp.text,
    tells: stated([
      setUp.name,
      `${measure.noun}: ${setUp.text} (${setUp.basis})`,
      kindWords(setUp),
      completedWords(setUp),
    ]),
    href: runsWhere('Task', task.id),
  };
}

/** `median_high` is filled where the median is a range. */
function dataOf({ drawn, measured }: TaskBySetUp): ChartData {
  const { column } = measured.measure;
  const kind = measured.isMixed ? ['duration_kind'] : [];
  return {
    columns: [
      ...['agent', 'model', ...kind, 'runs', 'completed'],
      ...[`median_${column}`, `median_high_${column}`],
      ...[`lowest_${column}`, `highest_${column}`, 'is_estimate'],
    ],
    rows: drawn.map(({ agent, model, durationKind, runs, completed, median, range }) => ({
      href: runsWhere('Task', measured.task.id),
      values: [
        agent,
        model ?? null,
        ...(measured.isMixed ? [durationKind ?? null] : []),
        runs.length,
        completed,
        median.low ?? null,
        median.high === median.low ? null : (median.high ?? null),
        range.low ?? null,
        range.high ?? null,
        median.isEstimate,
      ],
    })),
  };
}
