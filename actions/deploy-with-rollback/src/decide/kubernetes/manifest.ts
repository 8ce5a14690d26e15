import { joinWords } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { parseAllDocuments } from 'yaml';
import { containerNames } from './image.ts';
import { isJsonObject, type JsonObject, listAt, objectAt, textAt } from './json.ts';

/** A Deployment as somebody wrote it. */
export interface UnitManifest {
  readonly unit: string;
  readonly file: string;
  /** The container whose image is the artifact. */
  readonly container: string;
  readonly document: JsonObject;
}

/** What the manifests ship. Documents of other kinds are left to whoever applies them. */
export interface Manifests {
  readonly units: readonly UnitManifest[];
  /** Kinds and names of what is not shipped, e.g. "Service web". */
  readonly others: readonly string[];
}

export interface ManifestFile {
  readonly path: string;
  readonly text: string;
}

export interface ManifestRules {
  readonly namespace: string;
  /** Empty: the only one. */
  readonly container: string;
}

const maxAliases = 100;
const maxDocuments = 1_000;

interface Found {
  readonly file: string;
  readonly place: string;
  readonly document: JsonObject;
}

const flatten = (found: Found): readonly Found[] =>
  /^List$/.test(textAt(found.document, 'kind'))
    ? listAt(found.document, 'items')
        .filter(isJsonObject)
        .map((document) => ({ ...found, document }))
    : [found];

const readDocuments = ({ path, text }: ManifestFile): Result<readonly Found[], string> => {
  const found: Found[] = [];
  const documents = parseAllDocuments(text, { uniqueKeys: true });
  if (!Array.isArray(documents)) return success([]);
  if (documents.length > maxDocuments)
    return failure(`${path} holds more than ${maxDocuments} documents. Split the file.`);
  for (const [index, document] of documents.entries()) {
    const [error] = document.errors;
    if (error !== undefined) {
      return failure(`${path}, line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]} Mend the YAML.`);
    }
    const place = `${path}, document ${index + 1}`;
    const value = readValue(() => document.toJS({ maxAliasCount: maxAliases }));
    if (!value.ok) return failure(`${place}: ${value.error}`);
    if (value.value === null || value.value === undefined) continue;
    if (!isJsonObject(value.value))
      return failure(`${place} is no object of Kubernetes. Write apiVersion, kind and metadata.`);
    found.push(...flatten({ file: path, place, document: value.value }));
  }
  return success(found);
};

// The YAML library throws where aliases expand without end.
const readValue = (read: () => unknown): Result<unknown, string> => {
  try {
    return success(read());
  } catch (error) {
    return failure(Error.isError(error) ? error.message : String(error));
  }
};

const chooseContainer = ({ place, document }: Found, wanted: string): Result<string, string> => {
  const names = containerNames(objectAt(document, 'spec', 'template'));
  const unit = textAt(objectAt(document, 'metadata'), 'name');
  if (names.length === 0) return failure(`${place}: the Deployment ${unit} has no container.`);
  if (wanted !== '') {
    return names.includes(wanted)
      ? success(wanted)
      : failure(`${place}: the Deployment ${unit} has no container "${wanted}"; it has ${joinWords(names)}.`);
  }
  const [only = ''] = names;
  return names.length === 1
    ? success(only)
    : failure(
        `${place}: the Deployment ${unit} has the containers ${joinWords(names)}. Name the one whose image is the artifact as \`container\`.`,
      );
};

const readUnit = (found: Found, rules: ManifestRules): Result<UnitManifest, string> => {
  const { file, place, document } = found;
  const metadata = objectAt(document, 'metadata');
  const [unit, namespace] = [textAt(metadata, 'name'), textAt(metadata, 'namespace')];
  if (textAt(document, 'apiVersion') !== 'apps/v1')
    return failure(`${place}: the Deployment is of "${textAt(document, 'apiVersion')}". Write apiVersion: apps/v1.`);
  if (!/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(unit))
    return failure(`${place}: "${unit}" is no name of a Deployment. Write metadata.name.`);
  if (namespace !== '' && namespace !== rules.namespace) {
    return failure(
      `${place}: ${unit} belongs to namespace ${namespace}, and this deployment to ${rules.namespace}. Make them the same.`,
    );
  }
  if (objectAt(document, 'spec')['revisionHistoryLimit'] === 0) {
    return failure(
      `${place}: ${unit} has revisionHistoryLimit: 0, which leaves nothing to go back to. Write 1 or more, or leave it out.`,
    );
  }
  const container = chooseContainer(found, rules.container);
  return container.ok ? success({ unit, file, container: container.value, document }) : container;
};

/** Reads manifests of several documents and files; refuses what cannot be shipped, naming file and document. */
export const readManifests = (files: readonly ManifestFile[], rules: ManifestRules): Result<Manifests, string> => {
  const units: UnitManifest[] = [];
  const others: string[] = [];
  for (const file of files) {
    const documents = readDocuments(file);
    if (!documents.ok) return documents;
    for (const found of documents.value) {
      const kind = textAt(found.document, 'kind');
      const name = textAt(objectAt(found.document, 'metadata'), 'name');
      if (kind === '') return failure(`${found.place} has no kind. Write apiVersion, kind and metadata.`);
      if (kind !== 'Deployment') {
        others.push(`${kind} ${name}`);
        continue;
      }
      const unit = readUnit(found, rules);
      if (!unit.ok) return unit;
      const twin = units.find((each) => each.unit === unit.value.unit);
      if (twin !== undefined) return failure(`${found.place}: ${twin.unit} is also in ${twin.file}. Name it once.`);
      units.push(unit.value);
    }
  }
  const names = files.map(({ path }) => path);
  if (units.length === 0)
    return failure(
      `${joinWords(names)}: no Deployment is in there. Name the files of the Deployments in \`manifests\`.`,
    );
  return success({ units, others });
};
