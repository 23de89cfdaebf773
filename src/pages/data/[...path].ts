import type { APIRoute } from 'astro';
import { dataFile, dataFilePaths } from '../../exports/data-files.ts';

/** For the dev server alone: a build copies the files. */
export const getStaticPaths = () =>
  import.meta.env.DEV ? dataFilePaths(process.cwd()).map((path) => ({ params: { path } })) : [];

export const GET: APIRoute = ({ params }) => dataFile(process.cwd(), params.path ?? '');
