const byUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const member = (value: object, key: string): string | undefined => {
  const text = canonicalJson(Reflect.get(value, key));
  return text === undefined || !key.isWellFormed() ? undefined : `${JSON.stringify(key)}:${text}`;
};

const joined = (parts: readonly (string | undefined)[], open: string, close: string): string | undefined =>
  parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;

/**
 * A JSON value in its one canonical form (https://www.rfc-editor.org/rfc/rfc8785); undefined where it has none: a number
 * that is not finite, a lone surrogate, a value that JSON does not know.
 */
export const canonicalJson = (value: unknown): string | undefined => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined;
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : undefined;
  if (Array.isArray(value)) return joined(value.map(canonicalJson), '[', ']');
  if (typeof value !== 'object') return undefined;
  const keys = Object.keys(value).toSorted(byUnits);
  return joined(
    keys.map((key) => member(value, key)),
    '{',
    '}',
  );
};

const isSorted = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before || !isSorted(Reflect.get(value, key))) return false;
    before = key;
  }
  return true;
};

const surrogate = /\\ud[89a-f]/;

/** True when a text is the canonical form of the value that was parsed from it; fast where the answer is yes. */
export const isCanonicalJson = (text: string, value: unknown): boolean =>
  (JSON.stringify(value) === text && isSorted(value) && !surrogate.test(text)) || canonicalJson(value) === text;
