/** The day (UTC) of an instant in epoch milliseconds, as RFC 3339 writes it (full-date): 2026-12-31. */
export const formatDay = (ms: number): string => new Date(ms).toISOString().replace(/T.*/, '');
