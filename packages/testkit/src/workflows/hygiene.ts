import { isScalar, isMap as isYamlMap, parseDocument, visit, type YAMLMap } from 'yaml';
import { at, isMap, listAt, mapAt, parseTree, type Tree, textAt } from './yaml-tree.ts';

/** A rule that a workflow breaks, and where. */
export interface HygieneProblem {
  readonly place: string;
  readonly rule: string;
}

interface Rule {
  readonly rule: string;
  readonly check: (workflow: Tree, text: string) => readonly string[];
}

interface PlacedStep {
  readonly place: string;
  readonly step: Tree;
}

const jobsOf = (workflow: Tree): readonly (readonly [string, Tree])[] => Object.entries(mapAt(workflow, 'jobs'));

const stepsOf = (workflow: Tree): readonly PlacedStep[] =>
  jobsOf(workflow).flatMap(([id, job]) =>
    listAt(job, 'steps').map((step, index) => ({ place: `${id}, ${textAt(step, 'name') ?? `step ${index}`}`, step })),
  );

const stepsWhere = (workflow: Tree, broken: (step: Tree) => boolean): readonly string[] =>
  stepsOf(workflow).flatMap(({ place, step }) => (broken(step) ? [place] : []));

const jobsWhere = (workflow: Tree, broken: (job: Tree) => boolean): readonly string[] =>
  jobsOf(workflow).flatMap(([id, job]) => (broken(job) ? [id] : []));

const maxRunLines = 10;

/** What every workflow of this repository holds to. */
const rules: readonly Rule[] = [
  {
    rule: 'permissions are {} on top',
    check: (workflow) => {
      const top = at(workflow, 'permissions');
      return isMap(top) && Object.keys(top).length === 0 ? [] : ['permissions'];
    },
  },
  {
    rule: 'each job says its permissions',
    check: (workflow) => jobsWhere(workflow, (job) => at(job, 'permissions') === undefined),
  },
  { rule: 'each scope has a comment that says why', check: (_, text) => uncommentedScopes(text) },
  {
    rule: 'each job has a timeout',
    check: (workflow) =>
      jobsWhere(workflow, (job) => at(job, 'uses') === undefined && at(job, 'timeout-minutes') === undefined),
  },
  {
    rule: 'actions of others are pinned by SHA, with their version in a comment',
    check: (_, text) => [...text.matchAll(/^.*\buses:\s*(.+)$/gm)].flatMap(([, uses = '']) => unpinned(uses)),
  },
  {
    rule: 'a checkout does not keep its credentials',
    check: (workflow) =>
      stepsWhere(
        workflow,
        (step) =>
          (textAt(step, 'uses') ?? '').startsWith('actions/checkout@') &&
          at(step, 'with', 'persist-credentials') !== false,
      ),
  },
  {
    rule: 'nothing is interpolated into a script',
    check: (workflow) => stepsWhere(workflow, (step) => (textAt(step, 'run') ?? '').includes('$' + '{{')),
  },
  {
    rule: `a script has at most ${maxRunLines} lines`,
    check: (workflow) =>
      stepsWhere(workflow, (step) => (textAt(step, 'run') ?? '').trimEnd().split('\n').length > maxRunLines),
  },
  {
    rule: 'secrets are not inherited',
    check: (workflow) => jobsWhere(workflow, (job) => at(job, 'secrets') === 'inherit'),
  },
];

/** Every rule that the workflow breaks; `text` is the file as written, because comments count. */
export function hygieneProblems(text: string): readonly HygieneProblem[] {
  const workflow = parseTree(text);
  return rules.flatMap(({ rule, check }) => check(workflow, text).map((place) => ({ place, rule })));
}

function unpinned(uses: string): readonly string[] {
  const [reference = '', comment = ''] = uses.trim().split(/\s+#\s*/, 2);
  if (/^(?:\$\/|\.\/|drawbridge-ci\/drawbridge\/)/.test(reference)) return [];
  return /@[0-9a-f]{40}$/.test(reference) && /^v\d+\.\d+\.\d+$/.test(comment) ? [] : [reference];
}

function uncommentedScopes(text: string): readonly string[] {
  const found: string[] = [];
  visit(parseDocument(text), {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === 'permissions' && isYamlMap(pair.value))
        found.push(...scopesWithoutComment(pair.value));
    },
  });
  return found;
}

const scopesWithoutComment = (scopes: YAMLMap): readonly string[] =>
  scopes.items.flatMap(({ key, value }) =>
    isScalar(value) && (value.comment ?? '').trim() !== '' ? [] : [String(key)],
  );
