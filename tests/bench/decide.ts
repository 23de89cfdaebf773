import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import ts from 'typescript';
import { decide } from '../../src/ledger/decision/decide.ts';
import { DRAWS } from '../../src/ledger/decision/draws.ts';
import type { DecisionProblem } from '../../src/ledger/decision/problem.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { ROOT } from '../project.ts';

/**
 * Prints how many milliseconds a decision takes, here and in Chromium, which is given the very files: the
 * first time with a problem, when everything is drawn, and again with another weight, as when a slider moves.
 */
const SIZE = { criteria: 20, options: 12 };
const TIMES = 15;

interface Timing {
  readonly first: readonly number[];
  readonly again: readonly number[];
}

/** A problem without any figure shared; one of five is missing. */
function madeProblem(criteria: number, options: number): DecisionProblem {
  const names = Array.from({ length: options }, (_, option) => `option-${option}`);
  return {
    options: names,
    figures: Array.from({ length: criteria }, (_, c) =>
      names.map((name, o) => {
        const low = 0.3 + ((o * c) % 7) / 20;
        const worth =
          (c * 7 + o * 3) % 5 === 0 ? undefined : { low, middle: low + 0.1, high: low + 0.2 };
        return { id: `c${c}/${name}`, criterion: `c${c}`, options: [name], worth };
      }),
    ).flat(),
  };
}

function timed(decideOnce: typeof decide, problem: DecisionProblem, times: number): Timing {
  const weights = Object.fromEntries(
    problem.figures.map(({ criterion }, index) => [criterion, 5 + (index % 4)]),
  );
  const first: number[] = [];
  const again: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const fresh = { ...problem, figures: problem.figures.map((figure) => ({ ...figure })) };
    const start = performance.now();
    decideOnce(fresh, weights);
    const drawn = performance.now();
    decideOnce(fresh, { ...weights, c0: 20 });
    first.push(drawn - start);
    again.push(performance.now() - drawn);
  }
  return { first, again };
}

async function inChromium(problem: DecisionProblem): Promise<Timing> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  const page = await browser.newPage();
  await page.route('http://bench.invalid/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const text = readFileSync(join(ROOT, pathname), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: withoutTypes(text) });
  });
  await page.goto('http://bench.invalid/');
  const timing = await page.evaluate<Timing>(
    `import('/src/ledger/decision/decide.ts').then(({ decide }) =>
      (${timed.toString()})(decide, ${JSON.stringify(problem)}, ${TIMES}))`,
  );
  await browser.close();
  return timing;
}

function withoutTypes(text: string): string {
  const { ESNext: module } = ts.ModuleKind;
  const { ESNext: target } = ts.ScriptTarget;
  return ts.transpileModule(text, { compilerOptions: { module, target } }).outputText;
}

function print(where: string, { first, again }: Timing): void {
  const median = (times: readonly number[]) =>
    (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN).toFixed(0).padStart(5);
  console.log(`${where.padEnd(12)}${median(first)} ms first${median(again)} ms again`);
}

const problem = madeProblem(SIZE.criteria, SIZE.options);
console.log(
  `${SIZE.criteria} criteria, ${SIZE.options} options, ${DRAWS.toLocaleString('en')} draws; median of ${TIMES}`,
);
print('Node', timed(decide, problem, TIMES));
print('Chromium', await inChromium(problem));
