import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Series } from '../../charts/plot.ts';
import { chosen } from '../../ledger/decision/choice.ts';
import { rank, sensitivityOf } from '../../ledger/decision/decide.ts';
import type { DecisionBook } from '../../views/decision/book.ts';
import { leaderWords } from '../../views/decision/decision-words.ts';
import { replaceQuery, useQuery } from '../calculators/query.ts';
import { DecisionForm } from './decision-form.tsx';
import { DecisionResult } from './decision-result.tsx';
import { isDefault, queryOf, readDecision, type DecisionState } from './decision-state.ts';
import { mirrorChoice } from './matrix-mirror.ts';
import { ResultSheet } from './result-sheet.tsx';
import { Sensitivity } from './sensitivity.tsx';

interface Props {
  readonly book: DecisionBook;
  /** One for each product. */
  readonly series: readonly Series[];
  /** Folder the site is served from, without a slash at its end. */
  readonly base: string;
  /** The result by default weights, drawn at build time. */
  readonly children: ReactNode;
  /** A slot: how little has to change by default weights, drawn at build time. */
  readonly flips?: ReactNode;
  /** A slot: where the charts of the default weights can be taken. */
  readonly links?: ReactNode;
}

/** Weights and must-haves, and what comes out. The address holds the state. */
export function DecisionDesk({ book, series, base, children, flips, links }: Props) {
  const [state, setState] = useDecisionState(book);
  const shown = useDeferredValue(state);
  const { gates, isStrict, judged, weights } = shown;
  const left = useMemo(
    () => chosen(book, { gates, isStrict, judged }),
    [book, gates.join(), isStrict, JSON.stringify(judged)],
  );
  const ranking = useMemo(() => rank(left.problem, weights), [left, weights]);
  const settled = useDeferredValue(useMemo(() => ({ left, weights }), [left, weights]));
  const sensitivity = useMemo(
    () => sensitivityOf(settled.left.problem, settled.weights),
    [settled],
  );
  const decision = ranking && { ...ranking, ...sensitivity };
  useEffect(() => {
    mirrorChoice(weights, new Set(left.excluded.map(({ option }) => option)));
  }, [weights, left]);
  const common = { book, series, base, isPictured: isDefault(shown, book) };
  return (
    <>
      <DecisionForm
        book={book}
        state={state}
        onChange={setState}
        leader={decision && leaderWords(decision, book)}
      >
        <DecisionResult
          {...common}
          chosen={left}
          decision={decision}
          picture={children}
          links={links}
        />
      </DecisionForm>
      <ResultSheet book={book} chosen={left} decision={decision} state={shown} />
      {decision && (
        <Sensitivity {...common} decision={decision} weights={settled.weights} picture={flips} />
      )}
    </>
  );
}

/** A slider says so often that it moves that browsers would refuse to write it all into the address. */
const WRITE_AFTER_MS = 200;

/** The state that the address holds, and how to change it: at once here, in the address when it rests. */
function useDecisionState(book: DecisionBook) {
  const search = useQuery();
  const asked = useMemo(() => readDecision(search, book), [search, book]);
  const [moving, setMoving] = useState<DecisionState>();
  useEffect(() => {
    if (!moving) return;
    const timer = setTimeout(() => {
      replaceQuery(queryOf(moving, book));
      setMoving(undefined);
    }, WRITE_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [moving, book]);
  useEffect(() => {
    const forget = () => {
      setMoving(undefined);
    };
    window.addEventListener('popstate', forget);
    return () => {
      window.removeEventListener('popstate', forget);
    };
  }, []);
  return [moving ?? asked, setMoving] as const;
}
