import { compareText } from '../data/order.ts';
import { asWritten, type FigureValue } from '../data/figure.ts';
import { parseQuantity } from '../data/quantity.ts';
import type { Correction } from '../data/schema/bookkeeping.ts';
import { formatDay, formatFigure } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Names } from '../ledger/names.ts';
import { perLedger } from '../ledger/per-ledger.ts';
import { CHANGES_PATH, claimKeyPath, claimPath } from './address.ts';
import { caveatOn, type Caveat } from './caveat.ts';
import { measureLabel, subjectLabel } from './label.ts';

interface CorrectionLink {
  readonly text: string;
  readonly href: string;
  /** Of a score: what is known against its benchmark. */
  readonly caveat: Caveat | undefined;
}

/** One correction in words. */
export interface CorrectionView {
  /** Never changes; also the place on the page of changes. */
  readonly id: string;
  readonly date: string;
  /** The claim's id. */
  readonly key: string;
  /** What the claim is or was about, and what it measures. */
  readonly title: string;
  /** Undefined: the claim had been removed and came back. */
  readonly old: string | undefined;
  /** Undefined: the claim was removed. */
  readonly now: string | undefined;
  readonly reason: string;
  /** The claim, else other claims about the same thing; undefined: neither stands any more. */
  readonly link: CorrectionLink | undefined;
}

/** All corrections, newest first; those of one day in the order of the file. */
export const correctionsOf = perLedger((ledger): readonly CorrectionView[] => {
  const seen = new Map<string, number>();
  return recordsOf(ledger.records.corrections)
    .map((correction) => {
      const id = `correction/${correction.date}/${correction.key}`;
      const repeats = (seen.get(id) ?? 0) + 1;
      seen.set(id, repeats);
      return correctionView(correction, repeats === 1 ? id : `${id}/${repeats}`, ledger);
    })
    .toSorted((a, b) => compareText(b.date, a.date));
});

const byClaim = perLedger((ledger) => Map.groupBy(correctionsOf(ledger), ({ key }) => key));
const byKey = perLedger((ledger) => Map.groupBy(correctionsOf(ledger), ({ key }) => keyOf(key)));

/** What a claim was before, one fact for each correction, newest first. */
export function correctionFacts(claim: Claim, ledger: Ledger) {
  return (byClaim(ledger).get(claim.id) ?? []).map(correctionFact);
}

/** What was claimed about a thing and is no longer. */
export function removedFacts(key: string, ledger: Ledger) {
  const about = byKey(ledger).get(key) ?? [];
  return about.filter((correction) => !ledger.claimById.has(correction.key)).map(correctionFact);
}

function correctionFact({ id, date, old, now }: CorrectionView) {
  return {
    term: now === undefined ? 'Removed' : 'Corrected',
    text: `on ${formatDay(date)}: was ${old ?? 'removed'}`,
    href: `${CHANGES_PATH}#${id}`,
  };
}

function correctionView(correction: Correction, id: string, ledger: Ledger): CorrectionView {
  const { date, key, reason } = correction;
  const alike = alikeTo(correction, ledger);
  const [old, now] = bothValues(correction, alike?.unit ?? '');
  return {
    id,
    date,
    key,
    reason,
    title: titleOf(correction, ledger),
    old,
    now,
    link: linkOf(correction, ledger),
  };
}

/** Formatted; as written where both would look the same. */
function bothValues({ old, new: now }: Correction, unit: string) {
  const told = [old, now].map((written) => written && formatFigure(readValue(written, unit), unit));
  return told[0] === told[1] ? [old, now].map((written) => written && `${written} ${unit}`) : told;
}

function readValue(written: string, unit: string): FigureValue {
  if (unit === 'text' || unit === 'day') return written;
  if (written === 'true' || written === 'false') return written === 'true';
  return parseQuantity(written) ?? written;
}

const keyOf = (id: string) => id.split('@')[0] ?? id;

/** A claim that is counted in the same: the claim itself, one about the same thing, or of the same measure. */
function alikeTo({ key, field }: Correction, { claimById, claimsByKey, claims }: Ledger) {
  const [kind] = key.split('/');
  const same = claimById.get(key) ?? claimsByKey.get(keyOf(key))?.[0];
  if (same || hasOwnUnit(kind, field)) return same;
  return claims.find((claim) => claim.kind === kind && claim.measure === field);
}

/** Whether figures of one name are of different units: what a statement states, what a run was checked for. */
function hasOwnUnit(kind = '', field: string): boolean {
  return ['capability', 'benchmark', 'statement'].includes(kind) || field.startsWith('checks.');
}

function titleOf({ key, field }: Correction, { claimById, claimsByKey, names }: Ledger): string {
  const claim = claimById.get(key) ?? claimsByKey.get(keyOf(key))?.[0];
  const about = claim ? (claim.sentence ?? subjectLabel(claim, names)) : partsInWords(key, names);
  return field === 'value' ? about : `${about}: ${fieldLabel(field)}`;
}

/** Measures that nothing has any more may be sentences. */
function fieldLabel(field: string): string {
  return /[A-Z]/.test(field) ? field.replaceAll('_', ' ').trim() : measureLabel(field);
}

/** The parts of an id that nothing stands under any more, by their names where they have one. */
function partsInWords(id: string, names: Names): string {
  const parts = keyOf(id).split('/').slice(1, -1);
  const benchmark = parts.map((part) => names.benchmarks.get(part)).find(Boolean);
  const setups = [...(benchmark?.subsets ?? []), ...(benchmark?.protocols ?? [])];
  return parts
    .filter((part) => part !== '-')
    .map((part) => setups.find((setup) => setup.id === part)?.label ?? nameOf(part, names))
    .join(' · ');
}

function nameOf(id: string, names: Names): string {
  const { models, agents, plans, benchmarks, organizations, dimensions, tasks } = names;
  const lists = [models, agents, plans, benchmarks, organizations];
  const labels = [dimensions.get(id)?.label, tasks.get(id)?.title];
  const found = [...lists.map((list) => list.get(id)?.name), ...labels];
  return found.find((name) => name !== undefined) ?? id.replaceAll('_', ' ');
}

/** The claim, else the same figure under another id, else other claims about the same thing. */
function linkOf(correction: Correction, ledger: Ledger): CorrectionView['link'] {
  const { claimById, claimsByKey } = ledger;
  const claim = claimById.get(correction.key);
  const told = (text: string, now: Claim, href = claimPath(now)) => ({
    text,
    href,
    caveat: caveatOn(now, ledger),
  });
  if (claim) return told('Claim', claim);
  const [same, ...others] = sameFigures(correction, ledger);
  if (same && others.length === 0) return told('The same figure now', same);
  const other = claimsByKey.get(keyOf(correction.key))?.[0];
  return other && told('What is claimed of this now', other, claimKeyPath(other));
}

/** Claims of the same value, measure, model and source as one that is gone. */
function sameFigures({ key, file, field, old }: Correction, { claims }: Ledger): readonly Claim[] {
  const [about = '', origin = ''] = key.split('@');
  const parts = about.split('/');
  return claims.filter(
    (claim) =>
      claim.file === file &&
      claim.measure === field &&
      asWritten(claim.value) === old &&
      `${origin}.`.startsWith(`${claim.source}.`) &&
      parts.includes(claim.subject.model ?? '-'),
  );
}
