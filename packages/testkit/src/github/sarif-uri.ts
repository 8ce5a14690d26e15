/** Where a location points: relative to the checkout, or with a scheme; or what is wrong with it. */
export type SarifUri =
  | { readonly kind: 'relative' }
  | { readonly kind: 'absolute'; readonly scheme: string }
  | { readonly kind: 'invalid'; readonly reason: string };

const badEscape = /%(?![0-9a-f]{2}).{0,2}/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const control = /[\u0000-\u001f\u007f]/;
const scheme = /^([a-z][a-z0-9+.-]*):/i;

/** Reads a location as GitHub's messages show that it does: what stands before a colon is a scheme, e.g. "debian:10". */
export const readSarifUri = (text: string): SarifUri => {
  const invalid = (reason: string): SarifUri => ({
    kind: 'invalid',
    reason: `parse ${JSON.stringify(text)}: ${reason}`,
  });
  if (control.test(text)) return invalid('net/url: invalid control character in URL');
  const named = scheme.exec(text)?.[1];
  if (named !== undefined) return { kind: 'absolute', scheme: named.toLowerCase() };
  if (text.startsWith(':')) return invalid('missing protocol scheme');
  if ((text.split('/', 1)[0] ?? '').includes(':')) return invalid('first path segment in URL cannot contain colon');
  const broken = badEscape.exec(text)?.[0];
  return broken === undefined ? { kind: 'relative' } : invalid(`invalid URL escape ${JSON.stringify(broken)}`);
};
