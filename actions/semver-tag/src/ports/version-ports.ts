/** A folder outside of the workspace that nobody but this user can look into. */
export interface SecretRoom {
  /** Absolute. */
  readonly path: string;
  /** Writes a file that only this user can read, and answers its absolute path. */
  write(name: string, text: string): Promise<string>;
  /** The same for a program of a few lines, which only this user can start. */
  writeProgram(name: string, text: string): Promise<string>;
}

/** What only this action needs from the world. */
export interface VersionPorts {
  /** From 0 to 1. */
  readonly random: () => number;
  /** Opens a room for a piece of work; it is gone with all that is in it when the work ends, however it ends. */
  readonly inSecretRoom: <T>(work: (room: SecretRoom) => Promise<T>) => Promise<T>;
}
