// The import table of docs/architecture, room by room: what a room may reach. Everything else is refused.

const npm = (...names) => `(?:^|/)node_modules/(?:@types/)?(?:${names.join('|')})/`;
const core = (...rooms) => `^packages/core/src/(?:${rooms.join('|')})/`;
const own = (...rooms) => `^actions/$1/src/(?:${rooms.join('|')})`;

const anyNpm = '(?:^|/)node_modules/';
const builtin =
  '^(?:node:)?(?:assert|buffer|child_process|crypto|dns|events|fs|http|https|module|net|os|path|process|stream|string_decoder|timers|tls|url|util|v8|worker_threads|zlib)(?:/|$)';
const pureLibraries = npm('picomatch', 'yaml', '@actions/expressions', '@noble/hashes');
const pureReportLibraries = npm('typebox', '@sinclair/typebox');
const jest = npm('@jest/globals', 'fast-check');

const pureRooms = ['inputs(?:\\.ts$|/)', 'decide/', 'render(?:\\.ts$|/)'];
const middleRooms = ['gather(?:\\.ts$|/)', 'act(?:\\.ts$|/)', 'run\\.ts$', 'modes/'];
const roots = ['main\\.ts$', 'post\\.ts$'];

/** What files under `from` may import; `$1` in `may` is what the first group of `from` matched. */
function room(name, from, may) {
  return { name, severity: 'error', comment: may.join('  '), from: { path: from }, to: { pathNot: may } };
}

function typesOnly(name, from) {
  const to = { dependencyTypesNot: ['type-only', 'type-import'] };
  return { name, severity: 'error', comment: 'Ports are interfaces: `import type`.', from: { path: from }, to };
}

function never(name, comment, rule) {
  return { name, severity: 'error', comment, ...rule };
}

const action = (rooms) => `^actions/([^/]+)/src/(?:${rooms.join('|')})`;

const coreRooms = [
  room('core-domain', core('domain'), [core('domain'), pureLibraries]),
  room('core-inputs', core('inputs'), [core('domain', 'inputs')]),
  room('core-reports', core('reports'), [core('domain', 'reports'), pureLibraries, pureReportLibraries]),
  room('core-ports', core('ports'), [core('domain', 'ports')]),
  typesOnly('core-ports-are-types', core('ports')),
  room('core-adapters', core('adapters'), [core('ports', 'domain', 'adapters'), anyNpm, builtin]),
  room('core-action', core('action'), [core('ports', 'inputs', 'domain', 'action')]),
  room('core-has-rooms', '^packages/core/src/(?!(?:domain|inputs|reports|ports|adapters|action)/)', ['^$']),
];

const actionRooms = [
  room('action-pure', action(pureRooms), [core('domain', 'inputs', 'reports'), own(...pureRooms), pureLibraries]),
  room('action-middle', action(middleRooms), [
    core('domain', 'inputs', 'reports', 'ports', 'action'),
    own(...pureRooms, ...middleRooms, 'ports/'),
    pureLibraries,
  ]),
  room('action-ports', action(['ports/']), [core('domain', 'ports'), own('ports/')]),
  typesOnly('action-ports-are-types', action(['ports/'])),
  room('action-adapters', action(['adapters/']), [
    core('ports', 'domain'),
    own('ports/', 'adapters/'),
    anyNpm,
    builtin,
  ]),
  // main reads the inputs before it loads the steps: that is what makes a wrong input cheap.
  room('action-root', action(roots), [core('action', 'adapters'), own(...pureRooms, ...middleRooms, 'adapters/')]),
  room(
    'action-has-rooms',
    `^actions/[^/]+/src/(?!${[...pureRooms, ...middleRooms, 'ports/', 'adapters/', ...roots].join('|')})`,
    ['^$'],
  ),
];

const everywhere = [
  never('actions-apart', 'What one action tells another goes through reports/drawbridge.', {
    from: { path: '^actions/([^/]+)/' },
    to: { path: '^actions/', pathNot: '^actions/$1/' },
  }),
  never('not-into-actions', 'Actions are started as bundles.', {
    from: { path: '^(?:packages|examples)/' },
    to: { path: '^actions/[^/]+/src/' },
  }),
  never('not-into-tools', 'What is published needs no tool to run.', {
    from: { path: '^(?:actions/[^/]+|packages/(?:core|http-client-lazy|exec-lazy))/src/' },
    to: { path: '^packages/(?:testkit|tooling|demo)/' },
  }),
  never('published-only', 'A package of the tests is not there where an action runs.', {
    from: { path: '^(?:actions/[^/]+|packages/(?:core|http-client-lazy|exec-lazy))/src/' },
    to: { path: jest },
  }),
  never('examples-apart', 'An example is what a user has: it sees nothing of this repository.', {
    from: { path: '^examples/' },
    to: { path: '^(?:packages|actions)/' },
  }),
  never('toolkit-on-demand', 'One static import costs every start a megabyte: `await import()` it (docs/adr).', {
    from: { path: '^(?:actions/[^/]+|packages/core)/src/' },
    to: {
      path: npm('@actions/github', '@actions/cache'),
      dynamic: false,
      dependencyTypesNot: ['type-only', 'type-import'],
    },
  }),
  never('no-barrels', 'An index file loads what nobody asked for.', {
    from: { path: '^(?:actions|packages)/' },
    to: { path: '(?:^|/)index\\.ts$', pathNot: '^packages/[^/]+-lazy/|node_modules' },
  }),
  never('no-circles', 'Files that need each other are one file, or lack a third.', {
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
  }),
  // The double of GitHub is one world in many files, whose types know each other.
  never('no-circles-of-types', 'A type that two files need of each other belongs into a third.', {
    from: { path: '^(?:actions/[^/]+|packages/core)/src/' },
    to: { circular: true },
  }),
  never('resolvable', 'The import leads nowhere.', {
    from: {},
    to: { couldNotResolve: true },
  }),
  never('declared', 'The package is not in the package.json beside.', {
    from: { path: '^(?:actions/[^/]+|packages/(?:core|http-client-lazy|exec-lazy))/src/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only', 'type-import'] },
  }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...coreRooms, ...actionRooms, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|fixtures|\\.out|\\.tools)/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
};
