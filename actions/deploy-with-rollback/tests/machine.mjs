// A machine with slots and a switch, as small as one can be: MACHINE is its folder, and files say what runs there.
//   bad: a version that never becomes ready; sour: one that breaks once it has traffic; slow: milliseconds that staging
//   takes; stuck: restoring fails; kill: the deed in the middle of which the action is killed.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [deed, version = '', folder = process.env.MACHINE ?? ''] = process.argv.slice(2);
const file = (name) => join(folder, name);
const read = (name) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8').trim() : '');
const write = (name, text) => {
  writeFileSync(file(name), text);
  if (name === 'traffic') appendFileSync(file('diary'), `${Date.now()} ${text}\n`);
};

const isServing = (name) => read('traffic') === name;
const isWell = (name) => read('bad') !== name && !(read('sour') === name && isServing(name));

const deeds = {
  capture: () => {
    const serving = read('traffic');
    console.log(JSON.stringify(serving === '' ? {} : { version: serving, artifact: serving, handle: serving }));
  },
  stage: async () => {
    await wait(Number(read('slow')));
    write(`up-${version}`, '');
  },
  route: () => write('traffic', version),
  restore: () => {
    if (read('stuck') !== '') process.exit(9);
    write('traffic', version);
  },
  verify: () => {
    const name =
      process.env.DRAWBRIDGE_SIDE === 'new' ? process.env.DRAWBRIDGE_VERSION : process.env.DRAWBRIDGE_PREVIOUS_VERSION;
    if (!isWell(name)) {
      console.error(`${name} answers 503`);
      process.exit(1);
    }
  },
  clean: () =>
    rmSync(file(`up-${process.env.DRAWBRIDGE_SIDE === 'new' ? version : process.env.DRAWBRIDGE_PREVIOUS_VERSION}`), {
      force: true,
    }),
  'read-journal': () => process.stdout.write(existsSync(file('journal')) ? readFileSync(file('journal'), 'utf8') : ''),
  'write-journal': () => {
    const held = existsSync(file('journal'))
      ? createHash('sha256')
          .update(readFileSync(file('journal')))
          .digest('hex')
      : '';
    if (held !== process.env.DRAWBRIDGE_EXPECTED) process.exit(3);
    writeFileSync(file('journal'), readFileSync(0));
  },
};

await deeds[deed]();
if (read('kill') === deed) {
  rmSync(file('kill'));
  process.kill(process.ppid, 'SIGKILL');
}
