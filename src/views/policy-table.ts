import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import { formatCount } from '../format/figure.ts';
import { POLICIES, type Policy } from '../ledger/headline.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { policiesOf } from '../ledger/stand.ts';
import type { Table } from './cell.ts';
import { POLICY_WORDS, policyName, type PolicyWords } from './policy.ts';

/** A table in which readers choose by what policy figures stand. */
export interface PolicyTable {
  readonly table: Table;
  /** Whether a choice leaves out the rows that do not stand by it, or marks its column. */
  readonly by: 'rows' | 'columns';
  readonly choices: readonly PolicyOption[];
}

export interface PolicyOption {
  readonly policy: Policy;
  readonly label: string;
  /** What is shown once it is chosen. */
  readonly says: string;
  /** Whether nothing stands by it, so that choosing it leaves nothing out. */
  readonly isEmpty: boolean;
}

/** Scores of one benchmark, to be narrowed to those that stand. */
export function scorePolicies(
  table: Table,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
): PolicyTable {
  const choices = POLICY_WORDS.map((words) => {
    const standing = entries.filter((entry) => policiesOf(entry, ledger).includes(words.policy));
    const says = `${countWords(standing.length, entries.length, words.policy)} ${rule(words)}`;
    return { ...optionOf(words), says, isEmpty: standing.length === 0 };
  });
  return { table, by: 'rows', choices };
}

/** `37 of 81 scores are chosen by “same protocol”; the other 44 are left out.` */
function countWords(standing: number, all: number, policy: Policy): string {
  const name = `“${policyName(policy)}”`;
  if (standing === 0) return `No score of this benchmark is chosen by ${name}, so all are shown.`;
  const verb = standing === 1 ? 'is' : 'are';
  if (standing === all) return `All ${formatCount(all)} scores are chosen by ${name}.`;
  const rest = all - standing;
  const left =
    rest === 1 ? 'the other one is left out' : `the other ${formatCount(rest)} are left out`;
  return `${formatCount(standing)} of ${formatCount(all)} scores ${verb} chosen by ${name}; ${left}.`;
}

/** A table with one column for each policy. */
export function columnPolicies(table: Table): PolicyTable {
  const choices = POLICY_WORDS.map((words) => {
    const column = 1 + POLICIES.indexOf(words.policy);
    const isEmpty = table.rows.every((cells) => cells[column]?.kind !== 'figure');
    return { ...optionOf(words), says: rule(words), isEmpty };
  });
  return { table, by: 'columns', choices };
}

function optionOf({ policy, label }: PolicyWords) {
  return { policy, label };
}

function rule({ admits, leavesOut, use }: PolicyWords): string {
  return `Admitted: ${lower(admits)}. Left out: ${lower(leavesOut)}. ${use}.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
