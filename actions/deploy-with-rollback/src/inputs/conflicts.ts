import type { InputProblem } from '@drawbridge/core/inputs/problem';
import { findMissingCommands } from '../decide/command/missing-commands.ts';
import type { Documents } from './documents.ts';
import type { Values } from './table.ts';

interface Omission extends InputProblem {
  isBroken(values: Values): boolean;
}

interface Conflict extends InputProblem {
  isBroken(values: Values, documents: Documents): boolean;
}

const isKubernetes = ({ target, manifests }: Values): boolean =>
  target === 'kubernetes' || (target === 'auto' && manifests.length > 0);

/** Whether the versions run through the user's own commands: where nobody says, it is manifests that make the difference. */
export const isCommand = (values: Values): boolean => !isKubernetes(values);

const omissions: readonly Omission[] = [
  {
    input: 'version',
    message: 'it is required, except with `mode: recover`. Add it to `with`, e.g. `version: 1.5.0`.',
    isBroken: ({ mode, version }) => mode !== 'recover' && version === '',
  },
  {
    input: 'artifact',
    message:
      'it is required with `target: kubernetes`. Write the image, best by its digest: `artifact: ghcr.io/octo/shop@sha256:...`.',
    isBroken: (values) => isKubernetes(values) && values.mode === 'deploy' && values.artifact === '',
  },
  {
    input: 'manifests',
    message:
      'it is required with `target: kubernetes`. Write the files, one glob a line, e.g. `manifests: k8s/*.yaml`.',
    isBroken: (values) => isKubernetes(values) && values.manifests.length === 0,
  },
  {
    input: 'units',
    message: 'with `target: kubernetes` the Deployments of the manifests are the units. Leave it out.',
    isBroken: (values) => isKubernetes(values) && values.units.join() !== 'app',
  },
  {
    input: 'manifests',
    message: 'it is for `target: kubernetes`. Leave it out with `target: command`.',
    isBroken: (values) => isCommand(values) && values.manifests.length > 0,
  },
];

// A recovery finishes what a rollout began, on either way: it needs the same commands as that.
const conflicts: readonly Conflict[] = [
  {
    input: 'commands',
    message: '`route` is required with `target: command`. Write `route: [./deploy, route, "{version}"]`.',
    isBroken: (values, { commands }) => isCommand(values) && commands.route === undefined,
  },
  {
    input: 'commands',
    message:
      '`restore` is required with `target: command`: without it nothing can be taken back. Write `restore: [./deploy, restore, "{previous-version}"]`.',
    isBroken: (values, { commands }) => isCommand(values) && commands.restore === undefined,
  },
  {
    input: 'commands',
    message: 'it is for `target: command`. Leave it out with `target: kubernetes`.',
    isBroken: ({ target }, { commands }) => target === 'kubernetes' && Object.keys(commands).length > 0,
  },
  {
    input: 'target',
    message: '`manifests` and `commands` are both given, and a rollout has one target. Leave one of them out.',
    isBroken: (values, { commands }) =>
      values.target === 'auto' && isKubernetes(values) && Object.keys(commands).length > 0,
  },
  {
    input: 'health',
    message:
      'nothing says whether a version is healthy, and that is never taken for granted. List a probe, e.g. `- http: https://shop.example/health`, or give `commands` a `verify`.',
    isBroken: (values, { commands, probes }) =>
      isCommand(values) && probes.length === 0 && commands.verify === undefined,
  },
];

const told = ({ input, message }: InputProblem): InputProblem => ({ input, message });

/** What is missing, or too much, whatever the inputs that are YAML say. */
export const findOmissions = (values: Values): readonly InputProblem[] =>
  omissions.filter((each) => each.isBroken(values)).map(told);

const findMissing = (values: Values, { commands, probes }: Documents): readonly InputProblem[] => {
  if (!isCommand(values)) return [];
  const given = { route: [], restore: [], ...commands };
  return findMissingCommands(given, values.strategy, probes).map((message) => ({ input: 'commands', message }));
};

/** What the inputs say that cannot hold together, each with the way out. */
export const findConflicts = (values: Values, documents: Documents): readonly InputProblem[] => [
  ...conflicts.filter((each) => each.isBroken(values, documents)).map(told),
  ...findMissing(values, documents),
];
