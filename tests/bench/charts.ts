import { chartsOf } from '../../src/charts/registry.ts';
import { SIZES } from '../../src/charts/forms/size.ts';
import { draw } from '../../src/charts/static/draw.ts';
import { ledger } from '../../src/ledger/site.ts';

/**
 * Prints how many milliseconds the build spends on drawing each chart, wide and narrow, after one chart
 * that pays for starting the worker; and what starting it costs.
 */
const start = performance.now();
const views = chartsOf(ledger);
const built = performance.now();
const [first] = views;
if (first) await draw({ ...first.plot }, 'wide');
const started = performance.now();
const rows = [];
for (const view of views)
  for (const size of SIZES) {
    const { ms, svg } = await draw(view.plot, size);
    rows.push({ id: view.id, size, form: view.plot.form, ms, bytes: svg.length });
  }

for (const { id, size, form, ms, bytes } of rows)
  console.log(
    `${id.padEnd(48)}${form.padEnd(10)}${size.padEnd(8)}${ms.toFixed(0).padStart(5)} ms${String(bytes).padStart(8)} bytes`,
  );
const times = rows.map(({ ms }) => ms).toSorted((a, b) => a - b);
const total = times.reduce((sum, ms) => sum + ms, 0);
console.log(`${views.length} charts, ${rows.length} drawings`);
console.log(`making the views          ${(built - start).toFixed(0).padStart(6)} ms`);
console.log(`starting, first drawing   ${(started - built).toFixed(0).padStart(6)} ms`);
console.log(`all drawings              ${total.toFixed(0).padStart(6)} ms`);
console.log(
  `a drawing, median         ${(times[Math.floor(times.length / 2)] ?? NaN).toFixed(0).padStart(6)} ms`,
);
console.log(`a drawing, slowest        ${(times.at(-1) ?? NaN).toFixed(0).padStart(6)} ms`);
