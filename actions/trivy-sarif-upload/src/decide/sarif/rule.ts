import { fingerprintOf } from '@drawbridge/core/domain/fingerprint';
import { code, joinMarkdown, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { FindingClass } from '../../inputs/config.ts';
import type { Finding } from '../finding.ts';
import { cutText, limits } from './limits.ts';
import type { SarifRule } from './log.ts';
import { levelOf, securitySeverityOf, worstOf } from './severity.ts';

const names: Readonly<Record<FindingClass, string>> = {
  vulnerability: 'VulnerablePackage',
  misconfiguration: 'Misconfiguration',
  secret: 'OpenSecret',
  licence: 'Licence',
  other: 'Finding',
};

// Beyond, the help of one advisory in a large image would be larger than all else.
const packagesShown = 50;

/** A rule's identifier within GitHub's room; long ones that only begin alike stay apart. */
export const ruleIdOf = (rule: string): string => {
  if (rule.length <= limits.nameCharacters) return rule;
  const digits = fingerprintOf({ tool: 'rule', rule, path: '', lineText: undefined, message: '', packageName: '' });
  return `${cutText(rule, limits.nameCharacters - 13)}-${digits.slice(0, 12)}`;
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s<>"]+$/.test(url);

const fixOf = ({ package: about, status }: Finding): string => {
  if (about !== undefined && about.fixedVersion !== '') return about.fixedVersion;
  return status === '' || status === 'affected' ? 'none yet' : status.replaceAll('_', ' ');
};

const placeOf = ({ path, within }: Finding): string => (within === '' ? path : within);

const rowsOf = (findings: readonly Finding[]): readonly (readonly string[])[] => [
  ...new Map(
    findings.flatMap((finding) => {
      const { package: about } = finding;
      if (about === undefined) return [];
      const row = [about.name, about.version, fixOf(finding), placeOf(finding)];
      return [[row.join('\n'), row] as const];
    }),
  ).values(),
];

const tableOf = (rows: readonly (readonly string[])[]): readonly Markdown[] => {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, packagesShown).map((row) => `| ${row.map((cell) => code(cell).markdown).join(' | ')} |`);
  const more = rows.length - packagesShown;
  const table = ['| Package | Installed | Fixed in | Where |', '| --- | --- | --- | --- |', ...shown].join('\n');
  return [{ markdown: table }, ...(more > 0 ? [md`and ${countOf(more, 'more package')}`] : [])];
};

const listOf = (rows: readonly (readonly string[])[]): readonly string[] => {
  const more = rows.length - packagesShown;
  const shown = rows
    .slice(0, packagesShown)
    .map(([name, version, fix, where]) => `${name} ${version} (fixed in: ${fix})${where === '' ? '' : `, ${where}`}`);
  return more > 0 ? [...shown, `and ${countOf(more, 'more package')}`] : shown;
};

/** A rule that nothing but its findings describe, in Markdown and in plain text: all their packages, never one of them. */
const helpOf = (title: string, findings: readonly [Finding, ...Finding[]]): SarifRule['help'] => {
  const { about } = findings[0];
  const rows = rowsOf(findings);
  const parts = [about.description, about.resolution].map((part) => part.trim()).filter((part) => part !== '');
  const address = isWebAddress(about.url) ? [about.url] : [];
  const paragraphs = [md`**${title}**`, ...parts.map((part) => md`${part}`), ...tableOf(rows)];
  const links = address.map((url) => link(md`More about it`, url));
  return {
    text: [title, ...parts, ...listOf(rows), ...address].join('\n\n'),
    markdown: joinMarkdown([...paragraphs, ...links], '\n\n').markdown,
  };
};

const tagsOf = ({ class: kind, about }: Finding): readonly string[] => [
  'security',
  kind,
  ...new Set(about.weaknesses.map((weakness) => `external/cwe/${weakness.toLowerCase()}`)),
];

/** One rule for all findings of one identifier: as severe as the worst of them, its level and its number from that one severity. */
export const makeRule = (findings: readonly [Finding, ...Finding[]]): SarifRule => {
  const worst = worstOf(findings);
  const { rule, class: kind, about } = worst;
  const title = oneLine(about.title) === '' ? rule : oneLine(about.title);
  const securitySeverity = securitySeverityOf(worst);
  const description = oneLine(about.description) === '' ? title : oneLine(about.description);
  return {
    id: ruleIdOf(rule),
    name: names[kind],
    shortDescription: { text: cutText(title, limits.descriptionCharacters) },
    fullDescription: { text: cutText(description, limits.descriptionCharacters) },
    defaultConfiguration: { level: levelOf(worst.severity) },
    ...(isWebAddress(about.url) ? { helpUri: about.url } : {}),
    help: helpOf(title, findings),
    properties: {
      tags: tagsOf(worst).slice(0, limits.shownTags),
      ...(securitySeverity === undefined ? {} : { 'security-severity': securitySeverity }),
    },
  };
};
