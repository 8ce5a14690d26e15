/** One thing that is wrong with what the user wrote: which input, and in words what is wrong and how to mend it. */
export interface InputProblem {
  readonly input: string;
  readonly message: string;
}

/** The user's to mend: shown as one annotation, without a stack. */
export class ConfigurationError extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map((problem) => `Input \`${problem.input}\`: ${problem.message}`).join('\n'));
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
