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
    table: checkTable(groups.flatMap((group) => group.checks)),
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
        ? `${stated} of them state a figure that the article stands by: ${told(WITH_FIGURE)}.`
        : '',
      rest === '' ? '' : `Of the others, ${rest}${aside}.`,
    ].filter((sentence) => sentence !== ''),
  };
}

const COLUMNS: readonly Column[] = [
  { label: 'Statement' },
  { label: 'Verdict' },
  { label: 'Stated', isNumber: true },
  { label: 'By the article’s figures', isNumber: true, formula: 'recomputed' },
  { label: 'By figures first here', isNumber: true, formula: 'recomputed' },
  { label: 'Article' },
];

function checkTable(views: readonly CheckView[]): Table {
  const rows = views.map(({ id, sentence, source, sourceHref, stated, own, others, group }) => [
    textCell(sentence, `${CHECKS_PATH}#${id}`),
    textCell(GROUPS[group].title),
    textCell(stated),
    textCell(own?.result),
    others ? { ...textCell(others.result), small: others.remark ?? others.verdict } : textCell(''),
    textCell(source, sourceHref),
  ]);
  return { id: 'checks', title: 'Recomputed statements', columns: COLUMNS, rows };
}
