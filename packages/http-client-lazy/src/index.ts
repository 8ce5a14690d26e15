import type { HttpClientResponse, HttpClient as RealHttpClient } from '@actions/http-client';

type Options = ConstructorParameters<typeof RealHttpClient>;

/**
 * Stands in for the HttpClient that @actions/core creates to ask for an OIDC token, and loads the real
 * one on the first request, so that an action which never asks does not read undici at its start.
 */
export class HttpClient {
  readonly #options: Options;

  constructor(...options: Options) {
    this.#options = options;
  }

  /** Promises what the real `getJson` promises, for the same arguments. */
  async getJson<T>(
    ...request: Parameters<RealHttpClient['getJson']>
  ): ReturnType<typeof RealHttpClient.prototype.getJson<T>> {
    const real = await import('@actions/http-client');
    return new real.HttpClient(...this.#options).getJson<T>(...request);
  }
}

export type { HttpClientResponse };
