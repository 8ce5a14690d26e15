import { createHash } from 'node:crypto';

/** What a commit is worth, by the rules that it was written to. */
export type Step = 'none' | 'patch' | 'minor' | 'major';

/** A commit of a made-up history: what it says, and what it was meant to be worth. */
export interface WrittenCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly seconds: number;
  readonly step: Step;
}

/** Numbers that look random and are the same for the same seed. */
export interface Dice {
  /** From 0 to `end` - 1. */
  readonly below: (end: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
}

/** A generator after George Marsaglia's xorshift (https://doi.org/10.18637/jss.v008.i14), 32 bits. */
export const createDice = (seed: number): Dice => {
  let state = seed | 0 || 1;
  const below = (end: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
  return { below, pick: (list) => list[below(list.length)] ?? list[0] };
};

const nouns = [
  'the cart',
  'a total',
  'one order',
  'das Menü',
  'the café page',
  'a ✨ banner',
  'what a customer sees',
] as const;
const verbs = ['keep', 'show', 'count', 'round', 'move', 'drop', 'handle', 'call'] as const;
const scopes = ['', '', '', '(cart)', '(api)', '(web,api)', '(deps)', '(checkout page)'] as const;
const quiet = ['docs', 'chore', 'ci', 'test', 'refactor', 'style', 'build', 'Chore', 'wip'] as const;
const fixes = ['fix', 'fix', 'fix', 'perf', 'Fix', 'FIX'] as const;

const subject = (dice: Dice): string => `${dice.pick(verbs)} ${dice.pick(nouns)} ${dice.below(10_000)}`;
const header = (type: string, dice: Dice): string => `${type}${dice.pick(scopes)}: ${subject(dice)}`;
const paragraph = (dice: Dice): string =>
  Array.from(
    { length: 1 + dice.below(4) },
    () => `It was seen to ${subject(dice)}, and then to ${subject(dice)}.`,
  ).join('\n');
const trailers = (dice: Dice): string =>
  dice.pick([
    `Closes #${dice.below(900) + 1}`,
    `Refs: #${dice.below(900) + 1}\nReviewed-by: Octo Cat <octo@example.org>`,
    'Signed-off-by: Octo Cat <octo@example.org>\nCo-authored-by: Mona Lisa <mona@example.org>',
  ]);

/** Bodies in which nothing breaks, whatever they mention. */
const harmless = (dice: Dice): string =>
  dice.pick([
    paragraph(dice),
    `${paragraph(dice)}\n\n${paragraph(dice)}\n\n${trailers(dice)}`,
    trailers(dice),
    'This is not a\nbreaking change because nobody called it.',
    '* Breaking change: none\n* Tests: added',
    'Write it so:\n\n```\nBREAKING CHANGE: the sample of the handbook\n```',
    '> BREAKING CHANGE: somebody else said so',
    `foo(bar\n\n${trailers(dice)}`,
  ]);

const breakingFooter = (dice: Dice): string =>
  dice.pick([
    `BREAKING CHANGE: ${subject(dice)}`,
    `BREAKING-CHANGE: ${subject(dice)}`,
    `${paragraph(dice)}\n\nRefs: #${dice.below(900) + 1}\nBREAKING CHANGE: ${subject(dice)}\nand more of it`,
  ]);

type Written = Pick<WrittenCommit, 'message' | 'step'>;

const withBody = (first: string, step: Step, dice: Dice): Written => {
  const message = dice.below(3) === 0 ? `${first}\n\n${harmless(dice)}` : first;
  return { message: dice.below(12) === 0 ? message.replaceAll('\n', '\r\n') : message, step };
};

const squash = (dice: Dice): Written => {
  const bullets = [header('feat', dice), header('fix!', dice), header('docs', dice)].map((line) => `* ${line}`);
  return { message: `${header('fix', dice)} (#${dice.below(900) + 1})\n\n${bullets.join('\n\n')}`, step: 'patch' };
};

const strange = (dice: Dice): Written =>
  withBody(
    dice.pick([
      `Update ${subject(dice)}`,
      `feat:${subject(dice)}`,
      ` fix: ${subject(dice)}`,
      `fixup! feat: ${subject(dice)}`,
      `feat (cart): ${subject(dice)}`,
      `[cart] fix ${subject(dice)}`,
    ]),
    'none',
    dice,
  );

/** A commit message as people write them, and its worth by the specification's letter: three in five call for nothing. */
export const writeMessage = (dice: Dice): Written => {
  const roll = dice.below(200);
  if (roll < 90) return withBody(header(dice.pick(quiet), dice), 'none', dice);
  if (roll < 110) return strange(dice);
  if (roll < 120) return squash(dice);
  if (roll < 165) return withBody(header(dice.pick(fixes), dice), 'patch', dice);
  if (roll < 168) return withBody(`fix: call !: ${subject(dice)}`, 'patch', dice);
  if (roll < 194) return withBody(header(dice.pick(['feat', 'feat', 'Feat']), dice), 'minor', dice);
  if (roll < 197)
    return withBody(`${dice.pick(['feat', 'chore', 'fix'])}${dice.pick(scopes)}!: ${subject(dice)}`, 'major', dice);
  return {
    message: `${header(dice.pick(['feat', 'refactor', 'fix']), dice)}\n\n${breakingFooter(dice)}`,
    step: 'major',
  };
};

const person = 'Octo Cat <octo@example.org>';
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

type Draft = Omit<WrittenCommit, 'oid'>;

/** Names a commit as git does: by the SHA-1 of the object, here one without files. */
export const nameCommit = (draft: Draft): WrittenCommit => {
  const when = `${person} ${draft.seconds} +0000`;
  const lines = [
    `tree ${emptyTree}`,
    ...draft.parents.map((oid) => `parent ${oid}`),
    `author ${when}`,
    `committer ${when}`,
  ];
  const content = Buffer.from(`${lines.join('\n')}\n\n${draft.message}\n`);
  const oid = createHash('sha1').update(`commit ${content.length}\0`).update(content).digest('hex');
  return { oid, ...draft };
};

/** A tag, annotated or not. */
export interface WrittenTag {
  readonly name: string;
  readonly commit: string;
  readonly annotated: boolean;
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

const commitCommand = (
  { parents, message, seconds }: WrittenCommit,
  marks: ReadonlyMap<string, number>,
  mark: number,
) => {
  const when = `${person} ${seconds} +0000`;
  const [first, ...others] = parents.map((oid) => `:${marks.get(oid)}`);
  const from = first === undefined ? '' : `from ${first}\n`;
  const merges = others.map((each) => `merge ${each}\n`).join('');
  return `commit refs/heads/main\nmark :${mark}\nauthor ${when}\ncommitter ${when}\n${data(`${message}\n`)}${from}${merges}\n`;
};

const tagCommand = ({ name, annotated }: WrittenTag, mark: number): string =>
  annotated
    ? `tag ${name}\nfrom :${mark}\ntagger ${person} 1700000000 +0000\n${data(`Version ${name}\n`)}`
    : `reset refs/tags/${name}\nfrom :${mark}\n\n`;

/** The history as `git fast-import` reads it (https://git-scm.com/docs/git-fast-import): commits parents first, the last one main's. */
export function* fastImport(commits: Iterable<WrittenCommit>, tags: readonly WrittenTag[]): Generator<string> {
  const marks = new Map<string, number>();
  for (const commit of commits) {
    const mark = marks.size + 1;
    yield commitCommand(commit, marks, mark);
    marks.set(commit.oid, mark);
  }
  for (const tag of tags) yield tagCommand(tag, marks.get(tag.commit) ?? 0);
}
