import type { Chart } from '../charts/chart.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { chartFilePath, DATA_PACKAGE_PATH, DATA_PATH, FEED_PATH } from '../views/address.ts';
import { API_FILES, apiPath, schemaPath } from './api-files.ts';
import { editionOf } from './edition.ts';
import type { AddressOf } from './feed.ts';

/** Every file for machines with its address. */
export function apiIndex(ledger: Ledger, charts: readonly Chart[], addressOf: AddressOf) {
  return {
    ...editionOf(ledger),
    about: addressOf(DATA_PATH),
    data_package: addressOf(DATA_PACKAGE_PATH),
    feed: addressOf(FEED_PATH),
    files: API_FILES.map(({ name, about, schema, count }) => ({
      name,
      description: about,
      records: count(ledger),
      address: addressOf(apiPath(name)),
      schema: addressOf(schemaPath(schema)),
    })),
    chart_schema: addressOf(schemaPath('chart')),
    charts: charts.map(({ id, title }) => ({
      id,
      title,
      address: addressOf(chartFilePath(id, 'json')),
    })),
  };
}
