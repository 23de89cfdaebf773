import type { Entry } from '../data/csv.ts';
import { compareText } from '../data/order.ts';
import type { Score } from '../data/schema/score.ts';
import { formatPercent } from '../format/figure.ts';
import { POLICIES } from '../ledger/headline.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { subjectStands, type PolicyStand } from '../ledger/stand.ts';
import { agentPath, benchmarkPath } from './address.ts';
import { claimCell, NOT_STATED, textCell, type Cell, type Table } from './cell.ts';
import { POLICY_LABELS } from './policy.ts';
import { modelCell } from './succession.ts';

/** Which score stands for each subject that has some of these, by each policy: all of one model or agent. */
export function standsTable(
  entries: readonly Entry<Score>[],
  ledger: Ledger,
  rowsAre: 'Agent' | 'Model',
): Table {
  const first = (score: Score) =>
    rowsAre === 'Agent' ? agentCell(score, ledger) : modelCell(score.model, ledger);
  const all = subjectStands(entries, ledger);
  const subjects = all.filter(({ stands }) => stands.some(({ stand }) => stand));
  const groups = [...Map.groupBy(subjects, ({ score }) => score.benchmark)].map(([id, same]) => ({
    id,
    rows: same
      .map(({ score, stands }) => [
        { ...first(score), small: setUpWords(score, ledger) },
        ...stands.map((stand) => standCell(stand, ledger)),
      ])
      .toSorted(byFirst),
  }));
  return {
    id: 'stands',
    title: 'Which score stands',
    note: NOTE + leftOutWords(all.length - subjects.length),
    columns: [
      { label: rowsAre },
      ...POLICIES.map((policy) => ({ label: POLICY_LABELS[policy], isNumber: true })),
    ],
    rows: groups.flatMap(({ rows }) => rows),
    groups: groups.map(({ id, rows }) => ({
      title: ledger.names.benchmarks.get(id)?.name ?? id,
      href: benchmarkPath(id),
      rows: rows.length,
    })),
  };
}

const NOTE =
  'Of several scores of one set-up a policy chooses one, which charts and tables then show for it. Scores of different protocols are neither averaged nor ranked with each other.';

/** Where nothing stands by any policy, which one does not is no question. */
function leftOutWords(count: number): string {
  if (count === 0) return '';
  const what = count === 1 ? 'One further set-up has' : `${count} further set-ups have`;
  return ` ${what} nothing but an article’s word, which no policy chooses.`;
}

function byFirst([a]: readonly Cell[], [b]: readonly Cell[]): number {
  const text = (cell: Cell | undefined) => (cell?.sort === '' ? '~' : (cell?.text ?? ''));
  return compareText(text(a), text(b)) || compareText(a?.small ?? '', b?.small ?? '');
}

function agentCell({ agent }: Score, { names }: Ledger) {
  return agent ? textCell(names.agents.get(agent)?.name, agentPath(agent)) : NOT_STATED;
}

/** `high effort · public set · pass@3`; undefined where nothing is stated. */
function setUpWords(score: Score, ledger: Ledger): string | undefined {
  const { benchmark, effort, subset, attempts = 1 } = score;
  const subsets = ledger.names.benchmarks.get(benchmark)?.subsets;
  const parts = [
    effort && `${effort} effort`,
    subsets?.find(({ id }) => id === subset)?.label,
    attempts > 1 && `pass@${attempts}`,
  ];
  return parts.filter(Boolean).join(' · ') || undefined;
}

const WHY: Readonly<Record<NonNullable<PolicyStand['why']>, string>> = {
  'no-set-up': 'no score by one set-up for all',
  'no-maker': 'no maker states one',
  'only-maker': 'only its maker states one',
  'only-word': 'only an article’s word',
};

/** The figure that stands, with its protocol; else `none`, with the reason. */
function standCell({ stand, others, why }: PolicyStand, ledger: Ledger): Cell {
  if (!stand) return { ...textCell('none'), small: why && WHY[why], sort: '' };
  const { score, benchmark, group } = stand;
  const protocols = ledger.names.benchmarks.get(benchmark)?.protocols;
  const by = protocols?.find(({ id }) => id === group.protocol)?.label ?? 'protocol not stated';
  const more = others === 1 ? ', and 1 other protocol' : `, and ${others} other protocols`;
  return {
    ...claimCell(score.claim, ledger, formatPercent(score.rate)),
    small: others > 0 ? by + more : by,
    sort: score.rate,
  };
}
