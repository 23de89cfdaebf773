import type { Score } from '../data/schema/score.ts';
import { formatPercent } from '../format/figure.ts';
import type { HeadlineScore } from '../ledger/headline.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listed, modelLabel } from './words.ts';

/** Scores of several models with one agent, so that models are compared and not agents. */
export interface AgentScores {
  /** Its name; undefined where no score has another agent, so that it need not be told. */
  readonly agent: string | undefined;
  readonly scores: readonly HeadlineScore[];
  /** Scores with other agents. */
  readonly leftOut: number;
}

/** The scores with the agent that the most models share. */
export function ofUsualAgent(scores: readonly HeadlineScore[], ledger: Ledger): AgentScores {
  const usual = usualAgent(scores.map(({ entry }) => entry.record));
  const same = scores.filter(({ entry }) => entry.record.agent === usual);
  const leftOut = scores.length - same.length;
  const name = ledger.names.agents.get(usual ?? '')?.name ?? 'no agent named';
  return { agent: leftOut > 0 ? name : undefined, scores: same, leftOut };
}

/** The agent of the most models, then of the most scores, then the first. Undefined where most name none. */
export function usualAgent(records: readonly Pick<Score, 'model' | 'agent'>[]): string | undefined {
  const [most] = [...Map.groupBy(records, ({ agent }) => agent)].toSorted(
    ([, a], [, b]) => modelsIn(b) - modelsIn(a) || b.length - a.length,
  );
  return most?.[0];
}

function modelsIn(records: readonly Pick<Score, 'model'>[]): number {
  return new Set(records.map(({ model }) => model)).size;
}

/** Of each model the highest score, whatever its agent and effort; of equal ones the first. */
export function highestByModel(
  scores: readonly HeadlineScore[],
): ReadonlyMap<string, HeadlineScore> {
  const ascending = scores.toReversed().toSorted((a, b) => a.rate - b.rate);
  return new Map(ascending.map((score) => [score.entry.record.model, score]));
}

/** `Of several efforts the highest score is shown: GPT-5 high 73.55 % beside medium 71.49 %`; undefined where no model has several. */
export function effortsNote(
  shown: readonly HeadlineScore[],
  among: readonly HeadlineScore[],
  ledger: Ledger,
): string | undefined {
  const said = shown.flatMap((score) => {
    const { model } = score.entry.record;
    const rest = among.filter((one) => one !== score && one.entry.record.model === model);
    if (rest.length === 0) return [];
    return `${modelLabel(model, ledger)} ${atEffort(score)} beside ${listed(rest.map(atEffort))}`;
  });
  return said.length > 0
    ? `Of several efforts the highest score is shown: ${said.join(', ')}`
    : undefined;
}

/** `high 73.55 %`. */
function atEffort({ entry, rate }: HeadlineScore): string {
  return `${entry.record.effort ?? 'effort not stated'} ${formatPercent(rate)}`;
}
