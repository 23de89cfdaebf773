import { compareText } from '../../data/order.ts';
import { asQuantity } from '../../data/figure.ts';
import { exactly, type Quantity } from '../../data/quantity.ts';
import type { Entry } from '../../data/csv.ts';
import type { Score } from '../../data/schema/score.ts';
import type { Criterion } from '../../data/schema/decision.ts';
import { claimsOfEntry, scoreClaim } from '../claim-lookup.ts';
import type { Claim } from '../claim.ts';
import type { Policy } from '../headline.ts';
import { rateOf, scoreInterval } from '../interval.ts';
import { recordsOf, type Ledger } from '../ledger.ts';
import { perLedgerAnd } from '../per-ledger.ts';
import { planTerms } from '../plan.ts';
import { runsOfTask } from '../run-order.ts';
import { policiesOf } from '../stand.ts';
import { successCosts } from '../success-cost.ts';
import { withMargin, type Range } from './worth.ts';

/** A figure that sources state by a criterion, whatever option it is about. */
export interface Stated {
  /** What it rests on; the first one stands for it. */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly agent: string | undefined;
  readonly model: string | undefined;
  /** Undefined: words, or an answer. */
  readonly range: Range | undefined;
  /** interval: a 95 % interval; margin: the criterion's; range: as stated; exact: taken as it stands. */
  readonly basis: 'interval' | 'margin' | 'range' | 'exact';
  /** Of a score: what it can be compared within; figures of other yardsticks are no figures by this criterion. */
  readonly yardstick?: Yardstick | undefined;
  /** Of a score: policies by which it stands for its set-up. */
  readonly standsBy?: readonly Policy[] | undefined;
  /** Effort of a score, id of a run: figures that differ in it are of different measurements, and all count. */
  readonly measurement?: string | undefined;
}

/** One way of measuring: set-ups that it measured can be compared. */
export interface Yardstick {
  readonly protocol: string | undefined;
  /** k of pass@k. */
  readonly attempts: number;
  /** Whose, where no protocol is stated: nothing says that others measured alike. */
  readonly measuredBy?: string | undefined;
}

/** Everything that is stated by a criterion, in file order. */
export const statedBy = perLedgerAnd((criterion: Criterion, ledger): readonly Stated[] => {
  const { value } = criterion;
  if (value.from === 'score') return scoresBy(value, criterion, ledger);
  if (value.from === 'dimension') return capabilities(value.dimension, criterion, ledger);
  if (value.from === 'run') return runsBy(value, criterion, ledger);
  if (value.from === 'plan') return plans(criterion, ledger);
  return value.from === 'model'
    ? modelFacts(value.measure, criterion, ledger)
    : successes(criterion, ledger);
});

type Known = Pick<Stated, 'range' | 'basis'>;
type Value<From extends Criterion['value']['from']> = Extract<Criterion['value'], { from: From }>;

function scoresBy(
  { benchmark, subset, measure }: Value<'score'>,
  criterion: Criterion,
  ledger: Ledger,
): Stated[] {
  return ledger.records.scores
    .filter(({ record }) => record.benchmark === benchmark && record.subset === subset)
    .flatMap((entry) => {
      const { model, agent, protocol, attempts = 1, effort } = entry.record;
      const measuredBy = protocol === undefined ? entry.record.measured_by : undefined;
      const stated =
        measure === 'score_pct'
          ? rateBy(entry, criterion, ledger)
          : ofClaim(claimsOfEntry(entry, ledger).get(measure), criterion);
      const yardstick = { protocol, attempts, measuredBy };
      const standsBy = policiesOf(entry, ledger);
      return stated ? [{ ...stated, agent, model, yardstick, standsBy, measurement: effort }] : [];
    });
}

function rateBy(entry: Entry<Score>, criterion: Criterion, ledger: Ledger): Stated | undefined {
  const claim = scoreClaim(entry, ledger);
  const rate = rateOf(entry.record);
  if (!claim || rate === undefined) return undefined;
  const interval = scoreInterval(entry.record);
  const known = interval
    ? { range: { ...interval, middle: rate }, basis: 'interval' as const }
    : clipped(rangeOf(exactly(rate), criterion));
  return { claims: [claim], ...subjectOf(claim), ...known };
}

/** No rate is below 0 or above 100. */
function clipped({ range, basis }: Known): Known {
  const within = (end: number | undefined) => end && Math.min(100, Math.max(0, end));
  return { basis, range: range && { ...range, low: within(range.low), high: within(range.high) } };
}

