/** Something that makes a condition fail, at the place where the person can act; lines count from 1. */
export type Offender = {
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  /** Rule, test or file, as a title. */
  readonly title: string;
  /** One sentence. */
  readonly message: string;
  /** Of a finding: what a waiver can name it by. */
  readonly fingerprint?: string;
  /** One of our own actions annotates it in this run. */
  readonly isAnnotated?: true;
};
