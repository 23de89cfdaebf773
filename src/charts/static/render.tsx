import { createHash } from 'node:crypto';
import { drainFrames, serialize } from './page.ts';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { canonicalJson } from '../../data/canonical-json.ts';
import { loadForms } from '../forms/registry.ts';
import type { Size } from '../forms/size.ts';
import type { Plot } from '../plot.ts';
import { clean } from './clean.ts';

const forms = await loadForms();

/**
 * Draws a plot to SVG text. Recharts keeps state across a thread, so two drawings must never overlap:
 * the caller waits for one before it asks for the next. Throws what the form throws.
 */
export function render(plot: Plot, size: Size): string {
  const host = document.createElement('div');
  document.body.append(host);
  const faults: unknown[] = [];
  const root = createRoot(host, { onUncaughtError: (fault) => faults.push(fault) });
  try {
    flushSync(() => {
      root.render(forms[plot.form](plot, size));
    });
    drainFrames();
    if (faults.length > 0) throw faults[0];
    const svg = host.querySelector('.recharts-wrapper > svg')?.cloneNode(true);
    if (!(svg instanceof Element)) throw new Error(`The form ${plot.form} drew no chart.`);
    clean(svg, nameOf(plot, size));
    return serialize(svg);
  } finally {
    flushSync(() => {
      root.unmount();
    });
    host.remove();
  }
}

/** The same for the same drawing, and for no other. */
function nameOf(plot: Plot, size: Size): string {
  const hash = createHash('sha256').update(`${size} ${canonicalJson(plot)}`);
  return `c${hash.digest('hex').slice(0, 8)}`;
}
