import { countOf } from '@drawbridge/core/domain/quantity';
import { success } from '@drawbridge/core/domain/result';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { Files } from '@drawbridge/core/ports/files';
import type { Shell } from '@drawbridge/core/ports/shell';
import { imageOf } from '../../../decide/kubernetes/image.ts';
import { type Manifests, readManifests } from '../../../decide/kubernetes/manifest.ts';
import type { KubernetesSettings } from '../../../decide/settings.ts';
import { quoteWord } from '../command/rescue.ts';
import type { Change, Order, Readiness, Target, TargetReply } from '../target.ts';
import { blueGreenConduct } from './blue-green.ts';
import { createCluster } from './cluster.ts';
import { type Conduct, type Deed, inOrder, problem, type Rehearsal } from './deed.ts';
import { createKubectl } from './kubectl.ts';
import { rollingConduct } from './rolling.ts';
import { look } from './watch.ts';

/** A namespace of a cluster, and how it is reached. */
export interface KubernetesTargetOptions {
  /** Its programs carry the rollout's mark (act/mark.ts). */
  readonly shell: Shell;
  readonly files: Files;
  readonly clock: Clock;
  /** Fires when what is under way is to end. */
  readonly signal: AbortSignal;
  readonly settings: KubernetesSettings;
}

const maxManifestBytes = 4 * 1024 * 1024;
const maxManifests = 200;

/** The Deployments that the manifests name: the units of a rollout. `folder` is where they are looked for, in words. */
export const loadManifests = async (
  { files, settings }: Pick<KubernetesTargetOptions, 'files' | 'settings'>,
  folder = 'the folder of `working-directory`',
): TargetReply<Manifests> => {
  const found = await files.find('.', settings.manifests);
  if (!found.ok) return problem('refused', found.error.message);
  if (found.value.length === 0) {
    const globs = settings.manifests.join(', ');
    return problem(
      'refused',
      `No manifest was found: no file matches ${globs} in ${folder}. Name the files of the Deployments in \`manifests\`.`,
    );
  }
  if (found.value.length > maxManifests) {
    return problem(
      'refused',
      `${settings.manifests.join(', ')} finds ${countOf(found.value.length, 'file')}. Name fewer than ${maxManifests}.`,
    );
  }
  const texts = await inOrder(found.value, async ({ path }) => {
    const text = await files.readText(path, maxManifestBytes);
    return text.ok ? success({ path, text: text.value }) : problem('refused', text.error.message);
  });
  if (!texts.ok) return texts;
  const read = readManifests(texts.value, settings);
  return read.ok ? read : problem('refused', read.error);
};

const describeChange = ({ live, container, document }: Rehearsal, diff: string, { release }: Order): string => {
  const now = live === undefined ? 'nothing' : imageOf(live.template, container);
  if (live === undefined) return `made: ${release.artifact}`;
  if (diff.trim() === '') return `no change: ${now}`;
  return now === release.artifact
    ? `${String(document['kind'])} changed, image kept: ${now}`
    : `${now} → ${release.artifact}`;
};

const check = async (conduct: Conduct, deed: Deed): TargetReply<readonly Change[]> => {
  const rehearsed = await conduct.rehearsal(deed);
  if (!rehearsed.ok) return rehearsed;
  return inOrder(rehearsed.value, async (rehearsal) => {
    const diff = await deed.cluster.rehearse(rehearsal.document, rehearsal.name);
    if (!diff.ok) return diff;
    const what = `deployment ${rehearsal.name}: ${describeChange(rehearsal, diff.value, deed.order)}`;
    return success<Change>({ unit: rehearsal.unit, what, diff: diff.value });
  });
};

const readiness = (conduct: Conduct, deed: Deed, side: 'new' | 'old'): TargetReply<readonly Readiness[]> =>
  inOrder(deed.order.units, async (unit) => {
    const location = conduct.locate(deed, unit, side);
    if (location === undefined) return problem('missing', `${unit}: nothing was captured to look at.`);
    const seen = await look(deed, location);
    return seen.ok ? success<Readiness>({ unit, ...seen.value }) : seen;
  });

const rescue = (conduct: Conduct, { settings }: KubernetesTargetOptions, order: Order): readonly string[] => {
  const { kubectl, context, namespace } = settings;
  const place = [...(context === '' ? [] : [`--context=${context}`]), `--namespace=${namespace}`];
  const chosen = order.baselines.filter(({ unit }) => order.units.includes(unit));
  return chosen.flatMap((baseline) =>
    conduct.rescue(baseline).map((args) => [kubectl, ...place, ...args].map(quoteWord).join(' ')),
  );
};

/** Deployments of one namespace, through kubectl; what changes them does so by compare-and-swap, and under an epoch. */
export const createKubernetesTarget = (options: KubernetesTargetOptions): Target => {
  const { clock, signal, settings } = options;
  let loaded: TargetReply<Manifests> | undefined;
  const manifests = (): TargetReply<Manifests> => {
    loaded ??= loadManifests(options);
    return loaded;
  };
  const conductOf = ({ strategy }: Order): Conduct => (strategy === 'blue-green' ? blueGreenConduct : rollingConduct);
  const begin = (order: Order): Deed => {
    const cluster = createCluster(createKubectl(options, order.deadlineMs));
    return { order, cluster, clock, signal, namespace: settings.namespace, manifests };
  };
  return {
    name: `kubernetes, namespace ${settings.namespace}`,
    capture: (order) => conductOf(order).capture(begin(order)),
    check: (order) => check(conductOf(order), begin(order)),
    stage: (order) => conductOf(order).stage(begin(order)),
    shift: (order) => conductOf(order).shift(begin(order)),
    readiness: (order, side) => readiness(conductOf(order), begin(order), side),
    restore: (order) => conductOf(order).restore(begin(order)),
    settle: (order) => conductOf(order).settle(begin(order)),
    discard: (order) => conductOf(order).discard(begin(order)),
    clean: (order) => conductOf(order).clean(begin(order)),
    rescue: (order) => rescue(conductOf(order), options, order),
  };
};
