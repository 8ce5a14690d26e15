import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { joinWords } from '@drawbridge/core/domain/quantity';
import type { Answer } from '../decide/answer.ts';
import type { Release } from '../decide/decision.ts';
import type { Deed } from '../decide/deed.ts';
import { tagOf } from '../decide/plan.ts';
import type { Config } from '../inputs.ts';
import type { VersionPorts } from '../ports/version-ports.ts';
import type { Overtaken } from './tags.ts';

/** Who is overtaken so often in a row has a neighbour that waits for nobody. */
const attempts = 3;
/** With `on-conflict: recompute` a run takes its turn, also behind many others. */
const patienceMs = 120_000;
const firstPauseMs = 500;
const longestPauseMs = 10_000;

type Answered = { readonly answer: Answer };
type Waiting = Pick<Scene, 'clock' | 'log' | 'cancellation'> & { readonly ports: Pick<VersionPorts, 'random'> };

/** What a run knows of the other runs that want the same tags. */
export interface Contest {
  /** Another run was faster, and this one wrote nothing of its own before. */
  isLate(): boolean;
  /** Another run was faster: waits its turn, and tells whether to read all again. */
  mayTryAgain(overtaken: Overtaken, packages: readonly Answered[]): Promise<boolean>;
  /** Why it was given up. */
  obstacle(): Obstacle;
  /** The end of the run, together with what it wrote before it was overtaken. */
  complete<T extends Answered>(
    packages: readonly T[],
    deed: Deed,
  ): { readonly packages: readonly T[]; readonly deed: Deed };
}

const isRelease = (answer: Answer): answer is Release => answer.kind === 'release';

const describeObstacle = (lost: number, mine: ReadonlySet<string>): Obstacle => {
  const rest = mine.size === 0 ? 'nothing was written' : `of its own tags it wrote ${joinWords([...mine])}`;
  return {
    what: `other runs changed the tags ${lost} times while this one decided; ${rest}.`,
    fix: 'Run the job again, and give it a `concurrency` group so that runs wait for each other.',
  };
};

/** A contest with the runs that want the same tags: each of its turns begins with reading all again. */
export const openContest = ({ policy }: Config, { clock, log, cancellation, ports }: Waiting): Contest => {
  const startedMs = clock.nowMs();
  const releases = new Map<string, Release>();
  const mine = new Set<string>();
  let lost = 0;
  let signature: Deed['signature'] = null;
  const isPatient = policy.onConflict === 'recompute';
  const hasTime = (pauseMs: number): boolean =>
    isPatient ? clock.nowMs() + pauseMs - startedMs < patienceMs : lost < attempts;
  const own = (answer: Answer): Answer => {
    const made = releases.get(tagOf(answer) ?? '');
    const isSettled = answer.kind === 'finish' || answer.kind === 'already-released';
    return made === undefined || !isSettled
      ? answer
      : { ...made, movingTags: answer.movingTags, latest: answer.latest };
  };
  return {
    isLate: () => lost > 0 && mine.size === 0,
    mayTryAgain: async ({ written, signature: signed }, packages) => {
      lost += 1;
      for (const name of written) mine.add(name);
      signature ??= signed;
      for (const { answer } of packages)
        if (isRelease(answer) && written.includes(answer.tagName)) releases.set(answer.tagName, answer);
      const wrote = written.length === 0 ? 'nothing was written' : `${joinWords(written)} stood before that`;
      const pauseMs = isPatient ? ports.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** (lost - 1)) : 0;
      if (!hasTime(pauseMs)) return false;
      log.line(`! Another run changed a tag meanwhile; ${wrote}, and all is read again.`);
      if (pauseMs > 0) await clock.sleep(pauseMs, cancellation.signal);
      return true;
    },
    obstacle: () => describeObstacle(lost, mine),
    complete: (packages, deed) => {
      if (mine.size === 0) return { packages, deed };
      const written = [...new Set([...mine, ...deed.written])];
      const tags = deed.tags === 'untouched' ? (deed.trouble === null ? 'written' : 'partly') : deed.tags;
      return {
        packages: packages.map((each) => ({ ...each, answer: own(each.answer) })),
        deed: { ...deed, tags, written, together: false, signature: deed.signature ?? signature },
      };
    },
  };
};
