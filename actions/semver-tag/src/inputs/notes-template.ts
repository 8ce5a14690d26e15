import { nearestName } from '@drawbridge/core/domain/nearest-name';
import { formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import {
  type NotesPlaceholder,
  type NotesTemplate,
  type NotesTemplateLine,
  notesPlaceholders,
} from '../decide/notes-template.ts';

/** Of GitHub's 125,000 characters the larger part is for what is put in. */
const longest = 50_000;

const mark = /(\{\{[a-z_-]+\}\}|\{[a-z_-]+\})/i;

const isPlaceholder = (name: string): name is NotesPlaceholder => notesPlaceholders.some((known) => known === name);

const toPiece = (text: string): NotesTemplateLine[number] => {
  if (!mark.test(text)) return text;
  const name = text.slice(1, -1);
  // Doubled braces are a way to write single ones.
  return isPlaceholder(name) ? { placeholder: name } : name;
};

const readLine = (line: string): NotesTemplateLine =>
  line
    .split(mark)
    .filter((piece) => piece !== '')
    .map(toPiece);

const findStrangers = (text: string): readonly string[] =>
  text
    .split(mark)
    .filter((piece) => mark.test(piece) && !piece.startsWith('{{') && !isPlaceholder(piece.slice(1, -1)))
    .map((piece) => piece.slice(1, -1));

const explain = (name: string): string => {
  const near = nearestName(name, notesPlaceholders);
  return `"{${name}}" stands for nothing.${near === undefined ? '' : ` Did you mean {${near}}?`}`;
};

/** Reads the template of a release's text; null when there is none. `{{word}}` writes `{word}`, any other brace itself. */
export const readNotesTemplate = (raw: string): Result<NotesTemplate | null, string> => {
  if (raw.trim() === '') return success(null);
  if (raw.length > longest)
    return failure(`it is longer than ${formatCount(longest)} characters, which leaves no room for notes.`);
  const strangers = [...new Set(findStrangers(raw))];
  if (strangers.length === 0) return success(raw.trim().split(/\r?\n/).map(readLine));
  const known = notesPlaceholders.map((name) => `{${name}}`).join(', ');
  const [first] = strangers;
  return failure(
    `${strangers.map(explain).join(' ')} Known are ${known}; to write the word itself, double its braces: {{${first}}}.`,
  );
};
