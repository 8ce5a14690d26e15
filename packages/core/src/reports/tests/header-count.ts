import type { WarningList } from '../warning-list.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';

const mostCounted = 1e15;

/**
 * How many a header counts in one attribute; -1 where it says nothing. "2.0", " 2 ", "+2" and "1e3" are counts; what is
 * none ("-1", "many") is told and counts as nothing.
 */
export const readHeaderCount = (attributes: XmlAttributes, name: string, warnings: WarningList): number => {
  const natural = attributes.natural(name);
  if (natural >= 0) return natural;
  const text = attributes.text(name)?.trim() ?? '';
  if (text === '') return -1;
  const number = Number(text);
  if (number >= 0) return Math.ceil(Math.min(number, mostCounted));
  warnings.add(null, `a header says ${name}=${JSON.stringify(text.slice(0, 40))}, which is no count`);
  return -1;
};

/** What a header counts in several attributes together; 0 where it says nothing. */
export const sumHeaderCounts = (attributes: XmlAttributes, names: readonly string[], warnings: WarningList): number =>
  names.reduce((sum, name) => sum + Math.max(0, readHeaderCount(attributes, name, warnings)), 0);
