import type { Entry } from '../csv.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Run } from '../schema/run.ts';
import type { Task } from '../schema/task.ts';
import type { Check } from './check.ts';

/** What the checks of a run test stands in the specification of its task. */
export const runRequirements: Check = {
  id: 'run-requirements',
  about:
    "A task's requirements differ in id; a run's checks name only those of its task, or cover them all.",
  find({ tasks, runs }) {
    const specifications = new Map(tasks.map((task) => [task.record.id, task]));
    return [
      ...tasks.flatMap(repeatedIds),
      ...runs.flatMap((run) => [
        ...unknownRequirements(run, specifications.get(run.record.task)),
        ...namedTwice(run),
      ]),
    ];
  },
};

function repeatedIds({ record: { requirements }, place }: Entry<Task>): Problem[] {
  const ids = requirements.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const message = `This requirement has the id "${id}", which stands at requirements.${first + 1} already.`;
    const hint = 'give each requirement an id of its own.';
    return [{ ...place, field: `requirements.${index + 1}.id`, message, hint }];
  });
}

/** A task that does not exist is the business of references. */
function unknownRequirements(
  { record, place }: Entry<Run>,
  task: Entry<Task> | undefined,
): Problem[] {
  if (!task) return [];
  const known = task.record.requirements.map(({ id }) => id);
  return record.checks.flatMap(({ requirements = [] }, index) =>
    requirements
      .filter((id) => !known.includes(id))
      .map((id) => ({
        ...place,
        field: `checks.${index + 1}.requirements`,
        message: `This check names the requirement "${id}", which ${task.place.file} does not have.`,
        hint: didYouMean(id, known) ?? 'add it to "requirements" of that task first.',
      })),
  );
}

function namedTwice({ record, place }: Entry<Run>): Problem[] {
  return record.checks.flatMap(({ covers_all, requirements = [] }, index) => {
    const [first] = requirements;
    if (!covers_all || first === undefined) return [];
    const message = `This check covers all requirements, but also names "${first}".`;
    const hint = 'keep covers_all only where the source does not tell requirements apart.';
    return [{ ...place, field: `checks.${index + 1}.covers_all`, message, hint }];
  });
}
