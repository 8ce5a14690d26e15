import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';

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

/** An import that led nowhere: ncc turns it into an error at run time, not at build time. */
export interface MissingImport {
  readonly name: string;
  /** The files that ask for it. */
  readonly askedBy: readonly string[];
}

export interface BundleContents {
  /** Also the files that were merged into another module. */
  readonly files: ReadonlySet<string>;
  readonly missing: readonly MissingImport[];
}

/** What went into the chunks, from webpack's own account. */
export function listContents(stats: unknown): BundleContents {
  const files = new Set<string>();
  const missing: MissingImport[] = [];
  const visit = (modules: unknown): void => {
    if (!Array.isArray(modules)) return;
    for (const module of modules) {
      const fields = new Map<string, unknown>(Object.entries(module));
      const file = fields.get('nameForCondition');
      const lost = /@@notfound\.js\?(.*)$/.exec(String(fields.get('identifier')))?.[1];
      if (lost !== undefined) missing.push({ name: lost, askedBy: listAskers(fields.get('reasons')) });
      else if (typeof file === 'string') files.add(file);
      visit(fields.get('modules'));
    }
  };
  visit(typeof stats === 'object' && stats !== null && 'modules' in stats ? stats.modules : []);
  if (files.size === 0) throw new Error('The bundler names no module, so the licences cannot be told.');
  return { files, missing };
}

// "loader!loader!FILE|hash": webpack's name of a module; a lost import also names itself among those that ask.
function listAskers(reasons: unknown): readonly string[] {
  if (!Array.isArray(reasons)) return [];
  const files = reasons.map((reason) => {
    const asker = new Map<string, unknown>(Object.entries(reason)).get('resolvedModuleIdentifier');
    return typeof asker === 'string' ? asker.replace(/^.*!/, '').replace(/\|.*$/, '') : '';
  });
  return [...new Set(files)].filter((file) => file !== '' && !file.includes('@@notfound'));
}

/** Those imports that nobody can do without, and who asks; a package can where its own manifest calls them optional. */
export function findNeeded(missing: readonly MissingImport[]): readonly string[] {
  return missing.flatMap(({ name, askedBy }) => {
    const needy = askedBy.filter((file) => !findPackageFolders([file]).some((folder) => isOptional(name, folder)));
    if (askedBy.length > 0 && needy.length === 0) return [];
    return [`${name}, asked for by ${needy.join(', ') || 'nobody that is known'}`];
  });
}

function isOptional(name: string, folder: string): boolean {
  const manifest = readManifest(folder);
  const [peer, own] = [manifest.get('peerDependenciesMeta'), manifest.get('optionalDependencies')];
  const isListed = (list: unknown): list is Readonly<Record<string, unknown>> =>
    typeof list === 'object' && list !== null && Object.hasOwn(list, name);
  return isListed(own) || (isListed(peer) && JSON.stringify(peer[name]) === '{"optional":true}');
}

function readManifest(folder: string): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))));
}

/** Reads who wrote a package and under which terms; a package without a licence is refused. */
export function readPackage(folder: string): BundledPackage {
  const manifest = readManifest(folder);
  const [name, version, licence] = ['name', 'version', 'license'].map((key) => manifest.get(key));
  if (typeof name !== 'string' || typeof version !== 'string' || typeof licence !== 'string') {
    throw new Error(`${path.join(folder, 'package.json')} lacks a name, a version or a license.`);
  }
  return { name, version, licence, text: `${readTexts(folder)}${readSupplement(licence)}` };
}

// The LGPL (section 4b) asks for the text of the GPL beside its own, which packages leave out.
function readSupplement(licence: string): string {
  if (!licence.startsWith('LGPL-3.0')) return '';
  return `\n\n${readFileSync(path.join(root, 'packages/tooling/licences/GPL-3.0.txt'), 'utf8').trim()}`;
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
