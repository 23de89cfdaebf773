import { build } from 'astro';
import { printStep } from './runs-step.ts';

/** Builds the site of the project in the current folder and prints how long that took. */
const start = performance.now();
await build({ root: process.cwd(), logLevel: 'error' });
printStep({ buildS: (performance.now() - start) / 1000 });
