import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import {
  type CompletedExample,
  completeExample,
  type Example,
  findExamples,
  listStepIds,
  type PageSubject,
} from '../docs/examples.ts';
import { root } from '../root.ts';
import { lintTexts } from '../workflows/language-service.ts';
import type { Check } from './check.ts';
import { listTrackedFiles } from './tracked-files.ts';

/** What is no part of a workflow: a policy, and a list of ignores. The tests of their actions read these. */
const otherDocuments = [/^version: 1\n/, /^vulnerabilities:\n/];

function readNames(folder: string, kind: 'inputs' | 'outputs'): readonly string[] {
  const manifest = path.join(root, folder, 'action.yml');
  if (!existsSync(manifest)) return [];
  const fields: Readonly<Record<string, object>> = parse(readFileSync(manifest, 'utf8'));
  return Object.keys(fields[kind] ?? {});
}

function subjectOf(file: string): PageSubject {
  const folder = path.dirname(file);
  const inputs = readNames(folder, 'inputs');
  return { uses: inputs.length === 0 ? 'actions/checkout@v6' : `drawbridge-ci/drawbridge/${folder}@v1`, inputs };
}

type Part = Example & { readonly completed: CompletedExample };

/** The example within a whole workflow; a problem in words where it is none; nothing where it is another document. */
function complete(example: Example): readonly (Part | string)[] {
  const { file, line, text } = example;
  if (otherDocuments.some((pattern) => pattern.test(text))) return [];
  try {
    const completed = completeExample(example, subjectOf(file));
    return [completed === undefined ? `${file}:${line}: this is no part of a workflow.` : { ...example, completed }];
  } catch (error) {
    return [`${file}:${line}: ${Error.isError(error) ? error.message : String(error)}`];
  }
}

async function lint(parts: readonly Part[]): Promise<readonly string[]> {
  // The service remembers a file by its name.
  const texts = parts.map(({ completed: { text } }, index) => ({ file: `.github/workflows/${index}.yml`, text }));
  const found = await lintTexts(texts);
  return parts.flatMap(({ file, line, text, completed: { linesBefore } }, index) =>
    (found[index] ?? [])
      .filter(({ said }) => !isLaterStep(said, text))
      .map(({ line: at, said }) => `${file}:${line + at - 1 - linesBefore}: ${said}`),
  );
}

// Inputs are evaluated anew before post, which may speak of steps that came after main.
function isLaterStep(said: string, text: string): boolean {
  const id = /^Context access might be invalid: ([\w-]+)$/.exec(said)?.[1];
  return id !== undefined && listStepIds(text).has(id);
}

// The service knows the inputs of an action, and not its outputs.
function findStrangeOutputs({ file, line, text, completed }: Part): readonly string[] {
  const uses = new Map(
    [...completed.text.matchAll(/^ *- id: ([\w-]+)\n *uses: drawbridge-ci\/drawbridge\/(actions\/[\w-]+)@/gm)].map(
      ([, id = '', folder = '']) => [id, readNames(folder, 'outputs')],
    ),
  );
  return text
    .split('\n')
    .flatMap((shown, index) =>
      [...shown.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
        .filter(([, id = '', name = '']) => uses.get(id)?.includes(name) === false)
        .map(([reference]) => `${file}:${line + index}: ${reference} is no output of that action`),
    );
}

/** What is wrong with these examples, as `FILE:LINE: message`, by the lines of their pages. */
export async function judgeExamples(shown: readonly Example[]): Promise<readonly string[]> {
  const all = shown.flatMap(complete);
  const parts = all.filter((each) => typeof each !== 'string');
  const strange = parts.flatMap(findStrangeOutputs);
  return [...all.filter((each) => typeof each === 'string'), ...strange, ...(await lint(parts))];
}

/** What a page shows can be pasted: each example is, with what stands around it, a workflow that GitHub takes. */
export const examples: Check = {
  name: 'examples',
  promise: 'every example of a page is a workflow, or a part of one, that GitHub takes, with our inputs and outputs',
  async find() {
    const pages = (await listTrackedFiles()).filter((file) => /\.md$/.test(file) && !/(?:^|\/)fixtures\//.test(file));
    return judgeExamples(pages.flatMap((file) => findExamples(file, readFileSync(path.join(root, file), 'utf8'))));
  },
};
