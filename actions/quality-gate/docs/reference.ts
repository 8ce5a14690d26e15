import { factCatalogue } from '../src/decide/facts/catalogue.ts';
import { presetConditions } from '../src/decide/policy/presets.ts';
import type { PolicyCondition } from '../src/decide/policy.ts';

const units = {
  count: 'number of things',
  percent: 'percent, exact',
  points: 'percentage points, exact',
  seconds: 'seconds',
  number: 'number',
  text: 'text',
  flag: 'true or false',
} as const;

const code = (text: string): string => `\`${text}\``;

const facts = factCatalogue.map(({ name, unit, meaning, source }) => [code(name), units[unit], meaning, source]);

const rowOf = (preset: string, { name, require, when, fix = '' }: PolicyCondition) => [
  code(preset),
  name,
  code(require),
  when === undefined ? 'always' : code(when),
  fix,
];

const own = (preset: 'default' | 'delivery') => {
  const inherited: readonly PolicyCondition[] = preset === 'delivery' ? presetConditions.default : [];
  return presetConditions[preset].filter((each) => !inherited.includes(each)).map((each) => rowOf(preset, each));
};

// The README's tables of what conditions can ask for, and of what the presets ask: `npm run docs` puts them in.
process.stdout.write(
  JSON.stringify({
    facts: { head: ['Fact', 'Is', 'What it says', 'From'], rows: facts },
    presets: {
      head: ['Preset', 'Condition', 'Requires', 'When', 'Way out'],
      rows: [...own('default'), ...own('delivery')],
    },
  }),
);
