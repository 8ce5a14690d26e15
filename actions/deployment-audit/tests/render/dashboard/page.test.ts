import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deployed, incident, type Told } from '../../decide/dora/log.ts';
import { type Markup, readMarkup } from './markup.ts';
import { pageOf } from './page-of.ts';

const old = { version: '1.4.0', artifact: `shop@sha256:${'ab'.repeat(32)}`, commit: '1'.repeat(40) };

const small: readonly LogEntry[] = [
  ...deployed({
    version: '1.4.0',
    at: 0,
    intent: { actor: 'ada', approvals: [{ login: 'grace', state: 'approved', comment: '' }] },
    result: { release: old, current: old, health: 'http: 200 in 14 ms' },
  }),
  ...deployed({
    version: '1.5.0',
    at: 40,
    intent: { actor: 'ada', approvalsKnown: false },
    outcome: 'rolled-back',
    result: { previous: old, current: old, reason: 'error rate 6.2 % over 1 %', health: 'error rate 6.2 %' },
  }),
];

const wholeLog: readonly Told[] = [
  { version: '1', at: 0, result: { health: 'fine' } },
  { version: '2', at: 5, outcome: 'rolled-back', environment: 'production-eu', service: 'api' },
  { version: '2', at: 6, outcome: 'rollback-failed', service: 'web' },
  { version: '3', at: 7, outcome: 'lost', environment: 'staging' },
  { version: '4', at: 8, outcome: 'in-progress', environment: 'staging' },
  { version: '5', at: 9, outcome: 'unknown', environment: 'review' },
];

const allowed: readonly string[] = [
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'footer', 'section', 'article', 'div', 'p'],
  ...[
    'span',
    'h1',
    'h2',
    'h3',
    'a',
    'strong',
    'code',
    'time',
    'br',
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
    'details',
    'summary',
  ],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'svg', 'line', 'rect', 'circle', 'path'],
];

const addresses = ({ elements }: Markup): readonly string[] =>
  elements
    .flatMap(({ attributes }) =>
      [...attributes].filter(([name]) => ['href', 'src', 'srcset', 'data', 'action', 'style'].includes(name)),
    )
    .map(([name, value]) => `${name}: ${value}`);

