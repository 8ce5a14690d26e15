import type { CommonConfig } from '@drawbridge/core/inputs/common';
import type { Deadlines, Release, Strategy } from '../decide/rollout/model.ts';
import type { HealthSettings, HookSettings, TargetSettings } from '../decide/settings.ts';

/** What the inputs say; `run` begins from it, and post reads the same inputs again. */
export interface Config extends Pick<CommonConfig, 'token' | 'workingDirectory' | 'reportFile' | 'dryRun'> {
  readonly mode: 'deploy' | 'rollback' | 'recover';
  readonly environment: string;
  /** Tells apart what is deployed to one environment; may be empty. */
  readonly service: string;
  /** `recover` ships nothing of its own: its version is empty. An empty commit is the run's. */
  readonly release: Release;
  readonly target: TargetSettings;
  readonly strategy: Strategy;
  readonly units: readonly string[];
  readonly health: HealthSettings;
  readonly hooks: HookSettings;
  readonly bakeMs: number;
  readonly deadlines: Deadlines;
  readonly lock: { readonly leaseMs: number; readonly timeoutMs: number };
  readonly firstDeployment: 'remove' | 'keep';
  /** Why an older version may be shipped; empty: it may not. */
  readonly downgradeReason: string;
  readonly force: boolean;
  readonly environmentUrl: string;
  readonly deployment: 'auto' | 'never';
}
