import type { Decision } from '../../ledger/decision/decide.ts';
import type { DecisionBook } from '../../views/decision/book.ts';
import { LEAST_GAIN, pointsGained, unknownWords } from '../../views/decision/decision-words.ts';

interface Props {
  readonly decision: Decision;
  readonly book: DecisionBook;
}

/** How many missing figures are told. */
const MOST_TOLD = 6;

/** What is worth finding out before choosing. */
export function MissingFigures({ decision: { unknowns }, book }: Props) {
  const told = unknowns.filter(({ gain }) => gain >= LEAST_GAIN).slice(0, MOST_TOLD);
  if (unknowns.length === 0) return null;
  return (
    <div className="missing">
      <h3>Which missing figures matter most</h3>
      <p className="quiet">
        By how many points the share of draws that the best guess wins would rise if the figure were
        known. What is missing, and what only you can judge, comes to {unknowns.length} unknowns
        where there is a weight, some of them for several options at once.
      </p>
      <ol className="unknowns">
        {told.map((unknown) => (
          <li key={unknown.figure.id}>
            <span>{unknownWords(unknown, book)}</span> <span>{pointsGained(unknown)}</span>
          </li>
        ))}
      </ol>
      {told.length === 0 && <p>None of them alone would change much.</p>}
    </div>
  );
}
