import type { JsonCursor } from '../json/cursor.ts';

/** The two lists of a tool component that describe what its results and notifications are about. */
export type DescriptorKind = 'rules' | 'notifications';

type Component = {
  readonly cursor: JsonCursor;
  readonly lists: Readonly<Record<DescriptorKind, readonly JsonCursor[]>>;
  readonly byId: Readonly<Record<DescriptorKind, ReadonlyMap<string, JsonCursor>>>;
  readonly byGuid: Readonly<Record<DescriptorKind, ReadonlyMap<unknown, JsonCursor>>>;
};

/** The first descriptor of each key. */
const indexBy = <Key>(
  descriptors: readonly JsonCursor[],
  keyOf: (descriptor: JsonCursor) => Key,
): ReadonlyMap<Key, JsonCursor> => {
  const index = new Map<Key, JsonCursor>();
  for (const descriptor of descriptors) {
    const key = keyOf(descriptor);
    if (!index.has(key)) index.set(key, descriptor);
  }
  return index;
};

const indexById = (descriptors: readonly JsonCursor[]): ReadonlyMap<string, JsonCursor> =>
  indexBy(descriptors, (descriptor) => descriptor.at('id').text());

const indexByGuid = (descriptors: readonly JsonCursor[]): ReadonlyMap<unknown, JsonCursor> =>
  indexBy(descriptors, (descriptor) => descriptor.at('guid').value);

const readComponent = (cursor: JsonCursor): Component => {
  const lists = { rules: cursor.at('rules').optionalList(), notifications: cursor.at('notifications').optionalList() };
  const byId = { rules: indexById(lists.rules), notifications: indexById(lists.notifications) };
  const byGuid = { rules: indexByGuid(lists.rules), notifications: indexByGuid(lists.notifications) };
  return { cursor, lists, byId, byGuid };
};

const absentIndex = -1;

/** As many parts of a hierarchical id are looked up. */
const mostLevels = 16;

/** An index of SARIF: -1 and absence mean that there is none. */
const indexAt = (owner: JsonCursor, key: string): number | undefined => {
  const index = owner.at(key).optionalNumber();
  return index === absentIndex ? undefined : index;
};

const isSameId = (descriptor: JsonCursor, id: string | undefined): boolean =>
  id === undefined || id === descriptor.at('id').text() || id.startsWith(`${descriptor.at('id').text()}/`);

/** Finds rules and notifications of a tool and its extensions (SARIF 2.1.0 sections 3.19, 3.49 and 3.52). */
export class SarifDescriptors {
  readonly #components: readonly [Component, ...Component[]];

  constructor(tool: JsonCursor) {
    this.#components = [readComponent(tool.at('driver')), ...tool.at('extensions').optionalList().map(readComponent)];
  }

  /** The rule of a result: by its reference, its index, its id, or the id of which it is a part ("CA1000/1"). */
  ruleOf(result: JsonCursor): JsonCursor | undefined {
    const reference = result.at('rule');
    const id = result.at('ruleId').optionalText();
    if (!reference.isAbsent()) {
      const referred = this.#resolve('rules', reference, { id, index: indexAt(result, 'ruleIndex') });
      if (referred !== undefined) return referred;
    }
    return this.#find('rules', this.#components[0], { id, index: indexAt(result, 'ruleIndex') });
  }

  /** What a reference names: the descriptor of a notification, or the rule of an override. */
  resolve(kind: DescriptorKind, reference: JsonCursor): JsonCursor | undefined {
    return reference.isAbsent() ? undefined : this.#resolve(kind, reference, { id: undefined, index: undefined });
  }

  #resolve(
    kind: DescriptorKind,
    reference: JsonCursor,
    result: { readonly id: string | undefined; readonly index: number | undefined },
  ): JsonCursor | undefined {
    const component = this.#componentOf(reference.at('toolComponent'));
    const id = reference.at('id').optionalText() ?? result.id;
    const index = indexAt(reference, 'index') ?? result.index;
    const guid = reference.at('guid').optionalText();
    const byGuid = guid === undefined ? undefined : component.byGuid[kind].get(guid);
    return byGuid ?? this.#find(kind, component, { id, index });
  }

  #componentOf(reference: JsonCursor): Component {
    const [driver, ...extensions] = this.#components;
    if (reference.isAbsent()) return driver;
    const index = indexAt(reference, 'index');
    if (index !== undefined) return extensions[index] ?? driver;
    const guid = reference.at('guid').optionalText();
    const name = reference.at('name').optionalText();
    return (
      this.#components.find(({ cursor }) => guid !== undefined && cursor.at('guid').value === guid) ??
      this.#components.find(({ cursor }) => name !== undefined && cursor.at('name').value === name) ??
      driver
    );
  }

  #find(
    kind: DescriptorKind,
    component: Component,
    { id, index }: { readonly id: string | undefined; readonly index: number | undefined },
  ): JsonCursor | undefined {
    const indexed = index === undefined ? undefined : component.lists[kind][index];
    if (indexed !== undefined && isSameId(indexed, id)) return indexed;
    if (id === undefined) return undefined;
    const inOrder = [component, ...this.#components.filter((other) => other !== component)];
    let part = id;
    for (let level = 0; level < mostLevels && part !== ''; level += 1) {
      const found = inOrder.map(({ byId }) => byId[kind].get(part)).find((each) => each !== undefined);
      if (found !== undefined) return found;
      part = part.slice(0, Math.max(0, part.lastIndexOf('/')));
    }
    return undefined;
  }
}
