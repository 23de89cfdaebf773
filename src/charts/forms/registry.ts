import { createElement, type ComponentType, type ReactElement } from 'react';
import type { Form, Plot } from '../plot.ts';
import type { FormProps, Size } from './size.ts';

/** Draws a plot of the form it was loaded for; nothing for a plot of another form. */
export type Draw = (plot: Plot, size: Size) => ReactElement | null;

type PlotOf<F extends Form> = Extract<Plot, { form: F }>;

/** How each form is drawn. Loaded when a chart is drawn, so that a page fetches only what it shows. */
export const FORMS: Readonly<Record<Form, () => Promise<Draw>>> = {
  intervals: async () => drawing('intervals', (await import('./intervals.tsx')).Intervals),
  slope: async () => drawing('slope', (await import('./slope.tsx')).Slope),
  xy: async () => drawing('xy', (await import('./xy.tsx')).Xy),
  bars: async () => drawing('bars', (await import('./bars.tsx')).Bars),
};

/** All forms at once, for drawing without waiting. */
export async function loadForms(): Promise<Readonly<Record<Form, Draw>>> {
  const [intervals, slope, xy, bars] = await Promise.all([
    FORMS.intervals(),
    FORMS.slope(),
    FORMS.xy(),
    FORMS.bars(),
  ]);
  return { intervals, slope, xy, bars };
}

function drawing<F extends Form>(form: F, component: ComponentType<FormProps<PlotOf<F>>>): Draw {
  return (plot, size) => (isOf(plot, form) ? createElement(component, { plot, size }) : null);
}

function isOf<F extends Form>(plot: Plot, form: F): plot is PlotOf<F> {
  return plot.form === form;
}
