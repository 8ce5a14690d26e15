const bare = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** True when two texts are the same but for their line ends and the blanks around them, which GitHub changes in comments. */
export const isSameText = (left: string, right: string): boolean => bare(left) === bare(right);
