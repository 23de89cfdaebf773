import { counted, listed } from '../format/words.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { statementChecks, type StatementCheck } from '../ledger/statement-check.ts';
import { CHECKS_PATH } from './address.ts';
import { textCell, type Column, type Table } from './cell.ts';
import { checkView, type CheckView } from './statement-check.ts';
import {
  countWords,
  GROUP_ORDER,
  groupOf,
  GROUPS,
  RULE_ORDER,
  type CheckGroup,
} from './statement-words.ts';

/** Every statement, recomputed: what it comes to, all in one table, and the arithmetic of each by verdict. */
export function buildChecks(ledger: Ledger) {
  const checks = statementChecks(ledger);
  const views = checks.map((check) => checkView(check, ledger));
  const groups = GROUP_ORDER.map((id) => ({
    id,
    title: GROUPS[id].title,
    checks: views.filter(({ group }) => group === id),
  })).filter((group) => group.checks.length > 0);
  return {
    ...finding(checks),
    table: checkTable(groups),
    groups,
    rules: RULE_ORDER.map((id) => ({ title: GROUPS[id].title, rule: GROUPS[id].rule })),
  };
}

/** How many statements of a source are checked. */
export function checkCount(source: string, ledger: Ledger): number {
  return statementChecks(ledger).filter(({ statement }) => statement.source === source).length;
}

const WITH_FIGURE: readonly CheckGroup[] = ['holds', 'holds-roughly', 'disputed', 'does-not-hold'];
const REST: readonly CheckGroup[] = ['no-number', 'rejected', 'not-recomputed'];

/** What recomputing all comes to, in sentences. */
function finding(checks: readonly StatementCheck[]) {
  const recomputed = checks.filter(({ own, others }) => own ?? others);
  const byOthers = recomputed.filter(({ own }) => !own).length;
  const counts = Map.groupBy(checks, groupOf);
  const told = (groups: readonly CheckGroup[]) =>
    listed(groups.flatMap((group) => countWords(group, counts.get(group)?.length ?? 0) ?? []));
  const stated = checks.filter((check) => WITH_FIGURE.includes(groupOf(check))).length;
  const rest = told(REST);
  const aside = byOthers > 0 ? `, ${byOthers} of which can be with figures of others` : '';
  return {
    headline: `Of ${counted(checks.length, 'quantitative statement')}, ${recomputed.length} can be recomputed`,
    lede: [
      stated > 0
        ? `${stated} of them state a figure that the article puts forward as true: ${told(WITH_FIGURE)}.`
        : '',
      rest === '' ? '' : `Of the others, ${rest}${aside}.`,
    ].filter((sentence) => sentence !== ''),
  };
}

/** Statements of one verdict. */
interface CheckGroupView {
  readonly id: CheckGroup;
  readonly title: string;
  readonly checks: readonly CheckView[];
}

const COLUMNS: readonly Column[] = [
  { label: 'Statement' },
  { label: 'Stated', isNumber: true },
  { label: 'By the article’s figures', isNumber: true, formula: 'recomputed' },
  { label: 'By other figures', isNumber: true, formula: 'recomputed' },
  { label: 'Article' },
];

function checkTable(groups: readonly CheckGroupView[]): Table {
  const rows = groups
    .flatMap(({ checks }) => checks)
    .map(({ id, sentence, source, sourceHref, stated, own, others }) => [
      textCell(sentence, `${CHECKS_PATH}#${id}`),
      textCell(stated),
      textCell(own?.result),
      others
        ? { ...textCell(others.result), small: others.remark ?? others.verdict }
        : textCell(''),
      textCell(source, sourceHref),
    ]);
  const bodies = groups.map(({ id, title, checks }) => ({
    title,
    href: `${CHECKS_PATH}#${id}`,
    rows: checks.length,
  }));
  return {
    id: 'checks',
    title: 'Recomputed statements',
    columns: COLUMNS,
    rows,
    groups: bodies,
  };
}
