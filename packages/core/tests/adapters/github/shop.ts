import {
  type GitHubDouble,
  type GitHubDoubleOptions,
  startGitHubDouble,
} from '@drawbridge/testkit/github/github-double';
import { createBranch } from '../../../src/adapters/github/branch.ts';
import { createGitHubClient, type GitHubLimits, gitHubLimits } from '../../../src/adapters/github/client.ts';
import { createStore } from '../../../src/adapters/github/store.ts';
import { createGitHub } from '../../../src/adapters/github.ts';
import type { Branch } from '../../../src/ports/branch.ts';
import type { GitHub } from '../../../src/ports/github.ts';
import type { Store } from '../../../src/ports/store.ts';

export const shop = 'octo/shop';

/** The double with one private repository and a first commit. */
export const startShop = (options: Partial<GitHubDoubleOptions> = {}): Promise<GitHubDouble> =>
  startGitHubDouble({
    repositories: [{ owner: 'octo', name: 'shop', files: { 'README.md': 'shop\n' } }],
    contentWritesPerMinute: 10_000,
    ...options,
  });

export interface Client {
  readonly github: GitHub;
  readonly store: Store;
  readonly branch: (name: string) => Branch;
  /** Milliseconds of each pause between two attempts; no time passes in them. */
  readonly pauses: readonly number[];
  readonly debugLines: readonly string[];
}

export interface ClientOptions {
  readonly token?: string;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<GitHubLimits>;
  readonly onPause?: () => void;
  readonly addresses?: { readonly apiUrl: string; readonly graphqlUrl: string };
}

/** The adapter under test, on a clock that jumps over pauses. */
export const openClient = (double: GitHubDouble, options: ClientOptions = {}): Client => {
  const pauses: number[] = [];
  const debugLines: string[] = [];
  const jumped = (): number => pauses.reduce((sum, pause) => sum + pause, 0);
  const permissions = { contents: 'write', 'pull-requests': 'write' } as const;
  const client = createGitHubClient({
    token: options.token ?? double.mintToken({ kind: 'job', repository: shop, permissions }),
    apiUrl: options.addresses?.apiUrl ?? double.apiUrl,
    graphqlUrl: options.addresses?.graphqlUrl ?? double.graphqlUrl,
    repository: shop,
    cancellation: { signal: options.signal ?? new AbortController().signal, reason: undefined, deadlineMs: undefined },
    clock: {
      nowMs: () => Date.now() + jumped(),
      sleep: async (durationMs) => {
        pauses.push(durationMs);
        options.onPause?.();
      },
    },
    random: () => 0,
    debug: (line) => debugLines.push(line),
    limits: { ...gitHubLimits, ...options.limits },
  });
  let marks = 0;
  const newMark = (): string => `mark-${process.hrtime.bigint()}-${marks++}`;
  const store = createStore(client, { branch: 'drawbridge-data', newMark });
  const branch = (name: string): Branch => createBranch(client, { branch: name, newMark });
  return { github: createGitHub(client), store, branch, pauses, debugLines };
};

/** The value, or an error that shows the problem. */
export const unwrap = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (result.ok) return result.value;
  throw new Error(`unexpected problem: ${JSON.stringify(result.error)}`);
};
