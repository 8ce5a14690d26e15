import { type AnnotationList, createAnnotationList } from './annotations.ts';
import { setCaseless } from './caseless.ts';
import type { Masker } from './masks.ts';
import type { Level, ObeyedCommand, Place } from './model.ts';

/** What all steps of a job share. */
export interface JobMemory {
  readonly masker: Masker;
  readonly env: Map<string, string>;
  readonly path: string[];
  readonly debug: boolean;
  readonly workspace: string;
}

/** Everything one phase of one step leaves behind, written down while it happens. */
export interface StepRecord {
  readonly job: JobMemory;
  readonly log: string[];
  readonly annotations: AnnotationList;
  readonly commands: ObeyedCommand[];
  readonly groups: string[];
  readonly masks: string[];
  readonly outputs: Map<string, string>;
  readonly env: Map<string, string>;
  readonly path: string[];
  readonly state: Map<string, string>;
  readonly print: (text: string) => void;
  readonly debug: (text: string) => void;
  readonly annotate: (level: Level, message: string, place?: Place) => void;
  readonly addMask: (secret: string) => void;
  readonly setEnv: (name: string, value: string) => void;
  readonly addPath: (folder: string) => void;
  readonly setOutput: (name: string, value: string) => void;
  readonly saveState: (name: string, value: string) => void;
  /** Marks the step as failed whatever its exit code will be. */
  readonly fail: () => void;
  readonly hasFailed: () => boolean;
}

type Displayed = Pick<StepRecord, 'log' | 'annotations' | 'print' | 'debug' | 'annotate'>;

const createDisplay = (job: JobMemory): Displayed => {
  const log: string[] = [];
  const annotations = createAnnotationList(job.masker);
  const print = (text: string): void => {
    log.push(job.masker.mask(text));
  };
  return {
    log,
    annotations,
    print,
    debug: (text) => {
      if (job.debug) for (const line of text.split(/\r?\n/u)) print(`##[debug]${line}`);
    },
    annotate: (level, message, place) => {
      const shown = annotations.add(level, message, place);
      if (shown !== '') print(`##[${level}]${shown}`);
    },
  };
};

type Effects = Pick<StepRecord, 'masks' | 'outputs' | 'env' | 'path' | 'addMask' | 'setEnv' | 'addPath' | 'setOutput'>;

const createEffects = (job: JobMemory, phase: 'main' | 'post'): Effects => {
  const masks: string[] = [];
  const path: string[] = [];
  const outputs = new Map<string, string>();
  const env = new Map<string, string>();
  return {
    masks,
    path,
    outputs,
    env,
    addMask: (secret) => {
      masks.push(secret);
      for (const part of [secret, ...secret.split(/[\r\n]+/u)]) job.masker.add(part);
    },
    setEnv: (name, value) => {
      env.set(name, value);
      job.env.set(name, value);
    },
    addPath: (folder) => {
      path.push(folder);
      const known = job.path.indexOf(folder);
      if (known >= 0) job.path.splice(known, 1);
      job.path.push(folder);
    },
    // Nothing can read the outputs of a post, so the runner does not keep them.
    setOutput: (name, value) => {
      if (phase === 'main') setCaseless(outputs, name, value);
    },
  };
};

export interface RecordOptions {
  readonly job: JobMemory;
  readonly phase: 'main' | 'post';
  /** Shared by the main and the post of a step. */
  readonly state: Map<string, string>;
}

/** Starts the record of one phase. */
export const createStepRecord = ({ job, phase, state }: RecordOptions): StepRecord => {
  let failed = false;
  return {
    job,
    commands: [],
    groups: [],
    state,
    ...createDisplay(job),
    ...createEffects(job, phase),
    saveState: (name, value) => setCaseless(state, name, value),
    fail: () => {
      failed = true;
    },
    hasFailed: () => failed,
  };
};
