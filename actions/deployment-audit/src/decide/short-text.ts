const ellipsis = '…';

/** A text of others as an entry keeps it: whole characters, at most so many; an entry has room for 65,535 bytes in all. */
export const shortText = (text: string, characters: number): string =>
  (text.length <= characters ? text : `${text.slice(0, characters - ellipsis.length)}${ellipsis}`).toWellFormed();
