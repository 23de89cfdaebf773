import type { APIRoute } from 'astro';
import { API_FILES } from '../../../../exports/api-files.ts';
import { jsonStream } from '../../../../exports/list-json.ts';
import { ledger } from '../../../../ledger/site.ts';

type ApiFile = (typeof API_FILES)[number];

export const getStaticPaths = () =>
  API_FILES.filter(({ name }) => name.startsWith('claims/')).map((file) => ({
    params: { kind: file.name.slice('claims/'.length) },
    props: { file },
  }));

export const GET: APIRoute<{ file: ApiFile }> = ({ props }) =>
  jsonStream(props.file.pieces(ledger));
