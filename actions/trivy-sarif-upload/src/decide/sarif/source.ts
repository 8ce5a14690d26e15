/** Two texts of one document: the file keeps what is excused, with the reason; GitHub would open alerts for it. */
export interface BuiltSarif {
  readonly file: string;
  readonly upload: string;
  /** Findings that found no place. */
  readonly leftOut: number;
}

/** A document of one run that can be built to fit. */
export interface SarifSource {
  /** Tells documents apart in file names and words. */
  readonly name: string;
  readonly category: string;
  readonly toolName: string;
  /** False: the tool broke down or saw nothing, and what it did not get to would be taken for mended. */
  readonly isWhole: boolean;
  /** How many findings count. */
  readonly count: number;
  /** With the worst so many findings. */
  build(room: number): BuiltSarif;
}
