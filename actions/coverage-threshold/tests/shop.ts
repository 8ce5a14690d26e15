import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import type { GitHubFacts } from '@drawbridge/testkit/runner/model';
import { type Shop as EmptyShop, openShop as openEmptyShop } from '@drawbridge/testkit/shop';

const action = join(import.meta.dirname, '..');

/** Ten lines, each a statement of its own. */
export const source = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** An LCOV report of one file: hits by line. */
export const lcov = (path: string, hits: readonly number[]): string =>
  [`SF:${path}`, ...hits.map((hit, index) => `DA:${index + 1},${hit}`), 'end_of_record', ''].join('\n');

/** What GitHub hands to a job: its event, what the `github` context says of it, and its token. */
export interface Start {
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly facts: Partial<GitHubFacts> & { readonly sha: string; readonly ref: string };
  readonly token: string;
}

/** The shop, and a runner that starts the action's bundle in it. */
export interface Shop extends EmptyShop {
  run(job: {
    readonly start: Start;
    readonly workspace: string;
    readonly reports?: Readonly<Record<string, string | Uint8Array>>;
    readonly inputs?: Readonly<Record<string, string>>;
  }): Promise<ActionResult>;
}

const writeFiles = async (folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};

/** The text of a file, or undefined where there is none. */
export const readIfThere = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

/** Opens the shop with these files on main. */
export const openShop = async (files: Readonly<Record<string, string>>): Promise<Shop> => {
  const shop = await openEmptyShop({ files });
  return {
    ...shop,
    run: async ({ start, workspace, reports = {}, inputs = {} }) => {
      await writeFiles(workspace, reports);
      return runAction({
        step: { action, with: inputs },
        workspace,
        event: start.event,
        github: { ...shop.addresses, ...start.facts },
        token: start.token,
      });
    },
  };
};
