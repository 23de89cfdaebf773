/**
 * What a chart draws, as plain JSON: the same value is drawn at build time, sent to the browser when
 * somebody touches the figure, and published. Every form has its own kind of plot.
 */
export type Plot = IntervalPlot | SlopePlot | XyPlot | BarPlot;
export type Form = Plot['form'];

/** Colour tokens of `src/styles/tokens.css`, without `--color-`. */
export type Colour =
  'claude-code' | 'codex' | 'google' | 'minimax' | 'moonshot' | 'zai' | 'other' | 'ink';

/** Filled, hollow (stated by the maker) or faint (stands in the background). */
export type Look = 'filled' | 'hollow' | 'faint';

/** What shares a colour and can be switched off in the legend. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly colour: Colour;
}

/** One thing drawn that a reader can point at. */
export interface Mark {
  /** Unique in the plot. */
  readonly id: string;
  readonly series: string;
  /** Model it belongs to, for the filter; undefined when it belongs to none, and is never filtered. */
  readonly model?: string | undefined;
  /** What the tooltip says: the name first, then a line each. */
  readonly tells: readonly string[];
  /** Page of the claim, from the site's root. */
  readonly href?: string | undefined;
}

/** `%`: percent; `USD`: dollars; `USD/Mtok`: dollars per million tokens; `share`: percent from 0 to 100; `day`: milliseconds since 1970; `s`: seconds; `tokens`; `count`: a whole number of what the axis is named after. */
export type Unit = '%' | 'USD' | 'USD/Mtok' | 'share' | 'day' | 's' | 'tokens' | 'count';

export interface Axis {
  readonly label: string;
  readonly unit: Unit;
  readonly scale: 'linear' | 'log';
  /** Starts at 0; else at what there is. */
  readonly fromZero?: boolean | undefined;
}

interface Base {
  readonly series: readonly Series[];
}

/** Rows of points on one scale, each with its 95 % interval where one is known. */
export interface IntervalPlot extends Base {
  readonly form: 'intervals';
  readonly axis: Axis;
  readonly groups: readonly IntervalGroup[];
}

export interface IntervalGroup {
  readonly title?: string | undefined;
  readonly rows: readonly IntervalRow[];
}

export interface IntervalRow {
  readonly label: string;
  /** Quieter words after the label. */
  readonly note?: string | undefined;
  /** Tie tier within the group; undefined where it cannot be told. */
  readonly tier?: number | undefined;
  readonly marks: readonly IntervalMark[];
}

export interface IntervalMark extends Mark {
  readonly look: Look;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Printed at the row's end; only the main mark of a row has one. */
  readonly text?: string | undefined;
}

/** Two columns, one line each thing measured in both. */
export interface SlopePlot extends Base {
  readonly form: 'slope';
  readonly axis: Axis;
  readonly left: string;
  readonly right: string;
  readonly lines: readonly SlopeLine[];
}

export interface SlopeLine extends Mark {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly toLow?: number | undefined;
  readonly toHigh?: number | undefined;
  /** Of the right point; filled where it is not told. The left one is hollow. */
  readonly toLook?: Look | undefined;
}

/** Points and lines over two number axes. */
export interface XyPlot extends Base {
  readonly form: 'xy';
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly XyPoint[];
  readonly lines: readonly XyLine[];
  /** Days or values on the x axis that are told apart by a tick of their own. */
  readonly events: readonly XyEvent[];
}

export interface XyPoint extends Mark {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly yLow?: number | undefined;
  readonly yHigh?: number | undefined;
  /** Printed beside the point, where there is room; of crowded ones those that come first. */
  readonly label?: string | undefined;
  /** What the picture is about: its label is led to by a line at any width. */
  readonly isKey?: boolean | undefined;
}

export interface XyLine {
  readonly series: string;
  /** Models that it stands for; undefined when for none, and it is never filtered. */
  readonly models?: readonly string[] | undefined;
  /** steps: holds until the next point. */
  readonly kind: 'straight' | 'steps';
  readonly label?: string | undefined;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface XyEvent extends Mark {
  readonly x: number;
}

/** Bars from zero, one a row. */
export interface BarPlot extends Base {
  readonly form: 'bars';
  readonly axis: Axis;
  readonly rows: readonly BarRow[];
}

export interface BarRow extends Mark {
  readonly label: string;
  readonly note?: string | undefined;
  /** The value, or the lower end of a range; undefined: unknown, drawn as a word. */
  readonly value?: number | undefined;
  /** Upper end of a range. */
  readonly high?: number | undefined;
  /** Hatched. */
  readonly isEstimate: boolean;
  readonly text: string;
}
