import { formatFigure } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import type { FactRow } from '../ledger/comparison-row.ts';
import type { ComparisonSubject } from '../ledger/comparison-subject.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Names } from '../ledger/names.ts';
import { planTerms } from '../ledger/plan.ts';
import type { PriceBasis } from '../ledger/plan-cost.ts';
import { isUniform } from '../ledger/protocol.ts';
import { benchmarkPath } from './address.ts';
import { textCell, type TextCell } from './cell.ts';
import { capital, measureLabel } from './label.ts';

/** What a row is about. The same whichever subject's claims it is told from. */
export function rowLabel(
  { section, facts }: FactRow,
  kind: ComparisonSubject['kind'],
  ledger: Ledger,
): TextCell {
  const claim = facts[0]?.claim;
  if (!claim) return textCell('');
  const { names } = ledger;
  if (section === 'benchmark')
    return {
      ...textCell(benchmarkName(claim, names), benchmarkPath(claim.subject.benchmark ?? '')),
      small: wayText(claim, kind, ledger),
    };
  const measure = capital(measureLabel(claim.measure));
  if (section === 'cost')
    return {
      ...textCell(measure),
      small: `${benchmarkName(claim, names)}: ${wayText(claim, kind, ledger)}`,
    };
  if (section === 'plan') return textCell(planText(claim, ledger));
  return textCell(names.dimensions.get(claim.subject.dimension ?? '')?.label ?? measure);
}

/** A benchmark, and which part of it. */
export function benchmarkName({ subject }: Claim, { benchmarks }: Names): string {
  const benchmark = benchmarks.get(subject.benchmark ?? '');
  const subset = benchmark?.subsets.find(({ id }) => id === subject.subset)?.label;
  return [benchmark?.name, subset].filter(Boolean).join(', ');
}

/** How a row was measured: all that its scores have in common besides the benchmark. */
function wayText(
  { subject, measuredBy }: Claim,
  kind: ComparisonSubject['kind'],
  ledger: Ledger,
): string {
  const { benchmarks, organizations, agents } = ledger.names;
  const { benchmark = '', attempts = 1, agent = '' } = subject;
  const protocol = benchmarks.get(benchmark)?.protocols.find(({ id }) => id === subject.protocol);
  const isOfAgent = kind === 'model' && isUniform(subject, ledger);
  const parts = [
    protocol?.label ??
      `protocol not stated, told by ${organizations.get(measuredBy ?? '')?.name ?? ''}`,
    isOfAgent && agents.get(agent)?.name,
    attempts > 1 && `pass@${attempts}`,
  ];
  return [...new Set(parts)].filter(Boolean).join(', ');
}

const BASES: Readonly<Record<PriceBasis, string>> = {
  person: 'A plan for one person',
  seat: 'A plan by the seat',
  unclear: 'A plan, for how many is not stated',
};

function planText({ subject }: Claim, ledger: Ledger): string {
  const price = planTerms(ledger).find(({ plan }) => plan.id === subject.plan)?.price;
  return price ? `${BASES[price.basis]}, ${formatFigure(price.quantity, 'USD')} a month` : '';
}
