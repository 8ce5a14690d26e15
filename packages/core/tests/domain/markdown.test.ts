import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advice, code, codeBlock, escapeText, link, md, prose } from '../../src/domain/markdown.ts';

test.each([
  ['<img src=x onerror=alert(1)>', '<'],
  ['</details></table>', '<'],
  ['| a | b |', /(?<!\\)\|/],
  ['**bold**', /(?<!\\)\*/],
  ['[text](javascript:x)', /(?<!\\)\[/],
  ['@octocat', '@o'],
  ['fixes #12', '#1'],
  ['two\nlines', '\n'],
  ['- item', /^-/],
  ['# title', /^#/],
  ['1. item', /^1\./],
  ['$`x`$', /(?<!\\)[$`]/],
  ['right\u202Eleft', '\u202e'],
  ['https://evil.example', 's://'],
  ['+@.evil.example', '@.'],
])('%j is harmless as text', (hostile, forbidden) => {
  const { markdown } = escapeText(hostile);
  expect(markdown).not.toMatch(forbidden);
});

test('what is harmless already stays readable', () => {
  expect(escapeText('61.5 % of 80 % (5 more lines are needed); a-b + c!').markdown).toBe(
    '61.5 % of 80 % (5 more lines are needed); a-b + c!',
  );
});

test('a code span is closed by no text, and stays in its table cell', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { markdown } = code(text);
      const fence = /^`+/.exec(markdown)?.[0] ?? '';
      const inside = markdown.slice(fence.length, -fence.length);
      expect(markdown.endsWith(fence)).toBe(true);
      expect(inside.split(/[^`]+/)).not.toContain(fence);
      expect(inside).not.toMatch(/\n|(?<!\\)\|/);
    }),
    { seed: 42 },
  );
});

test('a fenced block is longer than any fence inside', () => {
  expect(codeBlock('```\nx\n````').markdown.startsWith('`````\n')).toBe(true);
});

test('only http addresses become links', () => {
  expect(link(md`a`, 'https://x.example/b').markdown).toBe('[a](<https://x.example/b>)');
  expect(link(md`a`, 'javascript:alert(1)').markdown).toBe('a');
  expect(link(md`a`, 'https://x.example/>b').markdown).toBe('a');
});

test('the template escapes strings and keeps Markdown', () => {
  expect(md`**${'*'}** ${code('x')}`.markdown).toBe('**\\*** `x`');
});

test('names quoted in backticks become code spans, everything around them is escaped', () => {
  expect(prose('there is no `github_token` to *write*').markdown).toBe('there is no `github_token` to \\*write\\*');
  expect(prose('a `|` in a table').markdown).toBe('a `\\|` in a table');
});

test('advice of several lines is paragraphs, and its indented lines are one block of code', () => {
  expect(advice('Grant it to the job:\n    permissions:\n      contents: write\nThen run it again.').markdown).toBe(
    'Grant it to the job:\n\n```\npermissions:\n  contents: write\n```\n\nThen run it again.',
  );
  expect(advice('').markdown).toBe('');
});

test('whatever the advice, nothing in it is markup of its own', () => {
  expect(advice('<b>x</b>\n    ```\n    <i>').markdown).toBe('&lt;b&gt;x&lt;/b&gt;\n\n````\n```\n<i>\n````');
});
