import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { countOf, formatDuration } from '@drawbridge/core/domain/quantity';
import type { LogLine } from '@drawbridge/testkit/act/log';
import type { Chapter, Play, Scene } from './chapter.ts';
import { keepFacts, listKeepsakes } from './keepsakes.ts';
import type { Screen } from './screen.ts';
import { verdictsIn } from './sightings.ts';
import { openStage, type Stage } from './stage.ts';
import { agrees, formatTable, formatVerdict, isGood, type PlayedChapter, type Row } from './table.ts';

/** What to tell, where to show it, and where to keep what came of it. */
export interface Order {
  readonly chapters: readonly Chapter[];
  readonly screen: Screen;
  /** What an earlier telling kept here goes first; everything else stays. */
  readonly keepIn: string;
  /** Ends the story where it is: what runs is stopped, what was made is cleared away. */
  readonly signal: AbortSignal;
}

/** Plays the chapters one after the other and closes with the table. True when every expectation agreed. */
export async function tellStory(order: Order): Promise<boolean> {
  const { chapters, screen, keepIn } = order;
  const startedMs = performance.now();
  await mkdir(keepIn, { recursive: true });
  for (const folder of foldersOf(order)) await rm(folder, { recursive: true, force: true });
  screen.line('GitHub is played on 127.0.0.1; git, workflow engine and actions are real.');
  const played = await playAll(order);
  const verdict = formatVerdict(played, chapters.length, performance.now() - startedMs);
  const table = formatTable(played);
  await writeFile(path.join(keepIn, 'table.txt'), `${[...table, verdict].join('\n')}\n`);
  for (const line of ['', ...table]) screen.line(line);
  screen.line(`What people would have read is kept in ${path.relative(process.cwd(), keepIn)}:`);
  for (const line of await listKeepsakes(keepIn)) screen.line(`  ${line}`);
  screen.line(verdict);
  return played.length === chapters.length && played.every(isGood);
}

const foldersOf = ({ chapters, keepIn }: Order): readonly string[] =>
  chapters.map(({ name }, index) => path.join(keepIn, `${index + 1}-${name}`));

async function playAll(order: Order): Promise<readonly PlayedChapter[]> {
  const { chapters, screen, signal } = order;
  const folders = foldersOf(order);
  const played: PlayedChapter[] = [];
  const stage = await openStage(signal);
  try {
    for (const [index, chapter] of chapters.entries()) {
      if (signal.aborted) break;
      screen.line();
      screen.line(`▸ ${index + 1} of ${chapters.length}: ${chapter.title}`);
      played.push(await playChapter(chapter, { order, stage, folder: folders[index] ?? order.keepIn }));
    }
  } finally {
    await stage.close();
  }
  return played;
}

interface Place {
  readonly order: Order;
  readonly stage: Stage;
  readonly folder: string;
}

async function playChapter(chapter: Chapter, place: Place): Promise<PlayedChapter> {
  const { screen } = place.order;
  const startedMs = performance.now();
  const rows = await judge(chapter, place).catch((error: unknown): readonly Row[] => [
    { what: 'the step', expected: 'comes to its end', seen: Error.isError(error) ? error.message : String(error) },
  ]);
  screen.waitFor(undefined);
  const played = { title: chapter.title, durationMs: performance.now() - startedMs, rows };
  const good = rows.filter(agrees).length;
  screen.line(`  ${isGood(played) ? '✓' : '✗'} ${good} of ${countOf(rows.length, 'expectation')} met`);
  return played;
}

async function judge(chapter: Chapter, place: Place): Promise<readonly Row[]> {
  const { double, readFacts } = place.stage;
  const before = await readFacts();
  const asked = double.requests.length;
  const left = await chapter.play(createPlay(place));
  const requests = double.requests.slice(asked).filter(({ actor }) => actor === 'github-actions[bot]');
  const after = await readFacts();
  await keepFacts(place.folder, before, after);
  const violations = double.violations.map(({ operation, detail }) => `${operation}: ${detail}`);
  const scene: Scene = { ...left, before, after, requests, violations };
  return chapter.expectations.map(({ what, expected, see }) => ({ what, expected, seen: see(scene) }));
}

function createPlay({ stage, folder, order: { screen } }: Place): Play {
  return {
    stage,
    tell: (line) => screen.line(`  ${line}`),
    keepIn: async (from, name) => {
      await cp(from, path.join(folder, name), { recursive: true });
      return path.join(folder, name);
    },
    perform: async (performance) => {
      const run = await stage.perform(performance, { keepIn: folder, onLine: follow(screen) });
      screen.waitFor(undefined);
      for (const verdict of verdictsIn(run)) screen.line(`  ${verdict}`);
      return run;
    },
  };
}

const longestJob = 'production/result'.length;
/** What the engine does by itself in every job. */
const engineSteps = new Set(['Set up job', 'Complete job']);
const jobSigns = { success: '✓', failure: '✗', cancelled: '✗', skipped: '–' } as const;

function follow(screen: Screen): (line: LogLine, job: string) => void {
  const startedMs = new Map<string, number>();
  const running = new Map<string, string>();
  const begun = new Set<string>();
  return (line, job) => {
    if (!startedMs.has(job)) startedMs.set(job, performance.now());
    if (line.kind === 'step-started') {
      if (!engineSteps.has(line.stepName)) begun.add(job);
      running.delete(job);
      running.set(job, `${job}: ${line.stepName.replace(/@[0-9a-f]{40}$/, '')}`);
      screen.waitFor(running.get(job));
    }
    if (line.kind !== 'job-ended') return;
    // What is waited for then is what another job does.
    running.delete(job);
    screen.waitFor([...running.values()].at(-1));
    // Of a cancelled run, the engine calls a job successful although no step of it ran.
    const sign = begun.has(job) ? jobSigns[line.conclusion] : jobSigns.skipped;
    const end = begun.has(job) ? formatDuration(performance.now() - (startedMs.get(job) ?? 0)) : 'not run';
    screen.line(`    ${sign} ${job.padEnd(longestJob)} ${end}`);
  };
}
