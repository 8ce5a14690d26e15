import { failure, type Result, success } from '@drawbridge/core/domain/result';

export const targetKinds = ['fs', 'repo', 'config', 'image', 'sbom'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** One thing to scan. */
export interface Target {
  readonly kind: TargetKind;
  /** A path from the working directory; of an image also a reference, e.g. "ghcr.io/octo/shop:1.2". */
  readonly subject: string;
  /** Tells targets apart in categories, baselines and tables, from one run to the next: without tag and digest. */
  readonly name: string;
  /** The file of the working directory that findings without a file of their own are shown at; empty: none is given. */
  readonly file: string;
}

const syntax = 'Write `fs: .`, `image: build/app.tar`, `config: infra` or `sbom: bom.json`, one a line';
const pattern = /^(?<kind>[a-z]+):\s+(?<subject>\S+)(?:\s+as\s+(?<name>\S+))?(?:\s+in\s+(?<file>\S+))?$/;
const nameSyntax = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/;
const longestName = 100;

const isKind = (text: string): text is TargetKind => targetKinds.some((kind) => kind === text);

const leadsOut = (path: string): boolean => /^(?:[a-zA-Z]:|[\\/])/.test(path) || path.split(/[\\/]/).includes('..');

const withoutVersion = (reference: string): string => reference.replace(/@[^@/]*$/, '').replace(/:[^:/]*$/, '');

const stems: Readonly<Record<TargetKind, (subject: string) => string>> = {
  fs: (subject) => subject,
  repo: (subject) => subject,
  config: (subject) => subject,
  image: (subject) => withoutVersion(subject.replace(/\.(?:tar|tar\.gz|tgz)$/, '')),
  sbom: (subject) => subject.replace(/(?:\.(?:cdx|spdx))?\.json$/, ''),
};

const nameAfter = (kind: TargetKind, subject: string): string =>
  [kind, ...stems[kind](subject).split(/[\\/]/)]
    .map((part) => part.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, ''))
    .filter((part) => part !== '')
    .join('/')
    .slice(0, longestName);

const faultOf = ({ kind, subject, name, file }: Target): string | undefined => {
  if (kind !== 'image' && leadsOut(subject)) return `"${subject}" leads out of the workspace.`;
  if (kind === 'image' && (subject.startsWith('-') || leadsOut(subject)))
    return `"${subject}" is neither an image's name nor an archive in the workspace.`;
  if (file !== '' && leadsOut(file)) return `"${file}" leads out of the workspace.`;
  if (!nameSyntax.test(name) || name.length > longestName)
    return `"${name}" cannot be a target's name. Use letters, digits, dots, dashes, underscores and slashes.`;
  return undefined;
};

/** Reads one line, `KIND: WHAT [as NAME] [in FILE]`; an error in words. */
export const parseTarget = (line: string): Result<Target, string> => {
  const { kind = '', subject = '', name, file = '' } = pattern.exec(line)?.groups ?? {};
  if (subject === '') return failure(`"${line}" is no target. ${syntax}.`);
  if (!isKind(kind)) return failure(`"${kind}" is none of ${targetKinds.join(', ')}. ${syntax}.`);
  const target: Target = { kind, subject, name: name ?? nameAfter(kind, subject), file };
  const fault = faultOf(target);
  return fault === undefined ? success(target) : failure(fault);
};

/** Reads all lines; every fault at once, and one for each name that two targets share. */
export const parseTargets = (lines: readonly string[]): Result<readonly Target[], string> => {
  const parsed = lines.map(parseTarget);
  const targets = parsed.flatMap((each) => (each.ok ? [each.value] : []));
  const faults = parsed.flatMap((each) => (each.ok ? [] : [each.error]));
  const names = targets.map(({ name }) => name);
  const doubles = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  for (const name of doubles) faults.push(`Two targets are named "${name}". Tell them apart: \`image: WHAT as NAME\`.`);
  return faults.length === 0 ? success(targets) : failure(faults.join(' '));
};
