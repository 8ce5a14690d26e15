import { nearestName } from '@drawbridge/core/domain/nearest-name';
import { placeholders } from '../decide/command/placeholders.ts';

const known: ReadonlySet<string> = new Set(placeholders);

const shape = /\{([A-Za-z][A-Za-z0-9_-]*)\}/g;

/** What is wrong with the placeholders of a text, and the way out; undefined: nothing. */
export const faultOfPlaceholders = (text: string): string | undefined => {
  const stranger = [...text.matchAll(shape)].map(([, name = '']) => name).find((name) => !known.has(name));
  if (stranger === undefined) return undefined;
  const near = nearestName(stranger, placeholders);
  const listed = `There are ${placeholders.map((name) => `{${name}}`).join(', ')}.`;
  return `{${stranger}} stands for nothing. ${near === undefined ? listed : `Did you mean {${near}}? ${listed}`}`;
};

/** A text with every placeholder replaced by one letter, to judge the rest of it. */
export const withoutPlaceholders = (text: string): string => text.replace(shape, 'x');
