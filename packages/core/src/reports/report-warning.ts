/** Something a person should know about a report that was read all the same; `line` counts from 1, where known. */
export type ReportWarning = { readonly line: number | null; readonly message: string };
