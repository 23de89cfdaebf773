import { createHash } from 'node:crypto';
import { earliest, type Day } from '../data/day.ts';
import { markupText } from '../format/markup.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { CHANGES_PATH, FEED_PATH } from '../views/address.ts';
import { buildChanges, type DayOfChanges } from '../views/changes.ts';
import type { CorrectionView } from '../views/correction.ts';

/** The absolute address of a path from the site's root. */
export type AddressOf = (path: string) => string;

interface FeedEntry {
  /** Of the change; never changes. */
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  readonly path: string;
}

/** Entries in the feed, the newest; the page of changes has all. */
const MAX_ENTRIES = 200;

/**
 * The changes of the data as an Atom feed (RFC 4287). Ids come from what changed and when, not from an
 * address, and times from the days in the data, so that the same data give the same feed.
 */
export function atomFeed(ledger: Ledger, addressOf: AddressOf): string {
  const entries = buildChanges(ledger).days.flatMap(entriesOf).slice(0, MAX_ENTRIES);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', urn('feed')),
    element('title', 'Agent Ledger: changes'),
    element('subtitle', 'Corrections with their reasons, releases, and sources read.'),
    element('updated', timeOf(entries[0]?.day ?? ledger.asOf)),
    `<author>${element('name', 'Agent Ledger')}</author>`,
    link('self', 'application/atom+xml', addressOf(FEED_PATH)),
    link('alternate', 'text/html', addressOf(CHANGES_PATH)),
    ...entries.map((entry) => entryXml(entry, addressOf)),
    '</feed>',
    '',
  ].join('\n');
}

function entriesOf({ day, releases, corrections, readings }: DayOfChanges): FeedEntry[] {
  const at = (id: string) => `${CHANGES_PATH}#${id}`;
  return [
    ...releases.map(({ id, version, title }) => ({
      id,
      day,
      title: `Release ${version}`,
      text: title,
      path: at(id),
    })),
    ...corrections
      .flatMap(({ items }) => items)
      .map((item) => ({
        id: item.id,
        day,
        title: correctionTitle(item),
        text: item.reason,
        path: at(item.id),
      })),
    ...readings.map(({ id, publisher, title, claims }) => ({
      id,
      day,
      title: `Read: ${title}`,
      text: `${publisher}: ${claims}.`,
      path: at(id),
    })),
  ];
}

function correctionTitle({ title, old, now }: CorrectionView): string {
  if (now === undefined) return `Removed: ${title}, ${old ?? ''}`;
  return old === undefined ? `Put back: ${title}, ${now}` : `Corrected: ${title}, ${old} → ${now}`;
}

function entryXml({ id, day, title, text, path }: FeedEntry, addressOf: AddressOf): string {
  return [
    '<entry>',
    element('id', urn(id)),
    element('title', title),
    element('updated', timeOf(day)),
    link('alternate', 'text/html', addressOf(path)),
    element('summary', text),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${markupText(text)}</${name}>`;
}

function link(relation: string, type: string, href: string): string {
  return `<link rel="${relation}" type="${type}" href="${markupText(href)}"/>`;
}

/** The data know days, not times. */
function timeOf(day: Day): string {
  return `${earliest(day)}T00:00:00Z`;
}

/** Namespace of the ids below, made up once and never to be changed. */
const NAMESPACE = Buffer.from('2f6b0d0e6c5a4f8d9a3e7b1c4d2e8f90', 'hex');

/** A name as a UUID of version 5 (RFC 9562, section 5.5). */
function urn(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ];
  return `urn:uuid:${parts.map(([from, to]) => hex.slice(from, to)).join('-')}`;
}
