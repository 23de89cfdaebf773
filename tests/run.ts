import { spawnSync } from 'node:child_process';

/** Runs every check of the project, cheap ones first, and sums up at the end. */
interface Step {
  readonly name: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
}

const BASE_PATH = '/previews/pr-7/';

const STEPS: readonly Step[] = [
  { name: 'format', command: 'prettier --check .' },
  { name: 'types', command: 'astro check' },
  { name: 'lint', command: 'eslint .' },
  { name: 'unused code', command: 'knip' },
  { name: 'data', command: 'node src/cli/check.ts' },
  { name: 'unit tests', command: 'vitest run' },
  { name: 'build', command: 'astro build --silent' },
  { name: 'HTML', command: 'node tests/html.ts' },
  { name: 'same figures', command: 'node tests/same-figures.ts' },
  { name: 'links', command: 'node tests/links.ts dist /' },
  { name: 'embeds', command: 'node tests/embeds.ts dist /' },
  { name: 'drill-through', command: 'node tests/drill-through.ts' },
  { name: 'scores in doubt', command: 'node tests/doubts.ts dist /' },
  {
    name: 'build under a base path',
    command: 'astro build --silent --outDir .astro/base',
    env: { BASE_PATH },
  },
  { name: 'links under a base path', command: `node tests/links.ts .astro/base ${BASE_PATH}` },
  { name: 'browser installed', command: 'node tests/browser/install.ts' },
  { name: 'browser tests', command: 'playwright test' },
];

const only = process.argv.slice(2);
const unknown = only.filter((name) => STEPS.every((step) => step.name !== name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}; the steps are ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const results = STEPS.filter(({ name }) => only.length === 0 || only.includes(name)).map(run);

function run({ name, command, env = {} }: Step) {
  console.log(`\n== ${name}: ${command}`);
  const start = Date.now();
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return { name, passed: status === 0, seconds: (Date.now() - start) / 1000 };
}

console.log('\n== summary');
for (const { name, passed, seconds } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
