import type { Gate } from '../../data/schema/decision.ts';
import type { Claim } from '../claim.ts';
import { isPreferred } from '../conflict.ts';
import type { Ledger } from '../ledger.ts';
import { perLedger } from '../per-ledger.ts';
import { fitOf, type Fit, type Option } from './option.ts';

/**
 * Whether an option meets a must-have. not-stated: no source says; disputed: sources say both, of
 * different days, plans or settings, or nobody knows who is right; part: only of another part of the product.
 */
export type GateVerdict = 'meets' | 'fails' | 'disputed' | 'part' | 'not-stated';

export interface GateResult {
  readonly verdict: GateVerdict;
  /** What it rests on; empty when no source says. */
  readonly claims: readonly Claim[];
}

/** The closest that says anything is believed: the part itself before the product as a whole. */
export function gateResult(gate: Gate, option: Option, ledger: Ledger): GateResult {
  const claims = (answers(ledger).get(gate.dimension) ?? []).filter((claim) =>
    fitOf(claim.subject, option, ledger),
  );
  const of = (...fits: Fit[]) =>
    claims.filter((claim) => fits.some((fit) => fit === fitOf(claim.subject, option, ledger)));
  const own = of('set-up', 'agent', 'model');
  const part = own.filter(({ subject }) => subject.agent !== option.family);
  const [closest] = [part, own].filter(({ length }) => length > 0);
  if (!closest) return { verdict: claims.length > 0 ? 'part' : 'not-stated', claims };
  const answer = answerOf(closest, ledger);
  const verdict = answer === undefined ? 'disputed' : answer === gate.needs ? 'meets' : 'fails';
  return { verdict, claims: closest };
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
