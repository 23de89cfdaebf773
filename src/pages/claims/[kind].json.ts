import type { APIRoute } from 'astro';
import { rowsFile } from '../../components/paged-pages.ts';
import { ledger } from '../../ledger/site.ts';
import { buildKind, listedKinds } from '../../views/claims.ts';

export const getStaticPaths = () =>
  listedKinds(ledger).map((kind) => ({
    params: { kind },
    props: { table: buildKind(kind, ledger).table },
  }));

export const GET: APIRoute<{ table: ReturnType<typeof buildKind>['table'] }> = ({ props }) =>
  Response.json(rowsFile(props.table));
