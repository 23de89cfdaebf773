import Papa from 'papaparse';
import { z } from 'zod';
import type { Chart } from '../../src/charts/chart.ts';
import { chartsOf } from '../../src/charts/registry.ts';
import { formatPercent } from '../../src/format/figure.ts';
import type { Policy } from '../../src/ledger/headline.ts';
import { textOf, type Form, type Shown, type Site } from './form.ts';

/** A chart of scores with the policy that it shows. */
interface PolicyChart {
  readonly policy: Policy;
  readonly chart: Chart;
}

function policyCharts({ ledger }: Site): PolicyChart[] {
  return chartsOf(ledger).flatMap((chart) =>
    chart.choice ? [{ policy: chart.choice.policy, chart }] : [],
  );
}

/** A form that every chart of a policy has, and that holds all that stands by it. */
function chartForm(name: string, read: (one: PolicyChart, site: Site) => Shown[]): Form {
  return {
    name,
    read: (site) => policyCharts(site).flatMap((one) => read(one, site)),
    holds: () => true,
  };
}

/** Those of rows that stand for their set-up. */
function headlines(rows: readonly Readonly<Record<string, unknown>>[], policy: Policy): Shown[] {
  return rows
    .filter(({ is_headline: isHeadline }) => String(isHeadline) === 'true')
    .map((row) => ({
      policy,
      claim: String(row.claim),
      text: formatPercent(Number(row.score_pct)),
    }));
}

function viewRows({ policy, chart }: PolicyChart): Shown[] {
  const { columns, rows } = chart.data;
  return headlines(
    rows.map(({ values }) => Object.fromEntries(columns.map((name, at) => [name, values[at]]))),
    policy,
  );
}

function csvRows({ policy, chart }: PolicyChart, site: Site): Shown[] {
  const text = textOf(`charts/${chart.id}.csv`, site);
  return headlines(Papa.parse<Record<string, string>>(text, { header: true }).data, policy);
}

const JSON_ROWS = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });

function jsonRows({ policy, chart }: PolicyChart, site: Site): Shown[] {
  const { rows } = JSON_ROWS.parse(JSON.parse(textOf(`charts/${chart.id}.json`, site)));
  return headlines(rows, policy);
}

const MARK = /<circle data-mark="([^"]*)"[^>]*?\scy="([\d.]+)"([^>]*)>/g;
const FIGURE = /<text x="\d+" y="([\d.]+)" text-anchor="end"[^>]*>([^<]* %)<\/text>/g;

/** How far below the middle of a row its text stands, in pixels. */
const BASELINE = 4;

/** The figure at the end of each row, and the last mark of the row, which is drawn over others of its set-up. */
function drawn(svg: string, policy: Policy): Shown[] {
  const marks = new Map([...svg.matchAll(MARK)].map(([, claim = '', y]) => [Number(y), claim]));
  return [...svg.matchAll(FIGURE)].map(([, y, text = '']) => ({
    policy,
    claim: marks.get(Number(y) - BASELINE) ?? `no mark beside ${text}`,
    text,
  }));
}

/** The wider of the two pictures in an embed. */
function embedded({ policy, chart }: PolicyChart, site: Site): Shown[] {
  const html = textOf(`embed/${chart.id}/index.html`, site);
  return drawn(/<div class="wide">(.*?<\/svg>)/s.exec(html)?.[1] ?? '', policy);
}

/** What charts show, in each way that they can be taken. */
export const CHART_FORMS: readonly Form[] = [
  chartForm('chart view', viewRows),
  chartForm('chart CSV', csvRows),
  chartForm('chart JSON', jsonRows),
  chartForm('chart picture', ({ policy, chart }, site) =>
    drawn(textOf(`charts/${chart.id}.svg`, site), policy),
  ),
  chartForm('embed', embedded),
];
