import { type Judged, judgeExpression } from '@drawbridge/core/domain/fact-expression';
import type { Comparison } from '@drawbridge/core/domain/fact-expression-shortfall';
import type { Mark } from '@drawbridge/core/domain/verdict';
import type { Judgement, SeenValue } from './decision.ts';
import { distanceOf, showBar, showValue } from './distance.ts';
import type { GateBook } from './facts/book.ts';
import { type FactEntry, findNamedEntry } from './facts/catalogue.ts';
import type { Offender } from './offender.ts';
import type { PolicyCondition } from './policy.ts';

const anyNumber: FactEntry = { name: '', unit: 'number', noun: ['', ''], meaning: '', source: '' };

const entryOf = (name: string): FactEntry => findNamedEntry(name) ?? anyNumber;

const seenValues = ({ seen }: Judged): readonly SeenValue[] =>
  seen.map(({ fact, value }) => ({ fact, value: showValue(value, entryOf(fact).unit) }));

const listSeen = (seen: readonly SeenValue[]): string => seen.map(({ fact, value }) => `${fact} ${value}`).join(', ');

const wantedWords = ({ operator, wanted, wantedFact }: Comparison, unit: FactEntry['unit']): string => {
  const value = wantedFact ?? showBar(wanted, unit);
  const words = { '==': '', '!=': 'anything but ', '<': 'below ', '<=': 'at most ', '>': 'above ', '>=': 'at least ' };
  return `${words[operator]}${value}`;
};

interface Told {
  readonly value: string;
  readonly bar: string;
  readonly distance: string;
  readonly reason: string;
}

const tell = (comparison: Comparison, book: GateBook): Told => {
  const { fact, seen, wanted } = comparison;
  const entry = entryOf(fact);
  const known = book.facts.get(fact);
  const ratio = known?.kind === 'measured' ? known.ratio : undefined;
  const distance = distanceOf(comparison, entry, ratio);
  const value = `${fact} ${showValue(seen, entry.unit, wanted)}`;
  const bar = wantedWords(comparison, entry.unit);
  return { value, bar, distance, reason: `${value}, wanted ${bar}${distance === '' ? '' : ` (${distance})`}` };
};

const failingMark = ({ level }: PolicyCondition): Mark => (level === 'fail' ? 'failed' : 'attention');

const base = (condition: PolicyCondition, judged: Judged) => ({
  name: condition.name,
  bar: condition.require,
  level: condition.level,
  require: condition.require,
  seen: seenValues(judged),
});

const cannotJudge = (condition: PolicyCondition, judged: Extract<Judged, { kind: 'cannot-judge' }>): Judgement => {
  const reasons = judged.hindrances.map(({ reason }) => reason);
  return {
    ...base(condition, judged),
    mark: failingMark(condition),
    value: 'cannot be judged',
    distance: reasons.join('; '),
    reasons,
    fix: [...new Set(judged.hindrances.map(({ fix }) => fix))].join(' '),
    offenders: [],
  };
};

const offendersOf = (facts: readonly string[], book: GateBook): readonly Offender[] =>
  [...new Set(facts)].flatMap((name) => {
    const fact = book.facts.get(name);
    return fact?.kind === 'measured' ? fact.offenders : [];
  });

const failing = (
  condition: PolicyCondition,
  judged: Extract<Judged, { kind: 'judged' }>,
  book: GateBook,
): Judgement => {
  const told = judged.shortfalls.map(({ anyOf }) => anyOf.map((comparison) => tell(comparison, book)));
  const seen = seenValues(judged);
  const opaque = `it does not hold (${listSeen(seen)})`;
  const reasons = told.map((each) => (each.length === 0 ? opaque : each.map(({ reason }) => reason).join(', or ')));
  const flat = told.flat();
  const guilty = judged.shortfalls.flatMap(({ anyOf }) => anyOf.map(({ fact }) => fact));
  const facts = guilty.length > 0 ? guilty : judged.seen.map(({ fact }) => fact);
  return {
    ...base(condition, judged),
    mark: failingMark(condition),
    value: flat.length === 0 ? listSeen(seen) : flat.map(({ value }) => value).join(', '),
    distance: flat
      .map(({ distance }) => distance)
      .filter((each) => each !== '')
      .join(', '),
    reasons,
    fix: condition.fix ?? '',
    offenders: offendersOf(facts, book),
  };
};

const holding = (condition: PolicyCondition, judged: Judged): Judgement => ({
  ...base(condition, judged),
  mark: 'passed',
  value: listSeen(seenValues(judged)),
  distance: '',
  reasons: [],
  fix: '',
  offenders: [],
});

const notAsked = (condition: PolicyCondition, judged: Judged): Judgement => ({
  ...holding(condition, judged),
  mark: 'not-judged',
  distance: `only when ${condition.when ?? ''}`,
});

/** Judges one condition. What cannot be judged counts as what does not hold; so does a `when` that cannot. */
export const judgeCondition = (condition: PolicyCondition, book: GateBook): Judgement => {
  if (condition.when !== undefined) {
    const asked = judgeExpression(condition.when, book);
    if (asked.kind === 'cannot-judge') return cannotJudge(condition, asked);
    if (!asked.holds) return notAsked(condition, asked);
  }
  const judged = judgeExpression(condition.require, book);
  if (judged.kind === 'cannot-judge') return cannotJudge(condition, judged);
  return judged.holds ? holding(condition, judged) : failing(condition, judged, book);
};
