import type { Claim } from '../ledger/claim.ts';

/**
 * Where things stand on the site, from its root and without the base path, which the components add.
 */

export const modelPath = (id: string) => `/models/${id}/`;
export const agentPath = (id: string) => `/agents/${id}/`;
export const BENCHMARKS_PATH = '/benchmarks/';
export const benchmarkPath = (id: string) => `${BENCHMARKS_PATH}${id}/`;
export const sourcePath = (id: string) => `/sources/${id}/`;
export const runPath = (id: string) => `/runs/${id}/`;
export const TASKS_PATH = '/tasks/';
export const taskPath = (id: string) => `${TASKS_PATH}${id}/`;
export const COMPARE_PATH = '/compare/';
/** The comparison of two, by their ids in the order of its columns. */
export const comparePath = (a: string, b: string) => `${COMPARE_PATH}${a}-vs-${b}/`;
export const RUNS_PATH = '/runs/';
export const PRICING_PATH = '/pricing/';
export const DECIDE_PATH = '/decide/';
/** The decision by scores that a policy admits; without one, by all. */
export const decidePath = (policy?: string) =>
  DECIDE_PATH + (policy === undefined ? '' : `${policy}/`);
export const OVERVIEW_PATH = '/';
/** A page as it was, by the name of its state: the first day of it, or `earlier`. */
export const asOfPath = (path: string, state: string) => `${path}as-of/${state}/`;
export const CHANGES_PATH = '/changes/';
export const FEED_PATH = '/feed.xml';
export const CHARTS_PATH = '/charts/';
export const chartPath = (id: string) => `${CHARTS_PATH}${id}/`;
/** A chart to take along in one of its forms. */
export const chartFilePath = (id: string, form: string) => `${CHARTS_PATH}${id}.${form}`;
/** A chart for a frame of another page; with a version, as it was in that release of the data. */
export const embedPath = (id: string, version?: string) =>
  `/embed/${id}/${version === undefined ? '' : `${version}/`}`;
/** What a live embed fetches when it is touched; no part of the contract of embeds. */
export const embedPlotPath = (id: string) => `${embedPath(id)}plot.json`;
/** The picture of a chart as it was in a release of the data. */
export const pinnedPicturePath = (id: string, version: string) => `/embed/${id}/${version}.svg`;
/** What other places show for a link to a chart, or, without one, to any other page. */
export const cardPath = (id?: string) => (id === undefined ? '/og.png' : `/og/${id}.png`);
/** What the page of a chart, or an embed, unfolds to by oEmbed; with a version, as it was in that release. */
export const oembedPath = (id: string, version?: string) =>
  `/oembed/${id}${version === undefined ? '' : `/${version}`}.json`;
export const DATA_PATH = '/data/';
export const API_PATH = '/api/v1/';
export const DATA_PACKAGE_PATH = '/datapackage.json';
export const BIBTEX_PATH = '/agent-ledger.bib';
export const LLMS_PATH = '/llms.txt';
export const SITEMAP_PATH = '/sitemap.xml';
export const METHODOLOGY_PATH = '/methodology/';
export const CLAIMS_PATH = '/claims/';
export const CHECKS_PATH = `${CLAIMS_PATH}checks/`;
/** A recomputed statement, by its id. */
export const checkPath = (id: string) => `${CHECKS_PATH}#${id}`;
export const CONFLICTS_PATH = `${CLAIMS_PATH}conflicts/`;
/** A disagreement among all others, by its key. */
export const conflictPath = (key: string) => `${CONFLICTS_PATH}#${key}`;
export const kindPath = (kind: string) => `${CLAIMS_PATH}${kind}/`;

/** The page of all claims about the same thing; of a run, its own page. */
export function claimKeyPath(claim: Claim): string {
  return claim.kind === 'run' ? runPath(claim.subject.run ?? '') : `/claims/${claim.key}/`;
}

/** One claim, on the page of its key. */
export function claimPath(claim: Claim): string {
  return `${claimKeyPath(claim)}#${claim.id}`;
}

/** The data file as published. */
export const filePath = (file: string) => `/${file}`;

/** What the session calculator is asked for; shares are percent of the input. */
export interface SessionQuery {
  readonly model: string;
  readonly input: number;
  readonly cached: number;
  readonly written: number;
  readonly output: number;
  /** Day whose prices count. */
  readonly on?: string | undefined;
}

/** The session calculator with a session filled in. */
export function sessionHref({ on, ...session }: SessionQuery): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(session)) query.set(key, String(value));
  if (on !== undefined) query.set('on', on);
  return `${PRICING_PATH}?${query.toString()}#session`;
}

/** The page of a claim that is no run's, by its id. */
export const claimIdPath = (id: string) => `/claims/${id.split('@')[0] ?? id}/#${id}`;
