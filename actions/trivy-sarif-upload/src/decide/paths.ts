/** A path without ".", empty and climbing parts; what would lead out of its root stays below it. */
export const cleanPath = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** Paths one below the other. */
export const joinPaths = (...paths: readonly string[]): string => cleanPath(paths.join('/'));

const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * A path as a relative reference (https://www.rfc-editor.org/rfc/rfc3986#section-4.2): every segment percent-encoded, so
 * that neither "%" nor a colon in the first one can make it something else.
 */
export const toUri = (path: string): string => cleanPath(path).split('/').map(encodeSegment).join('/');
