const longestTool = 60;

/** A name as a part of a category: small letters, digits, dots, dashes and underscores. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, longestTool)
    .replace(/[.-]+$/, '') || 'sarif';

/** The category by its template: `{tool}` and `{target}` stand for their names. */
export const fillCategory = (
  template: string,
  { tool, target }: { readonly tool: string; readonly target: string },
): string => template.replace(/\{(?:tool|target)\}/g, (mark) => (mark === '{tool}' ? slugOf(tool) : target));
