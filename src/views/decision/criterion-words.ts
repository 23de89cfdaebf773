import type { Criterion } from '../../data/schema/decision.ts';
import { formatFigure } from '../../format/figure.ts';
import { listed } from '../../format/words.ts';
import type { MatrixRow } from '../../ledger/decision/matrix.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Names } from '../../ledger/names.ts';
import { measureLabel } from '../label.ts';
import { DURATION_KINDS } from '../run-words.ts';

type Value<From extends Criterion['value']['from']> = Extract<Criterion['value'], { from: From }>;

/** What is weighed: `SWE-bench Verified, resolved rate (OpenHands Index)`. */
export function weighedWords(row: MatrixRow, { names }: Ledger): string {
  const { criterion, yardstick } = row;
  const { value } = criterion;
  if (value.from === 'score') return scoreWords(value, yardstick, names);
  if (value.from === 'dimension') {
    const { label = '', kind } = names.dimensions.get(value.dimension) ?? {};
    return kind === 'text' ? `${label}, in words` : label;
  }
  if (value.from === 'run') return runWords(value, row, names);
  if (value.from === 'plan') return 'Price a month of the maker’s cheapest plan';
  return value.from === 'model'
    ? 'Stated of the model, in any agent'
    : 'Recorded runs: dollars spent for each that was completed';
}

function runWords({ task, measure }: Value<'run'>, { cells }: MatrixRow, { tasks, runs }: Names) {
  const what = `${tasks.get(task)?.title ?? task}, ${measureLabel(measure)} of a recorded run`;
  const claims = cells.flatMap(({ counted }) => counted);
  const kinds = new Set(claims.map(({ subject }) => runs.get(subject.run ?? '')?.duration_kind));
  if (measure !== 'duration_s' || kinds.size < 2) return what;
  const told = [...kinds].map((kind) => (kind ? DURATION_KINDS[kind] : 'not stated'));
  return `${what}, timed differently: ${listed(told.toSorted())}`;
}

function scoreWords(
  { benchmark: id, subset, measure }: Value<'score'>,
  yardstick: MatrixRow['yardstick'],
  { benchmarks }: Names,
): string {
  const benchmark = benchmarks.get(id);
  const part = benchmark?.subsets.find((one) => one.id === subset)?.label;
  const metric = measure === 'score_pct' ? benchmark?.metric : measureLabel(measure);
  const what = [benchmark?.name, part, metric, attemptsWords(yardstick)].filter(Boolean).join(', ');
  const by = benchmark?.protocols.find((one) => one.id === yardstick?.protocol)?.label;
  return by === undefined ? what : `${what} (${by})`;
}

function attemptsWords(yardstick: MatrixRow['yardstick']): string | undefined {
  return yardstick && yardstick.attempts > 1 ? `pass@${yardstick.attempts}` : undefined;
}

/** What a value earns: `50 % earns nothing, 90 % all of the weight.` */
export function scaleWords(criterion: Criterion, ledger: Ledger): string {
  const { better, scale } = criterion;
  if (better === 'true') return 'Yes earns all of the weight, no earns nothing.';
  if (!scale) return 'Stated in words, which only the reader can judge.';
  const written = (value: number) => formatFigure(value, unitOf(criterion, ledger));
  const steps = better === 'higher' ? 'doubling' : 'halving';
  const log = scale.is === 'log' ? `; each ${steps} earns the same` : '';
  return `${written(scale.from)} earns nothing, ${written(scale.to)} all of the weight${log}.`;
}

/**
 * How far off the site takes a value to be, since no source says:
 * `Figures without an interval are taken to be off by at most 5 points.` Empty without a margin.
 */
export function marginWords(criterion: Criterion, ledger: Ledger): string {
  const { margin, scale } = criterion;
  if (margin === undefined) return '';
  const unit = unitOf(criterion, ledger);
  const points = unit === '%' ? `${margin} points` : formatFigure(margin, unit);
  const by = scale?.is === 'log' ? `a factor of ${margin}` : points;
  return `Figures without an interval are taken to be off by at most ${by}.`;
}

/** The unit of a criterion's values and of its scale; empty: words, yes or no. */
export function unitOf({ value }: Criterion, { names }: Ledger): string {
  if (value.from === 'dimension') return names.dimensions.get(value.dimension)?.unit ?? '';
  return value.from === 'success-cost' ? 'USD' : (UNITS[value.measure] ?? '');
}

const UNITS: Readonly<Record<string, string>> = {
  score_pct: '%',
  cost_per_task_usd: 'USD',
  time_per_task_s: 'seconds',
  duration_s: 'seconds',
  cost_usd: 'USD',
  price_usd_month: 'USD',
  context_tokens: 'tokens',
};
