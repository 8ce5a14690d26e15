import { fileURLToPath } from 'node:url';

const base = {
  rootDir: '../../..',
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/.tools', '<rootDir>/.out', '/dist/', '/fixtures/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/packages/tooling/config/strip-types.mjs' },
  // Ends what hangs; no test counts on it: a busy machine may take twenty times as long as an idle one.
  testTimeout: 300_000,
  watchman: false,
};
const tests = '<rootDir>/{packages,actions,examples}/*/tests/**';

/** Which files each run takes; engine tests start other programs, so they come after the quick ones, two files at a time. */
const runs = {
  quick: {
    testMatch: [`${tests}/*.test.ts`],
    testPathIgnorePatterns: ['\\.(deep|engine)\\.test\\.ts$'],
    maxWorkers: '100%',
  },
  engine: {
    testMatch: [`${tests}/*.engine.test.ts`],
    testPathIgnorePatterns: ['\\.deep\\.engine\\.test\\.ts$'],
    testTimeout: 900_000,
    maxWorkers: 2,
  },
  deep: { testMatch: [`${tests}/*.deep.test.ts`], testTimeout: 900_000, maxWorkers: '100%' },
  any: { testMatch: [`${tests}/*.test.ts`] },
};

// A test is known by its file and its full name, so that two files may each have one of the same name.
const junit = {
  classNameTemplate: '{filepath}',
  titleTemplate: '{classname} > {title}',
  suiteNameTemplate: '{filepath}',
  ancestorSeparator: ' > ',
  addFileAttribute: 'true',
  reportTestSuiteErrors: 'true',
};

// The rooms without I/O, where decisions are made. Bundles and engines run in processes of their own, which jest does
// not see into: counting what they run as uncovered would say nothing.
const coverage = {
  collectCoverage: true,
  coverageProvider: 'babel',
  coverageReporters: ['lcovonly'],
  collectCoverageFrom: [
    'packages/core/src/{domain,inputs,reports}/**/*.ts',
    'actions/*/src/{inputs,decide,render}/**/*.ts',
    'actions/*/src/{inputs,render}.ts',
  ],
};

/** What a run writes for the gate, into the folder given. */
const reporting = (run, folder) => ({
  reporters: [
    'default',
    [fileURLToPath(import.meta.resolve('jest-junit')), { ...junit, outputDirectory: folder, outputName: `${run}.xml` }],
  ],
  ...(run === 'quick' && { ...coverage, coverageDirectory: `${folder}/coverage` }),
});

const run = process.env['DRAWBRIDGE_TESTS'] ?? 'any';
const reports = process.env['DRAWBRIDGE_REPORTS'] ?? '';

/** @type {import('jest').Config} */
export default { ...base, ...runs[run], ...(reports !== '' && reporting(run, reports)) };
