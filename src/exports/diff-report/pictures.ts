import { join } from 'node:path';
import type { Chart } from '../../charts/chart.ts';
import { chartPng, chartSvg } from '../chart-picture.ts';
import type { ChartPair } from './find/charts.ts';
import { writeWhole } from './whole-file.ts';

/** A picture of one state of a chart. */
interface Drawn {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In words. */
  readonly alt: string;
}

/** A chart as it was and as it is; undefined: the state has no such chart. */
export interface DrawnChart {
  readonly id: string;
  readonly before: Drawn | undefined;
  readonly after: Drawn | undefined;
}

/** @param root The project's root, for its fonts and colours. */
export async function drawCharts(
  charts: readonly ChartPair[],
  root: string,
): Promise<readonly DrawnChart[]> {
  const drawings: DrawnChart[] = [];
  for (const { key, before, after } of charts)
    drawings.push({
      id: key,
      before: before && (await drawn(before, root)),
      after: after && (await drawn(after, root)),
    });
  return drawings;
}

async function drawn(chart: Chart, root: string): Promise<Drawn> {
  return { svg: await chartSvg(chart, root), png: await chartPng(chart, root), alt: chart.alt };
}

/** Writes `<id>.before.svg`, `.png` and `<id>.after.*` into a folder. */
export function writePictures(drawings: readonly DrawnChart[], folder: string): void {
  for (const { id, ...states } of drawings)
    for (const [state, picture] of Object.entries(states)) {
      if (!picture) continue;
      writeWhole(join(folder, `${id}.${state}.svg`), picture.svg);
      writeWhole(join(folder, `${id}.${state}.png`), picture.png);
    }
}
