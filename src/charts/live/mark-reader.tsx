import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { marksOf } from '../filter.ts';
import type { Mark, Plot } from '../plot.ts';

interface Props {
  readonly plot: Plot;
  /** Of the stage, in pixels: what was pointed at is elsewhere when it changes. */
  readonly width: number;
  readonly alt: string;
  readonly base: string;
  readonly isShown: boolean;
  readonly ref: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A mark that is pointed at: where it stands on the stage, in pixels. */
interface Active {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Width of the stage. */
  readonly width: number;
}

/**
 * Tells what a chart's marks say, to pointers and to the keyboard alike, in every form: marks are found by
 * their `data-mark`. Recharts' own tooltip knows no keyboard in scatter charts.
 */
export function MarkReader({ plot, width, alt, base, isShown, ref, children }: Props) {
  const [active, setActive] = useState<Active>();
  // The first touch of a mark tells what it says, the second opens it.
  const mayOpen = useRef(false);
  useEffect(() => {
    setActive(undefined);
  }, [plot, width]);
  const marks = marksOf(plot);
  const opens = marks.some(({ href }) => href !== undefined);
  const show = (stage: HTMLElement, element: Element | undefined) => {
    const mark = marks.find(({ id }) => id === idOf(element));
    setActive(mark && element ? { mark, ...placeOf(element, stage) } : undefined);
  };
  const open = () => {
    if (active?.mark.href) location.assign(base + active.mark.href);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') open();
    if (event.key === 'Escape') setActive(undefined);
    const at = marks.findIndex(({ id }) => id === active?.mark.id);
    const next = KEYS[event.key]?.(at, marks.length);
    if (next === undefined) return;
    event.preventDefault();
    const stage = event.currentTarget;
    show(
      stage,
      elementsIn(stage).find((element) => idOf(element) === marks[next]?.id),
    );
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    show(event.currentTarget, nearest(elementsIn(event.currentTarget), event));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const element = nearest(elementsIn(event.currentTarget), event);
    mayOpen.current = event.pointerType !== 'touch' || idOf(element) === active?.mark.id;
    show(event.currentTarget, element);
  };
  return (
    <div
      ref={ref}
      className={isShown ? 'live' : 'live pending'}
      role="application"
      aria-roledescription="chart"
      aria-label={`${alt} Arrow keys go through the points${opens ? ', Enter opens the claim' : ''}.`}
      // A chart that is read point by point takes the focus, like a list box.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerLeave={({ pointerType }) => {
        // A finger leaves whenever it is lifted; what it touched stays told.
        if (pointerType !== 'touch') setActive(undefined);
      }}
      onBlur={() => {
        setActive(undefined);
      }}
      onClick={() => {
        if (mayOpen.current) open();
      }}
    >
      <div aria-hidden="true">{children}</div>
      {marks.length === 0 && <p className="quiet">Nothing is left to show.</p>}
      {active && <Tip {...active} />}
      <p className="sr-only" role="status">
        {active?.mark.tells.join('. ')}
      </p>
    </div>
  );
}

/** Half of a tooltip's greatest width: it stays on the stage. */
const HALF = 110;

function Tip({ mark, x, y, width }: Active) {
  const centre = Math.min(Math.max(x, HALF), Math.max(HALF, width - HALF));
  const [name, ...lines] = mark.tells;
  return (
    <div aria-hidden="true">
      <div className="ring" style={{ left: x, top: y }} />
      <div className={y > 90 ? 'tip' : 'tip below'} style={{ left: centre, top: y }}>
        <strong>{name}</strong>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </div>
  );
}

/** From the position of the active mark (−1: none) and the number of marks to the next position. */
const KEYS: Readonly<Record<string, (at: number, count: number) => number | undefined>> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

const elementsIn = (stage: Element) => [...stage.querySelectorAll('[data-mark]')];

const idOf = (element: Element | undefined) => element?.getAttribute('data-mark');

function placeOf(element: Element, stage: HTMLElement): Omit<Active, 'mark'> {
  const [mark, frame] = [element.getBoundingClientRect(), stage.getBoundingClientRect()];
  return {
    x: mark.left + mark.width / 2 - frame.left,
    y: mark.top + mark.height / 2 - frame.top,
    width: frame.width,
  };
}

/** Pixels between a pointer and a mark that is still meant. */
const REACH = 24;

function nearest(
  elements: readonly Element[],
  { clientX, clientY }: { clientX: number; clientY: number },
): Element | undefined {
  const measured = elements.map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const away = Math.hypot(
      Math.max(left - clientX, 0, clientX - right),
      Math.max(top - clientY, 0, clientY - bottom),
    );
    return { element, away };
  });
  const within = measured.filter(({ away }) => away <= REACH);
  return within.toSorted((a, b) => a.away - b.away)[0]?.element;
}
