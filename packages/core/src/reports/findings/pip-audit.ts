import { countOf } from '../../domain/quantity.ts';
import type { JsonCursor } from '../json/cursor.ts';
import type { FindingList } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';

const firstSentence = (text: string): string =>
  /^[\s\S]{1,600}?[.!?](?=\s|$)/.exec(text.replace(/^#+\s.*\n/, ''))?.[0] ?? text;

const readDependency = (dependency: JsonCursor, list: FindingList): void => {
  const name = dependency.at('name').text();
  const skipped = dependency.at('skip_reason').optionalText();
  if (skipped !== undefined) {
    list.warn(null, `pip-audit did not look at ${name}: ${skipped}`);
    return;
  }
  const version = dependency.at('version').text();
  for (const vulnerability of dependency.at('vulns').list()) {
    const id = vulnerability.at('id').text();
    const fixes = vulnerability
      .at('fix_versions')
      .optionalList()
      .map((each) => each.text());
    list.add({
      tool: 'pip-audit',
      rule: id,
      class: 'vulnerability',
      severity: 'unknown',
      message: firstSentence(vulnerability.at('description').optionalText() || `${id} in ${name}`),
      package: { name, version, fixedVersion: fixes.join(', ') },
    });
  }
};

/** Reads `pip-audit --format json` (https://github.com/pypa/pip-audit#usage), which names no severities: all are unknown. */
export const createPipAuditParser = jsonFindings('pip-audit', (root, list) => {
  list.addTool('pip-audit');
  const dependencies = (Array.isArray(root.value) ? root : root.at('dependencies')).list();
  for (const dependency of dependencies) readDependency(dependency, list);
  if (dependencies.length === 0) list.breakDown('pip-audit looked at no dependency');
  else if (dependencies.every((each) => each.has('skip_reason')))
    list.breakDown(`pip-audit skipped ${countOf(dependencies.length, 'dependency', 'dependencies')}, which are all`);
});
