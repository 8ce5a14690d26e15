export interface Masker {
  readonly add: (secret: string) => void;
  /** Replaces every secret, in each of its derived forms, by three asterisks. */
  readonly mask: (text: string) => string;
  readonly values: () => readonly string[];
}

const base64From = (secret: string, offset: number): string => {
  const bytes = Buffer.from(secret);
  return bytes.subarray(bytes.length > offset ? offset : 0).toString('base64');
};

// JSON.stringify leaves the three line breaks beyond ASCII alone; the runner's serializer does not.
const jsonEscape = (secret: string): string =>
  JSON.stringify(secret)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const uriEscape = (secret: string): string =>
  encodeURIComponent(secret.toWellFormed()).replace(
    /[!'()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const xmlEscape = (secret: string): string =>
  secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

const withoutQuotes = (secret: string): string =>
  secret.length > 8 && secret.startsWith('"') && secret.endsWith('"') ? secret.slice(1, -1) : '';

// PowerShell prints a command that failed in two pieces, cut behind an ampersand.
const powerShellPieces = (secret: string): readonly string[] => {
  const colored = secret.indexOf('&+');
  const cut = colored < 0 ? secret.lastIndexOf('&') + 1 : colored + 2;
  if (cut === 0) return [];
  return [secret.slice(0, cut), secret.slice(colored < 0 ? cut : cut + 1)].filter((piece) => piece.length >= 6);
};

const derivedForms = (secret: string): readonly string[] => [
  secret,
  base64From(secret, 0),
  base64From(secret, 1),
  base64From(secret, 2),
  secret.replaceAll('"', '\\"'),
  secret.replaceAll("'", "''"),
  jsonEscape(secret),
  uriEscape(secret),
  xmlEscape(secret),
  withoutQuotes(secret),
  ...powerShellPieces(secret),
];

const findAll = (text: string, form: string): readonly (readonly [start: number, end: number])[] => {
  const found: [number, number][] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
  return found;
};

const replaceRanges = (text: string, ranges: readonly (readonly [start: number, end: number])[]): string => {
  let masked = '';
  let copied = 0;
  let covered = -1;
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    // Ranges that touch become one, so that their number is not told.
    if (start > covered) masked += `${text.slice(copied, start)}***`;
    covered = Math.max(covered, end);
    copied = covered;
  }
  return masked + text.slice(copied);
};

/** Remembers secrets and hides them in texts, with the forms that HostContext.cs of the runner registers. */
export const createMasker = (): Masker => {
  const secrets = new Set<string>();
  const forms = new Set<string>();
  return {
    add: (secret) => {
      if (secret === '' || secrets.has(secret)) return;
      secrets.add(secret);
      for (const form of derivedForms(secret)) if (form !== '') forms.add(form);
    },
    mask: (text) => {
      const ranges = [...forms].flatMap((form) => findAll(text, form));
      return ranges.length === 0 ? text : replaceRanges(text, ranges);
    },
    values: () => [...secrets],
  };
};
