import type { Intent } from '@drawbridge/core/reports/drawbridge/log-entry';

/** Where something is deployed to. */
export type Place = Pick<Intent, 'environment' | 'service'>;

/** Names of environments are one whatever their case, as they are to GitHub. */
export const sameEnvironment = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** True when a place is meant; what is empty means every one. */
export const isMeant = ({ environment, service }: Place, meant: Place): boolean =>
  (meant.environment === '' || sameEnvironment(environment, meant.environment)) &&
  (meant.service === '' || service === meant.service);
