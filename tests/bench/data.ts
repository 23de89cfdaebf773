import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { load } from '../../src/data/load.ts';
import { makeProject, TODAY } from '../project.ts';

/**
 * Prints how long reading and checking 100,000 score rows takes against PapaParse alone on the same
 * text, in one process and in turns, since machines are noisy; and the peak memory of the process.
 */
const MODELS = 500;
const AGENTS = 20;
const EFFORTS = ['low', 'high'];
const ATTEMPTS = 5;
const ROUNDS = 7;
const SCORES = 'data/scores/bench-1.0.csv';

const numbered = <T>(count: number, row: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => row(index));

function scoreRows(): string[] {
  return numbered(MODELS, (model) =>
    numbered(AGENTS, (agent) =>
      EFFORTS.flatMap((effort) =>
        numbered(ATTEMPTS, (attempt) => {
          const resolved = 250 + (model % 100) + ((agent + attempt) % 40);
          const score = (resolved / 5).toFixed(1);
          const cost = ((agent + 1) / 7).toFixed(2);
          return `model-${model},agent-${agent},1.${attempt}.0,${effort},,open,${score},${resolved},1.9,500,${attempt + 1},${cost},${100 + agent},bench-team,2026-03-0${attempt + 1},board,"Row ${model}, agent ${agent}",`;
        }),
      ),
    ).flat(),
  ).flat();
}

function benchProject(): string {
  const header =
    'model,agent,agent_version,effort,subset,protocol,score_pct,resolved,stderr_pct,tasks,attempts,cost_per_task_usd,time_per_task_s,measured_by,measured_on,source,locator,note';
  const models = numbered(MODELS, (index) => `model-${index},Model ${index},maker,`);
  const agents = numbered(
    AGENTS,
    (index) => `agent-${index},Agent ${index},maker,agent-${index},cli,`,
  );
  return makeProject({
    [SCORES]: `${[header, ...scoreRows()].join('\n')}\n`,
    'data/models.csv': `id,name,organization,family\nalpha-1,Alpha 1,maker,\nbeta-2.5,Beta 2.5,other-maker,\n${models.join('\n')}\n`,
    'data/agents.csv': `id,name,organization,family,kind,note\nagent-a,Agent A,maker,agent-a,cli,\nagent-b,Agent B,other-maker,agent-b,cloud,\n${agents.join('\n')}\n`,
    'data/statements.csv':
      'id,source,locator,statement,formula,inputs,no_inputs_because,other_inputs,other_inputs_are,stated,unit,rejected_because,note\n',
  });
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const root = benchProject();
const text = readFileSync(join(root, SCORES), 'utf8');
const rounds = numbered(ROUNDS, () => '').map(() => ({
  arrays: milliseconds(() => Papa.parse(text, { delimiter: ',', newline: '\n' })),
  objects: milliseconds(() => Papa.parse(text, { delimiter: ',', newline: '\n', header: true })),
  load: milliseconds(() => {
    const { problems, records } = load(root, TODAY);
    if (problems.length > 0 || records.scores.length !== 100_000)
      throw new Error(`expected 100,000 clean rows: ${JSON.stringify(problems.slice(0, 3))}`);
  }),
}));
rmSync(root, { recursive: true });

const row = (name: string, value: number, unit: string, digits = 0) => {
  console.log(`${name.padEnd(44)}${value.toFixed(digits).padStart(7)} ${unit}`);
};
const [arrays, objects, loaded] = (['arrays', 'objects', 'load'] as const).map((kind) =>
  median(rounds.map((round) => round[kind])),
);
console.log(`100,000 score rows, ${(text.length / 1e6).toFixed(1)} MB, median of ${ROUNDS} rounds`);
row('PapaParse alone, rows as objects', objects ?? NaN, 'ms');
row('PapaParse alone, rows as bare lists of cells', arrays ?? NaN, 'ms');
row('read, parse and check everything', loaded ?? NaN, 'ms');
row('ratio to PapaParse, objects (aim: 3)', (loaded ?? NaN) / (objects ?? NaN), 'x', 2);
row('ratio to PapaParse, bare lists', (loaded ?? NaN) / (arrays ?? NaN), 'x', 2);
row('peak memory of the process', process.resourceUsage().maxRSS / 1024, 'MB');
