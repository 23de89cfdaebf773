import { compareDays } from '../data/day.ts';
import { formatCount, formatDay } from '../format/figure.ts';
import { ageOf, isOld } from '../ledger/age.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { perLedger } from '../ledger/per-ledger.ts';
import { claimPath } from './address.ts';
import { limitWords } from './age-words.ts';

/** How old some figures are on the ledger's day. What has been replaced, or is of a kind that does not age, counts for nothing. */
export interface Freshness {
  /** That have a day. */
  readonly figures: number;
  readonly undated: number;
  /** The oldest first; none: every figure is of its time. */
  readonly old: readonly Claim[];
}

export function freshnessOf(claims: readonly Claim[], ledger: Ledger): Freshness {
  const ages = [...new Set(claims)].map((claim) => ({ claim, age: ageOf(claim, ledger) }));
  const standing = ages.filter(({ age: { limits, replaced } }) => limits && !replaced);
  const dated = standing.filter(({ age }) => age.days !== undefined);
  return {
    figures: dated.length,
    undated: standing.length - dated.length,
    old: dated
      .map(({ claim }) => claim)
      .filter((claim) => isOld(claim, ledger))
      .toSorted((a, b) => compareDays(a.asOf ?? '', b.asOf ?? '')),
  };
}

/** `24 of 30 figures with an age limit are past it on 21 Nov 2026 (scores after 120 days)`; undefined: none is. */
export function oldWords({ figures, old }: Freshness, ledger: Ledger): string | undefined {
  if (old.length === 0) return undefined;
  const limits = new Set(old.flatMap((claim) => ageOf(claim, ledger).limits ?? []));
  const count = shareWords(old.length, figures);
  return `${count} past it on ${formatDay(ledger.asOf)} (${limitWords([...limits])})`;
}

function shareWords(old: number, figures: number): string {
  if (figures === 1) return 'the only figure with an age limit is';
  if (old === figures) return `all ${formatCount(figures)} figures with an age limit are`;
  return `${formatCount(old)} of ${formatCount(figures)} figures with an age limit ${old === 1 ? 'is' : 'are'}`;
}

/** One sentence for a page, with a link to the oldest figure on it. */
export interface FreshnessNote {
  readonly text: string;
  readonly oldest: { readonly text: string; readonly href: string };
  /** How many give no day; empty for none. */
  readonly rest: string;
}

/** About all figures anywhere in what a page shows; undefined: none of them is old. */
export function freshnessNote(shown: unknown, ledger: Ledger): FreshnessNote | undefined {
  const claims = hrefsIn(shown).flatMap((href) => claimsByPath(ledger).get(href) ?? []);
  const freshness = freshnessOf(claims, ledger);
  const text = oldWords(freshness, ledger);
  const [oldest] = freshness.old;
  if (!text || !oldest) return undefined;
  return {
    text,
    oldest: { text: formatDay(oldest.asOf), href: claimPath(oldest) },
    rest: undatedWords(freshness),
  };
}

function undatedWords({ undated }: Freshness): string {
  if (undated === 0) return '';
  return `; ${formatCount(undated)} more ${undated === 1 ? 'gives' : 'give'} no day`;
}

/** Where the figures in a view lead. Views are plain JSON, so nothing else can hold one. */
function hrefsIn(view: unknown): string[] {
  if (typeof view !== 'object' || view === null) return [];
  const own = 'kind' in view && view.kind === 'figure' && 'href' in view ? [view.href] : [];
  return [
    ...own.filter((href) => typeof href === 'string'),
    ...Object.values(view).flatMap(hrefsIn),
  ];
}

const claimsByPath = perLedger(
  (ledger) =>
    new Map(
      ledger.claims
        .filter((claim) => ageOf(claim, ledger).limits)
        .map((claim) => [claimPath(claim), claim]),
    ),
);
