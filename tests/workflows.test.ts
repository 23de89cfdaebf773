import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './project.ts';
import { RULES } from './workflow-rules.ts';
import {
  eventsOf,
  jobsOf,
  mapping,
  readWorkflow,
  stepsOf,
  text,
  type Workflow,
} from './workflow.ts';

const FOLDER = join(ROOT, '.github/workflows');
const files = readdirSync(FOLDER).toSorted();
const workflows = new Map(
  await Promise.all(
    files.map(async (name) => {
      const source = readFileSync(join(FOLDER, name), 'utf8');
      return [name, await readWorkflow(name, source)] as const;
    }),
  ),
);

function workflow(name: string): Workflow {
  const found = workflows.get(name);
  if (!found) throw new Error(`There is no workflow ${name}.`);
  return found;
}

test.each(RULES.flatMap((rule) => files.map((file) => [rule.name, file, rule] as const)))(
  '%s: %s',
  (_, file, rule) => {
    expect(rule.faults(workflow(file))).toEqual([]);
  },
);

/** All rights there are: at the top, and of jobs that have others. */
const PERMISSIONS = {
  'ci.yml': { top: { contents: 'read' }, jobs: {} },
  'deploy.yml': {
    top: { contents: 'read' },
    jobs: { deploy: { pages: 'write', 'id-token': 'write' } },
  },
  'preview-publish.yml': {
    top: {},
    jobs: {
      check: { actions: 'read', contents: 'read', 'pull-requests': 'read' },
      refused: { contents: 'read', 'pull-requests': 'write' },
      publish: { contents: 'write', 'pull-requests': 'read' },
      deploy: { actions: 'write' },
      comment: { contents: 'read', 'pull-requests': 'write' },
    },
  },
  'preview-remove.yml': {
    top: {},
    jobs: { remove: { contents: 'write' }, deploy: { actions: 'write' } },
  },
  'preview.yml': { top: { contents: 'read' }, jobs: {} },
};

test('nobody has more rights than told', () => {
  const found = [...workflows].map(([name, each]) => {
    const jobs = jobsOf(each).filter(([, job]) => 'permissions' in job);
    return [
      name,
      {
        top: each.root.permissions,
        jobs: Object.fromEntries(jobs.map(([job, { permissions }]) => [job, permissions])),
      },
    ];
  });
  expect(Object.fromEntries(found)).toEqual(PERMISSIONS);
});

test('each workflow is started by what it is for', () => {
  expect(Object.fromEntries([...workflows].map(([name, each]) => [name, eventsOf(each)]))).toEqual({
    'ci.yml': ['push', 'pull_request'],
    'deploy.yml': ['push', 'workflow_dispatch'],
    'preview-publish.yml': ['workflow_run'],
    'preview-remove.yml': ['pull_request_target', 'workflow_dispatch'],
    'preview.yml': ['pull_request'],
  });
  expect(mapping(workflow('preview-publish.yml').root.on).workflow_run).toEqual({
    workflows: [workflow('preview.yml').root.name],
    types: ['completed'],
  });
});

const commandsOf = (name: string, job?: string) =>
  stepsOf(workflow(name), job).map(({ run, if: when }) => [text(run), text(when)] as const);

test('every pull request is told its changes, whatever the check of the data says', () => {
  const steps = commandsOf('ci.yml', 'data');
  expect(steps.map(([run]) => run)).toContain('npm run --silent check -- --format github');
  expect(steps.find(([run]) => run.includes('npm run --silent diff'))?.[1]).toBe(
    "${{ !cancelled() && github.event_name == 'pull_request' }}",
  );
  expect(mapping(workflow('ci.yml').root.on).pull_request).toBeNull();
});

test('the checks are the whole of the tests', () => {
  expect(commandsOf('ci.yml', 'test').map(([run]) => run)).toEqual(['', '', 'npm ci', 'npm test']);
});

test('a preview is published after it was checked, and where maintainers can ask to approve it', () => {
  const { publish } = Object.fromEntries(jobsOf(workflow('preview-publish.yml')));
  expect(publish?.needs).toBe('check');
  expect(text(publish?.environment)).toMatch(/'preview-own' \|\| 'preview' }}$/);
});

test('a pull request is told when its preview is refused', () => {
  const { refused } = Object.fromEntries(jobsOf(workflow('preview-publish.yml')));
  expect([refused?.needs, refused?.if]).toEqual(['check', '${{ failure() }}']);
  expect(commandsOf('preview-publish.yml', 'refused')).toEqual([
    ['', ''],
    ['.github/scripts/find-pull-request.sh', ''],
    ['.github/scripts/refused.sh "$NUMBER"', '${{ steps.find.outputs.number }}'],
  ]);
});

