import { useEffect, useState } from 'react';
import { FORMS, type Draw } from '../forms/registry.ts';
import type { Plot } from '../plot.ts';

interface Drawing {
  /** Draws the plot; undefined before all that it takes is there. */
  readonly draw: Draw | undefined;
  /** With its marks, once there is what draws it. */
  readonly plot: Plot;
  readonly hasFailed: boolean;
}

/** What draws a plot, and the plot itself where only its frame is in the page, once they have been loaded. */
export function useDrawing(plot: Plot, plotAt: string | undefined): Drawing {
  const { form } = plot;
  const [loaded, setLoaded] = useState<{ draw: Draw; whole: Plot | undefined }>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    Promise.all([FORMS[form](), plotAt === undefined ? undefined : fetchPlot(plotAt)]).then(
      ([draw, whole]) => {
        setLoaded({ draw, whole });
      },
      () => {
        setFailed(true);
      },
    );
  }, [form, plotAt]);
  return { draw: loaded?.draw, plot: loaded?.whole ?? plot, hasFailed };
}

async function fetchPlot(address: string): Promise<Plot> {
  const response = await fetch(address);
  const plot: unknown = await response.json();
  if (!isPlot(plot)) throw new Error(`Expected ${address} to hold a plot.`);
  return plot;
}

/** The build that made the page also made the file and vouches for the rest. */
function isPlot(plot: unknown): plot is Plot {
  return typeof plot === 'object' && plot !== null && 'form' in plot && 'series' in plot;
}
