import {
  createDice,
  type Dice,
  nameCommit,
  type Step,
  type WrittenCommit,
  type WrittenTag,
  writeMessage,
} from './long-history.ts';

/** A release of a made-up history, with what has to be asked to get it. */
interface WrittenRelease {
  readonly base: string;
  readonly tag: string;
  /** The last commit after `base` at which nothing calls for a version; null where something does from the first one on. */
  readonly quiet: string | null;
}

/** A history with releases, made by rules that are written down here once more, from the specifications. */
export interface WrittenHistory {
  readonly commits: readonly WrittenCommit[];
  readonly tags: readonly WrittenTag[];
  readonly releases: readonly WrittenRelease[];
}

type Numbers = readonly [major: number, minor: number, patch: number];

const steps: readonly Step[] = ['none', 'patch', 'minor', 'major'];
const greatest = (all: Iterable<Step>): Step =>
  steps[Math.max(0, ...[...all].map((step) => steps.indexOf(step)))] ?? 'none';

/** The next version by SemVer 2.0.0, rules 6 to 8; before 1.0.0 (rule 4) what breaks is a minor step. */
const nextVersion = ([major, minor, patch]: Numbers, step: Exclude<Step, 'none'>): Numbers => {
  if (step === 'patch') return [major, minor, patch + 1];
  return step === 'minor' || major === 0 ? [major, minor + 1, 0] : [major + 1, 0, 0];
};

const named = (numbers: Numbers): string => `v${numbers.join('.')}`;
const firstLine = (message: string): string => message.trimStart().split(/\r?\n/)[0] ?? '';

/** A history that grows; what is not released yet is kept with its worth. */
const createGrowth = (dice: Dice) => {
  const commits: WrittenCommit[] = [];
  const main: WrittenCommit[] = [];
  const released: WrittenCommit[] = [];
  const open = new Map<string, Step>();
  let seconds = 1_600_000_000;
  const write = (message: string, step: Step, parents: readonly string[]): WrittenCommit => {
    // Clocks of authors differ: what follows may be dated before what it follows.
    seconds += 40 + dice.below(40) - (dice.below(25) === 0 ? 300 : 0);
    const commit = nameCommit({ message, step, parents, seconds });
    commits.push(commit);
    open.set(commit.oid, step);
    return commit;
  };
  const tip = (): readonly string[] => main.slice(-1).map(({ oid }) => oid);
  const commit = (): void => {
    const { message, step } = writeMessage(dice);
    main.push(write(message, step, tip()));
  };
  const merge = (): void => {
    const fork = main.at(-1 - dice.below(Math.min(main.length, 6)));
    let parents = fork === undefined ? [] : [fork.oid];
    for (let left = 1 + dice.below(3); left > 0; left -= 1) {
      const { message, step } = writeMessage(dice);
      parents = [write(message, step, parents).oid];
    }
    main.push(
      write(`Merge pull request #${main.length} from octo/topic\n\nfeat!: its title`, 'none', [...tip(), ...parents]),
    );
  };
  const takeBack = (target: WrittenCommit | undefined, step: Step): void => {
    if (target === undefined) return;
    open.set(target.oid, step === 'none' ? 'none' : (open.get(target.oid) ?? 'none'));
    const message = `Revert "${firstLine(target.message)}"\n\nThis reverts commit ${target.oid}.`;
    main.push(write(message, step, tip()));
  };
  return {
    commits,
    worth: () => greatest(open.values()),
    tip: () => main.at(-1)?.oid ?? '',
    /** `announced`: a pre-release names what is to come, so nothing of it is taken back. */
    grow: (announced: boolean): void => {
      const roll = dice.below(40);
      const latest = main.at(-1);
      const counts = latest !== undefined && open.has(latest.oid) && latest.step !== 'none';
      if (roll < 3) merge();
      else if (roll === 3) takeBack(released.at(dice.below(released.length)), 'patch');
      else if (roll < 6 && !announced && counts && !latest.message.startsWith('Revert')) takeBack(latest, 'none');
      else commit();
    },
    release: (): void => {
      for (const each of main) if (open.has(each.oid) && /^[a-z]+[(:]/.test(each.message)) released.push(each);
      open.clear();
    },
  };
};

/** Makes a history of so many releases, the same for the same seed: 0.1.0, then to 1.0.0 after a tenth of them, by hand. */
export const writeReleases = (count: number, seed: number): WrittenHistory => {
  const dice = createDice(seed);
  const growth = createGrowth(dice);
  const tags: WrittenTag[] = [];
  const releases: WrittenRelease[] = [];
  const put = (name: string): void => {
    tags.push({ name, commit: growth.tip(), annotated: dice.below(3) > 0 });
  };
  let version: Numbers = [0, 1, 0];
  growth.grow(false);
  put(named(version));
  growth.release();
  while (releases.length < count) {
    const base = named(version);
    let quiet: string | null = null;
    let candidates = 0;
    for (let left = 1 + dice.below(12); left > 0 || growth.worth() === 'none'; left -= 1) {
      growth.grow(candidates > 0);
      const worth = growth.worth();
      if (worth === 'none') quiet = growth.tip();
      else if (dice.below(30) === 0) {
        candidates += 1;
        put(`${named(nextVersion(version, worth))}-rc.${candidates}`);
      }
    }
    const worth = growth.worth();
    if (worth === 'none') continue;
    const isByHand = version[0] === 0 && releases.length >= count / 10;
    version = isByHand ? [1, 0, 0] : nextVersion(version, worth);
    put(named(version));
    if (isByHand) put('nightly');
    else releases.push({ base, tag: named(version), quiet });
    growth.release();
  }
  return { commits: growth.commits, tags, releases };
};
