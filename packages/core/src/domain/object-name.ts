const full = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** True for the whole name of a git object, of SHA-1 or SHA-256. */
export const isObjectName = (text: string): boolean => full.test(text);

/** An object's name as people read it: its first seven characters. */
export const shortSha = (name: string): string => name.slice(0, 7);
