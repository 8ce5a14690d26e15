import type { FindingPlace } from './model.ts';

/** Rules under which tools tell that they could not read or parse a file, by the tool's name in lower case. */
const rulesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['eslint', new Set(['parse-error'])],
  ['flake8', new Set(['E901', 'E902', 'E999'])],
  ['hadolint', new Set(['DL1000'])],
  ['mypy', new Set(['syntax'])],
  ['pylint', new Set(['syntax-error', 'fatal', 'astroid-error', 'parse-error', 'config-parse-error', 'E0001'])],
  ['ruff', new Set(['invalid-syntax', 'E902', 'E999', 'io-error'])],
  ['shellcheck', new Set(['SC1072', 'SC1073', 'SC1088', 'SC1094'])],
]);

type Found = {
  readonly tool: string;
  readonly rule: string;
  readonly message: string;
  readonly place?: FindingPlace | undefined;
};

/** What to tell when a finding says that its tool did not look at a file; undefined for any other finding. */
export const describeUnreadFile = ({ tool, rule, message, place }: Found): string | undefined => {
  if (rulesOf.get(tool.toLowerCase())?.has(rule) !== true) return undefined;
  const where =
    place === undefined ? 'a file' : `${place.path}${place.line === undefined ? '' : `, line ${place.line}`}`;
  return `${tool} could not parse ${where}: ${message}`;
};
