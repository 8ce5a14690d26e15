import type { JsonCursor } from '../json/cursor.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';

const readLeak = (leak: JsonCursor, list: FindingList): void => {
  const commit = leak.at('Commit').optionalText() ?? '';
  const rule = leak.at('RuleID').text();
  list.add({
    tool: 'gitleaks',
    rule,
    class: 'secret',
    severity: 'high',
    // Nothing that holds the secret is read: neither Secret nor Match, nor the commit's message.
    message: `${leak.at('Description').optionalText() || rule}${commit === '' ? '' : ` (commit ${commit.slice(0, 12)})`}`,
    place: placeIn(leak.at('File').text(), {
      line: leak.at('StartLine').optionalNumber(),
      endLine: leak.at('EndLine').optionalNumber(),
      column: leak.at('StartColumn').optionalNumber(),
    }),
    // Without a commit the fingerprint holds the line of today, which the next edit moves.
    fingerprint: commit === '' ? undefined : leak.at('Fingerprint').optionalText(),
  });
};

/** Reads `gitleaks --report-format json` (https://github.com/gitleaks/gitleaks#reporting); the secrets themselves are never kept. */
export const createGitleaksParser = jsonFindings('gitleaks', (root, list) => {
  list.addTool('gitleaks');
  for (const leak of root.list()) readLeak(leak, list);
});
