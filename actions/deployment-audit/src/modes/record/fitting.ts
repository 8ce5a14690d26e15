import type { Intent } from '@drawbridge/core/reports/drawbridge/log-entry';
import { canonicalJson } from '../../decide/log/canonical-json.ts';
import { shortText } from '../../decide/short-text.ts';

type Gate = Intent['gates'][number];
type Approval = Intent['approvals'][number];

/** How long texts of others may be (characters), and how many gates and approvals stand one by one. */
interface Room {
  readonly comment: number;
  readonly sentence: number;
  readonly gates: number;
  readonly approvals: number;
}

// A comment or a sentence of any length, or gates by the hundred, must not keep an entry out of the log. The narrowest
// room fits whatever the texts hold: a character takes at most six bytes.
const rooms: readonly Room[] = [
  { comment: 1_000, sentence: 500, gates: 1_000, approvals: 100 },
  { comment: 200, sentence: 100, gates: 200, approvals: 20 },
  { comment: 50, sentence: 20, gates: 40, approvals: 5 },
];

const entryBytes = 65_535;
/** For what an intent holds beside gates and approvals. */
const bytesBeside = 20_000;
const longestName = 100;

const worstFirst = ['failed', 'not-judged', 'attention'];

const rankOf = ({ mark }: Gate): number => (worstFirst.includes(mark) ? worstFirst.indexOf(mark) : worstFirst.length);

/** Those that stand one by one, the worst first, and one line for each mark of the others. */
const joinGates = (gates: readonly Gate[], most: number): readonly Gate[] => {
  if (gates.length <= most) return gates;
  const ranked = gates.toSorted((one, other) => rankOf(one) - rankOf(other));
  const rest = ranked.slice(most);
  const marks = [...new Set(rest.map(({ mark }) => mark))];
  return [
    ...ranked.slice(0, most),
    ...marks.map((mark) => {
      const count = rest.filter((each) => each.mark === mark).length;
      return { action: `${count} more`, mark, sentence: 'an entry has no room for each of them', digest: '' };
    }),
  ];
};

const joined = /^(\d+) more$/;

/** How many gates these stand for. */
export const countGates = (gates: readonly Gate[]): number =>
  gates.reduce((sum, { action, digest }) => sum + (digest === '' ? Number(joined.exec(action)?.[1] ?? 1) : 1), 0);

const shorten = (
  { gates, approvals }: Pick<Intent, 'gates' | 'approvals'>,
  room: Room,
): Pick<Intent, 'gates' | 'approvals'> => ({
  gates: joinGates(gates, room.gates).map((gate) => ({
    ...gate,
    action: shortText(gate.action, longestName),
    sentence: shortText(gate.sentence, room.sentence),
  })),
  approvals: approvals
    .slice(-room.approvals)
    .map((approval): Approval => ({ ...approval, comment: shortText(approval.comment, room.comment) })),
});

const fits = (value: unknown): boolean => {
  const text = canonicalJson(value);
  return text !== undefined && new TextEncoder().encode(text).length <= entryBytes - bytesBeside;
};

/** Gates and approvals as an entry has room for them: texts shortened, then passed gates counted instead of named. */
export const fitIntent = (facts: Pick<Intent, 'gates' | 'approvals'>): Pick<Intent, 'gates' | 'approvals'> => {
  const shortened = rooms.map((room) => shorten(facts, room));
  return shortened.find(fits) ?? shortened.at(-1) ?? facts;
};
