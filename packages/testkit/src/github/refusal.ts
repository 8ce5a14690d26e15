import type { Json, JsonObject } from './json.ts';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: Json;
  /** A body that is not JSON, with its media type. */
  readonly raw?: { readonly type: string; readonly bytes: Buffer };
}

/** A request that GitHub answers with an error; carries the whole reply. */
export class Refusal extends Error {
  readonly reply: Reply;
  constructor(reply: Reply, message: string) {
    super(message);
    this.name = 'Refusal';
    this.reply = reply;
  }
}

const documentation = 'https://docs.github.com/rest';

/** An error in the shape that GitHub's REST API gives: message, documentation_url, status as text. */
export const refusal = (status: number, message: string, extra: JsonObject = {}): Refusal =>
  new Refusal(
    { status, json: { message, ...extra, documentation_url: documentation, status: String(status) } },
    message,
  );

/** 404 as GitHub gives it, also for what the caller may not see. */
export const notFound = (): Refusal => refusal(404, 'Not Found');

/** 422 "Validation Failed" with its list of errors. */
export const invalid = (...errors: readonly JsonObject[]): Refusal => refusal(422, 'Validation Failed', { errors });
