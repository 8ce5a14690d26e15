import type { JsonCursor } from '../json/cursor.ts';
import type { FindingList } from './finding-list.ts';
import { elementAt } from './json-element.ts';
import type { FindingClass, Severity } from './model.ts';
import { sarifPlace } from './sarif-place.ts';
import type { SarifDescriptors } from './sarif-rules.ts';
import { severityOfLevel, severityOfScore } from './severity.ts';

/** One run of a log, as its results need it. */
export type SarifRun = { readonly cursor: JsonCursor; readonly tool: string; readonly descriptors: SarifDescriptors };

type Rule = JsonCursor | undefined;

const propertyOf = (owner: Rule, key: string): JsonCursor | undefined => {
  const properties = owner?.at('properties');
  return properties === undefined || properties.isAbsent() ? undefined : properties.at(key);
};

const classTags: readonly (readonly [FindingClass, RegExp])[] = [
  ['secret', /^secrets?$/],
  ['licence', /^licen[cs]e$/],
  ['misconfiguration', /^(?:misconfiguration|misconfig|iac)$/],
  ['vulnerability', /^(?:vulnerability|vulnerabilities)$/],
  ['security', /^security$/],
];

const classTools: readonly (readonly [FindingClass, RegExp])[] = [
  ['secret', /^(?:gitleaks|trufflehog|detect-secrets)\b/i],
  ['misconfiguration', /^(?:checkov|tfsec|kics|terrascan|kube-linter|kubescape)\b/i],
  ['vulnerability', /^(?:grype|osv-scanner|npm-audit|pip-audit|dependency-check)\b/i],
  ['security', /^(?:bandit|gosec|semgrep|brakeman|codeql|zizmor)\b/i],
  ['type', /^(?:mypy|pyright|tsc)\b/i],
  ['lint', /lint(?:er)?\b/i],
  ['lint', /^(?:ruff|flake8|pycodestyle|pyflakes|biome|clippy|checkstyle|pmd|spotbugs|spotless|detekt|scalastyle)\b/i],
  ['lint', /^(?:rubocop|staticcheck|phpstan|php_codesniffer|phpcs|shellcheck|clang-tidy|cppcheck|credo|prettier)\b/i],
];

const advisoryId = /^(?:CVE|GHSA|PYSEC|RUSTSEC|GO|OSV)-\d|^GHSA-/;

const classOf = (run: SarifRun, id: string, [rule, result]: readonly [Rule, JsonCursor]): FindingClass => {
  const tags = [propertyOf(rule, 'tags'), propertyOf(result, 'tags')]
    .flatMap((list) => list?.optionalList() ?? [])
    .map((tag) => tag.text().toLowerCase());
  const byTag = classTags.find(([, mark]) => tags.some((tag) => mark.test(tag)));
  if (byTag !== undefined && byTag[0] !== 'security') return byTag[0];
  if (advisoryId.test(id)) return 'vulnerability';
  const byTool = classTools.find(([, mark]) => mark.test(run.tool));
  const isSecurity = byTag !== undefined || propertyOf(rule, 'security-severity')?.isAbsent() === false;
  // What a tool looks for that nobody knows may be anything; a linter that is known says itself what is more than lint.
  if (byTool === undefined || (byTool[0] === 'lint' && isSecurity)) return 'security';
  return byTool[0];
};

const overrideOf = (run: SarifRun, rule: Rule, result: JsonCursor): string | undefined => {
  if (rule === undefined || result.at('provenance').isAbsent()) return undefined;
  const index = result.at('provenance').at('invocationIndex').optionalNumber() ?? -1;
  const invocation = elementAt(run.cursor.at('invocations'), index);
  const overrides = invocation?.at('ruleConfigurationOverrides').optionalList() ?? [];
  const own = overrides.find((each) => run.descriptors.resolve('rules', each.at('descriptor'))?.value === rule.value);
  return own?.at('configuration').at('level').optionalText();
};

/** SARIF 2.1.0 section 3.27.10: where a result names no level, its kind, its run and its rule decide. */
const levelOf = (run: SarifRun, rule: Rule, result: JsonCursor): string => {
  const own = result.at('level').optionalText();
  if (own !== undefined) return own;
  if ((result.at('kind').optionalText() ?? 'fail') !== 'fail') return 'none';
  const override = overrideOf(run, rule, result);
  if (override !== undefined) return override;
  const configuration = rule?.at('defaultConfiguration');
  if (configuration === undefined || configuration.isAbsent()) return 'warning';
  return configuration.at('level').optionalText() ?? 'warning';
};

