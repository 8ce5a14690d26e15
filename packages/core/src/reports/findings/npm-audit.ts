import { countOf } from '../../domain/quantity.ts';
import type { JsonCursor } from '../json/cursor.ts';
import type { FindingList } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';

const tool = 'npm audit';

const advisoryOf = (url: string, number: number | undefined): string =>
  /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/.exec(url)?.[0] ?? (number === undefined ? url : String(number));

const repairOf = (entry: JsonCursor, name: string): string => {
  const fix = entry.at('fixAvailable');
  if (typeof fix.value === 'boolean' || fix.isAbsent()) return '';
  const [by, version] = [fix.at('name').text(), fix.at('version').text()];
  return by === name ? version : `${by} ${version}`;
};

const readAdvisory = (entry: JsonCursor, via: JsonCursor, list: FindingList): void => {
  const name = via.at('name').text();
  const url = via.at('url').optionalText() ?? '';
  list.add({
    tool,
    rule: advisoryOf(url, via.at('source').optionalNumber()),
    class: 'vulnerability',
    severity: list.severity(via.at('severity').text()),
    message: via.at('title').text(),
    package: { name, version: via.at('range').optionalText() ?? '', fixedVersion: repairOf(entry, name) },
    url,
  });
};

/** A package that is vulnerable only through others has no finding of its own, unless those are not in the report. */
const readEntry = (name: string, entry: JsonCursor, all: JsonCursor, list: FindingList): void => {
  const causes = entry.at('via').list();
  const advisories = causes.filter(({ value }) => typeof value !== 'string');
  for (const via of advisories) readAdvisory(entry, via, list);
  const isExplained = advisories.length > 0 || causes.some((via) => all.has(via.text()));
  if (isExplained) return;
  list.add({
    tool,
    rule: name,
    class: 'vulnerability',
    severity: list.severity(entry.at('severity').text()),
    message: `${name} is vulnerable through a package that the report does not hold`,
    package: { name, version: entry.at('range').optionalText() ?? '', fixedVersion: repairOf(entry, name) },
  });
};

const compareTotal = (root: JsonCursor, held: number, list: FindingList): void => {
  const metadata = root.at('metadata');
  const counts = metadata.isAbsent() ? metadata : metadata.at('vulnerabilities');
  const total = counts.isAbsent() ? undefined : counts.at('total').optionalNatural();
  if (total !== undefined && total !== held)
    list.breakDown(`${tool}: the report counts ${countOf(total, 'package')} and holds ${held}: it is not whole`);
};

const readSecond = (root: JsonCursor, list: FindingList): void => {
  const all = root.at('vulnerabilities');
  const entries = all.members();
  for (const [name, entry] of entries) readEntry(name, entry, all, list);
  compareTotal(root, entries.length, list);
};

/** Version 1, which npm 6 and pnpm write. */
const readFirst = (root: JsonCursor, list: FindingList): void => {
  for (const [id, advisory] of root.at('advisories').members()) {
    const url = advisory.at('url').optionalText() ?? '';
    const [found] = advisory.at('findings').optionalList();
    list.add({
      tool,
      rule: advisory.at('github_advisory_id').optionalText() ?? advisoryOf(url, Number(id)),
      class: 'vulnerability',
      severity: list.severity(advisory.at('severity').text()),
      message: advisory.at('title').text(),
      package: {
        name: advisory.at('module_name').text(),
        version: found?.at('version').optionalText() ?? '',
        fixedVersion: repairedVersions(advisory.at('patched_versions').optionalText() ?? ''),
      },
      url,
    });
  }
};

/** npm writes a range that nothing satisfies where no version mends it. */
const repairedVersions = (range: string): string => (/^<\s*0\.0\.0$/.test(range) ? '' : range);

const tellError = (root: JsonCursor, list: FindingList): void => {
  const error = root.at('error');
  const own = typeof error.value === 'object' ? [error.at('summary'), error.at('detail'), error.at('code')] : [error];
  const texts = [...own, root.at('message')].flatMap(({ value }) =>
    typeof value === 'string' && value !== '' ? [value] : [],
  );
  list.breakDown(`${tool} could not ask for advisories: ${texts[0] ?? 'no reason is given'}`);
};

/** Reads `npm audit --json` of npm 7 and later (auditReportVersion 2), npm 6 and pnpm; an audit that failed is a breakdown. */
export const createNpmAuditParser = jsonFindings('npm-audit', (root, list) => {
  list.addTool(tool);
  if (root.has('error')) tellError(root, list);
  else if (root.has('advisories')) readFirst(root, list);
  else readSecond(root, list);
});
