import { unbroken } from '../../format/figure.ts';
import type { Chosen } from '../../ledger/decision/choice.ts';
import type { Decision } from '../../ledger/decision/decide.ts';
import type { DecisionBook } from '../../views/decision/book.ts';
import { queryOf, presetOf, type DecisionState } from './decision-state.ts';
import {
  barredWords,
  decisionFinding,
  flipWords,
  leaderWords,
  measureWords,
  nameOf,
  pointsWords,
  rankWords,
  sharePercent,
} from '../../views/decision/decision-words.ts';

interface Props {
  readonly book: DecisionBook;
  readonly chosen: Chosen;
  /** Undefined: nothing is left, or nothing weighs anything. */
  readonly decision: Decision | undefined;
  readonly state: DecisionState;
}

/** What comes out, as short as a sheet of paper needs it; on screens it is not shown. */
export function ResultSheet({ book, chosen, decision, state }: Props) {
  const out = Map.groupBy(chosen.excluded, (one) => barredWords(one, book));
  return (
    <div data-sheet>
      <div className="on-sheet result-sheet">
        <p className="title">
          {decisionFinding(decision)}
          <small>{choiceWords(state, book)}</small>
        </p>
        <p>
          {decision && <Answer decision={decision} book={book} />}
          {[...out].map(
            ([reason, same]) =>
              `Left out, ${reason}: ${same.map(({ option }) => nameOf(option, book)).join(', ')}. `,
          )}
        </p>
        <ol>
          {decision?.options.map((result) => (
            <li key={result.option}>
              {nameOf(result.option, book)}: {unbroken(sharePercent(result.winShare))} of draws,
              rank {rankWords(result)}, {pointsWords(result)}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Answer({ decision, book }: { decision: Decision; book: DecisionBook }) {
  const measure = measureWords(decision, decision, book);
  const [flip] = decision.flips;
  return (
    <>
      <strong>{unbroken(leaderWords(decision, book))}.</strong> {measure && `${measure}. `}
      {flip && `With ${flipWords(flip, book)}, ${nameOf(flip.leader, book)} wins as many draws. `}
    </>
  );
}

/** By whose weights, and by which must-haves: `Solo developer, weights changed. Must have: GitLab.` */
function choiceWords(state: DecisionState, book: DecisionBook): string {
  const { label } = presetOf(state.preset, book);
  const changed = queryOf(state, book).weights === undefined ? '' : ', weights changed';
  const wanted = book.gates.filter(({ id }) => state.gates.includes(id)).map((gate) => gate.label);
  const must = wanted.length > 0 ? ` Must have: ${wanted.join(', ')}.` : '';
  return `${label}${changed}.${must}`;
}
