import {
  formatFigure,
  formatInterval,
  formatPercent,
  unbroken,
  UNKNOWN,
} from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Fact, FactRow, Section } from '../ledger/comparison-row.ts';
import type { ComparisonSubject } from '../ledger/comparison-subject.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LIMIT_MEASURES } from '../ledger/plan-cost.ts';
import { planTerms } from '../ledger/plan.ts';
import { isUniform } from '../ledger/protocol.ts';
import { claimCell, textCell, type Cell, type FigureCell } from './cell.ts';
import { measureLabel, publisherName } from './label.ts';
import { outcomeText } from './run-words.ts';

/** Everything that a row states of one subject; a dash where nothing is known. */
export function factCell(
  row: FactRow | undefined,
  subject: ComparisonSubject,
  ledger: Ledger,
): Cell {
  const [first, ...further] = (row?.facts ?? []).map((fact) =>
    cellOf(fact, row?.section, subject, ledger),
  );
  if (!first) return { ...textCell(UNKNOWN), sort: '' };
  return further.length > 0 ? { ...first, further } : first;
}

function cellOf(
  fact: Fact,
  section: Section | undefined,
  subject: ComparisonSubject,
  ledger: Ledger,
): FigureCell {
  const { claim } = fact;
  const cell = claimCell(claim, ledger, textOf(fact, section, ledger));
  const notes = [
    ...whoOf(claim, section, subject, ledger),
    ...(section === 'benchmark' ? sampleOf(fact) : []),
    ...(section === 'plan' ? limitsOf(claim, ledger) : []),
    ...(claim.unit === 'text' && section !== 'run'
      ? [publisherName(claim.source, ledger.names)]
      : []),
  ];
  const condition = section === 'dimension' && claim.unit !== 'text' ? claim.note : undefined;
  const told = [notes.join(', '), condition].filter(Boolean).join('; ');
  return { ...cell, small: unbroken(told) || undefined };
}

function textOf(
  { claim, measurement }: Fact,
  section: Section | undefined,
  ledger: Ledger,
): string {
  const { names } = ledger;
  if (section === 'plan') return names.plans.get(claim.subject.plan ?? '')?.name ?? '';
  const run = names.runs.get(claim.subject.run ?? '');
  if (run && claim.measure === 'outcome') return outcomeText(run);
  return measurement ? formatPercent(measurement.rate) : formatFigure(claim.value, claim.unit);
}

/** The part of a product, the model and the effort that a claim is about, where neither subject nor row tells it. */
function whoOf(
  { subject: about }: Claim,
  section: Section | undefined,
  subject: ComparisonSubject,
  ledger: Ledger,
): string[] {
  const { names } = ledger;
  const run = names.runs.get(about.run ?? '');
  const agent = names.agents.get(run?.agent ?? about.agent ?? '')?.name;
  const model = names.models.get(run?.model ?? about.model ?? '')?.name;
  const others =
    subject.kind === 'agent'
      ? [agent === subject.name ? undefined : agent, model && `with ${model}`]
      : [isUniform(about, ledger) ? undefined : agent && `in ${agent}`];
  const effort = about.effort && `${about.effort} effort`;
  const shown = section === 'plan' ? [] : [...others, effort];
  return shown.filter((part): part is string => Boolean(part));
}

/** `70.4 to 78.0, n = 500`; none of a rate without an interval. */
function sampleOf({ claim, measurement }: Fact): string[] {
  const interval = measurement?.interval;
  const tasks = claim.tasks === undefined ? [] : [`n\u00a0=\u00a0${claim.tasks}`];
  return [...(interval ? [`95 % ${formatInterval(interval)}`] : []), ...tasks];
}

/** `local messages a window 45 to 225 in 5 h`. */
function limitsOf({ subject }: Claim, ledger: Ledger): string[] {
  const limits = planTerms(ledger).find(({ plan }) => plan.id === subject.plan)?.limits ?? {};
  return LIMIT_MEASURES.flatMap((measure) => {
    const limit = limits[measure];
    if (!limit) return [];
    const noun = measureLabel(measure).replace(' a window', '');
    return [`${formatFigure(limit.quantity, 'count')} ${noun} in ${limit.windowH} h`];
  });
}
