import { describe, expect, test } from '@jest/globals';
import {
  classifyErrors,
  describeForbidden,
  foreignOwners,
  lastLine,
} from '../../../src/decide/kubernetes/server-words.ts';

// As kubectl 1.34.1 and an API server 1.34.1 said them.
const modified =
  'Error from server (Conflict): error when replacing "STDIN": Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again';
const twoOwners = `error: Apply failed with 2 conflicts: conflicts with "kubectl-create" using apps/v1:
- .spec.template.spec.containers[name="a"].image
conflicts with "tuner" using apps/v1:
- .spec.replicas
Please review the fields above--they currently have other managers.`;
const forbidden =
  'Error from server (Forbidden): deployments.apps "web" is forbidden: User "guest" cannot patch resource "deployments" in API group "apps" in the namespace "shop"';

describe('what kubectl says', () => {
  test.each([
    ['exists', 'Error from server (AlreadyExists): error when creating "STDIN": configmaps "a" already exists'],
    ['stale', modified],
    ['stale', 'The request is invalid: the server rejected our request due to an error in our request'],
    ['missing', 'Error from server (NotFound): deployments.apps "nope" not found'],
    ['missing', 'error: failed to create deployment: namespaces "other" not found'],
    ['foreign', twoOwners],
    ['forbidden', forbidden],
    ['unauthorized', 'error: You must be logged in to the server (Unauthorized)'],
    [
      'invalid',
      'The Deployment "bad" is invalid: spec.replicas: Invalid value: -3: must be greater than or equal to 0',
    ],
    [
      'invalid',
      'Error from server: failed to create typed patch object (default/bad; apps/v1, Kind=Deployment): .spec.replicsa: field not declared in schema',
    ],
    ['invalid', 'Error in configuration: context was not found for specified context: none'],
    ['invalid', 'error: the server doesn\'t have a resource type "widgets"'],
    ['lost', 'The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?'],
    [
      'lost',
      'error: error validating "STDIN": error validating data: failed to download openapi: Get "https://127.0.0.1:1/openapi/v2?timeout=32s": dial tcp 127.0.0.1:1: connect: connection refused; if you choose to ignore these errors, turn validation off with --validate=false',
    ],
    ['lost', 'Unable to connect to the server: context deadline exceeded'],
    ['lost', ''],
  ])('means %s: %s', (refusal, errors) => expect(classifyErrors(errors)).toBe(refusal));

  test('names who owns what an apply would change', () => {
    expect(foreignOwners(twoOwners)).toEqual(['kubectl-create', 'tuner']);
  });

  test('becomes the right that is missing, and how it is granted', () => {
    expect(describeForbidden(forbidden)).toBe(
      'guest may not patch deployments of apps in namespace shop. Grant it: a Role with apiGroups: ["apps"], resources: ["deployments"], verbs: ["patch"].',
    );
  });

  test('is told by its last line, without warnings', () => {
    expect(lastLine('E1121 19:09:39.7 1 memcache.go:265] "x"\nthe reason\nWarning: old API\n')).toBe('the reason');
    expect(lastLine('')).toBe('it said nothing');
  });
});
