/** What a process that was killed left running on this machine. */
export interface Leftovers {
  /**
   * Ends every process that was started under a rollout's mark, at once, and answers how many there were; it comes back
   * when none is left, or after some 2 s. Where the system does not tell what a process was started with, it answers 0.
   */
  end(mark: string): Promise<number>;
}
