import { isJsonObject, type JsonObject, numberAt, objectAt, textAt } from './json.ts';
import { parseJson } from './parse.ts';

/** Where a rolling unit comes back from: the ReplicaSet keeps its pods' template, the rest of its spec is here. */
export interface RollingHandle {
  readonly replicaSet: string;
  readonly hash: string;
  readonly uid: string;
  readonly container: string;
  /** The spec without template, selector and, where an HPA counts, replicas. */
  readonly spec: JsonObject;
}

/** Where a unit of two slots comes back from: its pods still run, and the Services need only name them again. */
export interface SlotHandle {
  /** The slot that served; empty: none did. */
  readonly slot: string;
  /** Of the Deployment that served; empty: there was none. */
  readonly uid: string;
  readonly hash: string;
  readonly replicas: number;
  readonly container: string;
  readonly services: readonly string[];
}

/** A handle as the journal keeps it. */
export const writeHandle = (handle: RollingHandle | SlotHandle): string => JSON.stringify(handle);

/** Reads a handle of a rolling unit; undefined: it is none. */
export const readRollingHandle = (text: string): RollingHandle | undefined => {
  const json = parseJson(text);
  if (!isJsonObject(json) || textAt(json, 'replicaSet') === '') return undefined;
  const [replicaSet, hash, uid] = [textAt(json, 'replicaSet'), textAt(json, 'hash'), textAt(json, 'uid')];
  return { replicaSet, hash, uid, container: textAt(json, 'container'), spec: objectAt(json, 'spec') };
};

/** Reads a handle of a unit of two slots; undefined: it is none. */
export const readSlotHandle = (text: string): SlotHandle | undefined => {
  const json = parseJson(text);
  if (!isJsonObject(json) || !Array.isArray(json['services'])) return undefined;
  const services = json['services'].filter((each) => typeof each === 'string');
  const [slot, uid, hash] = [textAt(json, 'slot'), textAt(json, 'uid'), textAt(json, 'hash')];
  return { slot, uid, hash, container: textAt(json, 'container'), services, replicas: numberAt(json, 'replicas') };
};
