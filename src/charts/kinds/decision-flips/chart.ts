import type { Decision } from '../../../ledger/decision/decide.ts';
import { MAX_WEIGHT } from '../../../ledger/decision/problem.ts';
import { matrixOf, shownClaims } from '../../../ledger/decision/matrix.ts';
import type { Policy } from '../../../ledger/headline.ts';
import { DECIDE_PATH, decidePath } from '../../../views/address.ts';
import { decisionBook, type BookPreset, type DecisionBook } from '../../../views/decision/book.ts';
import { nameOf } from '../../../views/decision/decision-words.ts';
import {
  DECISION_POLICIES,
  decisionId,
  drawnDecisions,
  type Basis,
} from '../../../views/decision/preset-decisions.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { sourcesOf } from '../../words.ts';
import { productSeries } from '../decision/chart.ts';
import { drawNote } from '../decision/words.ts';
import { policyName } from '../../../views/policy.ts';
import { flipPlot } from './plot.ts';
import { flipAlt, flipFinding, flipSub } from './words.ts';

/** How little has to change for another option to win most draws. */
export const decisionFlips: ChartDefinition = {
  name: 'decision-flips',
  pages: DECIDE_PATH,
  about: 'The smallest change of each weight by which another option wins most draws.',
  formulas: ['decision'],
  views: (ledger) =>
    DECISION_POLICIES.flatMap((policy) =>
      drawnDecisions(ledger, policy).map(({ preset, decision }) =>
        viewOf(preset, decision, { ledger, policy }),
      ),
    ),
};

/** `decision-flips`, `decision-solo-developer-flips`. */
export function flipsId(preset: string, policy?: Policy): string {
  return `${decisionId(preset, policy)}-flips`;
}

function viewOf(
  preset: BookPreset,
  { flips, options }: Decision,
  { ledger, policy }: Basis,
): ChartView {
  const book = decisionBook(ledger, policy);
  const claims = shownClaims(matrixOf(ledger, policy));
  const leader = options[0] ? nameOf(options[0].option, book) : '';
  return {
    id: flipsId(preset.id, policy),
    page: decidePath(policy),
    kicker: `Decide · ${preset.label.toLowerCase()}${policy ? ` · ${policyName(policy)}` : ''} · sensitivity`,
    title: flipFinding(flips, leader, book),
    sub: flipSub(leader),
    alt: flipAlt(flips, leader, book),
    plot: flipPlot(flips, preset.weights, book, productSeries(book, ledger)),
    data: dataOf(flips, preset, book),
    restsOn: claims.map(({ id }) => id),
    caption: {
      notes: [`One weight is changed at a time, from 0 to ${MAX_WEIGHT}`, drawNote()],
      ...sourcesOf(claims, ledger),
    },
  };
}

function dataOf(flips: Decision['flips'], { weights }: BookPreset, book: DecisionBook): ChartData {
  return {
    columns: ['criterion', 'weight', 'nearest_weight', 'option_that_leads_then'],
    rows: book.criteria.map(({ id }) => {
      const flip = flips.find(({ criterion }) => criterion === id);
      return { values: [id, weights[id] ?? 0, flip?.to ?? null, flip?.leader ?? null] };
    }),
  };
}
