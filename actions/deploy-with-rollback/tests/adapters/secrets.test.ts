import { expect, test } from '@jest/globals';
import { findSecrets } from '../../src/adapters/secrets.ts';

test('what an environment calls a secret is one, whole and line by line', () => {
  const environment = {
    DB_PASSWORD: 'hunter2-x',
    DEPLOY_KEY: 'line one\nline two',
    HOME: '/srv/octo',
    API_TOKEN: 'abc',
  };
  expect(findSecrets(environment)).toEqual(['hunter2-x', 'line one\nline two', 'line one', 'line two']);
});
