import { countVerdicts, type ComparedRow, type Comparison } from '../ledger/comparison.ts';
import type { FactRow } from '../ledger/comparison-row.ts';
import type { ComparisonSubject } from '../ledger/comparison-subject.ts';
import type { Side } from '../ledger/comparison-verdict.ts';
import { doubtsOn } from '../ledger/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Names } from '../ledger/names.ts';
import { listed } from '../format/words.ts';
import { caveatOf, type Caveat } from './caveat.ts';
import { benchmarkName } from './comparison-label.ts';
import { sideNames } from './comparison-words.ts';

/** The most tested scores that are told one by one. */
const MOST_TOLD = 3;

/** What the benchmarks say of the two, in one sentence. */
export function finding(comparison: Comparison, { names }: Ledger): string {
  const rows = comparison.rows.filter(({ section }) => section === 'benchmark');
  const tested = rows.filter(isTested).map((row) => testOf(row, comparison, names));
  const setUps = new Set(tested.map(({ a, b }) => `${a} ${b}`));
  const benchmarks = new Set(tested.map(({ on }) => on));
  const isFew = tested.length > 0 && tested.length <= MOST_TOLD;
  return isFew && setUps.size === 1 && benchmarks.size === tested.length
    ? `${findingOfFew(tested)}.`
    : `${findingOfAll(rows, comparison)}.`;
}

/** What is known against the benchmarks on which the two are tested. */
export function findingCaveat({ rows }: Comparison, ledger: Ledger): Caveat | undefined {
  const facts = rows
    .filter((row) => row.section === 'benchmark' && isTested(row))
    .flatMap(({ a, b }) => [...(a?.facts ?? []), ...(b?.facts ?? [])]);
  return caveatOf([...new Set(facts.flatMap(({ claim }) => doubtsOn(claim, ledger)))], ledger);
}

/** A score that can be tested: the set-ups, the benchmark, and who is ahead; undefined: not told apart. */
interface Test {
  readonly a: string;
  readonly b: string;
  readonly on: string;
  readonly ahead: Side | undefined;
}

const isTested = ({ verdict: { ahead, kind } }: ComparedRow) =>
  ahead !== undefined || kind === 'inseparable';

const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');

function testOf(row: ComparedRow, { a, b }: Comparison, names: Names): Test {
  const claim = (row.a ?? row.b)?.facts[0]?.claim;
  return {
    a: setUpName(row.a, a, names),
    b: setUpName(row.b, b, names),
    on: claim ? benchmarkName(claim, names) : '',
    ahead: row.verdict.ahead,
  };
}

/** `A is ahead of B on X; they cannot be told apart on Y`: tests of the same set-ups, those with a lead first. */
function findingOfFew(tests: readonly Test[]): string {
  const [first] = tests;
  if (!first) return '';
  const on = (ahead: Side | undefined) =>
    tests.filter((test) => test.ahead === ahead).map((test) => test.on);
  const leads = (['a', 'b'] as const)
    .filter((side) => on(side).length > 0)
    .map((side) => `${first[side]} is ahead of ${first[other(side)]} on ${listed(on(side))}`);
  const even = on(undefined);
  if (leads.length === 0)
    return `${first.a} and ${first.b} cannot be told apart on ${listed(even)}`;
  const rest = even.length > 0 ? [`they cannot be told apart on ${listed(even)}`] : [];
  return [...leads, ...rest].join('; ');
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
