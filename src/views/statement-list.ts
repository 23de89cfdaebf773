import { counted, listed } from '../format/words.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { statementChecks, type StatementCheck } from '../ledger/statement-check.ts';
import { CHECKS_PATH } from './address.ts';
import { textCell, type Table } from './cell.ts';
import { checkView, type CheckView } from './statement-check.ts';
import { countWords, GROUP_ORDER, groupOf, GROUPS, type CheckGroup } from './statement-words.ts';

/** Every statement, recomputed: what it comes to, all in one table, and the arithmetic of each by verdict. */
export function buildChecks(ledger: Ledger) {
  const checks = statementChecks(ledger);
  const views = checks.map((check) => checkView(check, ledger));
  const groups = GROUP_ORDER.map((id) => ({
    id,
    title: GROUPS[id].title,
    rule: GROUPS[id].rule,
    checks: views.filter(({ group }) => group === id),
  }));
  return {
    ...finding(checks),
    table: checkTable(views),
    groups: groups.filter((group) => group.checks.length > 0),
  };
}

/** How many statements of a source are checked. */
export function checkCount(source: string, ledger: Ledger): number {
  return statementChecks(ledger).filter(({ statement }) => statement.source === source).length;
}

/** What recomputing all comes to, in sentences. */
function finding(checks: readonly StatementCheck[]) {
  const recomputed = checks.filter(({ own, others }) => own ?? others);
  const onlyWithOthers = recomputed.filter(({ own }) => !own).length;
  const told = (...groups: readonly CheckGroup[]) =>
    listed(
      groups
        .map((group) => [group, checks.filter((check) => groupOf(check) === group).length] as const)
        .filter(([, count]) => count > 0)
        .map(([group, count]) => countWords(group, count)),
    );
  const withFigure = told('holds', 'holds-roughly', 'disputed', 'does-not-hold');
  const rest = told('no-number', 'rejected', 'not-recomputed');
  return {
    headline: `Of ${counted(checks.length, 'quantitative statement')}, ${recomputed.length} can be recomputed`,
    lede: [
      withFigure && `Of those that state a figure of their own, ${withFigure}.`,
      rest &&
        `Of the others, ${rest}${onlyWithOthers > 0 ? `, ${onlyWithOthers} of which can be with figures of others` : ''}.`,
    ].filter((sentence) => sentence !== ''),
  };
}

const COLUMNS = [
  { label: 'Statement' },
  { label: 'Verdict' },
  { label: 'Stated', isNumber: true },
  { label: 'By the article’s figures', isNumber: true },
  { label: 'By those first here', isNumber: true },
  { label: 'Article' },
];

function checkTable(views: readonly CheckView[]): Table {
  const rows = views.map(({ id, sentence, source, sourceHref, stated, own, others, group }) => [
    textCell(sentence, `${CHECKS_PATH}#${id}`),
    textCell(GROUPS[group].title),
    textCell(stated),
    textCell(own?.result),
    others ? { ...textCell(others.result), small: others.verdict } : textCell(''),
    textCell(source, sourceHref),
  ]);
  return { id: 'checks', title: 'Recomputed statements', columns: COLUMNS, rows };
}
