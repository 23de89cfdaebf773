import type { Need } from '../../data/schema/decision.ts';
import { claimsOfEntry } from '../claim-lookup.ts';
import type { Claim } from '../claim.ts';
import type { Ledger } from '../ledger.ts';
import { perLedger } from '../per-ledger.ts';
import { agreementOf, positionsOf, type Agreement, type Position } from './agreement.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';
import { comparisonOf, type Comparison } from './support.ts';

/** One "if you need this, use that" of an article, beside what the figures say. */
export interface Recommendation {
  readonly need: Need;
  readonly claim: Claim;
  /** Id of the product that the recommended agent is, or is a part of. */
  readonly family: string;
  /** Undefined: the need is weighed by no criterion. */
  readonly comparison: Comparison | undefined;
}

/** Recommendations whose needs are weighed by one criterion. */
export interface Theme {
  /** Undefined: by none, so that nothing joins the needs but that. */
  readonly row: MatrixRow | undefined;
  /** In file order; never empty. */
  readonly recommendations: readonly Recommendation[];
  readonly positions: readonly Position[];
  /** Undefined: needs that no criterion joins are neither agreed on nor contradicted. */
  readonly agreement: Agreement | undefined;
}

/** In the order of criteria, those that no recommendation is about left out; needs without a criterion last. */
export const themesOf = perLedger((ledger): readonly Theme[] => {
  const rows = [...matrixOf(ledger).rows, undefined];
  return rows.map((row) => themeOf(row, ledger)).filter(({ positions }) => positions.length > 0);
});

function themeOf(row: MatrixRow | undefined, ledger: Ledger): Theme {
  const recommendations = recommendationsBy(row, ledger);
  const positions = positionsOf(
    recommendations.map(({ need: { source }, family }) => ({ source, family })),
  );
  const agreement = row && agreementOf(positions);
  return { row, recommendations, positions, agreement };
}

function recommendationsBy(row: MatrixRow | undefined, ledger: Ledger): Recommendation[] {
  return ledger.records.needs
    .filter(({ record }) => record.criterion === row?.criterion.id)
    .flatMap((entry) => {
      const need = entry.record;
      const claim = claimsOfEntry(entry, ledger).get('recommends');
      const family = ledger.names.agents.get(need.recommends)?.family;
      if (!claim || family === undefined) return [];
      return [{ need, claim, family, comparison: row && comparisonOf(need, row, ledger) }];
    });
}
