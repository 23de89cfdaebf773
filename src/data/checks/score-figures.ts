import type { Entry } from '../csv.ts';
import type { Problem } from '../problem.ts';
import type { Score } from '../schema/score.ts';
import type { Check } from './check.ts';

/** The figures of a score row fit each other and the benchmark. */
export const scoreFiguresFit: Check = {
  id: 'score-figures',
  about: 'A score row states a score that is no fraction and fits its counts and its benchmark.',
  find({ scores, benchmarks }) {
    const tasks = new Map(benchmarks.map(({ record }) => [record.id, record.tasks]));
    return scores.flatMap((entry) => [
      ...noScore(entry),
      ...fraction(entry),
      ...tooManyTasks(entry, tasks.get(entry.record.benchmark)),
      ...countsDisagree(entry),
    ]);
  },
};

function noScore({ record, place }: Entry<Score>): Problem[] {
  if (record.score_pct !== undefined || record.resolved !== undefined) return [];
  return [
    {
      ...place,
      field: 'score_pct',
      message: 'This row states neither score_pct nor resolved.',
      hint: 'give one, or delete the row.',
    },
  ];
}

/** Above 0 and up to 1, a percentage is more likely a fraction; 0.808 was meant as 80.8. */
function fraction({ record, place }: Entry<Score>): Problem[] {
  const score = record.score_pct;
  if (score === undefined || score === 0 || score > 1) return [];
  if (record.note?.startsWith('Below 1 %')) return [];
  return [
    {
      ...place,
      field: 'score_pct',
      message: `Expected a percentage such as 80.8, but found ${score}, which looks like a fraction.`,
      hint: `write ${Number((score * 100).toFixed(6))}, or begin the note with "Below 1 %" if it really is that low.`,
    },
  ];
}

function tooManyTasks({ record, place }: Entry<Score>, known: number | undefined): Problem[] {
  const { tasks, resolved, benchmark } = record;
  const problems: Problem[] = [];
  if (tasks !== undefined && known !== undefined && tasks > known)
    problems.push({
      ...place,
      field: 'tasks',
      message: `This row counts ${tasks} tasks, but ${benchmark} has ${known}.`,
    });
  const most = tasks ?? known;
  if (resolved !== undefined && most !== undefined && resolved > most)
    problems.push({
      ...place,
      field: 'resolved',
      message: `This row resolves ${resolved} of ${most} tasks.`,
    });
  return problems;
}

/** Half of the last decimal that a percentage with one decimal shows, with room for truncation. */
const ROUNDING_POINTS = 0.11;

function countsDisagree({ record, place }: Entry<Score>): Problem[] {
  const { score_pct, resolved, tasks } = record;
  if (score_pct === undefined || resolved === undefined || !tasks) return [];
  const counted = (resolved / tasks) * 100;
  if (Math.abs(counted - score_pct) <= ROUNDING_POINTS) return [];
  return [
    {
      ...place,
      field: 'score_pct',
      message: `This row says ${score_pct} %, but ${resolved} of ${tasks} tasks are ${counted.toFixed(2)} %.`,
      hint: 'give the recount a row of its own, with its own source.',
    },
  ];
}
