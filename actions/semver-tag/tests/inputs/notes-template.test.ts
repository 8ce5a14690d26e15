import { expect, test } from '@jest/globals';
import { notesPlaceholders } from '../../src/decide/notes-template.ts';
import { readNotesTemplate } from '../../src/inputs/notes-template.ts';

test.each(['', ' \n '])('%j is no template', (raw) => {
  expect(readNotesTemplate(raw)).toEqual({ ok: true, value: null });
});

test.each([
  { raw: '{notes}', lines: [[{ placeholder: 'notes' }]] },
  { raw: '# {tag}!\n\nx', lines: [['# ', { placeholder: 'tag' }, '!'], [], ['x']] },
  { raw: 'a\r\n{date}', lines: [['a'], [{ placeholder: 'date' }]] },
  { raw: '{{tag}}{{any}}', lines: [['{tag}', '{any}']] },
  { raw: '{ tag } {} {"a":{"b":1}} {{', lines: [['{ tag } {} {"a":{"b":1}} {{']] },
])('a template is read line by line: $lines', ({ raw, lines }) => {
  expect(readNotesTemplate(raw)).toEqual({ ok: true, value: lines });
});

test.each(notesPlaceholders)('{%s} stands for something', (name) => {
  expect(readNotesTemplate(`{${name}}`)).toEqual({ ok: true, value: [[{ placeholder: name }]] });
});

test.each([
  { raw: '{verison}', says: '"{verison}" stands for nothing. Did you mean {version}?' },
  { raw: '{Version}', says: 'Did you mean {version}?' },
  { raw: '{previous_tag}', says: '"{previous_tag}" stands for nothing. Did you mean {previous-tag}?' },
  { raw: '{a} and {xyz}', says: '"{a}" stands for nothing. "{xyz}" stands for nothing. Known are {notes}, ' },
  { raw: '${HOME}', says: 'to write the word itself, double its braces: {{HOME}}.' },
  { raw: 'x'.repeat(50_001), says: 'it is longer than 50,000 characters' },
])('a template that cannot be filled: $says', ({ raw, says }) => {
  expect(readNotesTemplate(raw)).toMatchObject({ ok: false, error: expect.stringContaining(says) });
});
