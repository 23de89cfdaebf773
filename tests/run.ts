import { spawnSync } from 'node:child_process';

/** Runs every check of the project, cheap ones first, and sums up at the end. */
interface Step {
  readonly name: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The site as published: it has an address, so that search engines are to list it. */
const PUBLISHED = { SITE: 'https://agent-ledger.example', BASE_PATH: '', PREVIEW_OF: '' };
/** A preview of it, on a host and in a folder of its own. */
const PREVIEW = {
  SITE: 'https://previews.example',
  BASE_PATH: '/previews/pr-7/',
  PREVIEW_OF: 'https://agent-ledger.example/',
};

const STEPS: readonly Step[] = [
  { name: 'format', command: 'prettier --check .' },
  { name: 'types', command: 'astro check' },
  { name: 'lint', command: 'eslint .' },
  { name: 'unused code', command: 'knip' },
  { name: 'data', command: 'node src/cli/check.ts' },
  { name: 'unit tests', command: 'vitest run' },
  { name: 'build', command: 'astro build --silent', env: PUBLISHED },
  { name: 'HTML', command: 'node tests/html.ts' },
  { name: 'same figures', command: 'node tests/same-figures.ts' },
  { name: 'read back', command: 'node tests/read-back.ts dist' },
  { name: 'links', command: 'node tests/links.ts dist', env: PUBLISHED },
  { name: 'sitemap', command: `node tests/sitemap.ts dist ${PUBLISHED.SITE}/` },
  { name: 'headers', command: 'node tests/headers.ts dist', env: PUBLISHED },
  { name: 'embeds', command: 'node tests/embeds.ts dist /' },
  { name: 'letters of pictures', command: 'node tests/picture-letters.ts dist' },
  { name: 'drill-through', command: 'node tests/drill-through.ts' },
  { name: 'scores in doubt', command: 'node tests/doubts.ts dist /' },
  {
    name: 'build of a preview',
    command: 'astro build --silent --outDir .astro/base',
    env: PREVIEW,
  },
  { name: 'links of a preview', command: 'node tests/links.ts .astro/base', env: PREVIEW },
  { name: 'headers of a preview', command: 'node tests/headers.ts .astro/base', env: PREVIEW },
  { name: 'no sitemap of a preview', command: 'node tests/sitemap.ts .astro/base' },
  { name: 'files of a preview', command: 'node tests/preview-paths.ts .astro/base' },
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
