const base = {
  rootDir: '../../..',
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/.tools', '<rootDir>/.out', '/dist/', '/fixtures/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/packages/tooling/config/strip-types.mjs' },
  testTimeout: 30_000,
  watchman: false,
};
const tests = '<rootDir>/{packages,actions,examples}/*/tests/**';

/** Which files each run takes; engine tests start other programs, so they come after the quick ones, one file at a time. */
const runs = {
  quick: {
    testMatch: [`${tests}/*.test.ts`],
    testPathIgnorePatterns: ['\\.(deep|engine)\\.test\\.ts$'],
    maxWorkers: '100%',
  },
  engine: {
    testMatch: [`${tests}/*.engine.test.ts`],
    testPathIgnorePatterns: ['\\.deep\\.engine\\.test\\.ts$'],
    maxWorkers: 1,
  },
  deep: { testMatch: [`${tests}/*.deep.test.ts`], testTimeout: 900_000, maxWorkers: '100%' },
  any: { testMatch: [`${tests}/*.test.ts`] },
};

/** @type {import('jest').Config} */
export default { ...base, ...runs[process.env['DRAWBRIDGE_TESTS'] ?? 'any'] };
