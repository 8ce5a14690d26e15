import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActionMetadata, ActionReference } from '@actions/languageservice/action';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { root } from '../root.ts';

/** The name by which the workflows of users call this repository's actions. */
const repository = { owner: 'drawbridge-ci', name: 'drawbridge' };
/** Severities as the Language Server Protocol numbers them: 1 is an error, 2 a warning. */
const warning = 2;

/** A text that a file of workflows may hold, and where such a file would lie. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
}

/** What the service says against a text. */
export interface YamlFinding {
  /** From 1. */
  readonly line: number;
  readonly said: string;
}

/** What GitHub's own language service says against the YAML files, as `FILE:LINE: message`. */
export async function lintYaml(files: readonly string[], clone: string = root): Promise<readonly string[]> {
  const texts = files.map((file) => ({ file, text: readFileSync(path.join(clone, file), 'utf8') }));
  const found = await lintTexts(texts, clone);
  return texts.flatMap(({ file }, index) => (found[index] ?? []).map(({ line, said }) => `${file}:${line}: ${said}`));
}

/** The same of texts, for each by itself. */
export async function lintTexts(
  texts: readonly YamlText[],
  clone: string = root,
): Promise<readonly (readonly YamlFinding[])[]> {
  const { validate, features } = await loadService();
  const config = { featureFlags: features, ...providers(clone) };
  return Promise.all(
    texts.map(async ({ file, text }) => {
      const diagnostics = await validate(TextDocument.create(`file:///${file}`, 'yaml', 0, text), config);
      return diagnostics
        .filter(({ severity }) => (severity ?? 0) <= warning)
        .map(({ range, message }) => ({ line: range.start.line + 1, said: textOf(message) }))
        .filter(({ said }) => !isUnknownForeign(said));
    }),
  );
}

/** The service imports JSON files as bundlers let it: Node wants to be told that they are modules. */
async function loadService() {
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      if (!url.endsWith('.json')) return nextLoad(url, context);
      const source = `export default ${readFileSync(fileURLToPath(url), 'utf8')}`;
      return { format: 'module', source, shortCircuit: true };
    },
  });
  try {
    const { validate } = await import('@actions/languageservice');
    const { FeatureFlags } = await import('@actions/expressions/features');
    return { validate, features: new FeatureFlags({ allowBackgroundSteps: true, allowCaseFunction: true }) };
  } finally {
    hooks.deregister();
  }
}

function textOf(message: string | { readonly value: string }): string {
  return typeof message === 'string' ? message : message.value;
}

/** Offline only this repository's own actions are known; that another's cannot be looked up is no finding. */
function isUnknownForeign(message: string): boolean {
  const action = /^Unable to resolve action `([^`]+)`/.exec(message)?.[1];
  return (
    action !== undefined && !/^[$.]\//.test(action) && !action.startsWith(`${repository.owner}/${repository.name}/`)
  );
}

function providers(clone: string) {
  return {
    actionsMetadataProvider: { fetchActionMetadata: async (action: ActionReference) => readMetadata(clone, action) },
    fileProvider: {
      getFileContent: async (reference: { readonly path: string }) => {
        const file = path.join(clone, reference.path);
        return { name: reference.path, content: readFileSync(file, 'utf8') };
      },
    },
  };
}

/** The inputs and outputs of an action of this repository, so that a caller who misspells one hears of it. */
function readMetadata(clone: string, action: ActionReference): ActionMetadata | undefined {
  if (action.owner !== repository.owner || action.name !== repository.name) return undefined;
  const file = path.join(clone, action.path ?? '', 'action.yml');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
}
