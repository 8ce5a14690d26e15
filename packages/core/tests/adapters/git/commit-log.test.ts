import { expect, test } from '@jest/globals';
import { createCommitReader } from '../../../src/adapters/git/commit-log.ts';
import { copyOf } from './remote.ts';

const oid = (digit: string): string => digit.repeat(40);
const encoder = new TextEncoder();

const read = (output: string, files: boolean, chunkBytes = 65_536) => {
  const reader = createCommitReader(files);
  const bytes = encoder.encode(output);
  for (let at = 0; at < bytes.length; at += chunkBytes) reader.push(bytes.slice(at, at + chunkBytes));
  return reader.end().map(copyOf);
};

test('commits keep every line of their message, and their own time', () => {
  const output = `${oid('1')}\n\n1767225600\n1767225000\nOcto Cat\nocto@example.org\nfeat: x\n\nbody\n\n\0${oid('2')}\n${oid('1')} ${oid('3')}\n1\n2\n\n\n\n`;
  expect(read(output, false)).toEqual([
    {
      oid: oid('1'),
      parents: [],
      message: 'feat: x\n\nbody',
      committedMs: 1_767_225_600_000,
      authoredMs: 1_767_225_000_000,
      author: { name: 'Octo Cat', email: 'octo@example.org' },
      files: null,
    },
    {
      oid: oid('2'),
      parents: [oid('1'), oid('3')],
      message: '',
      committedMs: 1_000,
      authoredMs: 2_000,
      author: { name: '', email: '' },
      files: null,
    },
  ]);
});

const withFiles = [
  `\0${oid('1')}\n${oid('2')}\n1\n1\nZoë\nzoe@example.org\nfix: größer ✨\n\0\nünder/ø.txt\0a\nb.txt\0`,
  `\0${oid('2')}\n\n1\n1\nOcto Cat\nocto@example.org\nchore: nothing\n\0`,
  `\0${oid('3')}\n\n1\n1\nOcto Cat\nocto@example.org\nfeat: x\n\0\nlast.txt\0`,
].join('');

test('files belong to the commit before them, names as they are', () => {
  expect(read(withFiles, true).map(({ message, files }) => [message, files])).toEqual([
    ['fix: größer ✨', ['ünder/ø.txt', 'a\nb.txt']],
    ['chore: nothing', []],
    ['feat: x', ['last.txt']],
  ]);
});

test('it does not matter where the chunks end, not even inside a letter', () => {
  const whole = read(withFiles, true);
  for (let chunkBytes = 1; chunkBytes < 40; chunkBytes += 1) expect(read(withFiles, true, chunkBytes)).toEqual(whole);
});

test('a message of many megabytes is read in linear time', () => {
  const long = 'x'.repeat(20_000_000);
  const [commit] = read(`${oid('1')}\n\n1\n1\nA\na@example.org\n${long}\0`, false, 1_024);
  expect(commit?.message).toHaveLength(long.length);
});
