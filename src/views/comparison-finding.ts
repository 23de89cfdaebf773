import { countVerdicts, type ComparedRow, type Comparison } from '../ledger/comparison.ts';
import type { FactRow } from '../ledger/comparison-row.ts';
import type { ComparisonSubject } from '../ledger/comparison-subject.ts';
import type { Side } from '../ledger/comparison-verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Names } from '../ledger/names.ts';
import { benchmarkName } from './comparison-label.ts';
import { sideNames } from './comparison-words.ts';

/** What the benchmarks say of the two, in one sentence. */
export function finding(comparison: Comparison, { names }: Ledger): string {
  const rows = comparison.rows.filter(({ section }) => section === 'benchmark');
  const [only, ...more] = rows.filter(isTested);
  return only && more.length === 0
    ? `${findingOfOne(only, comparison, names)}.`
    : `${findingOfAll(rows, comparison)}.`;
}

const isTested = ({ verdict: { ahead, kind } }: ComparedRow) =>
  ahead !== undefined || kind === 'inseparable';

const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** Of the only score that can be tested: the set-ups, and the benchmark. */
function findingOfOne(row: ComparedRow, { a, b }: Comparison, names: Names): string {
  const { ahead } = row.verdict;
  const claim = (row.a ?? row.b)?.facts[0]?.claim;
  const on = claim ? benchmarkName(claim, names) : '';
  const tested = { a: setUpName(row.a, a, names), b: setUpName(row.b, b, names) };
  return ahead
    ? `${tested[ahead]} is ahead of ${tested[other(ahead)]} on ${on}`
    : `${tested.a} and ${tested.b} cannot be told apart on ${on}`;
}

/** `Codex with GPT-5.4`: a product with the model that was measured; its name alone where that were several. */
function setUpName(row: FactRow | undefined, { kind, name }: ComparisonSubject, names: Names) {
  const [fact, ...more] = row?.facts ?? [];
  const model = names.models.get(fact?.claim.subject.model ?? '')?.name;
  return kind === 'model' || more.length > 0 || !model ? name : `${name} with ${model}`;
}

function findingOfAll(rows: readonly ComparedRow[], comparison: Comparison): string {
  const names = sideNames(comparison);
  const ahead = (side: Side) => rows.filter(({ verdict }) => verdict.ahead === side).length;
  const tested = ahead('a') + ahead('b') + countVerdicts(rows).inseparable;
  const both = `${names.a} and ${names.b}`;
  if (tested === 0) return `No benchmark on record tests ${both} against each other`;
  if (ahead('a') > 0 && ahead('b') > 0)
    return `${names.a} is ahead on ${ahead('a')} and ${names.b} on ${ahead('b')} of ${tested} ${TESTED}`;
  const lead = (['a', 'b'] as const).find((side) => ahead(side) > 0);
  return lead
    ? `${names[lead]} is ahead of ${names[other(lead)]} on ${ahead(lead)} of ${tested} ${TESTED}`
    : `None of the ${tested} ${TESTED} tells ${both} apart`;
}

const TESTED = 'benchmark scores that can be tested';
