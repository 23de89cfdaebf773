import { z } from 'zod';
import { BROTLI_QUALITY, type BuiltPages, type Spread } from './built-pages.ts';
import type { Cost } from './step.ts';

/** What was read, and in how many seconds. */
export const Reading = z.object({
  runs: z.number(),
  records: z.number(),
  claims: z.number(),
  readS: z.number(),
  joinS: z.number(),
});

/** One size: how many runs were made, what reading and building took, and what was built. */
export interface Measured {
  readonly made: number;
  readonly read: Cost;
  readonly reading: z.output<typeof Reading>;
  readonly build: Cost;
  readonly pages: BuiltPages;
}

type Row = readonly [name: string, figure: (one: Measured) => number, digits?: number];

const inKb = (part: 'runHtml' | 'runBrotli', name: string): Row[] =>
  (['median', 'p99', 'largest'] as const satisfies readonly (keyof Spread)[]).map((of): Row => [
    `run page, ${name}, ${of === 'p99' ? '99th percentile' : of}, kB`,
    ({ pages }) => pages[part][of] / 1000,
    1,
  ]);

const ROWS: readonly Row[] = [
  ['runs in all', ({ reading }) => reading.runs],
  ['records', ({ reading }) => reading.records],
  ['claims', ({ reading }) => reading.claims],
  ['read and check, s', ({ reading }) => reading.readS, 2],
  ['read and check, records a second', ({ reading }) => reading.records / reading.readS],
  ['join into claims, s', ({ reading }) => reading.joinS, 2],
  [
    'read and join, claims a second',
    ({ reading: { claims, readS, joinS } }) => claims / (readS + joinS),
  ],
  ['read and join, peak memory, MB', ({ read }) => read.peakMb],
  ['build, s (aim with 10,000 runs: 60)', ({ build }) => build.seconds, 1],
  ['build, processor s', ({ build }) => build.cpuS, 1],
  ['build, pages', ({ pages }) => pages.count],
  ['build, pages a second', ({ build, pages }) => pages.count / build.seconds],
  ['build, peak memory, MB (aim: 1,500)', ({ build }) => build.peakMb],
  ['run pages', ({ pages }) => pages.runs],
  ...inKb('runHtml', 'HTML'),
  ...inKb('runBrotli', `brotli ${BROTLI_QUALITY}`),
  ['scripts in run pages (aim: 0)', ({ pages }) => pages.runScripts],
  ['pages over 300 kB', ({ pages }) => pages.over300kB],
  ['largest page, kB', ({ pages }) => (pages.largest[0]?.bytes ?? NaN) / 1000],
  ['api/v1/claims.json, MB', ({ pages }) => pages.claimsJsonBytes / 1e6, 1],
  ['whole site, MB', ({ pages }) => pages.siteBytes / 1e6],
];

/** Prints a table with a column a size, what further pages cost, and the largest pages of the last. */
export function printReport(all: readonly Measured[]): void {
  const first = Math.max(...ROWS.map(([name]) => name.length), marginName.length) + 2;
  const print = (name: string, cells: readonly string[]) => {
    console.log(name.padEnd(first) + cells.map((cell) => cell.padStart(14)).join(''));
  };
  print(
    'made runs',
    all.map(({ made }) => told(made, 0)),
  );
  for (const [name, figure, digits = 0] of ROWS)
    print(
      name,
      all.map((one) => told(figure(one), digits)),
    );
  const margins = all.map((one, index) => marginOf(one, all[index - 1]));
  print(
    marginName,
    margins.map((ms) => (ms === undefined ? '' : told(ms, 2))),
  );
  const known = margins.filter((ms) => ms !== undefined);
  const [least, most] = [known[0], known.at(-1)];
  if (least !== undefined && most !== undefined && known.length > 1)
    print('the last against the first (linear: 1)', [
      ...known.map(() => ''),
      told(most / least, 2),
    ]);
  console.log('\nLargest pages:');
  for (const { path, bytes } of all.at(-1)?.pages.largest ?? [])
    console.log(`${told(bytes / 1000, 0).padStart(8)} kB  ${path}`);
}

const marginName = 'build, ms for each further page';

function marginOf(one: Measured, smaller: Measured | undefined): number | undefined {
  if (!smaller) return undefined;
  const seconds = one.build.seconds - smaller.build.seconds;
  return (seconds * 1000) / (one.pages.count - smaller.pages.count);
}

function told(value: number, digits: number): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