const scoreOf = (rule: Rule, result: JsonCursor, list: FindingList): Severity | undefined => {
  const property = [propertyOf(rule, 'security-severity'), propertyOf(result, 'security-severity')].find(
    (each) => each !== undefined && !each.isAbsent(),
  );
  if (property === undefined) return undefined;
  const text = typeof property.value === 'number' ? String(property.value) : property.text().trim();
  const score = /^\d{1,2}(?:\.\d{1,10})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(score >= 0 && score <= 10))
    list.warn(
      null,
      `the security-severity ${JSON.stringify(text.slice(0, 40))} is no score from 0 to 10: the level counts`,
    );
  return severityOfScore(score);
};

const textOf = (message: JsonCursor, owners: readonly Rule[]): string => {
  const own = message.at('text').optionalText() ?? message.at('markdown').optionalText();
  if (own !== undefined) return own;
  const id = message.at('id').optionalText();
  if (id === undefined) return '';
  const tables = owners.flatMap((owner) => [owner?.at('messageStrings'), owner?.at('globalMessageStrings')]);
  const table = tables.find((each) => each?.has(id));
  return table?.at(id).at('text').optionalText() ?? id;
};

const longestMessage = 8_000;

/** A message with its placeholders filled in and its links as their text (SARIF 2.1.0 section 3.11); empty if it has none. */
export const sarifMessage = (message: JsonCursor, owners: readonly Rule[]): string => {
  if (message.isAbsent()) return '';
  const values = message
    .at('arguments')
    .optionalList()
    .map((each) => each.text());
  const text = textOf(message, owners).slice(0, longestMessage);
  const filled = values.length === 0 ? text : text.replace(/\{(\d{1,3})\}/g, (mark, at) => values[Number(at)] ?? mark);
  return filled.replace(/\[([^[\]]{1,500})\]\((?:\d{1,6}|sarif:[^()]{1,500})\)/g, '$1');
};

const descriptionOf = (rule: Rule): string => {
  for (const key of ['shortDescription', 'fullDescription'] as const) {
    const description = rule?.at(key);
    if (description?.has('text')) return description.at('text').text();
  }
  return rule?.at('name').optionalText() ?? '';
};

/** Who wrote a commit identifies no finding, and is nobody's business here. */
const aboutCommits = new Set(['commitSha', 'author', 'email', 'date', 'commitMessage']);
const looksLikeIdentity = /^\S{6,200}$/;

const fingerprintOf = (result: JsonCursor): string => {
  const entries = (['fingerprints', 'partialFingerprints'] as const).flatMap((key) =>
    result.at(key).isAbsent() ? [] : result.at(key).members(),
  );
  const sound = entries
    .filter(([name]) => !aboutCommits.has(name.split('/')[0] ?? ''))
    .map(([name, value]) => [name, value.text()] as const)
    .filter(([, value]) => looksLikeIdentity.test(value));
  const best = sound.find(([name]) => name.split('/')[0] === 'primaryLocationLineHash') ?? sound[0];
  return best?.[1] ?? '';
};

/** SARIF 2.1.0 section 3.27.23: suppressed only if there is a suppression and each one was accepted. */
const suppressionOf = (result: JsonCursor): string | undefined => {
  const suppressions = result.at('suppressions').optionalList();
  const areAccepted = suppressions.every((each) => (each.at('status').optionalText() ?? 'accepted') === 'accepted');
  const [first] = suppressions;
  if (first === undefined || !areAccepted) return undefined;
  const kind = first.at('kind').optionalText() ?? '';
  const reason = first.at('justification').optionalText() ?? '';
  return reason.trim() === '' ? `suppressed ${kind === 'inSource' ? 'in the source' : 'by the tool'}` : reason;
};

/** Adds a result as a finding. */
export const addSarifResult = (run: SarifRun, result: JsonCursor, list: FindingList): void => {
  const rule = run.descriptors.ruleOf(result);
  const reference = result.at('rule');
  const referredId = reference.isAbsent() ? undefined : reference.at('id').optionalText();
  const id = result.at('ruleId').optionalText() ?? referredId ?? rule?.at('id').text() ?? '';
  const kind = classOf(run, id, [rule, result]);
  const level = levelOf(run, rule, result);
  const message = sarifMessage(result.at('message'), [rule, run.cursor.at('tool').at('driver')]);
  list.add({
    tool: run.tool,
    rule: id,
    class: kind,
    severity: scoreOf(rule, result, list) ?? severityOfLevel(level, kind) ?? list.unknownSeverity(level),
    message: message === '' ? descriptionOf(rule) : message,
    place: sarifPlace(run.cursor, result),
    url: rule?.at('helpUri').optionalText(),
    fingerprint: fingerprintOf(result),
    suppressed: suppressionOf(result),
  });
};
