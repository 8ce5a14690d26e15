/** What one look at a version found. `nothing`: there was no answer to judge, which is never a pass. */
export type Look =
  | { readonly kind: 'good'; readonly message: string; readonly durationMs: number }
  | { readonly kind: 'bad'; readonly message: string; readonly durationMs: number }
  | { readonly kind: 'nothing'; readonly message: string; readonly durationMs: number };

export interface HttpLook {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Inclusive; redirects are not followed. */
  readonly status: { readonly from: number; readonly to: number };
  /** A text that the body must contain; empty: any body. */
  readonly bodyContains: string;
  readonly timeoutMs: number;
}

/** Looks at running versions from outside. */
export interface Probe {
  http(look: HttpLook, signal: AbortSignal): Promise<Look>;
  tcp(
    look: { readonly host: string; readonly port: number; readonly timeoutMs: number },
    signal: AbortSignal,
  ): Promise<Look>;
}
