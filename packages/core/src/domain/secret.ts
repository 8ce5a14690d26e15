const encoder = new TextEncoder();

const toBase64 = (text: string): string => btoa(String.fromCharCode(...encoder.encode(text)));

// Inside a longer text, base64 of a secret starts at one of three offsets: keep the characters that only it decides.
const base64Cores = (secret: string): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const encoded = toBase64(`${'\0'.repeat(offset)}${secret}`).replaceAll('=', '');
    const bytes = encoder.encode(secret).length + offset;
    return encoded.slice(offset === 0 ? 0 : offset + 1, Math.floor((bytes * 8) / 6));
  });

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const toHex = (text: string): string =>
  [...encoder.encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const formsOfLine = (secret: string): readonly string[] => [
  secret,
  ...base64Cores(secret),
  ...base64Cores(secret).map(urlSafe),
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  escapeXml(secret),
  toHex(secret),
  toHex(secret).toUpperCase(),
];

/** Shorter forms would blot out ordinary words all over the log. */
const shortestForm = 4;

/** Every form in which a secret may surface in a log: itself, each of its lines, base64, URL, JSON, XML and hex forms. */
export const derivedForms = (secret: string): readonly string[] => {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const forms = [secret, ...lines].filter((line) => line.trim() !== '').flatMap(formsOfLine);
  return [...new Set(forms)].filter((form) => form.length >= shortestForm);
};
