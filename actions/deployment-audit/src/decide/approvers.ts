import type { Intent } from '@drawbridge/core/reports/drawbridge/log-entry';

/** The logins that approved, each once. */
export const approversOf = (approvals: Intent['approvals']): readonly string[] => [
  ...new Set(approvals.filter(({ state }) => state === 'approved').map(({ login }) => login)),
];
