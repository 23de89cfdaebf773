import type { Gate } from '../../data/schema/decision.ts';
import type { Claim } from '../claim.ts';
import { isPreferred } from '../conflict.ts';
import type { Ledger } from '../ledger.ts';
import { perLedger } from '../per-ledger.ts';
import { FITS, fitOf, type Fit, type Option } from './option.ts';

/**
 * Whether an option meets a must-have. not-stated: no source says; disputed: sources say both, of
 * different days, plans or settings, or nobody knows who is right; of the product nothing is said, but of
 * other parts of it: part-meets: one of them is said to meet it; part: none is.
 */
export type GateVerdict = 'meets' | 'fails' | 'disputed' | 'part-meets' | 'part' | 'not-stated';

export interface GateResult {
  readonly verdict: GateVerdict;
  /** What it rests on; empty when no source says. */
  readonly claims: readonly Claim[];
}

/** The closest that says anything is believed: what is said of a part before what is said of the product. */
export function gateResult(gate: Gate, option: Option, ledger: Ledger): GateResult {
  const all = answers(ledger).get(gate.dimension) ?? [];
  const byFit = Map.groupBy(all, ({ subject }) => fitOf(subject, option, ledger));
  const fit = FITS.find((one) => byFit.has(one));
  const claims = byFit.get(fit) ?? [];
  return { verdict: verdictOf(gate, fit, claims, ledger), claims: fit ? claims : [] };
}

function verdictOf(
  { needs }: Gate,
  fit: Fit | undefined,
  claims: readonly Claim[],
  ledger: Ledger,
): GateVerdict {
  if (fit === undefined) return 'not-stated';
  if (fit === 'part') return claims.some(({ value }) => value === needs) ? 'part-meets' : 'part';
  const answer = answerOf(claims, ledger);
  if (answer === undefined) return 'disputed';
  return answer === needs ? 'meets' : 'fails';
}

const answers = perLedger(({ claims }) =>
  Map.groupBy(
    claims.filter(({ kind }) => kind === 'capability'),
    ({ subject }) => subject.dimension ?? '',
  ),
);

/** What all say, or what an explanation prefers; undefined where that leaves both. */
function answerOf(claims: readonly Claim[], ledger: Ledger): boolean | undefined {
  const preferred = claims.filter((claim) => isPreferred(claim, ledger));
  const said = new Set(
    (preferred.length > 0 ? preferred : claims).map(({ value }) => value === true),
  );
  const [answer, other] = [...said];
  return other === undefined ? answer : undefined;
}