test('nothing takes the place of a run that published but has not told', () => {
  const publish = workflow('preview-publish.yml');
  const grouped = jobsOf(publish).filter(([, job]) => 'concurrency' in job);
  expect(publish.root).not.toHaveProperty('concurrency');
  expect(grouped.map(([name]) => name)).toEqual(['check']);
  const { group } = mapping(grouped[0]?.[1].concurrency);
  expect(text(group)).toContain('github.event.workflow_run.conclusion');
});

const GOOD = `
name: Good
on: workflow_run
permissions: {}
concurrency: one
defaults:
  run:
    shell: bash
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          package-manager-cache: false
      - run: npm ci
`;

const broken = async (from: string, to: string) => {
  if (!GOOD.includes(from)) throw new Error(`There is no ${from}`);
  const read = await readWorkflow('good.yml', GOOD.replace(from, to));
  return RULES.filter(({ faults }) => faults(read).length > 0).map(({ name }) => name);
};

test('a workflow that keeps all rules breaks none', async () => {
  expect(await broken('one', 'one')).toEqual([]);
});

const READS = 'GitHub can read it';
const KNOWN = 'actions are known ones, at the commit of a version';
const VALUES = 'commands take values from the environment only';
const STRANGERS = 'what may write runs nothing of strangers';
const CHECKOUTS = 'checkouts leave no credentials, and take what the event is about';
const LOCKED = 'packages are those of the lock file';
const CACHE = 'what may write shares no cache with strangers';
const HALFWAY = 'what may write is not stopped halfway';
const SECRET = 'no secret is used but the token of the run';

test.each([
  ['runs-on:', 'run-on:', [READS]],
  ['timeout-minutes: 5', 'if: ${{ nothing.event }}', [READS, 'every job ends in time']],
  ['@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', '@v7', [KNOWN]],
  ['3d3c42e5aac5ba805825da76410c181273ba90b1', '0'.repeat(40), [KNOWN]],
  ['# v7.0.1', '', [KNOWN]],
  ['actions/checkout', 'stranger/checkout', [KNOWN]],
  ['permissions: {}', '', ['permissions are told at the top']],
  ['concurrency: one', '', ['runs about one thing do not pile up']],
  ['concurrency: one', 'concurrency:\n  group: one\n  cancel-in-progress: true', [HALFWAY]],
  [
    'steps:',
    'concurrency:\n      group: one\n      cancel-in-progress: true\n    steps:',
    [HALFWAY],
  ],
  ['timeout-minutes: 5', '', ['every job ends in time']],
  ['shell: bash', 'shell: sh', ['commands run in bash']],
  ['npm ci', 'npm install', [LOCKED, STRANGERS]],
  ['npm ci', 'npm run --silent preview:check -- $(curl x)', [LOCKED]],
  ['npm ci', 'npm ci ${{ github.event.workflow_run.head_branch }}', [VALUES, STRANGERS]],
  ['npm ci', '.github/scripts/a.sh ${{ github.head_ref }}', [VALUES]],
  ['npm ci', '.github/scripts/a.sh ${{ inputs.number }}', [VALUES]],
  [
    'npm ci',
    '|\n          npm ci\n          npm ci',
    ['commands of several lines stop at the first failure'],
  ],
  ['npm ci', 'node accepted/site/index.js', [STRANGERS]],
  ['npm ci', 'npm run build', [STRANGERS]],
  ['npm ci', 'npm ci && bash accepted/run', [STRANGERS]],
  ['npm ci', '.github/scripts/a.sh; ./accepted/run', [STRANGERS]],
  ['npm ci', 'echo ${{ secrets.KEY }}', [VALUES, SECRET, STRANGERS]],
  ['persist-credentials: false', 'fetch-depth: 0', [CHECKOUTS]],
  [
    'persist-credentials: false',
    'persist-credentials: false\n          ref: ${{ github.event.workflow_run.head_sha }}',
    [CHECKOUTS],
  ],
  [
    'persist-credentials: false',
    'persist-credentials: false\n          repository: a/b',
    [CHECKOUTS],
  ],
  ['package-manager-cache: false', 'cache: npm', [CACHE]],
])('in place of %j, %j is noticed', async (from, to, rules) => {
  expect(await broken(from, to)).toEqual(rules);
});
