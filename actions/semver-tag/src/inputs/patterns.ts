import { isUsableGlob } from '@drawbridge/core/domain/glob';
import { note, type Place, readList, readText } from '@drawbridge/core/inputs/yaml';

/** One text, or a list of them; null: not given. */
export const readTextOrTexts = (place: Place | undefined, fix: string): readonly string[] | null => {
  if (place === undefined) return null;
  const items = Array.isArray(place.value) ? (readList(place, fix) ?? []) : [place];
  const texts = items.flatMap((item) => readText(item, fix) ?? []).map((text) => text.trim());
  const isWrong = texts.length < items.length;
  if (!isWrong && (texts.length === 0 || texts.includes(''))) note(place, `it is empty. ${fix}`);
  return texts;
};

const noteUnusable = (place: Place, patterns: readonly string[], fix: string): void => {
  for (const pattern of patterns.filter((each) => each !== '' && !isUsableGlob(each))) {
    note(
      place,
      `"${pattern.slice(0, 60)}" can match nothing: a brace is not closed, or a range runs backwards. ${fix}`,
    );
  }
};

/** Globs over names of people or scopes; there is no taking away with "!". */
export const readNames = (place: Place | undefined, fix: string): readonly string[] | null => {
  const written = readTextOrTexts(place, fix);
  if (place === undefined || written === null) return null;
  for (const name of written.filter((each) => each.startsWith('!'))) {
    note(place, `"${name.slice(0, 60)}" takes away, and there is nothing to take it from. ${fix}`);
  }
  noteUnusable(
    place,
    written.filter((each) => !each.startsWith('!')),
    fix,
  );
  return written;
};

// A backslash may only take what follows it by its word: `app/\[slug\]`.
const leadsOut = (path: string): boolean => /^!?\/|\\(?![[\]{}()])|(?:^!?|\/)\.\.(?:\/|$)/.test(path);

/** Globs over paths from the repository's top, as they match (`\[` is a bracket): without a `./` in front, and `.` for all; `!` takes files away. */
export const readPaths = (place: Place | undefined, fix: string): readonly string[] | null => {
  const written = readTextOrTexts(place, fix);
  if (place === undefined || written === null) return null;
  for (const path of written.filter(leadsOut)) {
    note(place, `"${path.slice(0, 60)}" is no path from the repository’s top. Write it with forward slashes. ${fix}`);
  }
  if (written.length > 0 && written.every((path) => path.startsWith('!'))) {
    note(place, `it only takes files away. Write first which files are meant. ${fix}`);
  }
  noteUnusable(
    place,
    written.filter((each) => !leadsOut(each)),
    fix,
  );
  return written.map((path) => path.replace(/^(!?)(?:\.\/)+/, '$1').replace(/^(!?)\.?$/, '$1**'));
};
