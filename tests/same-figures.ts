import { ledger } from '../src/ledger/site.ts';
import { CHART_FORMS } from './figures/chart-forms.ts';
import { faultsOf, type Form } from './figures/form.ts';
import { PAGE_FORMS } from './figures/page-forms.ts';

/**
 * Compares every form in which a built site shows one figure for a subject with what stands in the ledger, for
 * each benchmark, policy and subject: `node tests/same-figures.ts <folder>`. Exit code 1 when one shows another.
 */
const [folder = 'dist'] = process.argv.slice(2);
const site = { folder, ledger };

const FORMS: readonly Form[] = [...CHART_FORMS, ...PAGE_FORMS];

/** Most faults of one form that are told. */
const MOST = 10;

for (const form of FORMS) {
  const faults = faultsOf(form, site);
  for (const fault of faults.slice(0, MOST)) console.error(`${form.name} ${fault}`);
  console.log(`${form.name}: ${form.read(site).length} figures, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
