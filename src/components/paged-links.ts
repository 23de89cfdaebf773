/** Something that leads to another page, or says that pages are left out. */
export interface PageLink {
  readonly kind: (typeof LINK_KINDS)[number];
  /** From 1 on; of a gap, one of the pages left out. */
  readonly page: number;
}

/** In the order in which a page holds one of each. */
export const LINK_KINDS = ['previous', 'page', 'current', 'gap', 'next'] as const;

/** Links to the first, the last and the neighbouring pages, in order; none where there is only one page. */
export function pageLinks(page: number, pages: number): readonly PageLink[] {
  if (pages < 2) return [];
  const near = [1, page - 1, page, page + 1, pages];
  const shown = [...new Set(near)].filter((number) => number >= 1 && number <= pages);
  const numbers = shown
    .toSorted((a, b) => a - b)
    .flatMap((number, index, all): PageLink[] => {
      const link: PageLink = { kind: number === page ? 'current' : 'page', page: number };
      const before = all[index - 1] ?? 0;
      return number - before > 1 ? [gapBetween(before, number), link] : [link];
    });
  return [
    ...(page > 1 ? [{ kind: 'previous', page: page - 1 } as const] : []),
    ...numbers,
    ...(page < pages ? [{ kind: 'next', page: page + 1 } as const] : []),
  ];
}

/** A single page takes no more room than the sign for it. */
function gapBetween(before: number, after: number): PageLink {
  return { kind: after - before === 2 ? 'page' : 'gap', page: before + 1 };
}
