import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';
import type { Check } from './check.ts';
import { listTrackedFiles } from './tracked-files.ts';

// As many characters as before, so that lines stay where they are.
const blank = (code: string): string => code.replaceAll(/[^\n]/g, ' ');
const withoutFences = (page: string): string => page.replaceAll(/^```[\s\S]*?^```/gm, blank);

/** The names by which GitHub lets a link lead to a page's headings. */
export function listAnchors(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(page).matchAll(/^#+ +(.+?) *#*$/gm)) {
    const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const name = text.replaceAll(/[^\p{L}\p{M}\p{N}_\- ]/gu, '').replaceAll(' ', '-');
    let anchor = name;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${name}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Where a page leads to within the repository, with the line. */
export function listLinks(page: string): readonly { readonly line: number; readonly to: string }[] {
  return withoutFences(page)
    .replaceAll(/`[^`\n]*`/g, blank)
    .split('\n')
    .flatMap((text, index) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => ({ line: index + 1, to })))
    .filter(({ to }) => !/^[a-z]+:/.test(to));
}

/** Why a link of a file of the clone leads nowhere; undefined: it does. */
export function faultOfLink(file: string, to: string, clone: string = root): string | undefined {
  const [place = '', anchor] = to.split('#');
  const target = place === '' ? file : path.join(path.dirname(file), place);
  const whole = path.join(clone, target);
  if (path.relative(clone, whole).startsWith('..') || !existsSync(whole)) return `there is no ${target}`;
  if (anchor === undefined || listAnchors(readFileSync(whole, 'utf8')).has(anchor)) return undefined;
  return `${target} has no heading "${anchor}"`;
}

/** Whoever follows a link of a page finds something there. */
export const links: Check = {
  name: 'links',
  promise: 'every link between pages leads to a file, and to a heading in it',
  async find() {
    const pages = (await listTrackedFiles()).filter((file) => /\.md$/.test(file) && !/(?:^|\/)fixtures\//.test(file));
    return pages.flatMap((file) =>
      listLinks(readFileSync(path.join(root, file), 'utf8')).flatMap(({ line, to }) => {
        const fault = faultOfLink(file, to);
        return fault === undefined ? [] : [`${file}:${line}: ${to} leads nowhere: ${fault}.`];
      }),
    );
  },
};
