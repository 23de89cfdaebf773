import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs all measurements, or those named: `npm run bench -- charts`. */
const ALL = ['data', 'charts'];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}; there are ${ALL.join(', ')}.`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : ALL) {
  console.log(`\n== ${name}`);
  const file = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
