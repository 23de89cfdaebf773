import type { Model } from '../../../data/schema/model.ts';
import type { Names } from '../../../ledger/names.ts';

/**
 * What a family is called: the words that the names of all its models have, as `GPT Codex` of `GPT-5.1-Codex`
 * and `GPT-5.2-Codex`. Its id where they have none, or none but their maker's name.
 */
export function familyLabel(
  id: string,
  models: readonly Model[],
  { organizations }: Names,
): string {
  const [first = [], ...rest] = models.map(({ name }) => name.split(/[ -]/));
  const shared = first.filter((word) => rest.every((words) => words.includes(word))).join(' ');
  const makers = models.map(({ organization }) => organizations.get(organization)?.name);
  return shared === '' || makers.includes(shared) ? id : shared;
}
