import type { Outcome } from '@drawbridge/core/action/outcome';
import type { PostSteps, Scene, Steps } from '@drawbridge/core/action/run-action';
import { createKeep } from './act/keep.ts';
import type { Config } from './inputs.ts';
import type { AuditPorts } from './ports/audit-ports.ts';

// Each mode is loaded when it is asked for: recording stands in the way of every deployment, and must start fast.
const runMode = async (config: Config, ports: AuditPorts, scene: Scene): Promise<Outcome> => {
  const { task } = config;
  const keep = createKeep(config, ports, scene);
  switch (task.mode) {
    case 'record': {
      const { record } = await import('./modes/record/main.ts');
      return record({ ...config, task }, keep, scene);
    }
    case 'verify': {
      const { verify } = await import('./modes/verify/run.ts');
      return verify({ ...config, task }, ports, scene);
    }
    case 'reconcile': {
      const { reconcile } = await import('./modes/reconcile/run.ts');
      return reconcile({ ...config, task }, { keep, ports }, scene);
    }
    case 'export': {
      const { exportEvidence } = await import('./modes/export/run.ts');
      return exportEvidence({ ...config, task }, ports, scene);
    }
    case 'report': {
      const { report } = await import('./modes/report/run.ts');
      return report({ ...config, task }, ports, scene);
    }
  }
};

/** The steps of the action. They throw CannotJudge where nothing can be said. */
export const createSteps = (ports: AuditPorts): Steps<Config> => ({
  run: (config, scene) => runMode(config, ports, scene),
});

/** The second half of `mode: record`; the other modes have none. */
export const createPostSteps = (ports: AuditPorts): PostSteps<Config> => ({
  post: async (record, config, scene) => {
    const { task } = config;
    if (task.mode !== 'record' || task.phase !== 'both') return undefined;
    const { recordEnd } = await import('./modes/record/post.ts');
    return recordEnd(record, { config: { ...config, task }, keep: createKeep(config, ports, scene) }, scene);
  },
});
