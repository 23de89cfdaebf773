/**
 * What the articles that speak to one theme say together, whatever the figures say:
 *
 * - `one-source`: one article speaks to it, and recommends one product.
 * - `agree`: several do, and each recommends the same one product.
 * - `contradict`: at least two recommend one product each, and not the same; their needs may differ, since a
 *   criterion joins them in whatever words they are put.
 * - `depends`: no two do that, but at least one recommends different products for different needs.
 *
 * An article that recommends different products for different needs takes no side, so that it contradicts
 * no other, and none agrees with it.
 */
export type Agreement = 'one-source' | 'agree' | 'contradict' | 'depends';

/** What one article recommends on one theme. */
export interface Position {
  readonly source: string;
  /** Ids of products, each once, in the order in which the article is read. */
  readonly families: readonly string[];
}

/** One position for each source, in the order of first mention. */
export function positionsOf(
  said: readonly { readonly source: string; readonly family: string }[],
): Position[] {
  return [...Map.groupBy(said, ({ source }) => source)].map(([source, own]) => ({
    source,
    families: [...new Set(own.map(({ family }) => family))],
  }));
}

/** Undefined: nobody says anything. */
export function agreementOf(positions: readonly Position[]): Agreement | undefined {
  if (positions.length === 0) return undefined;
  const sided = positions.filter(({ families }) => families.length === 1);
  const sides = new Set(sided.flatMap(({ families }) => families));
  if (sides.size > 1) return 'contradict';
  if (sided.length < positions.length) return 'depends';
  return positions.length === 1 ? 'one-source' : 'agree';
}
