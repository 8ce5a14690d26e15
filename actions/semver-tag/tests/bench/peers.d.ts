// The peers ship no types: these are the parts that the bench uses.
declare module '@semantic-release/commit-analyzer' {
  interface Commit {
    readonly hash: string;
    readonly message: string;
  }
  interface Context {
    readonly commits: readonly Commit[];
    readonly logger: { log(...said: readonly unknown[]): void };
    readonly cwd: string;
  }
  export function analyzeCommits(options: { readonly config?: string }, context: Context): Promise<string | null>;
}

declare module '@conventional-commits/parser' {
  interface Node {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly Node[];
  }
  /** Throws where the message is not one of its grammar. */
  export function parser(message: string): Node;
}
