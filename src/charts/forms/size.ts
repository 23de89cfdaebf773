/** Every chart is drawn twice: for desks and for phones, each at its own width in pixels. */
export const WIDTHS = { wide: 720, narrow: 360 } as const;

export type Size = keyof typeof WIDTHS;
export const SIZES: readonly Size[] = ['wide', 'narrow'];

/** What a form draws, and for which width. */
export interface FormProps<P> {
  readonly plot: P;
  readonly size: Size;
}
