import { writeQuantity } from '../data/quantity.ts';
import { formatFigure, unbroken } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import { ARITHMETIC } from '../ledger/statement-arithmetic.ts';
import type { Ledger } from '../ledger/ledger.ts';
import {
  statementChecks,
  valueOf,
  type Computation,
  type Input,
  type StatementCheck,
} from '../ledger/statement-check.ts';
import { checkPath, claimPath, conflictPath, sourcePath } from './address.ts';
import { figureCell, textCell, type Cell } from './cell.ts';
import { measureLabel, publisherName, subjectLabel } from './label.ts';
import { groupOf, GROUPS, operandWords, resultWords } from './statement-words.ts';

/** One computation of a statement: the arithmetic, what it comes to, and each input with its claim. */
export interface Proof {
  readonly label: string;
  readonly arithmetic: string;
  readonly result: string;
  /** Of a result below zero. */
  readonly remark: string | undefined;
  readonly verdict: string;
  readonly inputs: readonly { readonly value: Cell; readonly about: string }[];
}

export type CheckView = ReturnType<typeof checkView>;

/** A statement, recomputed. */
export function checkView(check: StatementCheck, ledger: Ledger) {
  const { statement, claim } = check;
  const otherFigures = statement.other_inputs_are ?? 'the figures that stand first here';
  const own = check.own && proofView('With the article’s own figures', check.own, check, ledger);
  const others = check.others && proofView(`With ${otherFigures}`, check.others, check, ledger);
  return {
    id: statement.id,
    sentence: unbroken(statement.statement),
    href: claimPath(claim),
    checkHref: checkPath(statement.id),
    source: publisherName(statement.source, ledger.names),
    sourceHref: sourcePath(statement.source),
    locator: statement.locator,
    stated: statedWords(check),
    verdict: GROUPS[check.verdict].title,
    group: groupOf(check),
    rejected: statement.rejected_because,
    reason: statement.no_inputs_because,
    doubt: doubtView(check, ledger),
    own,
    others,
    note: statement.note,
  };
}

/** The check of a statement's own claim; undefined for other claims. */
export function checkOf(claim: Claim | undefined, ledger: Ledger): CheckView | undefined {
  const check = statementChecks(ledger).find((found) => found.claim === claim);
  return check && checkView(check, ledger);
}

function doubtView({ doubt }: StatementCheck, ledger: Ledger) {
  if (!doubt) return undefined;
  const { key, resolution } = doubt.disagreement;
  return {
    value: figureCell(doubt.claim, ledger),
    explanation: resolution?.explanation ?? '',
    href: conflictPath(key),
  };
}

function statedWords({ statement: { stated, unit = '' } }: StatementCheck): string {
  return stated ? formatFigure(stated, unit) : 'no number';
}

function proofView(
  label: string,
  { formula, inputs, result, verdict }: Computation,
  { statement: { unit = '' } }: StatementCheck,
  ledger: Ledger,
): Proof {
  const operands = inputs.map((input) => {
    const value = valueOf(input);
    return value ? operandWords(value, 'claim' in input ? input.claim.unit : '') : '';
  });
  const isTurned = result !== undefined && (result.high ?? 0) < 0;
  const told = result ? resultWords(result, unit) : 'no result';
  return {
    label,
    arithmetic: ARITHMETIC[formula].write(operands),
    result: unbroken(told),
    remark: isTurned ? 'the other way round' : undefined,
    verdict: GROUPS[verdict].title,
    inputs: inputs.map((input) => inputView(input, ledger)),
  };
}

function inputView(input: Input, ledger: Ledger) {
  return 'claim' in input
    ? { value: figureCell(input.claim, ledger), about: aboutInput(input.claim, ledger) }
    : { value: textCell(writeQuantity(input.constant)), about: 'a number of the sentence itself' };
}

/** What a claim is of, and who says so. */
function aboutInput(claim: Claim, ledger: Ledger): string {
  const measure = claim.kind === 'capability' ? undefined : inputMeasure(claim, ledger);
  const about =
    claim.sentence ?? [subjectLabel(claim, ledger.names), measure].filter(Boolean).join(', ');
  return `${about} (${publisherName(claim.source, ledger.names)})`;
}

/** Checks of a run have names of their own. */
function inputMeasure({ measure, subject }: Claim, { names }: Ledger): string {
  const place = /^checks\.(\d+)$/.exec(measure)?.[1];
  const run = names.runs.get(subject.run ?? '');
  return run?.checks[Number(place ?? 0) - 1]?.name ?? measureLabel(measure);
}
