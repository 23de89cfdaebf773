import { asWords } from '../../data/figure.ts';
import type { Gate } from '../../data/schema/decision.ts';
import { listed } from '../../format/words.ts';
import type { Claim } from '../../ledger/claim.ts';
import { isPreferred } from '../../ledger/conflict.ts';
import { gateResult, type GateResult, type GateVerdict } from '../../ledger/decision/gate.ts';
import { matrixOf } from '../../ledger/decision/matrix.ts';
import { recordsOf, type Ledger } from '../../ledger/ledger.ts';
import { claimsInOrder, type EvidenceMark } from '../cell.ts';
import { citedOf } from '../cited.ts';
import { cut } from './cell-value.ts';
import { optionHead, type OptionHead } from './option-label.ts';
import { spanned, type Spanning } from './span.ts';

/** How each verdict is told. */
const VERDICT_WORDS: Readonly<Record<GateVerdict, string>> = {
  meets: 'meets',
  fails: 'fails',
  disputed: 'disputed',
  'part-meets': 'a part meets it',
  part: 'other part only',
  'not-stated': 'not stated',
};

/** One answer of one or more sources. */
export interface GateAnswer {
  /** The agent or model that they speak of. */
  readonly about: string;
  readonly answer: 'yes' | 'no';
  /** Whether an explanation of the disagreement puts it before the other. */
  readonly isPreferred: boolean;
  readonly by: readonly GateSource[];
  /** What the claims say of it besides, such as on which plan; the whole stands where `by` leads. */
  readonly notes: readonly string[];
}

interface GateSource {
  readonly name: string;
  /** Page of the claim. */
  readonly href: string;
  readonly mark: EvidenceMark;
}

/** What is said of an answer that an explanation of the disagreement puts before the other. */
export const PREFERRED = ', which an explanation prefers';

/** Must-haves by options. */
export function buildGates(ledger: Ledger) {
  const all = matrixOf(ledger).options;
  const options = all.map((option) => optionHead(option, ledger));
  const rows = recordsOf(ledger.records.gates).map((gate) => {
    const results = all.map((option) => gateResult(gate, option, ledger));
    return gateRow(gate, results, options, ledger);
  });
  return { options, rows };
}

function gateRow(
  { id, label, why, dimension, needs }: Gate,
  results: readonly GateResult[],
  options: readonly OptionHead[],
  ledger: Ledger,
) {
  const asked = ledger.names.dimensions.get(dimension)?.label ?? dimension;
  const views = results.map((result) => gateCell(result, ledger));
  return {
    id,
    label,
    why,
    /** What is asked, and which answer meets it. */
    asks: `${asked}: ${needs ? 'yes' : 'no'}`,
    cells: spanned(options, (place) => views[place] ?? NOTHING).map(fitted),
  };
}

/** Characters of a note that a cell has room for: of one option or two, and of several. */
const ROOM = { one: 40, several: 96 };

/** Notes that are too long are cut; all of them stand where the links lead. */
function fitted({ options, cell }: Spanning<GateCell>): Spanning<GateCell> {
  const room = options.length > 2 ? ROOM.several : ROOM.one;
  const answers = cell.answers.map((answer) => ({
    ...answer,
    notes: answer.notes.map((note) => cut(note, room)),
  }));
  return { options, cell: { ...cell, answers } };
}

type GateCell = ReturnType<typeof gateCell>;

function gateCell({ verdict, claims }: GateResult, ledger: Ledger) {
  return { verdict, word: VERDICT_WORDS[verdict], answers: answersOf(claims, ledger) };
}

const NOTHING: GateCell = { verdict: 'not-stated', word: VERDICT_WORDS['not-stated'], answers: [] };

/** Why a gate is met or not: `Codex cloud: no, by Pockit and Cloud or Terminal`; undefined: no source says. */
export function gateReason({ claims }: GateResult, ledger: Ledger): string | undefined {
  const said = answersOf(claims, ledger).map(
    ({ about, answer, by, notes, isPreferred: isFirst }) => {
      const names = listed(by.map(({ name }) => name));
      const short = notes.filter(({ length }) => length <= SHORT_NOTE).map(withoutStop);
      const told = short.length > 0 ? ` (${short.join('; ')})` : '';
      return `${about}: ${answer}, by ${names}${isFirst ? PREFERRED : ''}${told}`;
    },
  );
  return said.length > 0 ? said.join('; ') : undefined;
}

/** Characters of a note that is told with a verdict. */
const SHORT_NOTE = 40;

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

function answersOf(claims: readonly Claim[], ledger: Ledger): GateAnswer[] {
  const about = (claim: Claim) => aboutOf(claim, ledger);
  const groups = Map.groupBy(
    claimsInOrder(claims, ledger),
    (claim) => `${about(claim)}: ${asWords(claim.value)}`,
  );
  return [...groups.values()].map((same) => ({
    about: same.map(about)[0] ?? '',
    answer: same[0]?.value === true ? 'yes' : 'no',
    isPreferred: same.some((claim) => isPreferred(claim, ledger)),
    by: sourcesOf(same, ledger),
    notes: [...new Set(same.flatMap(({ note }) => note ?? []))],
  }));
}

function aboutOf({ subject: { agent, model } }: Claim, { names }: Ledger): string {
  return [names.agents.get(agent ?? '')?.name, names.models.get(model ?? '')?.name]
    .filter((name) => name !== undefined)
    .join(' with ');
}

/** Each source once, though it may say so in several places. */
function sourcesOf(claims: readonly Claim[], ledger: Ledger): GateSource[] {
  return [...Map.groupBy(claims, ({ source }) => source).values()].flatMap((same) =>
    same.slice(0, 1).map((claim) => {
      const { publisher, href, mark } = citedOf(claim, ledger);
      return { name: publisher, href, mark };
    }),
  );
}
