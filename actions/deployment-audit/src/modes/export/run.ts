import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type OutputFile, writeFiles } from '../../act/files.ts';
import { createProver } from '../../decide/inclusion.ts';
import type { LogHead } from '../../decide/kept.ts';
import { toBase64 } from '../../decide/log/base64.ts';
import { canonicalJson } from '../../decide/log/canonical-json.ts';
import { createTreeHasher } from '../../decide/log/tree.ts';
import { gatherSoundLog, type SoundLog } from '../../gather/held-log.ts';
import type { Config, ExportTask } from '../../inputs.ts';
import type { AuditPorts } from '../../ports/audit-ports.ts';
import { renderOutputs } from '../../render/outputs.ts';
import { describeHead, renderReport } from '../../render/report.ts';
import { type EvidencePack, selectEvidence } from './decide.ts';
import { checker } from './render/checker.ts';
import { renderDeployments, renderEvidence, renderFindings } from './render/files.ts';
import { concludeExport, renderSummary } from './render/outcome.ts';
import { renderReadMe } from './render/read-me.ts';

type ExportConfig = Config & { readonly task: ExportTask };

// Every entry was read in its canonical form, so that writing it anew gives the bytes that the log holds.
const textOf = ({ entries }: SoundLog, index: number): string => canonicalJson(entries[index]) ?? '';

const proofText = (index: number, hashes: readonly Uint8Array[], { checkpoint }: LogHead): string =>
  ['c2sp.org/tlog-proof@v1', `index ${index}`, ...hashes.map(toBase64), '', checkpoint].join('\n');

const proofFiles = (log: SoundLog, { indexes }: EvidencePack, { cryptography }: AuditPorts): readonly OutputFile[] => {
  const hasher = createTreeHasher(cryptography.sha256);
  const encoder = new TextEncoder();
  const leaves = log.entries.map((_, index) => hasher.leaf(encoder.encode(textOf(log, index))));
  const prove = createProver(hasher, leaves);
  return indexes.flatMap((index) => [
    { path: `entries/${index}.json`, text: textOf(log, index) },
    { path: `proofs/${index}.tlog-proof`, text: proofText(index, prove(index), log.head) },
  ]);
};

const packOf = (log: SoundLog, pack: EvidencePack, ports: AuditPorts): readonly OutputFile[] => [
  { path: 'README.txt', text: renderReadMe(pack, log.head) },
  { path: 'evidence.csv', text: renderEvidence(pack) },
  { path: 'findings.csv', text: renderFindings(pack) },
  { path: 'deployments.json', text: renderDeployments(pack) },
  { path: 'checkpoint', text: log.head.checkpoint },
  { path: 'check.mjs', text: checker },
  ...proofFiles(log, pack, ports),
];

/** Writes the evidence of a period as files that can be checked without us. Throws CannotJudge where the log does not hold together. */
export const exportEvidence = async (config: ExportConfig, ports: AuditPorts, scene: Scene): Promise<Outcome> => {
  const log = await gatherSoundLog(config, ports, scene);
  const { environment, service, task, outputFolder } = config;
  const pack = selectEvidence(log.entries, { environment, service, period: task.period });
  const files = await writeFiles(outputFolder, packOf(log, pack, ports), scene);
  const verdict = concludeExport(pack, outputFolder);
  const facts = { config, context: scene.context, verdict, enforced: true, nowMs: scene.clock.nowMs() };
  return {
    verdict,
    outputs: renderOutputs({ head: log.head, findings: pack.findings.length }),
    summary: renderSummary(verdict, pack, log.head),
    annotations: [],
    report: renderReport(facts, {
      log: describeHead(log.head),
      findings: pack.findings.map(({ finding: { what, about, message } }) => ({ what, place: about, message })),
      files: [...files],
    }),
    enforced: true,
  };
};
