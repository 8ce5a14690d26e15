import type { Release } from '../../decide/dora/rollouts.ts';
import { anchor, type Html, html } from './html.ts';
import { formatAge, formatTime, shorten } from './words.ts';

/** Where links of the page lead. */
export interface Site {
  readonly repository: string;
  readonly serverUrl: string;
}

/** A moment: when it was, and how long ago. */
export const moment = (ms: number, nowMs: number): Html =>
  html`<time datetime="${new Date(ms).toISOString()}">${formatTime(ms)}</time> <span class="quiet age">${formatAge(ms, nowMs)}</span>`;

const commitOf = (commit: string, { serverUrl, repository }: Site): Html =>
  /^[0-9a-f]{7,64}$/.test(commit)
    ? html`<code>${anchor(commit.slice(0, 7), `${serverUrl}/${repository}/commit/${commit}`)}</code>`
    : html`<code>${shorten(commit, 40)}</code>`;

/** The commit that a release was built from, as a link; nothing where none is known. */
export const commitLink = ({ commit }: Release, site: Site): Html =>
  commit === '' ? html`` : html` ${commitOf(commit, site)}`;

/** What an artifact is pinned to: the start of its digest, or nothing. */
export const digestMark = ({ artifact }: Release): Html => {
  const [, digest = ''] = /@sha256:([0-9a-f]{12})/.exec(artifact) ?? [];
  return digest === '' ? html`` : html` <code>sha256:${digest}</code>`;
};
