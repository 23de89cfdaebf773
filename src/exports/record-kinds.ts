import type { Entry } from '../data/csv.ts';
import { FILES, type Collection, type FileKind } from '../data/files.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Frozen charts are shown and not read as records: their files are published as they are, below `/data/`. */
type ServedCollection = Exclude<Collection, 'frozenCharts'>;

/** What one record of a kind is, as a sentence for lists of files. */
const ABOUT: Readonly<Record<ServedCollection, string>> = {
  organizations: 'Companies, teams and publishers that make, measure or report something.',
  sources:
    'Publications, leaderboards and documents that figures were read in, with licence and credit.',
  models: 'Released models: their identity alone.',
  modelFacts: 'What sources say of models: release day, context window, longest answer.',
  agents: 'Agent programs, which run models on tasks.',
  plans: 'Subscription plans: their identity alone.',
  benchmarks: 'Benchmarks with subsets, protocols, and what is known against their figures.',
  scores: 'Published results of models and agents on benchmarks.',
  tokenPrices: 'What sources say a million tokens of a model cost.',
  planPrices: 'What sources say plans cost and allow.',
  tasks: 'Tasks that recorded runs were made on, with their requirements.',
  runs: 'Runs of agents on tasks: tokens, cost, duration, checks, events.',
  dimensions: 'Questions that can be asked of every agent or model.',
  capabilities: 'What sources answer to these questions.',
  needs: '“If you need this, use that”, as sources recommend.',
  criteria: 'What can be weighed on the decision page.',
  options: 'Agents with models that are weighed there.',
  gates: 'Must-haves of the decision page.',
  presets: 'Roles of the decision page, with their weights.',
  events: 'Dated releases, price changes, policies and benchmark news.',
  statements: 'Sentences of sources that can be recomputed from other figures.',
  resolutions: 'Why claims that disagree may stand side by side.',
  corrections: 'Values that were changed or removed after they were published, with the reason.',
  releases: 'States of the data that can be cited and pinned to.',
};

/** A kind of record as files for machines tell of it. */
export interface RecordKind {
  readonly collection: ServedCollection;
  /** Spelled like everything in the data: `token_prices`. */
  readonly name: string;
  readonly about: string;
  readonly kind: FileKind;
  readonly entries: (ledger: Ledger) => readonly Entry<object>[];
}

/** Every kind of record that is served, in the order of the registry of files. */
export const RECORD_KINDS: readonly RecordKind[] = Object.keys(FILES)
  .filter(isServed)
  .map((collection) => ({
    collection,
    name: collection.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    about: ABOUT[collection],
    kind: FILES[collection],
    entries: ({ records }) => records[collection],
  }));

function isServed(name: string): name is ServedCollection {
  return name in ABOUT;
}