function capabilities(dimension: string, criterion: Criterion, ledger: Ledger): Stated[] {
  return ledger.claims
    .filter(({ kind, subject }) => kind === 'capability' && subject.dimension === dimension)
    .flatMap((claim) => ofClaim(claim, criterion) ?? []);
}

function modelFacts(measure: string, criterion: Criterion, ledger: Ledger): Stated[] {
  return ledger.claims
    .filter((claim) => claim.kind === 'model' && claim.measure === measure)
    .flatMap((claim) => ofClaim(claim, criterion) ?? []);
}

function runsBy({ task, measure }: Value<'run'>, criterion: Criterion, ledger: Ledger): Stated[] {
  return runsOfTask(task, ledger)
    .filter(({ record }) => record.basis === 'recorded')
    .flatMap((entry) => {
      const claim = claimsOfEntry(entry, ledger).get(measure);
      const { agent, model, id } = entry.record;
      const stated = ofClaim(claim, criterion);
      return stated && model !== undefined ? [{ ...stated, agent, model, measurement: id }] : [];
    });
}

/** The cheapest plan of each maker, for every agent of that maker; for an option that needs another one, that. */
function plans(criterion: Criterion, ledger: Ledger): Stated[] {
  const needed = recordsOf(ledger.records.options).flatMap(({ agent, model, plan }) => {
    const price = plan && planTerms(ledger).find((terms) => terms.plan.id === plan)?.price;
    const stated = price && ofClaim(price.claim, criterion);
    return stated
      ? [{ ...stated, claims: withAlike(price.claim, ledger), agent, model, measurement: plan }]
      : [];
  });
  return [...cheapestPlans(criterion, ledger), ...needed];
}

function cheapestPlans(criterion: Criterion, ledger: Ledger): Stated[] {
  const priced = planTerms(ledger)
    .flatMap(({ plan, price }) => (price ? [{ maker: plan.organization, price }] : []))
    .toSorted((a, b) => lowOf(a.price.claim) - lowOf(b.price.claim));
  const agents = [...ledger.names.agents.values()].toSorted((a, b) => compareText(a.id, b.id));
  return agents
    .filter(({ id, family }) => id === family)
    .flatMap(({ id, organization }) => {
      const cheapest = priced.find(({ maker }) => maker === organization);
      const stated = cheapest && ofClaim(cheapest.price.claim, criterion);
      return stated
        ? [
            {
              ...stated,
              claims: withAlike(cheapest.price.claim, ledger),
              agent: id,
              model: undefined,
            },
          ]
        : [];
    });
}

/** A claim, and others of the same at the same figure. */
function withAlike(claim: Claim, { claimsByKey }: Ledger): [Claim, ...Claim[]] {
  const all = claimsByKey.get(claim.key) ?? [];
  return [claim, ...all.filter((other) => other !== claim && lowOf(other) === lowOf(claim))];
}

function successes(criterion: Criterion, ledger: Ledger): Stated[] {
  return successCosts(ledger.records.runs).flatMap(({ agent, model, perSuccessUsd }) => {
    const [first, ...more] = ledger.records.runs
      .filter(({ record }) => record.agent === agent && record.model === model)
      .filter(({ record }) => record.basis === 'recorded' && record.outcome)
      .flatMap((entry) => claimsOfEntry(entry, ledger).get('cost_usd') ?? []);
    if (!first || !perSuccessUsd || model === undefined) return [];
    return [{ claims: [first, ...more], agent, model, ...rangeOf(perSuccessUsd, criterion) }];
  });
}

function ofClaim(claim: Claim | undefined, criterion: Criterion): Stated | undefined {
  if (!claim) return undefined;
  const quantity = asQuantity(claim.value);
  const known = quantity
    ? rangeOf(quantity, criterion)
    : { range: undefined, basis: 'exact' as const };
  return { claims: [claim], ...subjectOf(claim), ...known };
}

function subjectOf({ subject: { agent, model } }: Claim): Pick<Stated, 'agent' | 'model'> {
  return { agent, model };
}

function rangeOf({ low, high }: Quantity, criterion: Criterion): Known {
  if (low === undefined || high === undefined || low !== high)
    return { range: { low, high }, basis: 'range' };
  const basis = criterion.margin === undefined ? 'exact' : 'margin';
  return { range: withMargin(low, criterion), basis };
}

function lowOf({ value }: Claim): number {
  return asQuantity(value)?.low ?? Infinity;
}
