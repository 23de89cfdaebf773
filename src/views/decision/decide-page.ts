import { formatCount } from '../../format/figure.ts';
import { DRAWS, WEIGHT_FACTOR } from '../../ledger/decision/draws.ts';
import { matrixOf } from '../../ledger/decision/matrix.ts';
import { tallyOf } from '../../ledger/decision/tally.ts';
import type { Policy } from '../../ledger/headline.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { chartPath } from '../address.ts';
import { textCell, type Table } from '../cell.ts';
import { policyName } from '../policy.ts';
import { DEFAULT_PRESET, decisionBook, type DecisionBook } from './book.ts';
import {
  decisionFinding,
  flipWords,
  measureWords,
  nameOf,
  sharePercent,
} from './decision-words.ts';
import { decideChoices, type DecideChoice } from './decide-choice.ts';
import { decisionId, presetDecisions, type PresetDecision } from './preset-decisions.ts';

/** What stands above everything on the decision page, by default weights. */
export interface DecideView {
  /** Of the page, where others link to it. */
  readonly name: string;
  readonly title: string;
  readonly lede: string;
  readonly description: string;
  readonly choices: readonly DecideChoice[];
  /** What comes out for each role. */
  readonly roles: Table;
  /** How it is worked out, one paragraph each. */
  readonly method: readonly string[];
}

export function buildDecide(ledger: Ledger, policy?: Policy): DecideView {
  const book = decisionBook(ledger, policy);
  const decisions = presetDecisions(ledger, policy);
  const matrix = matrixOf(ledger, policy);
  const { options, rows, leftOut } = matrix;
  const { cells, figures, words, missing } = tallyOf(matrix);
  return {
    name: policy ? `Decide by ${policyName(policy)}` : 'Decide',
    title: `By default weights${policy ? ` and the policy “${policyName(policy)}”` : ''}, ${decisionFinding(decisions[0]?.decision).replace(/^The/, 'the')}`,
    lede: [
      `${formatCount(options.length)} options, ${formatCount(rows.length)} criteria.`,
      `Of the ${formatCount(cells)} cells of their matrix ${formatCount(figures)} hold a figure, ${formatCount(words)} hold words that only you can judge, and ${formatCount(missing)} are empty: what is missing may be anything, and is never counted as nothing.`,
      `${formatCount(leftOut.length)} other products with a model are on record and not weighed here.`,
    ].join(' '),
    description:
      'Agents with models weighed by your criteria and must-haves: ranges, ties, and what to measure before choosing.',
    choices: decideChoices(policy),
    roles: rolesTable(decisions, book, policy),
    method: METHOD,
  };
}

function rolesTable(
  decisions: readonly PresetDecision[],
  book: DecisionBook,
  policy: Policy | undefined,
): Table {
  return {
    title: 'What comes out for each role',
    isOrdered: true,
    columns: [
      { label: 'Role' },
      { label: 'Assumes' },
      { label: 'Must have' },
      { label: 'Wins most draws' },
      { label: 'Smallest change that flips it' },
      { label: 'Measure first' },
    ],
    rows: decisions.map(({ preset, decision }) => {
      const [first] = decision.options;
      const [flip] = decision.flips;
      const gates = book.gates.filter(({ id }) => preset.gates.includes(id));
      return [
        textCell(preset.label, chartOf(preset.id, policy)),
        textCell(preset.assumes),
        textCell(gates.map(({ label }) => label).join(', ') || 'nothing'),
        {
          ...textCell(first && `${nameOf(first.option, book)}, ${sharePercent(first.winShare)}`),
          small: decisionFinding(decision),
        },
        {
          ...textCell(flip ? flipWords(flip, book) : 'no weight alone'),
          small: flip && nameOf(flip.leader, book),
        },
        textCell(measureWords(decision, decision, book)?.replace('Measure this first: ', '')),
      ];
    }),
  };
}

/** The chart of a role; undefined: none is drawn by this policy. */
function chartOf(preset: string, policy: Policy | undefined): string | undefined {
  const isDrawn = policy === undefined || preset === DEFAULT_PRESET;
  return isDrawn ? chartPath(decisionId(preset, policy)) : undefined;
}

/** How it is worked out. */
const METHOD: readonly string[] = [
  'A weight pays for a step: from a value that earns nothing to one that earns all of it, which each criterion states. What lies beyond earns no more. Scores count by one protocol for all options. By widest coverage, which is the rule where no policy is chosen, that is the one that covers most products; of equals a single set-up for all before the makers’ own figures; then the one that covers most options. By a policy it is found in the same way among the scores that the policy admits, and a criterion without such scores has no figures.',
  'A figure with a 95 % interval may lie anywhere within it, its middle most likely; one without is taken to be off by at most the margin that its criterion states; a range may be anywhere between its ends, and so may figures that contradict each other where no explanation settles it. A missing figure may lie anywhere on its scale. Options that share a figure, such as what a plan of one maker costs, share what is drawn of it.',
  `All of it is drawn ${formatCount(DRAWS)} times, and each weight between 1/${WEIGHT_FACTOR} of what it is set to and ${WEIGHT_FACTOR} times as much. The share of draws that an option wins says how often it would come first if the truth were such a draw; it is no chance of being good. An option with few figures wins draws by what is not known of it. Two options are told apart where one earns more than the other in 97.5 % of the draws.`,
  'Must-haves come before weights. An option is left out where a source says that it does not meet one, and stays, marked, where no source says or sources disagree. The same numbers always give the same draws: the random numbers are seeded by the names of figures.',
];
