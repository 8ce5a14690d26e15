import { expect, test } from '@jest/globals';
import { listRecipes } from '../src/recipes.ts';

const block = (text: string): string => `Some words.\n\n\`\`\`yaml\n${text}\n\`\`\`\n`;
const asking = { action: 'tag', inputs: ['prefix', 'rules'], evaluate: (expression: string) => `<${expression}>` };

test('what the page gives its action is found wherever it stands', () => {
  const page = [
    'with:\n  prefix: v\n  count: 3',
    '- uses: actions/checkout@v6\n  with: { ref: main }\n- uses: o/r/actions/tag@v1\n  with: { prefix: w }',
    'jobs:\n  a:\n    steps:\n      - uses: o/r/actions/tag@v1\n        with:\n          prefix: ${{ inputs.prefix }}-x',
    'rules: |\n  - a',
    '- uses: o/r/actions/tag@v1',
    'on: push',
  ].map(block);
  expect(listRecipes(page.join('\n'), asking)).toEqual([
    { prefix: 'v', count: '3' },
    { prefix: 'w' },
    { prefix: '<inputs.prefix>-x' },
    { rules: '- a' },
  ]);
});
