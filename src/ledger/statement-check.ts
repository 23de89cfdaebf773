import { asQuantity } from '../data/figure.ts';
import { constantIn, type FormulaName } from '../data/statement-formula.ts';
import type { Quantity } from '../data/quantity.ts';
import type { Statement } from '../data/schema/statement.ts';
import type { Claim } from './claim.ts';
import type { ExplainedDisagreement } from './conflict.ts';
import { claimInstead, doubtOf } from './doubt.ts';
import { compute } from './statement-arithmetic.ts';
import { recordsOf, type Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';
import { agreementOf, type Agreement } from './stated-figure.ts';

/**
 * What recomputing a statement comes to. disputed: the arithmetic holds, at least roughly, but one of the figures it
 * rests on is one that an explanation calls wrong or leaves open. no-number: the source compares
 * in words alone. not-recomputed: figures that it takes are not given.
 */
export type Verdict = Agreement | 'disputed' | 'no-number' | 'not-recomputed';

/** A claim, or a number that the sentence itself gives. */
export type Input = { readonly claim: Claim } | { readonly constant: Quantity };

export interface Computation {
  readonly formula: FormulaName;
  readonly inputs: readonly Input[];
  /** Undefined: the inputs say nothing of it. */
  readonly result: Quantity | undefined;
  readonly verdict: Verdict;
}

export interface Doubt {
  readonly claim: Claim;
  readonly disagreement: ExplainedDisagreement;
}

/** A statement of a source, worked out again. */
export interface StatementCheck {
  readonly statement: Statement;
  readonly claim: Claim;
  /** With the source's own figures; undefined: they do not suffice. */
  readonly own: Computation | undefined;
  /** With figures of other claims; undefined: the source's own stand first. */
  readonly others: Computation | undefined;
  /** By the source's own figures. */
  readonly verdict: Verdict;
  /** Of the source's own figures, the first that an explanation calls wrong or leaves open. */
  readonly doubt: Doubt | undefined;
}

/** Every statement, in file order. */
export const statementChecks = perLedger((ledger: Ledger): readonly StatementCheck[] => {
  const claims = new Map(
    ledger.claims
      .filter(({ kind }) => kind === 'statement')
      .map((claim) => [claim.subject.statement, claim]),
  );
  return recordsOf(ledger.records.statements).flatMap((statement) => {
    const claim = claims.get(statement.id);
    return claim ? [check(statement, claim, ledger)] : [];
  });
});

function check(statement: Statement, claim: Claim, ledger: Ledger): StatementCheck {
  const inputs = statement.inputs && inputsOf(statement.inputs, ledger);
  const own = inputs && computation(statement, inputs);
  const found = statement.other_inputs
    ? inputsOf(statement.other_inputs, ledger)
    : replaced(inputs ?? [], ledger);
  const doubt = firstDoubt(inputs ?? [], ledger);
  return {
    statement,
    claim,
    own,
    others: found && computation(statement, found),
    verdict: withDoubt(own?.verdict ?? 'not-recomputed', doubt),
    doubt,
  };
}

/** In the order of the formula; undefined when one of them is nothing. */
function inputsOf(words: readonly string[], { claimById }: Ledger): Input[] | undefined {
  const inputs = words.flatMap((word): Input[] => {
    const [constant, claim] = [constantIn(word), claimById.get(word)];
    if (constant) return [{ constant }];
    return claim ? [{ claim }] : [];
  });
  return inputs.length === words.length ? inputs : undefined;
}

/** Each claim that an explanation puts another one before, replaced by that; undefined when there is none. */
function replaced(inputs: readonly Input[], ledger: Ledger): Input[] | undefined {
  const first = inputs.map((input) => {
    const claim = 'claim' in input ? claimInstead(input.claim, ledger) : undefined;
    return claim ? { claim } : input;
  });
  return first.some((input, index) => input !== inputs[index]) ? first : undefined;
}

function computation(
  { formula, stated }: Statement,
  inputs: readonly Input[],
): Computation | undefined {
  if (!formula) return undefined;
  const values = inputs.flatMap((input) => valueOf(input) ?? []);
  const result = values.length === inputs.length ? compute(formula, values) : undefined;
  return { formula, inputs, result, verdict: verdictOn(result, stated) };
}

/** The number that goes into the formula; undefined for claims in words. */
export function valueOf(input: Input): Quantity | undefined {
  return 'claim' in input ? asQuantity(input.claim.value) : input.constant;
}

function verdictOn(result: Quantity | undefined, stated: Quantity | undefined): Verdict {
  if (!result) return 'not-recomputed';
  return stated ? agreementOf(result, stated) : 'no-number';
}

function withDoubt(verdict: Verdict, doubt: Doubt | undefined): Verdict {
  const holds = verdict === 'holds' || verdict === 'holds-roughly';
  return holds && doubt ? 'disputed' : verdict;
}

function firstDoubt(inputs: readonly Input[], ledger: Ledger): Doubt | undefined {
  const doubts = inputs.flatMap((input) => {
    if (!('claim' in input)) return [];
    const disagreement = doubtOf(input.claim, ledger);
    return disagreement ? [{ claim: input.claim, disagreement }] : [];
  });
  return doubts[0];
}
