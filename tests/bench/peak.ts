import { appendFileSync } from 'node:fs';

/**
 * Loaded into every Node process of a measured command by `--import`. When one ends, it adds a line with its
 * figures to the file that `BENCH_FIGURES` names.
 */
const file = process.env.BENCH_FIGURES;
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const figures = { peakMb: maxRSS / 1024, cpuS: (userCPUTime + systemCPUTime) / 1e6 };
  if (file) appendFileSync(file, `${JSON.stringify(figures)}\n`);
});
