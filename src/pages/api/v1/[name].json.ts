import type { APIRoute } from 'astro';
import { API_FILES } from '../../../exports/api-files.ts';
import { jsonStream } from '../../../exports/list-json.ts';
import { ledger } from '../../../ledger/site.ts';

type ApiFile = (typeof API_FILES)[number];

export const getStaticPaths = () =>
  API_FILES.filter(({ name }) => !name.includes('/')).map((file) => ({
    params: { name: file.name },
    props: { file },
  }));

export const GET: APIRoute<{ file: ApiFile }> = ({ props }) =>
  jsonStream(props.file.pieces(ledger));
