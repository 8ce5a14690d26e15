import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Availability } from '../programs.ts';

/** Where the bootstrap built the programs of the control plane. */
export const engineFolder = (): string => process.env['DRAWBRIDGE_KUBERNETES'] ?? '';

/** Is there a Kubernetes control plane to start on this machine? */
export const probeControlPlane = (): Availability => {
  if (existsSync(path.join(engineFolder(), 'complete'))) return { available: true };
  const reason = process.env['DRAWBRIDGE_KUBERNETES_MISSING'] ?? '`npm run test:deep` builds it';
  return { available: false, reason: `there is no Kubernetes control plane: ${reason}` };
};
