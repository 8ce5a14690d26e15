/** The process that the action runs in. Only the frame uses it. */
export interface Process {
  /** Calls the listener at each SIGINT and SIGTERM until the returned function is called. */
  onSignal(listener: (signal: 'SIGINT' | 'SIGTERM') => void): () => void;
  /** Ends the process once everything written has left it, whatever is still pending. */
  exit(code: number): Promise<never>;
}
