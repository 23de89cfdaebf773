import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { SMALL_REPORT } from '../../../tests/small-report.ts';
import { diffReportHtml } from './html.ts';

const HOSTILE = `</style></script><script>alert(1)</script><img src=x onerror="alert(1)">'"&`;

test('whatever the data hold is text, and nothing is fetched or run', () => {
  const drawn = {
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    png: new Uint8Array(),
    alt: HOSTILE,
  };
  const [rank] = SMALL_REPORT.sections.ranks?.items ?? [];
  const report = {
    ...SMALL_REPORT,
    notes: [HOSTILE],
    sections: {
      ...SMALL_REPORT.sections,
      ranks: { total: 1, items: rank ? [{ ...rank, set_up: HOSTILE, group: HOSTILE }] : [] },
    },
  };
  const html = diffReportHtml(report, [{ id: 'bench', before: drawn, after: undefined }], ROOT);
  const { document } = new JSDOM(html).window;
  expect(document.querySelectorAll('script, link, iframe, [onerror], [style]')).toHaveLength(0);
  expect([...document.images].map(({ src, alt }) => [src.slice(0, 19), alt])).toEqual([
    ['data:image/svg+xml;', HOSTILE],
  ]);
  expect(document.querySelector('.warning')?.textContent).toBe(HOSTILE);
  expect(document.querySelector('#ranks tbody th')?.firstChild?.textContent).toBe(HOSTILE);
});

test('each section says what changes, before and after', () => {
  const { document } = new JSDOM(diffReportHtml(SMALL_REPORT, [], ROOT)).window;
  expect(document.querySelector('h1 + p')?.textContent).toBe(
    '2 errors of the data check, 1 correction missing.',
  );
  expect([...document.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'Claims: 1 change (changed 1)',
    'Charts: 2 changes (title 1, picture 1)',
    'Ranks and tiers: 1 change (moved 1)',
  ]);
  const cells = [...document.querySelectorAll('#rows tbody td')].map((cell) => cell.textContent);
  expect(cells).toEqual([
    'changed',
    '80.8 %',
    '60.8 %',
    '−20 points (−24.8 %); Board; data/scores/bench-1.0.csv:2; no row tells why',
  ]);
});
