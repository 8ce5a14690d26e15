/** What an operation that can fail in an expected way returns: a value, or an error that is data. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps an error as a failure. */
export const failure = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
