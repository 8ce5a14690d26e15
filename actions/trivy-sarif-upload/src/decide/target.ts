import { failure, type Result, success } from '@drawbridge/core/domain/result';

const targetKinds = ['fs', 'repo', 'config', 'image', 'sbom'] as const;
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
const pattern = /^(?<kind>[a-z]+):?\s+(?<subject>\S+)(?:\s+as\s+(?<name>\S+))?(?:\s+in\s+(?<file>\S+))?$/;
const nameSyntax = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/;
const longestName = 100;

const isKind = (text: string): text is TargetKind => targetKinds.some((kind) => kind === text);

const leadsOut = (path: string): boolean => /^(?:[a-zA-Z]:|[\\/])/.test(path) || path.split(/[\\/]/).includes('..');

const withoutVersion = (reference: string): string => reference.replace(/@[^@/]*$/, '').replace(/:[^:/]*$/, '');

const archive = /\.(?:tar|tar\.gz|tgz)$/;

const stemOf = ({ kind, subject }: Target): string => {
  if (kind === 'image') return archive.test(subject) ? subject.replace(archive, '') : withoutVersion(subject);
  return kind === 'sbom' ? subject.replace(/(?:\.(?:cdx|spdx))?\.json$/, '') : subject;
};

// A reference is the same image wherever it is scanned from; a path is not.
const isPath = ({ kind, subject }: Target): boolean => kind !== 'image' || archive.test(subject);

const nameAfter = (target: Target, workingDirectory: string): string =>
  [target.kind, ...(isPath(target) ? workingDirectory.split(/[\\/]/) : []), ...stemOf(target).split(/[\\/]/)]
    .map((part) => part.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, ''))
    .filter((part) => part !== '')
    .join('/')
    .slice(0, longestName)
    .replace(/\/$/, '');

const faultOf = ({ kind, subject, name, file }: Target): string | undefined => {
  if (kind !== 'image' && leadsOut(subject)) return `"${subject}" leads out of the workspace.`;
  if (kind === 'image' && (subject.startsWith('-') || leadsOut(subject)))
    return `"${subject}" is neither an image's name nor an archive in the workspace.`;
  if (file !== '' && leadsOut(file)) return `"${file}" leads out of the workspace.`;
  if (name !== '' && (!nameSyntax.test(name) || name.length > longestName))
    return `"${name}" cannot be a target's name. Use letters, digits, dots, dashes, underscores and slashes.`;
  return undefined;
};

/** Reads one line, `KIND: WHAT [as NAME] [in FILE]`; an error in words. Without a name, `nameTargets` gives it one. */
export const parseTarget = (line: string): Result<Target, string> => {
  const { kind = '', subject = '', name = '', file = '' } = pattern.exec(line)?.groups ?? {};
  if (subject === '') return failure(`"${line}" is no target. ${syntax}.`);
  if (!isKind(kind)) return failure(`"${kind}" is none of ${targetKinds.join(', ')}. ${syntax}.`);
  const target: Target = { kind, subject, name, file };
  const fault = faultOf(target);
  return fault === undefined ? success(target) : failure(fault);
};

/** Reads all lines; every fault at once. */
export const parseTargets = (lines: readonly string[]): Result<readonly Target[], string> => {
  const parsed = lines.map(parseTarget);
  const faults = parsed.flatMap((each) => (each.ok ? [] : [each.error]));
  return faults.length === 0
    ? success(parsed.flatMap((each) => (each.ok ? [each.value] : [])))
    : failure(faults.join(' '));
};

/** Names those that have no name after what they are and, from the workspace, where. */
export const nameTargets = (targets: readonly Target[], workingDirectory: string): readonly Target[] =>
  targets.map((target) => (target.name === '' ? { ...target, name: nameAfter(target, workingDirectory) } : target));

/** Names that more than one target has. */
export const sharedNames = (targets: readonly Target[]): readonly string[] => {
  const names = targets.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
};
