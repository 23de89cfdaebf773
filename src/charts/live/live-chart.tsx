import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { filterPlot, type Selection } from '../filter.ts';
import { FORMS, type Draw } from '../forms/registry.ts';
import type { Size } from '../forms/size.ts';
import type { Plot } from '../plot.ts';
import { Controls, type ModelChoice } from './controls.tsx';
import { LIVE_EVENT } from './events.ts';
import { MarkReader } from './mark-reader.tsx';
import { onState, readState } from './url-state.ts';

interface Props {
  readonly plot: Plot;
  readonly models: readonly ModelChoice[];
  /** What the picture shows, in words. */
  readonly alt: string;
  /** Folder the site is served from, without a slash at its end. */
  readonly base: string;
  /** The same chart, drawn at build time. */
  readonly children: ReactNode;
}

/** From this width of the stage on, in pixels, the wide drawing is shown; `site.css` has the same. */
const WIDE_FROM = 600;

/**
 * A chart that can be asked. Until its marks are drawn, the picture made at build time stands in its
 * place; then the two change places without a visible change.
 */
export function LiveChart({ plot, models, alt, base, children }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [draw, setDraw] = useState<Draw>();
  const [size, setSize] = useState<Size>('wide');
  const [isShown, setShown] = useState(false);
  const selection = useSelection(plot, models);
  const wanted = useMemo(() => filterPlot(plot, selection), [plot, selection]);

  useEffect(() => {
    stage.current?.dispatchEvent(new Event(LIVE_EVENT, { bubbles: true }));
    void FORMS[plot.form]().then((loaded) => {
      setDraw(() => loaded);
    });
  }, [plot.form]);

  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const measure = () => {
      setSize(element.clientWidth >= WIDE_FROM ? 'wide' : 'narrow');
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
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
      <div className="stage" ref={stage}>
        <div className="pictures" hidden={isShown}>
          {children}
        </div>
        {draw && (
          <MarkReader plot={wanted} alt={alt} base={base} ref={live} isShown={isShown}>
            {draw(wanted, size)}
          </MarkReader>
        )}
      </div>
    </>
  );
}

/** What the address asks for, as far as this chart has it. */
function useSelection(plot: Plot, models: readonly ModelChoice[]): Selection {
  const search = useSyncExternalStore(
    onState,
    () => location.search,
    () => '',
  );
  return useMemo(() => {
    const state = readState(search);
    const known = state.models.filter((id) => models.some((model) => model.id === id));
    return {
      hidden: new Set(state.hide.filter((id) => plot.series.some((series) => series.id === id))),
      models: known.length > 0 ? new Set(known) : undefined,
    };
  }, [search, plot, models]);
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
