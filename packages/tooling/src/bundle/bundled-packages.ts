import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The folders of the npm packages that own the given files; files of this workspace have none. */
export function findPackageFolders(files: Iterable<string>): readonly string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort();
}

export interface BundleContents {
  /** Also the files that were merged into another module. */
  readonly files: ReadonlySet<string>;
  /** Imports that led nowhere: ncc turns them into an error at run time, not at build time. */
  readonly missing: readonly string[];
}

/** What went into the chunks, from webpack's own account. */
export function listContents(stats: unknown): BundleContents {
  const files = new Set<string>();
  const missing: string[] = [];
  const visit = (modules: unknown): void => {
    if (!Array.isArray(modules)) return;
    for (const module of modules) {
      const fields = new Map<string, unknown>(Object.entries(module));
      const file = fields.get('nameForCondition');
      const lost = /@@notfound\.js\?(.*)$/.exec(String(fields.get('identifier')))?.[1];
      if (lost !== undefined) missing.push(lost);
      else if (typeof file === 'string') files.add(file);
      visit(fields.get('modules'));
    }
  };
  visit(typeof stats === 'object' && stats !== null && 'modules' in stats ? stats.modules : []);
  if (files.size === 0) throw new Error('The bundler names no module, so the licences cannot be told.');
  return { files, missing };
}

/** Reads who wrote a package and under which terms; a package without a licence is refused. */
export function readPackage(folder: string): BundledPackage {
  const manifest = new Map<string, unknown>(
    Object.entries(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))),
  );
  const [name, version, licence] = ['name', 'version', 'license'].map((key) => manifest.get(key));
  if (typeof name !== 'string' || typeof version !== 'string' || typeof licence !== 'string') {
    throw new Error(`${path.join(folder, 'package.json')} lacks a name, a version or a license.`);
  }
  return { name, version, licence, text: readTexts(folder) };
}

/** The content of dist/licenses.txt: one part a package, in the order of their names. */
export function formatLicences(packages: readonly BundledPackage[]): string {
  const parts = [...packages]
    .map((bundled) => ({ title: `${bundled.name} ${bundled.version} (${bundled.licence})`, text: bundled.text }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const unique = [...new Map(parts.map((part) => [part.title, part])).values()];
  return unique
    .map(({ title, text }) => `${'='.repeat(title.length)}\n${title}\n${'='.repeat(title.length)}\n\n${text}\n`)
    .join('\n');
}

function readTexts(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(name))
    .sort();
  if (names.length === 0) return 'The package carries no licence text of its own.';
  return names
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
