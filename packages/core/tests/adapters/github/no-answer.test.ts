import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openClient, shop, startShop } from './shop.ts';

const page = '<html>\n<head><title>Sign in to the network</title></head>\n<body>…</body></html>';
const json = 'application/json';

/** What comes in place of GitHub's answer. */
interface Strike {
  /** Found in the path or in the query of GraphQL. */
  readonly at: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** GitHub carries it out all the same. */
  readonly carriedOut: boolean;
}

let double: GitHubDouble;
let between: Server;
let url: string;
let head: string;
let strikes: Strike[];

const collect = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const pass = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method = '', url: path = '', headers } = asked;
  const body = await collect(asked);
  const struck = strikes.findIndex(({ at }) => `${method} ${path}`.includes(at) || body.includes(at));
  const [strike] = struck < 0 ? [] : strikes.splice(struck, 1);
  const forward = async () =>
    fetch(new URL(path, double.url), {
      method,
      headers: { authorization: String(headers.authorization), 'content-type': json },
      ...(body === '' ? {} : { body }),
    });
  if (strike === undefined) {
    const answer = await forward();
    response.writeHead(answer.status, { 'content-type': json }).end(await answer.text());
    return;
  }
  if (strike.carriedOut) await (await forward()).text();
  response.writeHead(strike.status, { 'content-type': strike.type }).end(strike.body);
};

const openAll = () => {
  const addressOf = (own: string): string => own.replace(double.url, url);
  const addresses = { apiUrl: addressOf(double.apiUrl), graphqlUrl: addressOf(double.graphqlUrl) };
  return openClient(double, { addresses });
};

const open = () => openAll().github;

