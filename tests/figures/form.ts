import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { formatPercent } from '../../src/format/figure.ts';
import type { Policy } from '../../src/ledger/headline.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { standsOf, type Stand } from '../../src/ledger/stand.ts';

/** A built site, and the ledger that it was built from. */
export interface Site {
  readonly folder: string;
  readonly ledger: Ledger;
}

/** A figure that stands for a subject, as one form of it shows it. */
export interface Shown {
  /** Undefined: the place does not say by which, so that any will do. */
  readonly policy: Policy | undefined;
  /** Id of the claim. */
  readonly claim: string;
  /** `80.8 %`. */
  readonly text: string;
}

/** One way in which figures of subjects are shown. A new way is one more entry of `FORMS`. */
export interface Form {
  readonly name: string;
  readonly read: (site: Site) => readonly Shown[];
  /** What has to be shown; undefined: nothing has to, but what is shown has to stand. */
  readonly holds?: ((stand: Stand, site: Site) => boolean) | undefined;
}

export function textOf(file: string, { folder }: Site): string {
  return readFileSync(join(folder, file), 'utf8');
}

export function documentOf(page: string, site: Site): Document {
  return new JSDOM(textOf(`${page}/index.html`, site)).window.document;
}

/** What a cell shows of its first claim; undefined: no claim. */
export function figureIn(cell: Element | undefined | null): Omit<Shown, 'policy'> | undefined {
  const link = cell?.querySelector<HTMLAnchorElement>('a[href*="/claims/"]');
  const claim = decodeURIComponent(link?.getAttribute('href')?.split('#')[1] ?? '');
  return link && claim ? { claim, text: link.textContent.trim() } : undefined;
}

/** What is wrong with a form, one line each; none when it shows just what stands in the ledger. */
export function faultsOf(form: Form, site: Site): string[] {
  const stands = standsOf(site.ledger);
  const right = new Set(stands.flatMap((stand) => [keyOf(shownOf(stand)), anyKeyOf(stand)]));
  const shown = form.read(site);
  const seen = new Set(shown.map(keyOf));
  const { holds } = form;
  const wanted = holds ? stands.filter((stand) => holds(stand, site)) : [];
  return [
    ...(shown.length === 0 ? ['shows no figure'] : []),
    ...shown.map(keyOf).flatMap((key) => (right.has(key) ? [] : [`shows ${key}`])),
    ...wanted
      .map((stand) => keyOf(shownOf(stand)))
      .flatMap((key) => (seen.has(key) ? [] : [`lacks ${key}`])),
  ];
}

function shownOf({ policy, score }: Stand): Shown {
  return { policy, claim: score.claim.id, text: formatPercent(score.rate) };
}

function anyKeyOf(stand: Stand): string {
  return keyOf({ ...shownOf(stand), policy: undefined });
}

/** Whatever spaces the text has. */
function keyOf({ policy, claim, text }: Shown): string {
  return `${text.replace(/\s+/g, ' ')} by ${policy ?? 'any policy'} of ${claim}`;
}
