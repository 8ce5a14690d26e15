import type { XmlAttributes } from '../xml/attribute-list.ts';
import type { RepeatRule } from './case-list.ts';

/** Who wrote a JUnit report, what a repeated case means there, and whether its lines count from 0. */
export type JUnitWriter = {
  readonly tool: string;
  readonly repeats: RepeatRule;
  readonly countsLinesFromZero: boolean;
};

/** A writer that is not known: a case that comes again may be Gradle's retry, or another one of the same name. */
export const unknownWriter: JUnitWriter = { tool: '', repeats: 'perhaps', countsLinesFromZero: false };

type Sign = { readonly element: string; readonly attribute: string; readonly begins: string };

const writers: readonly (readonly [Sign, string, RepeatRule])[] = [
  [
    { element: 'testsuite', attribute: 'xsi:noNamespaceSchemaLocation', begins: 'https://maven.apache.org/surefire' },
    'Surefire',
    'never',
  ],
  // Node ids are unique; what pytest-rerunfailures runs again stands there once more, without its failure.
  [{ element: 'testsuites', attribute: 'name', begins: 'pytest tests' }, 'pytest', 'always'],
  [{ element: 'testsuite', attribute: 'name', begins: 'pytest' }, 'pytest', 'always'],
  [{ element: 'testsuites', attribute: 'name', begins: 'jest tests' }, 'Jest', 'never'],
  [{ element: 'testsuites', attribute: 'name', begins: 'vitest tests' }, 'Vitest', 'never'],
  [{ element: 'testsuites', attribute: 'name', begins: 'Mocha Tests' }, 'Mocha', 'never'],
  [{ element: 'testsuites', attribute: 'name', begins: 'nextest-run' }, 'cargo-nextest', 'never'],
  [{ element: 'property', attribute: 'name', begins: 'go.version' }, 'go test', 'after a failure'],
];

/** The writer whose sign this element is; undefined when it says nothing. */
export const findWriter = (element: string, attributes: XmlAttributes): JUnitWriter | undefined => {
  const row = writers.find(
    ([sign]) => sign.element === element && attributes.text(sign.attribute)?.startsWith(sign.begins),
  );
  if (row === undefined) return undefined;
  const [, tool, repeats] = row;
  return { tool, repeats, countsLinesFromZero: tool === 'pytest' };
};
