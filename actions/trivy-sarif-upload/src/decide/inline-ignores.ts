import { formatCount } from '@drawbridge/core/domain/quantity';
import type { Condition } from '@drawbridge/core/domain/verdict';
import type { GateConfig } from '../inputs/config.ts';
import { isGated } from './gate.ts';

// Trivy hears them in what it checks for misconfigurations only (https://trivy.dev/docs/latest/configuration/filtering/).
const name = /(?:^|\/)[^/]*(?:docker|container)file[^/]*$|\.(?:tf|tofu|hcl|ya?ml|json|tpl|bicep)$/i;
const mark = /(?:trivy|tfsec):ignore/i;

/** Whether a comment in a file of this name may keep Trivy from telling what it found. */
export const mayIgnoreInline = (path: string): boolean => name.test(path);

/** Those of these lines (from 1) on which such a comment stands. */
export const findInlineIgnores = (text: string, lines: readonly number[]): readonly number[] => {
  const all = text.split('\n');
  return lines.filter((line) => mark.test(all[line - 1] ?? ''));
};

/** A change that excuses its own findings by comments in its files: Trivy leaves them out without a trace. */
export const judgeInlineIgnores = ([first, ...others]: readonly string[], gate: GateConfig): readonly Condition[] =>
  first === undefined
    ? []
    : [
        {
          mark: isGated('misconfiguration', gate) ? 'failed' : 'attention',
          name: 'Ignores in files',
          value: 'n/a',
          bar: 'none added',
          distance: `${first}${others.length === 0 ? '' : ` and ${formatCount(others.length)} more`}: Trivy says nothing of what these comments excuse; accept it in the ignore file of the base`,
        },
      ];
