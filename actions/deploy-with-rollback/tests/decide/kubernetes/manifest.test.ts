import { describe, expect, test } from '@jest/globals';
import { readManifests } from '../../../src/decide/kubernetes/manifest.ts';

const deployment = (name: string, containers = '[{name: web, image: a}]', more = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}${more}}\nspec: {template: {spec: {containers: ${containers}}}}\n`;
const read = (text: string, container = '') =>
  readManifests([{ path: 'k8s/shop.yaml', text }], { namespace: 'shop', container });

describe('manifests', () => {
  test('of several documents, lists and files are Deployments, and what somebody else applies', () => {
    const text = `# a comment only\n---\n${deployment('web')}---\nkind: Service\napiVersion: v1\nmetadata: {name: web}\n---\n`;
    const list = JSON.stringify({
      kind: 'List',
      items: [
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'worker' },
          spec: { template: { spec: { containers: [{ name: 'work' }] } } },
        },
      ],
    });
    const files = [
      { path: 'a.yaml', text },
      { path: 'b.json', text: list },
    ];
    const read = readManifests(files, { namespace: 'shop', container: '' });
    expect(read).toMatchObject({
      ok: true,
      value: {
        units: [
          { unit: 'web', file: 'a.yaml', container: 'web' },
          { unit: 'worker', file: 'b.json', container: 'work' },
        ],
        others: ['Service web'],
      },
    });
  });

  test('choose the container that is named', () => {
    const two = deployment('web', '[{name: proxy}, {name: web}]');
    expect(read(two, 'web')).toMatchObject({ ok: true, value: { units: [{ container: 'web' }] } });
  });

  test.each([
    ['broken YAML', 'kind: [', /^k8s\/shop\.yaml, line 1: .* Mend the YAML\.$/],
    ['a name twice in a map', 'kind: A\nkind: B', /^k8s\/shop\.yaml, line 2: /],
    ['a document that is a text', `${deployment('web')}---\njust words`, /document 2 is no object/],
    ['a document without kind', 'metadata: {name: x}', /document 1 has no kind/],
    ['nothing of use', 'kind: Service\nmetadata: {name: web}', /k8s\/shop\.yaml: no Deployment is in there/],
    ['nothing at all', '', /no Deployment is in there/],
    [
      'aliases without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
      /document 1: Excessive alias count/,
    ],
    ['an old API', deployment('web').replace('apps/v1', 'extensions/v1beta1'), /Write apiVersion: apps\/v1/],
    ['a name that is none', deployment('"../web"'), /"\.\.\/web" is no name/],
    [
      'another namespace',
      deployment('web', undefined, ', namespace: other'),
      /belongs to namespace other, and this deployment to shop/,
    ],
    [
      'no history',
      deployment('web').replace('spec: {', 'spec: {revisionHistoryLimit: 0, '),
      /leaves nothing to go back to/,
    ],
    ['no container', deployment('web', '[]'), /has no container/],
    [
      'two containers and no choice',
      deployment('web', '[{name: proxy}, {name: web}]'),
      /containers proxy and web\. Name the one/,
    ],
    ['the same unit twice', `${deployment('web')}---\n${deployment('web')}`, /web is also in k8s\/shop\.yaml/],
  ])('refuse %s', (_, text, message) => {
    expect(read(text)).toEqual({ ok: false, error: expect.stringMatching(message) });
  });

  test('refuse a container that is not there', () => {
    expect(read(deployment('web'), 'shop')).toEqual({
      ok: false,
      error: expect.stringMatching(/no container "shop"; it has web/),
    });
  });
});
