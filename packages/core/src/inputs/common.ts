import { type ConfigOf, choice, flag, text, token, where, workspacePath } from './spec.ts';

/** The inputs that all actions share: the same word means the same thing in each of them. */
export const commonInputs = (action: string) => ({
  'working-directory': workspacePath({ default: '.' }),
  'github-token': token(),
  mode: choice(['enforce', 'report'], { default: 'enforce' }),
  'dry-run': flag({ default: 'false' }),
  comment: choice(['auto', 'never'], { default: 'auto' }),
  'comment-key': where(text({ default: 'default' }), (key) =>
    /^[A-Za-z0-9._-]{1,64}$/.test(key)
      ? undefined
      : `"${key}" is not a key. Use 1 to 64 letters, digits, dots, dashes or underscores.`,
  ),
  'report-file': workspacePath({ default: `drawbridge/${action}.json` }),
});

/** What the shared inputs say, in every action's Config. */
export interface CommonConfig {
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  /** Empty: there is none. */
  readonly token: string;
  readonly comment: 'auto' | 'never';
  readonly commentKey: string;
  /** False: the verdict is told, and the step stays green. */
  readonly enforced: boolean;
  /** Nothing is written to GitHub. */
  readonly dryRun: boolean;
  /** Relative to the working directory. */
  readonly reportFile: string;
}

/** The shared part of a Config. */
export const toCommonConfig = (values: ConfigOf<ReturnType<typeof commonInputs>>): CommonConfig => ({
  workingDirectory: values['working-directory'],
  token: values['github-token'],
  comment: values.comment,
  commentKey: values['comment-key'],
  enforced: values.mode === 'enforce',
  dryRun: values['dry-run'],
  reportFile: values['report-file'],
});
