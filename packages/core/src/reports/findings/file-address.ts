const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Whether an address names its scheme; one letter before the colon is a Windows drive. */
const hasScheme = (address: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(address);

/** Whether an address stands for itself, whatever it is looked up from. */
export const isAbsoluteAddress = (address: string): boolean =>
  hasScheme(address) || /^(?:[\\/]|[a-z]:[\\/])/i.test(address);

/** An address below a folder's. */
export const joinAddress = (base: string, address: string): string =>
  base === '' || isAbsoluteAddress(address)
    ? address
    : `${base.replace(/\/?$/, '/')}${address.replace(/^(?:\.\/)+/, '')}`;

/**
 * The path that an address of a file means: file URIs (https://www.rfc-editor.org/rfc/rfc8089) lose scheme and host,
 * Windows drives their slash before, and %-escapes are decoded where they are sound. Another scheme stays as it is.
 */
export const pathOfAddress = (address: string): string => {
  const file = /^file:(?:\/\/([^/]*))?(.*)$/is.exec(address);
  if (file === null) return hasScheme(address) ? address : decode(address).replace(/^(?:\.\/)+/, '');
  const host = file[1] ?? '';
  const path = decode((file[2] ?? '').replace(/[?#].*$/s, '')).replace(/^\/(?=[a-z]:)/i, '');
  return host === '' || host === 'localhost' ? path : `//${host}${path}`;
};
