import type { ReactNode } from 'react';
import type { Caption } from '../../charts/chart.ts';
import { formatDay, unbroken } from '../../format/figure.ts';

interface Props {
  readonly title: string;
  /** How to read the picture. */
  readonly sub: string;
  readonly caption: Caption;
  readonly base: string;
  /** Where the chart of the example can be taken. */
  readonly links?: ReactNode;
  /** The chart, and its table where it has one. */
  readonly children: ReactNode;
}

/** A figure of a calculator, with what has to be said around it. */
export function FigureFrame({ title, sub, caption, base, links, children }: Props) {
  const { notes, sources, asOf } = caption;
  return (
    <figure className="chart">
      <h3>{title}</h3>
      <p className="quiet mb-3 max-w-[70ch] text-pretty">{unbroken(sub)}</p>
      {children}
      <figcaption>
        <p>
          {notes.map((note) => `${note}. `)}
          Sources:{' '}
          {sources.map(({ title: source, href }, index) => (
            <span key={href}>
              <a href={base + href}>{source}</a>
              {index < sources.length - 1 ? '; ' : '. '}
            </span>
          ))}
          {asOf ? `As of ${formatDay(asOf)}.` : 'The sources give no day.'}
        </p>
        {links}
      </figcaption>
    </figure>
  );
}
