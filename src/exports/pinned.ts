import { rowsByKey } from '../data/correction.ts';
import type { Correction } from '../data/schema/bookkeeping.ts';
import type { FrozenChart } from '../data/schema/frozen-charts.ts';
import { compareVersions } from '../data/version.ts';
import type { EmbedChart, Pinned } from '../charts/embed-chart.ts';
import { chartsOf } from '../charts/registry.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { perLedger } from '../ledger/per-ledger.ts';
import { CHARTS_PATH, chartPath } from '../views/address.ts';
import { editionWords } from '../views/pinned-words.ts';
import { chartSvg } from './chart-picture.ts';

/** A release that a chart can be pinned to. */
interface PinnedVersion {
  readonly version: string;
  readonly releasedOn: string;
}

/** A chart as it was at a release, with what has become of it. */
export interface PinnedChart {
  readonly chart: EmbedChart;
  readonly pinned: Pinned;
}

/** The releases that a chart stands in, newest first; none where it is newer than all of them. */
export function pinnedVersionsOf(chartId: string, ledger: Ledger): readonly PinnedVersion[] {
  return versionsByChart(ledger).get(chartId) ?? [];
}

const versionsByChart = perLedger(
  (ledger): ReadonlyMap<string, readonly PinnedVersion[]> =>
    new Map(
      [...Map.groupBy(pinnedCharts(ledger), ({ chart }) => chart.id)].map(([id, own]) => [
        id,
        own.map(({ pinned: { version, releasedOn } }) => ({ version, releasedOn })),
      ]),
    ),
);

/** Every chart of every release, the newest release first. */
export const pinnedCharts = perLedger((ledger): readonly PinnedChart[] => {
  const current = new Set(chartsOf(ledger).map(({ id }) => id));
  const releases = recordsOf(ledger.records.frozenCharts).toSorted((a, b) =>
    compareVersions(b.version, a.version),
  );
  return releases.flatMap(({ version, released_on: releasedOn, charts }) =>
    charts.map((chart) => ({
      chart: { ...chart, caption: { asOf: undefined, ...chart.caption } },
      pinned: {
        version,
        releasedOn,
        correctedSince: correctedSince(chart, ledger),
        page: current.has(chart.id) ? chartPath(chart.id) : CHARTS_PATH,
      },
    })),
  );
});

/** The picture of a chart as it was: what became of its figures since is not told, so that it never changes. */
export async function pinnedPicture(
  { chart, pinned }: PinnedChart,
  root: string,
): Promise<Response> {
  const svg = await chartSvg(chart, root, `${editionWords(pinned)}.`);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}

/**
 * How many claims of a frozen chart were corrected or removed since. The rows of a claim follow from each
 * other, and the last says what became of it: what that is, and not a day, tells whether the release had it
 * already. A claim that was put back to its value counts no more.
 */
function correctedSince({ claims }: FrozenChart, ledger: Ledger): number {
  const last = lastCorrections(ledger);
  return Object.entries(claims).filter(([id, value]) => {
    const correction = last.get(id);
    return correction !== undefined && correction.new !== value;
  }).length;
}

const lastCorrections = perLedger(
  ({ records }): ReadonlyMap<string, Correction | undefined> =>
    new Map([...rowsByKey(records.corrections)].map(([key, rows]) => [key, rows.at(-1)?.record])),
);
