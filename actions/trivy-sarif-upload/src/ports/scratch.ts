/** Room outside of the workspace, and what the job's environment says to Trivy. */
export interface Scratch {
  /** Variables of the job that begin with TRIVY_. */
  readonly variables: Readonly<Record<string, string>>;
  /** The absolute path of a folder that every step of the job finds at the same place; it is made. */
  sharedFolder(name: string): Promise<string>;
  /** Writes a file into a folder of this step alone, and answers its absolute path. */
  writeText(name: string, text: string): Promise<string>;
  /** Are all of these files there, in a folder? */
  has(folder: string, names: readonly string[]): Promise<boolean>;
}
