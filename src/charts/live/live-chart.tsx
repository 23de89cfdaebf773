import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react';
import { filterPlot, marksOf, type Selection } from '../filter.ts';
import type { Size } from '../forms/size.ts';
import type { Plot } from '../plot.ts';
import { Controls, type ModelChoice } from './controls.tsx';
import { LIVE_EVENT } from './events.ts';
import { MarkReader } from './mark-reader.tsx';
import { onState, readState } from './url-state.ts';
import { useDrawing } from './use-drawing.ts';

interface Props {
  readonly plot: Plot;
  /** Where the plot with its marks is fetched, when `plot` is without; undefined: it has them. */
  readonly plotAt?: string | undefined;
  /** Offered to be chosen from; empty where there is no choice. */
  readonly models: readonly ModelChoice[];
  /** What the picture shows, in words. */
  readonly alt: string;
  /** Folder the site is served from, without a slash at its end. */
  readonly base: string;
  /** The same chart, drawn at build time. */
  readonly children: ReactNode;
  /** Whether the picture shows this plot, and not the one before anything was entered. */
  readonly isPictured?: boolean;
}

/** From this width of the stage on, in pixels, the wide drawing is shown; `charts.css` has the same. */
const WIDE_FROM = 540;

/**
 * A chart that can be asked. Until its marks are drawn, the picture made at build time stands in its
 * place; then the two change places without a visible change.
 */
export function LiveChart(props: Props) {
  const { plotAt, models, alt, base, children, isPictured = true } = props;
  const stage = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const width = useWidth(stage);
  const { draw, plot, hasFailed } = useDrawing(props.plot, plotAt);
  const [isShown, setShown] = useState(false);
  const selection = useSelection(plot);
  const wanted = useMemo(() => filterPlot(plot, selection), [plot, selection]);
  const size: Size = width >= WIDE_FROM ? 'wide' : 'narrow';

  useEffect(() => {
    stage.current?.dispatchEvent(new Event(LIVE_EVENT, { bubbles: true }));
  }, []);

  useEffect(() => {
    if (!draw) return;
    return whenDrawn(live.current, () => {
      setShown(true);
    });
  }, [draw]);

  useEffect(() => {
    if (isShown && wantsFocus.current) live.current?.focus();
  }, [isShown]);

  const explore = () => {
    wantsFocus.current = true;
    live.current?.focus();
  };
  return (
    <>
      <Controls plot={plot} models={models} selection={selection} onExplore={explore} />
      {hasFailed && (
        <p className="quiet" role="status">
          The live chart could not be loaded.{' '}
          {isPictured ? 'Its picture says the same.' : 'Its table says the same.'}
        </p>
      )}
      <div className="stage" ref={stage}>
        <div
          className={isPictured ? 'pictures' : 'pictures invisible'}
          hidden={isShown || (hasFailed && !isPictured)}
        >
          {children}
        </div>
        {draw && (
          <MarkReader
            plot={wanted}
            width={width}
            alt={alt}
            base={base}
            ref={live}
            isShown={isShown}
          >
            {draw(wanted, size)}
          </MarkReader>
        )}
      </div>
    </>
  );
}

/** Width of an element in pixels, kept up to date; 0 before it is measured. */
function useWidth(ref: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return width;
}

/** What the address asks for, as far as this chart has it. */
function useSelection(plot: Plot): Selection {
  const search = useSyncExternalStore(
    onState,
    () => location.search,
    () => '',
  );
  return useMemo(() => {
    const state = readState(search);
    const marks = marksOf(plot);
    const known = state.models.filter((id) => marks.some(({ model }) => model === id));
    return {
      hidden: new Set(state.hide),
      models: known.length > 0 ? new Set(known) : undefined,
    };
  }, [search, plot]);
}

/** Frames that a chart may take to draw its marks before it is shown without. */
const MOST_FRAMES = 60;

/** Calls back in the frame in which the marks are there. Returns how to stop waiting. */
function whenDrawn(element: Element | null, callback: () => void): () => void {
  let frame = 0;
  let request = 0;
  const look = () => {
    frame += 1;
    if (element?.querySelector('[data-mark]') || frame >= MOST_FRAMES) callback();
    else request = requestAnimationFrame(look);
  };
  request = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(request);
  };
}
