import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { outFolder, root } from './root.ts';

/** Where the reports of the last whole run stand, from the clone; `.drawbridge/quality-gate.yml` names them there. */
export const reportFolder = '.out/reports';

/** A folder for the reports of a run that begins; what an earlier one left cannot be taken for them. */
export function stageReports(): string {
  mkdirSync(outFolder, { recursive: true });
  return mkdtempSync(path.join(outFolder, 'reports-'));
}

/** Puts the staged reports in place of those of the run before, whichever of them were written. */
export function publishReports(staged: string, clone: string = root): void {
  const target = path.join(clone, reportFolder);
  rmSync(target, { recursive: true, force: true });
  renameSync(staged, target);
}
