import { expect, test } from '@jest/globals';
import { judgeCut } from './cuts.ts';
import { readFixture } from './reading.ts';

// What `npm test` cuts after every fifth byte, at its beginning, its end and between.
test.each(['c8-cobertura.xml', 'gcovr-cobertura.xml'])(
  '%s cut after any byte is whole, or an error that helps',
  (name) => {
    const bytes = readFixture(name);
    for (let length = 0; length < bytes.length; length += 1) judgeCut('cobertura', bytes, length);
    expect(bytes.length).toBeGreaterThan(3_000);
  },
);
