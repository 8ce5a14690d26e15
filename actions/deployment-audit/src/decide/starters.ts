import type { Intent } from '@drawbridge/core/reports/drawbridge/log-entry';

type Started = Pick<Intent, 'actor' | 'run'>;

const sameLogin = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The logins that started a deployment: who started the run, and who asked for this attempt of it, if somebody else. */
export const startersOf = ({ actor, run: { triggeringActor } }: Started): readonly string[] =>
  triggeringActor === '' || sameLogin(actor, triggeringActor) ? [actor] : [actor, triggeringActor];

/** Who started it, in words: "octo", "octo, this attempt by grace". */
export const describeStart = (started: Started): string => startersOf(started).join(', this attempt by ');

/** True when a login is one of those who started it. */
export const isStarter = (login: string, started: Started): boolean =>
  startersOf(started).some((each) => sameLogin(each, login));
