import type { TrivyOs } from '@drawbridge/core/reports/trivy/model';

/** The operating system of a target. */
export interface KnownOs {
  /** "alpine 3.20.1" */
  readonly name: string;
  readonly isEndOfLife: boolean;
}

/** "alpine 3.20.1" */
export const nameOs = ({ family, name }: TrivyOs): string => `${family} ${name}`.trim();
