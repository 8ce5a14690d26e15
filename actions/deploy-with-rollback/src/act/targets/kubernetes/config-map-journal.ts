import { failure, success } from '@drawbridge/core/domain/result';
import { objectAt, textAt } from '../../../decide/kubernetes/json.ts';
import { fieldManager } from '../../../decide/kubernetes/marks.ts';
import type { JournalProblem, JournalStore } from '../../../ports/journal.ts';
import { createKubectl, type KubectlPlace, type KubectlProblem } from './kubectl.ts';

/** Where a journal is kept in a cluster. */
export interface ConfigMapJournalOptions extends KubectlPlace {
  readonly service: string;
  /** Name of the GitHub environment: two of them may share a namespace. */
  readonly environment: string;
}

// Short, so that a cancelled job still has time to write down where it stands.
const timeoutMs = 5_000;
/** A ConfigMap holds at most 1 MiB (https://kubernetes.io/docs/concepts/configuration/configmap/). */
const mostBytes = 1_000_000;

const translate = ({ kind, message, refusal }: KubectlProblem, writes: boolean): JournalProblem => {
  if (refusal === 'stale' || refusal === 'exists' || (writes && refusal === 'missing'))
    return { kind: 'conflict', message };
  // It was stopped while it ran: nobody knows how far it came.
  if (kind === 'cancelled') return { kind: writes && refusal === 'lost' ? 'unknown' : 'cancelled', message };
  if (kind === 'unknown' || kind === 'refused') return { kind, message };
  return { kind: 'failed', message };
};

const nameOf = ({ environment, service }: ConfigMapJournalOptions): string => {
  const words = ['drawbridge', environment, service].filter((word) => word !== '');
  return words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/[^a-z0-9]+$/, '')
    .slice(0, 253);
};

/** The journal as a ConfigMap beside what it is about; its resourceVersion is what a write compares with. */
export const createConfigMapJournal = (options: ConfigMapJournalOptions): JournalStore => {
  const name = nameOf(options);
  const { clock, settings } = options;
  const { namespace } = settings;
  const open = () => createKubectl(options, clock.nowMs() + timeoutMs);
  const deed = `write the journal, configmap ${name}`;
  return {
    place: `configmap ${namespace}/${name}`,
    read: async () => {
      const args = ['get', 'configmap', name, '--ignore-not-found'];
      const answer = await open().object({ args, deed: `read the journal, configmap ${name}` });
      if (!answer.ok) return failure(translate(answer.error, false));
      if (answer.value === undefined) return success(undefined);
      const version = textAt(objectAt(answer.value, 'metadata'), 'resourceVersion');
      const { journal } = objectAt(answer.value, 'data');
      if (typeof journal === 'string' && version !== '') return success({ text: journal, version });
      const message = `configmap ${namespace}/${name} has no key "journal": somebody else wrote it. Look at it, and delete it if it is not needed.`;
      return failure({ kind: 'refused', message });
    },
    write: async (text, expected) => {
      if (new TextEncoder().encode(text).length > mostBytes) {
        return failure({
          kind: 'refused',
          message: `The journal is longer than a ConfigMap holds, ${mostBytes} bytes.`,
        });
      }
      const labels = { 'app.kubernetes.io/managed-by': fieldManager };
      const metadata = { name, namespace, labels, ...(expected !== undefined && { resourceVersion: expected }) };
      const document = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { journal: text } };
      // Its shape is ours: to validate it costs kubectl one more download for each write.
      const common = ['--filename=-', `--field-manager=${fieldManager}`, '--validate=false'];
      const args = [expected === undefined ? 'create' : 'replace', ...common];
      const answer = await open().object({ args, deed, input: JSON.stringify(document), writes: true });
      if (!answer.ok) return failure(translate(answer.error, true));
      const version = textAt(objectAt(answer.value, 'metadata'), 'resourceVersion');
      if (version !== '') return success(version);
      return failure({ kind: 'unknown', message: `kubectl was to ${deed}, and its answer has no resourceVersion.` });
    },
  };
};
