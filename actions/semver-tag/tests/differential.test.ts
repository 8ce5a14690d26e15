import { parser } from '@conventional-commits/parser';
import { parseCommitMessage } from '@drawbridge/core/domain/conventional-commit';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

/** What a message comes to: its type and whether it breaks; null: no conventional commit. */
interface Reading {
  readonly type: string;
  readonly breaks: boolean;
}

type Node = ReturnType<typeof parser>;

const childrenOf = ({ children = [] }: Node): readonly Node[] => children;

const holds = (node: Node, type: string): boolean =>
  node.type === type || childrenOf(node).some((child) => holds(child, type));

const readTheirs = (message: string): Reading | null => {
  try {
    const root = parser(message);
    const header = childrenOf(root).find(({ type }) => type === 'summary');
    const type = header === undefined ? undefined : childrenOf(header).find((node) => node.type === 'type')?.value;
    return { type: type?.toLowerCase() ?? '', breaks: holds(root, 'breaking-change') };
  } catch {
    return null;
  }
};

const readOurs = (message: string): Reading | null => {
  const read = parseCommitMessage(message);
  return read.kind === 'conventional' ? { type: read.type, breaks: read.breakingBy !== null } : null;
};

const firstType = (message: string): string | undefined => readTheirs(message.split('\n', 1)[0] ?? '')?.type;

/** Where the other parser leaves the specification, each by the rule that it leaves; the first that holds explains a difference. */
const reasons: readonly (readonly [string, (message: string) => boolean])[] = [
  ['rule 5: a space follows the colon, then a description', (message) => !/^[^:]*: +[^\s]/u.test(message)],
  [
    'rules 1 and 6: a first line is one whatever the body says',
    (message) =>
      message.includes('\n') && readTheirs(message) === null && readOurs(message)?.type === firstType(message),
  ],
  [
    'rules 6 and 8: an empty line stands before body and footers',
    (message) => /^[^\n]+\n(?!\n)/.test(message) && readTheirs(message)?.breaks === true,
  ],
  [
    'rule 8: an empty line stands before the footers',
    (message) => /[^\n]\n[\s>|*-]*BREAKING[ -]CHANGE:/i.test(message) && readTheirs(message)?.breaks === true,
  ],
];

const part = (...values: readonly string[]) => fc.constantFrom(...values);

const message = fc
  .tuple(
    part('feat', 'fix', 'FIX', 'Feat', 'docs', 'my-type', 'revert'),
    part('', '', '(api)', '(a,b)', '()', '(a b)'),
    part('', '', '!'),
    part(': ', ': ', ': ', ':', ':  '),
    part('add x', 'handle !: operator', 'drop feat: parsing', 'x (#12)', 'BREAKING CHANGE: inside', ''),
    fc.array(
      fc.tuple(
        part('\n\n', '\n\n', '\n'),
        part(
          'Some prose here.',
          '* feat: bullet\n* fix!: other',
          'Signed-off-by: A <a@b.example>',
          'Change-Id: I0123',
          'BREAKING CHANGE: y',
          'BREAKING-CHANGE: y',
          'breaking change: y',
          'BREAKING CHANGE:',
          '- BREAKING CHANGE: y',
          '> BREAKING CHANGE: y',
          '    BREAKING CHANGE: y',
          'prose about\nBREAKING CHANGE: y',
          'Refs: #1\nBREAKING CHANGE: z',
          'Closes #12',
          'call(me\nlater',
          '| BREAKING CHANGE: y |',
          '(cherry picked from commit 0123456)',
        ),
      ),
      { maxLength: 3 },
    ),
  )
  .map(
    ([type, scope, mark, colon, text, paragraphs]) =>
      `${type}${scope}${mark}${colon}${text}${paragraphs.flat().join('')}`,
  );

test('reads as the parser of the reference grammar does, but for what the specification says otherwise', () => {
  const seen = new Map<string, number>();
  let same = 0;
  fc.assert(
    fc.property(message, (each) => {
      const [ours, theirs] = [readOurs(each), readTheirs(each)];
      if (JSON.stringify(ours) === JSON.stringify(theirs)) {
        same += 1;
        return;
      }
      const reason = reasons.find(([, explains]) => explains(each))?.[0];
      if (reason === undefined)
        throw new Error(`Ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}: ${JSON.stringify(each)}`);
      seen.set(reason, (seen.get(reason) ?? 0) + 1);
    }),
    { seed: 20_261_121, numRuns: 4_000 },
  );
  // Each reason is needed, and the two agree often enough for the comparison to say something.
  expect([...seen.keys()].toSorted()).toEqual(reasons.map(([reason]) => reason).toSorted());
  expect(same).toBeGreaterThan(1_000);
});
