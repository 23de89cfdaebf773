import type { APIRoute } from 'astro';
import { dataFile, dataFilePaths } from '../../exports/data-files.ts';

export const getStaticPaths = () =>
  dataFilePaths(process.cwd()).map((path) => ({ params: { path } }));

export const GET: APIRoute = ({ params }) => dataFile(process.cwd(), params.path ?? '');
