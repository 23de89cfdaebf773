import { z } from 'zod';

const Figures = z.record(z.string(), z.number());

/** What a step measured, by name. */
export type Figures = z.output<typeof Figures>;

/** Ends the process of a step with its figures and the most memory it had at once, in MB. */
export function printStep(figures: Figures): void {
  console.log(JSON.stringify({ ...figures, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

/** The figures in the last line that a step printed. */
export function figuresIn(printed: string): Figures {
  return Figures.parse(JSON.parse(printed.trimEnd().split('\n').at(-1) ?? ''));
}