const isSafe = (page: string): void => {
  const markup = readMarkup(page);
  expect(markup.problems).toEqual([]);
  expect(markup.elements.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
  const names = markup.elements.flatMap(({ attributes }) => [...attributes.keys()]);
  expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
  expect(addresses(markup).filter((each) => !/^href: https?:\/\//.test(each))).toEqual([]);
  expect(page.isWellFormed()).toBe(true);
};

describe('one file that asks for nothing', () => {
  const page = pageOf([...wholeLog.flatMap(deployed), incident('INC-1', 'opened', 20)]);

  test('is well-formed, without script, handler or address but links', () => isSafe(page));

  test('forbids everything but its own style', () => {
    const policy = readMarkup(page).elements.find(({ attributes }) => attributes.has('http-equiv'));
    expect(policy?.attributes.get('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
  });

  test('has no address in its style', () => {
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? [];
    expect(style.length).toBeGreaterThan(500);
    expect(style).not.toMatch(/url\(|@import|https?:|expression\(/);
  });
});

describe('text of others', () => {
  const nasty = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    'https://evil.example/" onclick="alert(1)',
    '\u202egnp.exe\u2066',
    '\ud800 half \udc00',
    '</title></style><svg onload=alert(1)>',
    '&lt;script&gt; &amp; &#60;',
    '\u0000\u0007\u001b[31m\r\n',
    'x'.repeat(5_000),
    '👩‍👩‍👧‍👦'.repeat(900),
    '--></details><!--',
    '${7*7} {{7*7}}',
  ];

  const hostile = fc.oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.tuple(fc.constantFrom(...nasty), fc.string({ maxLength: 20 })).map(([one, other]) => `${other}${one}${other}`),
  );

  const told = fc.record({
    version: hostile,
    environment: hostile.map((text) => `prod${text}`),
    service: hostile,
    commit: hostile,
    ref: hostile,
    outcome: fc.constantFrom('succeeded', 'rolled-back', 'rollback-failed', 'in-progress', 'lost', 'unknown'),
  });

  const fields = fc.record({
    actor: hostile,
    login: hostile,
    url: hostile,
    reason: hostile,
    health: hostile,
    id: hostile,
  });

  const logOf = (
    one: Omit<Told, 'at'>,
    { actor, login, url, reason, health, id }: { readonly [name: string]: string },
  ) => {
    const version = { version: one.version, artifact: `${reason}@sha256:${'0'.repeat(64)}`, commit: one.commit ?? '' };
    const entries = deployed({
      ...one,
      at: 1,
      intent: { actor: actor ?? '', approvals: [{ login: login ?? '', state: 'approved', comment: login ?? '' }] },
      result: { reason: reason ?? '', health: health ?? '', previous: version },
    });
    const broken = [incident(id ?? '', 'opened', 30)].map((entry) => ({
      ...entry,
      environment: 'prod',
      actor: login ?? '',
    }));
    const ran = entries.map((entry) => ({ ...entry, run: { ...entry.run, url: url ?? '', workflow: url ?? '' } }));
    return [...ran, ...broken];
  };

  test('comes out as text, in whatever field of an entry it stands', () => {
    fc.assert(
      fc.property(told, fields, (one, more) => isSafe(pageOf(logOf(one, more)))),
      { seed: 5, numRuns: 150 },
    );
  });

  test.each(nasty.map((text) => [text.slice(0, 40), text]))(
    '%j of a fault, a repository and a server, too',
    (_, text) => {
      const verdict = { subject: 'Audit', mark: 'failed' as const, sentence: text };
      const context = { repository: text, serverUrl: text };
      const head = { size: 1, root: text, checkpoint: text, isSigned: false };
      const distance = { kind: 'unknown' as const, reason: text };
      const drifts = [{ service: '', environment: 'staging', production: text, distance }];
      const entries = deployed({ version: '1', at: 0, environment: 'staging' });
      isSafe(pageOf(entries, { verdict, context, head, drifts, proves: [text], doesNotProve: [text] }));
    },
  );

  test('is cut where nobody reads on, and never turns the direction of what follows', () => {
    const page = pageOf(deployed({ version: 'x'.repeat(5_000), at: 0, result: { reason: '\u202e'.repeat(50) } }));
    expect(page).not.toContain('x'.repeat(80));
    expect(page).toContain(`${'x'.repeat(59)}…`);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('is a link only where it is an address', () => {
    const linked = (url: string): readonly string[] => {
      const entries = deployed({ version: '1', at: 0 }).map((entry) => ({ ...entry, run: { ...entry.run, url } }));
      return addresses(readMarkup(pageOf(entries)));
    };
    expect(linked('https://github.example/octo/shop/actions/runs/1')).toContain(
      'href: https://github.example/octo/shop/actions/runs/1',
    );
    expect(linked('javascript:alert(1)')).toEqual(['href: https://github.example/octo/shop']);
  });
});

describe('what it says', () => {
  const first = new Map([[JSON.stringify(['', 'run-1.4.0-0', old.commit]), { kind: 'first' } as const]]);
  const words = (entries: readonly LogEntry[], given = {}): string =>
    readMarkup(pageOf(entries, { changes: first, ...given })).text;
  const part = (from: string, to: string, text = words(small)): string =>
    text.slice(text.indexOf(from), text.indexOf(to)).trim();

  test('of a small log: its head, and what needs attention', () => {
    expect(part('Deployments of octo/shop ✓', 'Environments')).toBe(
      'Deployments of octo/shop ✓ log holds together, 4 entries · as of 2026-03-04 00:00 UTC ! Needs attention (1) production: 1.5.0 was taken back; the version before serves',
    );
  });

  test('its environments', () =>
    expect(part('Environments', 'DORA metrics')).toBe(
      [
        'Environments production 1.4.0 1111111 sha256:abababababab',
        'Last deployed 2026-03-02 00:06 UTC 1 d 23 h ago',
        'Deployed by ada, approved by grace',
        'Health ! 1.5.0 was taken back: error rate 6.2 %',
        'Last check 2026-03-03 16:06 UTC 7 h 54 m ago',
        '✗ 1.5.0 rolled back 7 h 54 m ago: error rate 6.2 % over 1 %',
      ].join(' '),
    ));

  test('its metrics', () => {
    const table = (title: string, value: string): string =>
      `By week ${title} by week Week of Value 03-02 ${value} (under way)`;
    expect(part('DORA metrics', 'Timeline')).toBe(
      [
        'DORA metrics 2025-12-15 to 2026-03-04, against the 80 days before. Deployments to production.',
        'The log begins on 2026-03-02; nothing before that is counted.',
        'Change lead time n/a no deployment brought a commit that the log can compare (a first one has none)',
        'nothing to compare with not scored no week to show',
        table('Change lead time', 'n/a, no commit'),
        'Deployment frequency 1 in 80 days 1 deployment nothing to compare with Quick Check 2.0 of 10 up to 1 a week',
        `Week of 03-02: 1 deployment 12-15 03-02`,
        table('Deployment frequency', '1 deployment'),
        'Failed deployment recovery time 6 m median of 1 mended; p90 6 m nothing to compare with',
        `Quick Check 10.0 of 10 up to 6 m hollow: open Week of 03-02: median 6 m, 0 open 12-15 03-02`,
        table('Failed deployment recovery time', 'median 6 m, 0 open'),
        'Change fail rate 50.0 % 1 of 2 deployments; 95 % sure: 9 % to 91 % nothing to compare with',
        `Quick Check 5.0 of 10 up to 91 % band: 95 % sure Week of 03-02: 50.0 % (1 of 2) 12-15 03-02`,
        table('Change fail rate', '50.0 % (1 of 2)'),
        'Deployment rework rate 0.0 % 0 of 2 deployments; 95 % sure: 0 % to 66 % nothing to compare with',
        `Quick Check 10.0 of 10 up to 66 % band: 95 % sure Week of 03-02: 0.0 % (0 of 2) 12-15 03-02`,
        table('Deployment rework rate', '0.0 % (0 of 2)'),
        'The 1 failed deployment counted here, and why Failed deployments, newest first',
        'Version Environment Why it counts Failed Mended after',
        '1.5.0 production taken back while users met it 2026-03-03 16:00 UTC 8 h ago 6 m',
      ].join(' '),
    );
  });

  test('its timeline and its log', () =>
    expect(part('Timeline', 'Drawbridge ')).toBe(
      [
        'Timeline The newest 2 deployments, newest first Outcome Environment Version When By Why',
        '✗ rolled back production 1.4.0 → 1.5.0 c-1.5.0 2026-03-03 16:06 UTC 7 h 54 m ago ada approvals not known error rate 6.2 % over 1 %',
        '✓ succeeded production 1.4.0 1111111 2026-03-02 00:06 UTC 1 d 23 h ago ada approved by grace',
        'The log ✓ the log of 2 entries holds together Entries 4 Root cm9vdA== Checkpoint not signed',
        'This proves No entry was edited. It does not prove Who wrote it.',
        'Ages count from 2026-03-04 00:00 UTC. Health is what the last rollout saw; nothing looks at it since.',
        'Scores as DORA’s Quick Check gives them.',
      ].join(' '),
    ));

  test('a broken log is told before anything else', () => {
    const verdict = { subject: 'Audit', mark: 'failed' as const, sentence: 'the log has 1 fault: edited, entry 3' };
    const text = words(small, { verdict });
    expect(text).toContain('✗ log broken, 4 entries');
    expect(text.indexOf('nothing below is certain. the log has 1 fault')).toBeGreaterThan(0);
    expect(text.indexOf('nothing below is certain')).toBeLessThan(text.indexOf('Needs attention'));
    expect(text).not.toContain('✓ log');
  });

  test.each([
    [24, false],
    [25, true],
  ])('a check that is %d hours old is stale: %p', (hours, isStale) => {
    const entries = deployed({ version: '1', at: 0, took: 0, result: { health: 'fine' } });
    expect(words(entries, { now: hours }).includes('! stale: over a day old')).toBe(isStale);
  });

  test('no check is claimed where none is recorded', () => {
    const text = words(deployed({ version: '1', at: 0 }));
    expect(text).toContain('Health – no check is recorded Last check none');
    expect(text).not.toContain('✓ passed');
  });

  test('who approved what they started themselves is told as the same person', () => {
    const approvals = [{ login: 'octo', state: 'approved', comment: '' }];
    expect(words(deployed({ version: '1', at: 0, intent: { approvals } }))).toContain(
      'Deployed by octo, approved by octo, the same person',
    );
  });

  test('a rollout without a result for more than a day is not told as one that goes on', () => {
    const text = (now: number): string => words(deployed({ version: '1', at: 0, outcome: 'in-progress' }), { now });
    expect(text(1)).toContain('– 1: in progress, begun 1 h ago');
    expect(text(30)).toContain('! 1: no result after more than a day; reconcile tells whether its runner was lost');
  });

  test.each([
    [{ kind: 'known', ahead: 14, behind: 0 } as const, 'Drift 14 commits ahead of production'],
    [{ kind: 'known', ahead: 1, behind: 2 } as const, 'Drift 1 commit ahead, 2 behind of production'],
    [{ kind: 'known', ahead: 0, behind: 0 } as const, 'Drift level with production'],
    [{ kind: 'unknown', reason: 'no git here' } as const, 'Drift n/a against production: no git here'],
  ])('drift %j is told', (distance, told) => {
    const drifts = [{ service: '', environment: 'staging', production: 'production', distance }];
    expect(words(deployed({ version: '1', at: 0, environment: 'staging' }), { drifts })).toContain(told);
  });

  test('incidents that are not over come first', () => {
    expect(words([...small, incident('INC-7', 'opened', 44)])).toContain(
      '! Needs attention (2) production: incident INC-7 was opened 4 h ago: checkout fails production: 1.5.0 was taken back',
    );
  });

  test('of an empty log says that nothing was deployed', () => {
    const text = words([]);
    expect(text).toContain('Environments Nothing was deployed yet.');
    expect(text).toContain('Timeline Nothing was deployed yet.');
    expect(text).not.toContain('Needs attention');
  });

  test('beyond nine environments the others are rows, and none is left out', () => {
    const names = Array.from({ length: 20 }, (_, index) => `review-${index}`);
    const page = pageOf(names.flatMap((environment, at) => deployed({ version: '1', at, environment })));
    const [, places = ''] = /<h2 id="environments">(.*?)<h2 id="metrics">/s.exec(page) ?? [];
    expect(places.split('<article').length - 1).toBe(9);
    expect(names.filter((name) => !places.includes(`>${name}<`))).toEqual([]);
  });
});

describe('who reads it otherwise', () => {
  const { elements } = readMarkup(pageOf([...wholeLog.flatMap(deployed), ...small, incident('INC-1', 'opened', 20)]));
  const named = (name: string) => elements.filter((each) => each.name === name);

  test('finds landmarks, one main, and a language', () => {
    expect(['header', 'main', 'footer'].map((name) => named(name).length)).toEqual([1, 1, 1]);
    expect(named('html')[0]?.attributes.get('lang')).toBe('en');
  });

  test('finds headings in order, one of the first rank', () => {
    const ranks = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('finds a caption and scoped heads in every table, words on every plot, sections by their headings', () => {
    expect(named('caption')).toHaveLength(named('table').length);
    expect(named('th').filter(({ attributes }) => !attributes.has('scope'))).toEqual([]);
    expect(named('svg').filter(({ attributes }) => (attributes.get('aria-label') ?? '') === '')).toEqual([]);
    const ids = new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
    const wanted = elements.flatMap(({ attributes }) => attributes.get('aria-labelledby') ?? []);
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('reaches by keyboard what scrolls', () => {
    const scrolling = elements.filter(({ attributes }) => attributes.get('class') === 'scroll');
    expect(scrolling.length).toBeGreaterThan(0);
    expect(scrolling.filter(({ attributes }) => attributes.get('tabindex') !== '0')).toEqual([]);
  });
});

describe('a large log', () => {
  test('of 10,000 rollouts is a page below 250 KB', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      deployed({
        version: `1.${index}.0`,
        at: index / 4,
        outcome: index % 9 === 0 ? 'rolled-back' : 'succeeded',
        service: index % 2 === 0 ? 'web' : 'api',
        result: { reason: 'error rate 6.2 % over 1 %', health: 'http: 200 in 14 ms' },
      }),
    ).flat();
    const startedMs = performance.now();
    const page = pageOf(entries, { now: 2_501 });
    expect(performance.now() - startedMs).toBeLessThan(60_000);
    expect(page.length).toBeLessThan(250_000);
    expect(page).toContain('and 9,900 still earlier in the log');
  });
});