beforeEach(async () => {
  strikes = [];
  double = await startShop();
  head = await double.commitFiles(shop, { branch: 'main', message: 'feat: a', files: { a: '1\n' } });
  between = createServer((asked, response) => {
    pass(asked, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const address = between.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterEach(async () => {
  between.closeAllConnections();
  between.close();
  await double.close();
});

const change = () => ({ name: 'refs/tags/v1.0.0', before: undefined, after: head, force: false });
const holds = (): Promise<string> =>
  double.state(shop).git.text(['for-each-ref', '--format=%(objectname)', 'refs/tags']);

describe('an answer with status 200 that does not say it was done is none', () => {
  const silences = [
    ['a page of something in between', 'text/html', page],
    ['an empty object', json, '{}'],
    ['no data', json, '{"data":null}'],
    ['no payload', json, '{"data":{"updateRefs":null}}'],
    ['nothing at all', json, ''],
    ['nothing of any type', '', ''],
  ] as const;

  test.each(silences)('refs, %s: they are looked at, and asked for again', async (_, type, body) => {
    strikes = [{ at: 'mutation updateRefs', status: 200, type, body, carriedOut: false }];
    expect(await open().refs.update([change()])).toMatchObject({ ok: true, value: { together: true } });
    expect(strikes).toEqual([]);
    expect(await holds()).toBe(head);
  });

  test.each(silences)('refs, %s, although it was done: found there', async (_, type, body) => {
    strikes = [{ at: 'mutation updateRefs', status: 200, type, body, carriedOut: true }];
    expect(await open().refs.update([change()])).toMatchObject({ ok: true, value: { together: true } });
    expect(await holds()).toBe(head);
  });

  test.each(silences)('refs, %s every time: an error, and no ref', async (_, type, body) => {
    const strike = { at: 'mutation updateRefs', status: 200, type, body, carriedOut: false };
    strikes = Array.from({ length: 9 }, () => strike);
    expect((await open().refs.update([change()])).ok).toBe(false);
    expect(await holds()).toBe('');
  });

  test.each(silences)('what refs hold, %s: never taken for "no such ref"', async (_, type, body) => {
    strikes = Array.from({ length: 9 }, () => ({
      ...{ at: 'query refsByName', status: 200, carriedOut: false },
      ...{ type, body },
    }));
    expect((await open().refs.update([change()])).ok).toBe(false);
    expect(await holds()).toBe('');
  });

  test.each(silences)('a tag object, %s: an error, or made at the second try', async (_, type, body) => {
    strikes = [{ at: 'POST /api/v3/repos/octo/shop/git/tags', status: 200, type, body, carriedOut: false }];
    const made = await open().refs.createTagObject({ name: 'v1.0.0', commit: head, message: 'One\n' });
    expect(made.ok ? made.value.oid : made.error.kind).toMatch(/^([0-9a-f]{40}|unreachable)$/);
    expect(strikes).toEqual([]);
  });

  const unknown = JSON.stringify({ errors: [{ message: "Field 'updateRefs' doesn't exist on type 'Mutation'" }] });
  const lacking = { at: 'mutation updateRefs', status: 200, type: json, body: unknown, carriedOut: false };
  // A POST that is sent elsewhere with 301 arrives there as a GET, which answers with a list.
  const elsewhere = [...silences, ['the list of all refs', json, '[]'] as const];

  test.each(elsewhere)('a ref by REST, %s: looked for, and made once', async (_, type, body) => {
    for (const carriedOut of [false, true]) {
      strikes = [lacking, { at: 'POST /api/v3/repos/octo/shop/git/refs', status: 200, type, body, carriedOut }];
      const { refs } = open();
      expect(await refs.update([change()])).toMatchObject({ ok: true, value: { together: false } });
      expect(strikes).toEqual([]);
      expect(await holds()).toBe(head);
      await double.state(shop).git.text(['update-ref', '-d', 'refs/tags/v1.0.0']);
    }
  });

  test.each(elsewhere)('a move by REST, %s every time: an error, and nothing is moved', async (_, type, body) => {
    const [parent] = (await double.state(shop).git.text(['rev-list', '-1', '--skip=1', head])).split('\n');
    await double.createTag(shop, { name: 'v1', target: parent ?? '' });
    const at = 'PATCH /api/v3/repos/octo/shop/git/refs';
    strikes = [lacking, ...Array.from({ length: 9 }, () => ({ at, status: 200, type, body, carriedOut: false }))];
    const move = { name: 'refs/tags/v1', before: parent, after: head, force: true };
    expect((await open().refs.update([move])).ok).toBe(false);
    expect(await holds()).toBe(parent);
  });

  const plain = { tag: 'v1.0.0', name: '1.0.0', body: 'notes', prerelease: false, latest: true, draft: false };

  test.each(silences)('a release, %s: looked for, and made once', async (_, type, body) => {
    await double.createTag(shop, { name: 'v1.0.0', target: head });
    for (const carriedOut of [false, true]) {
      strikes = [{ at: 'POST /api/v3/repos/octo/shop/releases', status: 200, type, body, carriedOut }];
      const made = await open().releases.create({ ...plain, commit: head });
      expect(made).toMatchObject({ ok: true, value: { tag: 'v1.0.0' } });
      expect(double.state(shop).releases.size).toBe(1);
      double.state(shop).releases.clear();
    }
  });

  test.each(silences)('the release of a tag, %s: never taken for one', async (_, type, body) => {
    const strike = { at: 'GET /api/v3/repos/octo/shop/releases/tags/', status: 200, type, body, carriedOut: false };
    strikes = Array.from({ length: 9 }, () => strike);
    expect(await open().releases.findByTag('v1.0.0')).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });
});

describe('a text of the store is written where GitHub says so, and nowhere else', () => {
  const write = (expected: string | undefined, text: string) =>
    openAll().store.write({ path: 'a.txt', text, message: 'why', expected });
  const nothings = ['', '{}', '[]', 'null', '{"data":{"createCommitOnBranch":null}}'];

  test.each(nothings)('the first one, answered with "%s"', async (body) => {
    for (const at of ['git/blobs', 'git/trees', 'git/commits', 'git/refs']) {
      strikes = [{ at: `POST /api/v3/repos/octo/shop/${at}`, status: 200, type: json, body, carriedOut: false }];
      const written = await write(undefined, at);
      expect(strikes).toEqual([]);
      const { store } = openAll();
      const read = await store.read('a.txt');
      expect([at, read.ok && read.value?.text]).toEqual([at, written.ok ? at : undefined]);
      await double.state(shop).git.attempt(['update-ref', '-d', 'refs/heads/drawbridge-data']);
    }
  });

  test.each(nothings)('the next one, answered with "%s"', async (body) => {
    const first = await write(undefined, 'one');
    for (const carriedOut of [false, true]) {
      const version = await openAll().store.version();
      strikes = [{ at: 'mutation commitFiles', status: 200, type: json, body, carriedOut }];
      const written = await write(version.ok ? version.value : undefined, `two ${carriedOut}`);
      expect([first.ok, written.ok]).toEqual([true, true]);
      expect(await openAll().store.read('a.txt')).toMatchObject({
        value: { text: `two ${carriedOut}`, version: written.ok ? written.value : '' },
      });
    }
  });
});

describe('a reading with status 200 that tells nothing is no answer, and breaks nothing', () => {
  type Github = ReturnType<typeof open>;
  const readings: Readonly<Record<string, (github: Github) => Promise<{ readonly ok: boolean }>>> = {
    'all refs': ({ refs }) => refs.list('refs/tags/'),
    'the message of a tag': ({ refs }) => refs.messageOf(head),
    'a commit': ({ commits }) => commits.get(head),
    'how commits stand': ({ commits }) => commits.compare(head, 'main'),
    'the commits of a range': ({ commits }) => commits.list({ base: 'main', head, limit: 100 }),
    'all commits': ({ commits }) => commits.list({ base: null, head, limit: 100 }),
    'the files of a commit': ({ commits }) => commits.filesOf(head),
    'the releases of a tag': ({ releases }) => releases.listByTag('v1.0.0'),
    'pull requests': ({ pullRequests }) => pullRequests.get([1]),
    'the comments of a pull request': ({ comments }) => comments.list(1),
    'who asks': ({ comments }) => comments.viewerLogin(),
  };
  const nothings = [
    ['a page of something in between', 'text/html', page],
    ['an empty object', json, '{}'],
    ['null', json, 'null'],
    ['nothing at all', json, ''],
    ['nothing of any type', '', ''],
  ] as const;

  test.each(Object.entries(readings))('%s', async (_, read) => {
    for (const [, type, body] of nothings) {
      const strike = { at: '/', status: 200, type, body, carriedOut: false };
      strikes = Array.from({ length: 9 }, () => strike);
      expect([type, body, (await read(open())).ok]).toEqual([type, body, false]);
    }
  });
});

test('the list of all commits that ends too early is told in part, which is no list', async () => {
  const later = await double.commitFiles(shop, { branch: 'main', message: 'feat: b', files: { b: '1\n' } });
  const whole = await open().commits.list({ base: null, head: later, limit: 100 });
  const found = await fetch(`${double.apiUrl}/repos/${shop}/commits?sha=${later}&per_page=1`, {
    headers: {
      authorization: `token ${double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'read' } })}`,
    },
  });
  strikes = [{ at: `/commits?`, status: 200, type: json, body: await found.text(), carriedOut: false }];
  expect(await open().commits.list({ base: null, head: later, limit: 100 })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('counts 2 commits and told 1') },
  });
  expect(whole).toMatchObject({ ok: true, value: { length: 3 } });
});

test('a repository that nothing is told of is not one without drafts', async () => {
  const body = '{"data":{"repository":null}}';
  strikes = [{ at: 'query releaseByTag', status: 200, type: json, body, carriedOut: false }];
  expect(await open().releases.findByTag('v1.0.0')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
});

test('a page in place of an answer is told by its title, in one line', async () => {
  const strike = { at: 'mutation updateRefs', status: 502, type: 'text/html', body: page, carriedOut: false };
  strikes = Array.from({ length: 9 }, () => strike);
  const answer = await open().refs.update([change()]);
  expect(answer.ok ? '' : answer.error.message).toBe(
    'mutation updateRefs was answered with 502: Sign in to the network',
  );
});

test('a request that was carried out after its answer was given up is known as the own one', async () => {
  const late = Promise.withResolvers<void>();
  const match = { graphqlOperation: 'updateRefs' };
  double.faults.add({ match, fault: { kind: 'held', until: late.promise } });
  const { github } = openClient(double, { limits: { attemptMs: 500 } });
  // The ref comes while the second request is on its way.
  double.faults.add({ match, fault: { kind: 'slow', delayMs: 300 } });
  const updating = github.refs.update([change()]);
  setTimeout(() => late.resolve(), 650);
  expect(await updating).toMatchObject({ ok: true, value: { made: ['refs/tags/v1.0.0'] } });
});
