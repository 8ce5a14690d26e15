import type { TestCase, TestPlace } from './model.ts';

/** Names of suites that are the path of a file, as Vitest, Playwright and others have them. */
const filePath = /^[^\s:*?"<>|]+\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|dart|swift|kt|java|cs|feature|robot|bats|lua|exs?)$/;

/** Module paths of Python and packages of the JVM as the start of a file's path. */
const asPath = (dotted: string): string => dotted.replaceAll('.', '/');

/** `mark`: without it the pattern finds nothing; most texts hold few of them, and looking for it is quick. */
type Frame = {
  readonly mark: string;
  readonly pattern: RegExp;
  readonly pathOf: (suite: string, found: RegExpExecArray) => string | null;
};

// Only a frame that names the case's own class, module or package is certain; others may be anybody's.
const frames: readonly Frame[] = [
  // at shop.CartTest.fails(CartTest.java:20)
  {
    mark: 'at ',
    pattern:
      /\bat (?:[\w.]{1,200}\/{1,2})?([\w.$]{1,300})\.[\w$<>]{1,200}\(([\w$]{1,200}\.(?:java|kt|groovy|scala)):(\d+)\)/g,
    pathOf: (suite, [, className = '', file = '']) =>
      className === suite || className.startsWith(`${suite}$`)
        ? `${asPath(suite.replace(/(?:^|\.)[^.]*$/, ''))}/${file}`.replace(/^\//, '')
        : null,
  },
  // at Shop.CartTests.Fails () [0x00001] in /src/CartTests.cs:20, or: at Shop.CartTests.Fails() in C:\src\CartTests.cs:line 20
  {
    mark: ' in ',
    pattern:
      /\bat ([\w.+`]{1,300})\.[\w<>`.]{1,200} ?\([^()\n]{0,500}\)(?: \[0x\w+\])? in ([^\n]{1,1000}?\.(?:cs|fs|vb)):(?:line )?(\d+)/g,
    pathOf: (suite, [, className = '', file = '']) =>
      className === suite || className.startsWith(`${suite}+`) ? file : null,
  },
  // tests/test_cart.py:20: AssertionError
  {
    mark: '.py:',
    pattern: /^(\S{1,300}?)(\.py):(\d+): /gm,
    pathOf: (suite, [, module = '']) => {
      const dotted = module.replaceAll(/[\\/]/g, '.');
      return suite === dotted || suite.startsWith(`${dotted}.`) ? `${module}.py` : null;
    },
  },
  //     cart_test.go:20: message
  {
    mark: '_test.go:',
    pattern: /^[ \t]{0,16}(?:[\w./-]{1,200}: )?([\w-]{1,200}_test)(\.go):(\d+): /gm,
    pathOf: (suite, [, file = '']) => (/^[\w.~/-]+$/.test(suite) ? `${suite}/${file}.go` : null),
  },
];

/** The file that a suite is named after, if its name is a path. */
export const placeOfSuite = (suite: string): TestPlace | undefined =>
  filePath.test(suite) ? { path: suite, line: undefined } : undefined;

/**
 * Where a case stands: as its report says, else the first line of its failure's stack that is certainly its own.
 * A path may begin above the repository's folder, or inside it.
 */
export const findPlace = ({ suite, attempts, place }: TestCase): TestPlace | undefined => {
  if (place?.line !== undefined || (attempts.length === 1 && attempts[0].status === 'passed')) return place;
  const failed = attempts.findLast(({ message, details }) => message !== '' || details !== '');
  if (failed === undefined) return place;
  const text = `${failed.message}\n${failed.details}`;
  return place === undefined ? findFrame(suite, text) : { path: place.path, line: lineIn(text, place.path) };
};

const lineIn = (text: string, path: string): number | undefined => {
  const at = text.indexOf(`${path}:`);
  const [, digits] = at < 0 ? [] : (/^:(\d{1,9})\b/.exec(text.slice(at + path.length, at + path.length + 12)) ?? []);
  return digits === undefined ? undefined : Number(digits);
};

const findFrame = (suite: string, text: string): TestPlace | undefined => {
  for (const { mark, pattern, pathOf } of frames) {
    if (!text.includes(mark)) continue;
    for (const found of text.matchAll(pattern)) {
      const path = pathOf(suite, found);
      if (path !== null) return { path, line: Number(found[3]) };
    }
  }
  return undefined;
};
