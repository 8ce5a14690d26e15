import type { ActRun } from '@drawbridge/testkit/act/run-workflow';
import type { RequestRecord } from '@drawbridge/testkit/github/world';
import type { Facts } from './facts.ts';
import type { Performance, Stage } from './stage.ts';

/** What a chapter left behind, for its expectations to look at. */
export interface Scene {
  readonly run: ActRun | undefined;
  /** What the chapter itself did, by name: the merge commit, for example. */
  readonly notes: Readonly<Record<string, string>>;
  readonly before: Facts;
  readonly after: Facts;
  /** What the workflows asked of GitHub during the chapter. */
  readonly requests: readonly RequestRecord[];
  /** What in the whole story so far GitHub's published description does not know. */
  readonly violations: readonly string[];
}

/** Something that must be so after a chapter, and where to look. */
export interface Expectation {
  readonly what: string;
  readonly expected: string;
  readonly see: (scene: Scene) => string;
}

/** What a chapter can do: act on the stage, run a workflow before the audience, say what it does. */
export interface Play {
  readonly stage: Stage;
  readonly perform: (performance: Performance) => Promise<ActRun>;
  readonly tell: (line: string) => void;
  /** Keeps a folder among the chapter's files, and tells where. */
  readonly keepIn: (folder: string, name: string) => Promise<string>;
}

export interface Chapter {
  /** Also the name of the folder in which its files are kept. */
  readonly name: string;
  readonly title: string;
  readonly play: (play: Play) => Promise<Pick<Scene, 'run' | 'notes'>>;
  readonly expectations: readonly Expectation[];
}

/** What the story is told for: the version that the merge should make, and whether Trivy is there to scan. */
export interface Plot {
  readonly version: string;
  readonly isScanned: boolean;
}
