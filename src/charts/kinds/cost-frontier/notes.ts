import { formatPercent } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { standsNote } from '../../../views/policy.ts';
import { inRecordsWords, sentencesOn } from '../../record-words.ts';
import { counted, listed, repeatedNote, sampleNote, stated } from '../../words.ts';
import { isFurther, usualAgentOf, type CostField, type Priced } from './field.ts';
import { pointLabel } from './words.ts';

/** What is against the costs, in the records' words where they say it, and what is left out. */
export function costNotes(field: CostField, ledger: Ledger): string[] {
  const { points, withoutCost } = field;
  const unsure = points.filter(({ interval }) => !interval).length;
  const shown = points.filter((point) => !isFurther(point)).map(({ headline }) => headline);
  return stated([
    sampleNote(points.map(({ record }) => record)),
    standsNote('same-protocol'),
    'No score per dollar is formed: it would reward what is cheap and fails',
    ...measurerNotes(points, ledger),
    ...remarks(field, ledger),
    repeatedNote(shown, ledger),
    furtherNote(points, ledger),
    unsure > 0 && `${counted(unsure, 'score')} without an interval`,
    withoutCost > 0 && `${counted(withoutCost, 'set-up')} without a published cost not shown`,
  ]);
}

/** Who measured and makes an agent that is shown. */
function measurerNotes(points: readonly Priced[], { names }: Ledger): string[] {
  const agents = [...new Set(points.map(({ record }) => record.agent ?? ''))];
  const measurers = [...new Set(points.map(({ record }) => record.measured_by))];
  return measurers.flatMap((measurer) => {
    const own = agents.filter((agent) => names.agents.get(agent)?.organization === measurer);
    if (own.length === 0) return [];
    const name = names.organizations.get(measurer)?.name ?? measurer;
    const which =
      agents.length === 1
        ? 'the agent'
        : `${own.length === 1 ? 'one' : own.length} of the agents shown`;
    return `${name}, who measured, makes ${which}`;
  });
}

const ON_COST = /\bcosts?\b/i;

/**
 * What is noted on the cost of what stands on the line or has an agent of its own; of the rest only that
 * there are such remarks.
 */
function remarks({ points, frontier }: CostField, ledger: Ledger): string[] {
  const usual = usualAgentOf(points);
  const label = (point: Priced) => pointLabel(point, points, ledger);
  const isTold = (point: Priced) => frontier.includes(point) || point.record.agent !== usual;
  const told = points
    .filter(isTold)
    .map((point) => ({ name: label(point), note: sentencesOn(point.record.note, ON_COST) }));
  const further = points
    .filter((point) => !isTold(point) && ON_COST.test(point.record.note ?? ''))
    .map(label);
  return stated([
    ...inRecordsWords(told),
    further.length > 0 && `The claims of ${listed(further)} carry remarks on their cost`,
  ]);
}

function furtherNote(points: readonly Priced[], ledger: Ledger): string | undefined {
  const said = points
    .filter(isFurther)
    .map(
      (point) =>
        `${pointLabel(point, points, ledger)} ${formatPercent(point.rate)}, elsewhere ${formatPercent(point.headline.rate)}`,
    );
  return said.length > 0 ? `Shown by the row that states its cost: ${said.join('; ')}` : undefined;
}
