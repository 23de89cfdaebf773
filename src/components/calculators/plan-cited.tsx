import { formatDay } from '../../format/figure.ts';
import type { Cited } from '../../views/cited.ts';

/** Where figures were read, each source and day once. */
export function Sources({
  cited,
  base,
}: {
  readonly cited: readonly Cited[];
  readonly base: string;
}) {
  const once = new Map(cited.map((one) => [`${one.sourceHref} ${one.asOf}`, one]));
  return [...once].map(([key, { publisher, sourceHref, asOf }], index) => (
    <span key={key}>
      {index > 0 && '; '}
      <a href={base + sourceHref}>{publisher}</a>, {asOf ? formatDay(asOf) : 'day not stated'}
    </span>
  ));
}

/** How much stands behind a figure, as a sign and in words. */
export function Mark({ mark: { sign, label } }: Pick<Cited, 'mark'>) {
  return (
    <>
      <span className="mark" title={label} aria-hidden="true">
        {sign}
      </span>
      <span className="sr-only">({label})</span>
    </>
  );
}
