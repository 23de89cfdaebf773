import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { chartsOf } from '../charts/registry.ts';
import { pageCard } from '../charts/page-card.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { chartCard, siteCard } from './card.ts';

const ledger = buildLedger(load(VALID, TODAY).records);
const [chart] = chartsOf(ledger);

function sizeOf(png: Uint8Array<ArrayBuffer>): number[] {
  const view = new DataView(png.buffer);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Lettering takes bytes that cannot be packed away. */
test('a chart’s card is 1200 by 630, with its finding', async () => {
  if (!chart) throw new Error('The valid data give no chart.');
  const png = await chartCard(chart, ROOT);
  expect(sizeOf(png)).toEqual([1200, 630]);
  const wordless = await chartCard({ ...chart, kicker: '', title: '' }, ROOT);
  expect(png.length).toBeGreaterThan(wordless.length * 1.05);
});

test('the site’s card is as large', () => {
  expect(sizeOf(siteCard(ledger, ROOT))).toEqual([1200, 630]);
});

test('a page shows its first chart, and without one what the ledger finds', () => {
  const id = chart?.id ?? '';
  expect(pageCard(`/charts/${id}/`, ledger).path).toBe(`/og/${id}.png`);
  expect(pageCard(chart?.page ?? '', ledger)).toEqual({
    path: `/og/${id}.png`,
    alt: `${chart?.kicker ?? ''}: ${chart?.title ?? ''}`,
  });
  expect(pageCard('/sources/', ledger).path).toBe('/og.png');
  expect(pageCard('/sources/', ledger).alt).toContain(' claims, each with its source. ');
});
