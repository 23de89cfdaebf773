import {
  eventsOf,
  jobsOf,
  mapping,
  stepsOf,
  text,
  type Mapping,
  type Workflow,
} from './workflow.ts';

/** The actions that may be used, at the commit of their version. */
const ACTIONS: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/upload-artifact': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/upload-pages-artifact': 'fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  'actions/deploy-pages': 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
};

/** One thing that holds of every workflow. */
export interface Rule {
  readonly name: string;
  /** A sentence for each place where it does not. */
  readonly faults: (workflow: Workflow) => readonly string[];
}

/** Events whose runs may write, or have secrets, though strangers cause them. */
const PRIVILEGED = ['workflow_run', 'pull_request_target'];

const isPrivileged = (workflow: Workflow) =>
  eventsOf(workflow).some((event) => PRIVILEGED.includes(event));

/** All that a workflow with such rights may run: scripts of the checkout, and commands that run none of an artifact. */
const TRUSTED_LINE =
  /^(?:set -euo pipefail|npm ci|\.github\/scripts\/[a-z-]+\.sh [^;&|`]*|\.github\/scripts\/[a-z-]+\.sh|npm run --silent preview:check -- [^;&|`]*|gh workflow run deploy\.yml [^;&|`]*)$/;

const runs = (workflow: Workflow) => stepsOf(workflow).filter((step) => 'run' in step);

/** Lines of a command, with continued ones joined. */
const linesOf = ({ run }: Mapping) =>
  text(run)
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');

const uses = (workflow: Workflow, action: string) =>
  stepsOf(workflow).filter((step) => text(step.uses).startsWith(`${action}@`));

/** Of the workflow and of its jobs. */
const concurrencyOf = (workflow: Workflow) =>
  [workflow.root, ...jobsOf(workflow).map(([, job]) => job)].flatMap(({ concurrency }) =>
    concurrency === undefined ? [] : [concurrency],
  );

const withOf = (step: Mapping) => mapping(step.with);

export const RULES: readonly Rule[] = [
  {
    name: 'GitHub can read it',
    faults: ({ errors }) => errors,
  },
  {
    name: 'actions are known ones, at the commit of a version',
    faults: ({ text: source }) =>
      [...source.matchAll(/^\s*(?:- )?uses:\s*(.*)$/gm)]
        .map(([, used = '']) => used)
        .filter((used) => ACTIONS[used.split('@')[0] ?? ''] !== used.split('@')[1])
        .map((used) => `${used} is none of the known actions`),
  },
  {
    name: 'permissions are told at the top',
    faults: ({ root }) => ('permissions' in root ? [] : ['there are no permissions at the top']),
  },
  {
    name: 'commands take values from the environment only',
    faults: (workflow) =>
      runs(workflow)
        .filter(({ run }) => text(run) === '' || text(run).includes('${{'))
        .map(({ run }) => `an expression stands in the command ${text(run)}`),
  },
  {
    name: 'commands of several lines stop at the first failure',
    faults: (workflow) =>
      runs(workflow)
        .filter((step) => linesOf(step).length > 1 && linesOf(step)[0] !== 'set -euo pipefail')
        .map(({ run }) => `set -euo pipefail is missing in ${text(run)}`),
  },
  {
    name: 'commands run in bash',
    faults: ({ root }) =>
      mapping(mapping(root.defaults).run).shell === 'bash' ? [] : ['the shell is not bash'],
  },
  {
    name: 'every job ends in time',
    faults: (workflow) =>
      jobsOf(workflow)
        .filter(([, job]) => typeof job['timeout-minutes'] !== 'number')
        .map(([name]) => `the job ${name} has no timeout`),
  },
  {
    name: 'runs about one thing do not pile up',
    faults: (workflow) =>
      concurrencyOf(workflow).length > 0 ? [] : ['there is no concurrency group'],
  },
  {
    name: 'what may write is not stopped halfway',
    faults: (workflow) =>
      concurrencyOf(workflow)
        .filter((group) => isPrivileged(workflow) && 'cancel-in-progress' in mapping(group))
        .map((group) => `a run that may write is cancelled by ${JSON.stringify(group)}`),
  },
  {
    name: 'packages are those of the lock file',
    faults: (workflow) =>
      runs(workflow)
        .filter(({ run }) =>
          /\bnpm (?:i|install|add|update|exec)\b|\bnpx\b|\bcurl\b|\bwget\b/.test(text(run)),
        )
        .map(({ run }) => `${text(run)} takes other packages than npm ci`),
  },
  {
    name: 'no secret is used but the token of the run',
    faults: ({ text: source }) => (/\bsecrets\b/.test(source) ? ['a secret is used'] : []),
  },
  {
    name: 'checkouts leave no credentials, and take what the event is about',
    faults: (workflow) =>
      uses(workflow, 'actions/checkout')
        .filter(
          (step) =>
            text(withOf(step)['persist-credentials']) !== 'false' ||
            ['ref', 'repository', 'token', 'ssh-key'].some((key) => key in withOf(step)),
        )
        .map((step) => `a checkout has ${JSON.stringify(withOf(step))}`),
  },
  {
    name: 'what may write runs nothing of strangers',
    faults: (workflow) =>
      !isPrivileged(workflow)
        ? []
        : runs(workflow)
            .flatMap(linesOf)
            .filter((line) => !TRUSTED_LINE.test(line.trim()))
            .map((line) => `a run that may write runs ${line.trim()}`),
  },
  {
    name: 'what may write shares no cache with strangers',
    faults: (workflow) =>
      !isPrivileged(workflow)
        ? []
        : uses(workflow, 'actions/setup-node')
            .filter(
              (step) =>
                text(withOf(step)['package-manager-cache']) !== 'false' || 'cache' in withOf(step),
            )
            .map(() => 'a run that may write uses a cache'),
  },
];
