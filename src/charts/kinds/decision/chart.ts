import type { Decision } from '../../../ledger/decision/decide.ts';
import { matrixOf, shownClaims } from '../../../ledger/decision/matrix.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { DECIDE_PATH, decidePath } from '../../../views/address.ts';
import { decisionBook, type BookPreset, type DecisionBook } from '../../../views/decision/book.ts';
import {
  DECISION_POLICIES,
  decisionId,
  drawnDecisions,
  type Basis,
} from '../../../views/decision/preset-decisions.ts';
import { decisionFinding, leaderWords, optionOf } from '../../../views/decision/decision-words.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import type { Series } from '../../plot.ts';
import { workerSeries } from '../../subject.ts';
import { sourcesOf } from '../../words.ts';
import { policyName } from '../../../views/policy.ts';
import { decisionPlot } from './plot.ts';
import { decisionAlt, decisionNotes, decisionSub } from './words.ts';

/** What comes out for each role: what the options earn, and how often each wins. */
export const decisionResult: ChartDefinition = {
  name: 'decision',
  pages: DECIDE_PATH,
  about:
    'What agents with models earn by weighed criteria, as ranges, with the share of draws each wins.',
  formulas: ['decision'],
  views: (ledger) =>
    DECISION_POLICIES.flatMap((policy) =>
      drawnDecisions(ledger, policy).map(({ preset, decision }) =>
        viewOf(preset, decision, { ledger, policy }),
      ),
    ),
};

/** Colours of the products, the same wherever they are drawn. */
export function productSeries({ products }: DecisionBook, ledger: Ledger): Series[] {
  return workerSeries(
    products.map(({ id }) => ({ agent: id })),
    ledger,
  );
}

function viewOf(preset: BookPreset, decision: Decision, { ledger, policy }: Basis): ChartView {
  const book = decisionBook(ledger, policy);
  const claims = shownClaims(matrixOf(ledger, policy));
  return {
    id: decisionId(preset.id, policy),
    page: decidePath(policy),
    kicker: `Decide · ${preset.label.toLowerCase()}${policy ? ` · ${policyName(policy)}` : ''}`,
    title: `${decisionFinding(decision)}: ${leaderWords(decision, book)}`,
    sub: decisionSub(),
    alt: decisionAlt(decision, book),
    plot: decisionPlot(decision, book, productSeries(book, ledger)),
    data: dataOf(decision, book),
    restsOn: claims.map(({ id }) => id),
    caption: {
      notes: decisionNotes(preset, decision, book),
      ...sourcesOf(claims, ledger),
    },
  };
}

const COLUMNS = [
  'option',
  'agent',
  'model',
  'win_share_pct',
  'low_points',
  'middle_points',
  'high_points',
  'least_points',
  'most_points',
  'known_weight_pct',
  'best_rank',
  'worst_rank',
  'tier',
] as const;

function dataOf({ options }: Decision, book: DecisionBook): ChartData {
  return {
    columns: COLUMNS,
    rows: options.map((result) => {
      const option = optionOf(result.option, book);
      const { winShare, low, middle, high, least, most, known, standing } = result;
      return {
        values: [
          result.option,
          option?.agent ?? null,
          option?.model ?? null,
          tenth(100 * winShare),
          ...[low, middle, high, least, most].map(tenth),
          tenth(100 * known),
          standing.best,
          standing.worst,
          standing.tier,
        ],
      };
    }),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
