const quote = 0x22;
const comma = 0x2c;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** Deeper objects are not looked at: what counts in a report stands nearer to its root. */
const deepest = 64;

const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
};

const nameAt = (text: string, start: number, end: number): string => {
  const raw = text.slice(start + 1, end);
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
};

/**
 * The first member of an object whose name another member of it has already, in a well-formed document: what it is called
 * and where it stands, in UTF-16 units; undefined: all names are unique. RFC 8259 section 4 leaves open which one counts.
 */
export const findRepeatedName = (text: string): { readonly name: string; readonly at: number } | undefined => {
  const isObject: boolean[] = [];
  // One set for each depth serves every object there.
  const names: Set<string>[] = [];
  let isName = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      const end = endOfString(text, at);
      const known = isName && isObject.length <= deepest ? names[isObject.length] : undefined;
      if (known !== undefined) {
        const name = nameAt(text, at, end);
        if (known.has(name)) return { name, at };
        known.add(name);
      }
      isName = false;
      at = end;
    } else if (unit === comma) isName = isObject.at(-1) === true;
    else if (unit === openObject || unit === openList) {
      isName = unit === openObject;
      isObject.push(isName);
      if (isName && isObject.length <= deepest) {
        const known = names[isObject.length];
        if (known === undefined) names[isObject.length] = new Set();
        else known.clear();
      }
    } else if (unit === closeObject || unit === closeList) isObject.pop();
  }
  return undefined;
};
