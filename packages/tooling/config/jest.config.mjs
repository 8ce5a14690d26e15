/** @type {import('jest').Config} */
export default {
  rootDir: '../../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{packages,actions,examples}/*/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.tools', '<rootDir>/.out', '/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/packages/tooling/config/strip-types.mjs' },
  testTimeout: 30_000,
};
