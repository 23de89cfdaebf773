import { ledger } from '../../ledger/site.ts';
import type { ComparisonSubject } from '../../ledger/comparison-subject.ts';
import { buildColumn, columnSubjects } from '../../views/comparison-column.ts';

export function getStaticPaths() {
  return columnSubjects(ledger).map((subject) => ({
    params: { subject: subject.id },
    props: { subject },
  }));
}

export const GET = ({ props }: { readonly props: { readonly subject: ComparisonSubject } }) =>
  Response.json(buildColumn(props.subject, ledger));
