import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonByLines } from '../../src/data/canonical-json.ts';
import { checksumOf } from '../../src/data/release-files.ts';
import type { FrozenCharts } from '../../src/data/schema/frozen-charts.ts';
import { VALID, type Changes } from '../project.ts';
import type { BrokenCase } from './cases.ts';

const RELEASES = 'data/releases.csv';
const FROZEN = 'data/releases/2026.5.1.json';
const CLAIM = 'score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/cost_per_task_usd@board.2026-03-01';

/** The list of releases, changed. */
function edit(from: string, to: string): Changes {
  const text = readFileSync(join(VALID, RELEASES), 'utf8');
  if (!text.includes(from)) throw new Error(`${RELEASES} holds no ${from}`);
  return { [RELEASES]: text.replace(from, to) };
}

/** One chart of one bar, of the cost of the first score. */
const FROZEN_CHARTS: FrozenCharts = {
  schema_version: 1,
  version: '2026.5.1',
  released_on: '2026-05-03',
  charts: [
    {
      id: 'costs',
      kind: 'costs',
      kicker: 'Bench 1.0',
      title: 'A task costs $1.14',
      alt: 'One bar.',
      caption: { notes: [], sources: [{ title: 'Board' }] },
      knownAgainst: [],
      freshness: [],
      plot: {
        form: 'bars',
        axis: { label: 'cost', unit: 'USD', scale: 'linear' },
        series: [{ id: 'all', label: 'All', colour: 'ink' }],
        rows: [
          { id: 'a', series: 'all', tells: [], label: 'Alpha 1', value: 1.14, isEstimate: false, text: '$1.14' },
        ],
      },
      claims: { [CLAIM]: '1.14' },
    },
  ],
};
const FROZEN_TEXT = jsonByLines(FROZEN_CHARTS);
const ONE_CHART = JSON.stringify(FROZEN_CHARTS.charts[0]);

/** The release with its charts, whose text is changed; with another checksum where one is given. */
function released(from = '', to = '', { file = FROZEN, sum = checksumOf(FROZEN_CHARTS) } = {}): Changes {
  if (!FROZEN_TEXT.includes(from)) throw new Error(`The frozen charts hold no ${from}`);
  return { [file]: FROZEN_TEXT.replace(from, to), ...edit(',First,', `,First,${sum}`) };
}

/** Mistakes in releases and what they keep. */
export const BROKEN_RELEASES: readonly BrokenCase[] = [
  { name: 'release-of-no-version', changes: edit('2026.5.1', '2026.05.1') },
  { name: 'release-with-a-short-checksum', changes: released('', '', { sum: 'abc' }) },
  { name: 'release-without-a-checksum', changes: released('', '', { sum: '' }) },
  { name: 'release-on-another-day', changes: { [FROZEN]: FROZEN_TEXT, ...edit('05-03,First,', `05-02,First,${checksumOf(FROZEN_CHARTS)}`) } },
  { name: 'frozen-figure-edited', changes: released('"value":1.14', '"value":1.2') },
  { name: 'frozen-claim-edited', changes: released('"1.14"}', '"1.2"}') },
  { name: 'frozen-charts-gone', changes: edit(',First,', `,First,${checksumOf(FROZEN_CHARTS)}`) },
  { name: 'frozen-charts-of-no-release', changes: { [FROZEN]: FROZEN_TEXT.replace('2026.5.1', '2026.5.2') } },
  { name: 'frozen-charts-under-another-name', changes: released('', '', { file: 'data/releases/2026.5.2.json' }) },
  { name: 'frozen-chart-twice', changes: released(ONE_CHART, `${ONE_CHART}, ${ONE_CHART}`) },
  { name: 'frozen-chart-of-unknown-form', changes: released('"form":"bars"', '"form":"pie"') },
  { name: 'frozen-chart-with-an-unknown-key', changes: released('"kicker"', '"html":"<b>","kicker"') },
];

/** Releases as they should be. */
export const RIGHT_RELEASES: readonly BrokenCase[] = [
  { name: 'a release with its charts', changes: released() },
  { name: 'frozen charts that are only laid out anew', changes: { ...released(), [FROZEN]: JSON.stringify(FROZEN_CHARTS) } },
];
