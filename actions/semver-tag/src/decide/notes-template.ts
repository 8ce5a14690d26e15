/** What a template can name, in braces: `{notes}`. */
export const notesPlaceholders = [
  'notes',
  'breaking',
  'features',
  'fixes',
  'contributors',
  'version',
  'tag',
  'previous-version',
  'previous-tag',
  'date',
  'compare-url',
  'package',
  'commit',
] as const;

export type NotesPlaceholder = (typeof notesPlaceholders)[number];

/** A line of a template: text as it stands, and what is put in. */
export type NotesTemplateLine = readonly (string | { readonly placeholder: NotesPlaceholder })[];

/** The text of a release as its people want it, line by line. */
export type NotesTemplate = readonly NotesTemplateLine[];
