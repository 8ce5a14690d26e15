import { choice, flag, text, token, where, workspacePath } from './spec.ts';

/** The inputs that all actions share: the same word means the same thing in each of them. */
export const commonInputs = {
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
} as const;
