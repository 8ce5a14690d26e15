/** What may go wrong on demand. Times in milliseconds unless the name says otherwise. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly message?: string }
  | { readonly kind: 'secondary-limit'; readonly status?: 403 | 429; readonly retryAfterSeconds?: number }
  | { readonly kind: 'primary-limit'; readonly resetsInSeconds: number }
  | { readonly kind: 'graphql-error'; readonly type: string; readonly message: string }
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** Answered, and carried out, once that has happened. */
  | { readonly kind: 'held'; readonly until: Promise<unknown> }
  | { readonly kind: 'cut' }
  | { readonly kind: 'lost-reply' };

/** Which requests a fault strikes; what is left out matches everything. */
export interface FaultMatch {
  readonly method?: string;
  /** Tested against the path without the API's prefix, with its query. */
  readonly path?: RegExp;
  /** A GraphQL operation's name or one of its root fields, e.g. updateRefs. */
  readonly graphqlOperation?: string;
}

export interface FaultPlan {
  readonly match?: FaultMatch;
  /** How many requests it strikes; once when left out. */
  readonly times?: number;
  readonly fault: Fault;
}

export interface PlannedFault {
  readonly match: FaultMatch;
  readonly fault: Fault;
  remaining: number;
  hits: number;
}

export interface FaultHandle {
  /** How many requests it has struck so far. */
  readonly hits: () => number;
  readonly remove: () => void;
}

export interface Aim {
  readonly method: string;
  readonly path: string;
  readonly graphqlNames: readonly string[];
}

/** Plans a fault; faults strike in the order in which they were planned, one per request. */
export const addFault = (faults: PlannedFault[], plan: FaultPlan): FaultHandle => {
  const planned: PlannedFault = { match: plan.match ?? {}, fault: plan.fault, remaining: plan.times ?? 1, hits: 0 };
  faults.push(planned);
  return {
    hits: () => planned.hits,
    remove: () => {
      planned.remaining = 0;
    },
  };
};

const strikes = (match: FaultMatch, aim: Aim): boolean =>
  (match.method === undefined || match.method.toUpperCase() === aim.method) &&
  (match.path === undefined || match.path.test(aim.path)) &&
  (match.graphqlOperation === undefined || aim.graphqlNames.includes(match.graphqlOperation));

/** Takes the fault that strikes this request, if any, and counts it. */
export const takeFault = (faults: readonly PlannedFault[], aim: Aim): Fault | undefined => {
  const planned = faults.find((each) => each.remaining > 0 && strikes(each.match, aim));
  if (planned === undefined) return undefined;
  planned.remaining -= 1;
  planned.hits += 1;
  return planned.fault;
};
