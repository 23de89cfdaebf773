import { counted, stated } from '../../charts/words.ts';
import type { Quantity } from '../../data/quantity.ts';
import { formatCount, formatFigure } from '../../format/figure.ts';
import type { LimitReach, PlanChoice, PlanComparison } from '../../ledger/plan-comparison.ts';
import type { LimitMeasure } from '../../ledger/plan-cost.ts';
import type { PlanOffer, PlanOfferLimit } from '../../views/plan-book.ts';
import { peopleText, runNoun, runsText } from '../../views/plan-words.ts';

/** What a plan says of itself against the API, in sentences. */

/** Which is cheaper at the reader's runs, from where on, and whether the limits reach so far. */
export function verdictOf(
  { absence, price }: PlanOffer,
  { cheaper, breakEven, limits }: PlanComparison,
  usdPerRun: Quantity,
  choice: PlanChoice,
): string[] {
  if (!price) return [`Cannot be compared: price ${absence}.`];
  if (isNothing(usdPerRun)) return ['A run costs nothing, so the API is never dearer.'];
  const ofLimits = limits.flatMap((limit) => limitSentences(limit, choice));
  if (isNothing(price.usd))
    return [
      'The plan costs nothing, so it is never dearer, as far as its limits reach.',
      ...ofLimits,
    ];
  if (!cheaper || !breakEven) return [UNBOUNDED];
  const causes = [
    usdPerRun.low !== usdPerRun.high && 'on the run',
    price.basis === 'unclear' && choice.people > 1 && 'on whether the price is per seat',
  ];
  const depends = `depends ${stated(causes).join(' and ') || 'on the run'}`;
  return [
    `At ${atRuns(choice)} ${cheaper === 'either' ? `it ${depends}` : CHEAPER[cheaper]}${ifAllowed(limits, cheaper)}.`,
    evenSentence(breakEven, depends, choice),
    ...ofLimits,
  ];
}

const UNBOUNDED =
  'Cannot be compared: what a run or the plan costs is known only in part, at least or at most.';

function isNothing({ high }: Quantity): boolean {
  return high === 0;
}

const CHEAPER = {
  api: 'the API is cheaper',
  plan: 'the plan is cheaper',
} as const;

/** A plan whose limits are not known to reach so far is cheaper on a condition. */
function ifAllowed(limits: readonly LimitReach[], cheaper: PlanComparison['cheaper']): string {
  const isAllowed = limits.some(({ ofRuns }) => ofRuns === 'within');
  return cheaper !== 'plan' || isAllowed ? '' : ', if its limits allow so many';
}

/** `10 runs a week`. */
function atRuns(choice: PlanChoice): string {
  return `${counted(choice.runs, nounOf(choice))} a week`;
}

/** `run`, or `completed run`. */
function nounOf(choice: PlanChoice): string {
  return runNoun(choice).replace(/s$/, '');
}

/** From how many runs on the plan is cheaper; where both ends are printed alike there is nothing between. */
function evenSentence(
  { low, high, isEstimate }: Quantity,
  depends: string,
  choice: PlanChoice,
): string {
  const text = (value: number) => runsText({ low: value, high: value, isEstimate });
  if (high === undefined) return `The API is cheaper below ${text(low ?? 0)}; above it ${depends}.`;
  if (low === undefined) return `The plan is cheaper above ${text(high)}; below it ${depends}.`;
  return text(low) === text(high)
    ? `Both cost the same at ${text(low)} ${runNoun(choice)}; the API is cheaper below, the plan above.`
    : `The API is cheaper below ${text(low)}, the plan above ${text(high)}; between it ${depends}.`;
}

const LIMIT_NAMES: Readonly<Record<LimitMeasure, string>> = {
  cloud_tasks: 'cloud tasks',
  local_messages: 'local messages',
};

/** Where limits do not certainly reach the reader's runs, or those from which on the plan is cheaper. */
function limitSentences(
  { measure, ofRuns, ofBreakEven }: LimitReach,
  choice: PlanChoice,
): string[] {
  const name = LIMIT_NAMES[measure];
  const runs = ofRuns && ALLOWING[ofRuns];
  const even = ofBreakEven && ENDING[ofBreakEven];
  return [
    runs && `Its ${name} ${runs} ${atRuns(choice)}.`,
    even && `Its ${name} ${even} before the plan is cheaper.`,
  ].flatMap((sentence) => (sentence ? [sentence] : []));
}

const ALLOWING = { within: '', perhaps: 'may not allow', beyond: 'do not allow' } as const;
const ENDING = { within: '', perhaps: 'may end', beyond: 'end' } as const;

/** What a limit allows: `80 to 480 as cloud tasks`, or why that cannot be told. */
export function allowedText({ measure, allowed }: LimitReach, { messages }: PlanChoice): string {
  if (!allowed)
    return 'As local runs cannot be worked out: no source here states how many messages a run takes';
  return measure === 'cloud_tasks'
    ? `${runsText(allowed)} as cloud tasks`
    : `${runsText(allowed)} as local runs, at ${formatCount(messages)} messages each`;
}

/** What a limit is as stated, and the most that it can come to: `10 to 60 tasks in 5 h, so 336 to 2,016 in a week at most, day and night`. */
export function limitBasis(
  { measure, amount, windowH }: PlanOfferLimit,
  { atMost }: Pick<LimitReach, 'atMost'>,
  { cost }: Pick<PlanChoice, 'cost'>,
): string {
  const unit = measure === 'cloud_tasks' ? 'tasks' : 'messages';
  const inWindow = `${formatFigure(amount, unit)} in ${windowH} h`;
  const noun = cost === 'success' ? ` ${runNoun({ cost })}` : '';
  return atMost
    ? `${inWindow}, so ${runsText(atMost)}${noun} in a week at most, day and night`
    : inWindow;
}

/** What a plan's price for all comes from; undefined for one person and a price that is clear. */
export function priceBasis({ price }: PlanOffer, { people }: PlanChoice): string | undefined {
  if (!price) return undefined;
  const each = formatFigure(price.usd, 'USD');
  if (price.basis === 'seat') return `${formatCount(people)} × ${each} per seat`;
  if (price.basis === 'person')
    return people === 1 ? undefined : `${formatCount(people)} × ${each}`;
  return `its source does not say whether ${each} is per seat or for all`;
}

/** What is compared, in one sentence without its full stop. */
export function choiceWords(choice: PlanChoice): string {
  const { people, runs, hours, messages } = choice;
  const each = people === 1 ? '' : ' each';
  return `${peopleText(choice)}, ${counted(runs, nounOf(choice))} and ${counted(hours, 'hour')} a week${each}; ${messages === undefined ? 'messages a run unknown' : `${counted(messages, 'message')} a run`}`;
}
