import type { APIRoute } from 'astro';
import { addressOf } from '../../../../components/site-address.ts';
import { API_SCHEMAS, schemaJson } from '../../../../exports/api-files.ts';
import { jsonFile } from '../../../../exports/list-json.ts';

export const getStaticPaths = () => [...API_SCHEMAS.keys()].map((name) => ({ params: { name } }));

export const GET: APIRoute<{ name: string }, { name: string }> = ({ params }) =>
  jsonFile(schemaJson(params.name, addressOf));
