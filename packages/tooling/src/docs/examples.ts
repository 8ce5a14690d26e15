import { parse } from 'yaml';

/** A block of YAML that a page shows. */
export interface Example {
  readonly file: string;
  /** Of its first line in the page. */
  readonly line: number;
  readonly text: string;
}

/** A whole workflow around an example. */
export interface CompletedExample {
  readonly text: string;
  /** How many lines stand before the example's first. */
  readonly linesBefore: number;
}

/** What the page is about: the action's reference, and the names of its inputs. */
export interface PageSubject {
  readonly uses: string;
  readonly inputs: readonly string[];
}

/** Every block of YAML that a page shows. */
export function findExamples(file: string, page: string): readonly Example[] {
  return [...page.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].map((match) => ({
    file,
    line: page.slice(0, match.index).split('\n').length + 1,
    text: match[1] ?? '',
  }));
}

type Shape = 'workflow' | 'triggers' | 'jobs' | 'job' | 'steps' | 'with' | 'inputs';

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isJob = (value: unknown): boolean => isMap(value) && ('steps' in value || 'uses' in value);

function shapeOf(value: unknown, inputs: readonly string[]): Shape | undefined {
  if (Array.isArray(value)) return 'steps';
  if (!isMap(value)) return undefined;
  if ('jobs' in value) return 'workflow';
  if ('on' in value) return 'triggers';
  if ('steps' in value) return 'job';
  if ('with' in value) return 'with';
  if (Object.values(value).every(isJob)) return 'jobs';
  return Object.keys(value).every((key) => inputs.includes(key)) ? 'inputs' : undefined;
}

const namesIn = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name));

/** The ids that steps of an example have. */
export const listStepIds = (text: string): ReadonlySet<string> => namesIn(text, /\bid: ([\w-]+)/g);

// A part speaks of steps and jobs that stand elsewhere.
function listMissingSteps(text: string): readonly string[] {
  const known = listStepIds(text);
  return [...namesIn(text, /\bsteps\.([\w-]+)\./g)].filter((id) => !known.has(id));
}

function listMissingJobs(text: string): ReadonlyMap<string, readonly string[]> {
  const lists = [...namesIn(text, /^ *needs: \[?([\w, -]+)\]?$/gm)].flatMap((list) => list.split(/, */));
  const known = namesIn(text, /^ {0,2}([\w-]+):(?: *#.*)?$/gm);
  const named = [...lists, ...namesIn(text, /\bneeds\.([\w-]+)\./g)].filter((name) => !known.has(name));
  return new Map(
    named.map((name) => [name, [...namesIn(text, new RegExp(`\\bneeds\\.${name}\\.outputs\\.([\\w-]+)`, 'g'))]]),
  );
}

const job = (name: string): readonly string[] => [`  ${name}:`, '    runs-on: ubuntu-24.04'];
const doing = ['    steps:', '      - run: echo'];

function writeJobs(jobs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...jobs].flatMap(([name, outputs]) => [
    ...job(name),
    ...(outputs.length > 0 ? ['    outputs:', ...outputs.map((output) => `      ${output}: "1"`)] : []),
    ...doing,
  ]);
}

interface Frame {
  readonly before: readonly string[];
  readonly indent: number;
  readonly after: readonly string[];
}

function frameOf(shape: Shape, text: string, uses: string): Frame {
  const missing = listMissingJobs(text);
  const [needs, jobs] = [[...missing.keys()], writeJobs(missing)];
  const start = /^on:/m.test(text) ? [] : ['on: push'];
  if (shape === 'workflow') return { before: start, indent: 0, after: jobs };
  if (shape === 'triggers') return { before: [], indent: 0, after: ['jobs:', ...job('example'), ...doing] };
  if (shape === 'jobs') return { before: [...start, 'jobs:'], indent: 2, after: jobs };
  const waits = needs.length > 0 ? [`    needs: [${needs.join(', ')}]`] : [];
  const own = [...start, 'jobs:', ...jobs, ...job('example'), ...waits];
  if (shape === 'job') return { before: own, indent: 4, after: [] };
  const others = listMissingSteps(text).flatMap((id) => [`      - id: ${id}`, `        uses: ${uses}`]);
  const steps = [...own, '    steps:', ...others];
  if (shape === 'steps') return { before: steps, indent: 6, after: [] };
  const use = [...steps, `      - uses: ${uses}`];
  return shape === 'with'
    ? { before: use, indent: 8, after: [] }
    : { before: [...use, '        with:'], indent: 10, after: [] };
}

/** The workflow that an example is a part of; undefined where it is a part of none. Throws where it is no YAML. */
export function completeExample({ text }: Example, { uses, inputs }: PageSubject): CompletedExample | undefined {
  const shape = shapeOf(parse(text), inputs);
  if (shape === undefined) return undefined;
  const { before, indent, after } = frameOf(shape, text, uses);
  const body = text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return { text: [...before, ...body, ...after, ''].join('\n'), linesBefore: before.length };
}
