import type { HeaderReader } from '@drawbridge/core/domain/conventional-commit';
import {
  type ConventionalHeader,
  type HeaderReason,
  parseConventionalHeader,
} from '@drawbridge/core/domain/conventional-commit-header';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { BumpOrNone } from './policy.ts';
import { compareSteps } from './step.ts';

/** An emoji that says what a commit is, by its name on https://gitmoji.dev, which is the commit's type. */
export type Gitmoji = { readonly emoji: string; readonly name: string; readonly bump: BumpOrNone };

type Rows = Readonly<Record<string, string>>;

const calling = (bump: BumpOrNone, rows: Rows): readonly Gitmoji[] =>
  Object.entries(rows).map(([name, emoji]) => ({ emoji, name, bump }));

/** What gitmoji.dev lists (74 in version 3.15.0 of its table), with the step that it gives each. */
export const gitmojis: readonly Gitmoji[] = [
  ...calling('major', { boom: '💥' }),
  ...calling('minor', { sparkles: '✨' }),
  ...calling('patch', {
    adhesive_bandage: '🩹',
    alembic: '⚗️',
    alien: '👽️',
    ambulance: '🚑️',
    arrow_down: '⬇️',
    arrow_up: '⬆️',
    bento: '🍱',
    bug: '🐛',
    card_file_box: '🗃️',
    chart_with_upwards_trend: '📈',
    children_crossing: '🚸',
    dizzy: '💫',
    egg: '🥚',
    globe_with_meridians: '🌐',
    goal_net: '🥅',
    heavy_minus_sign: '➖',
    heavy_plus_sign: '➕',
    iphone: '📱',
    label: '🏷️',
    lipstick: '💄',
    lock: '🔒️',
    mag: '🔍️',
    necktie: '👔',
    package: '📦️',
    passport_control: '🛂',
    pencil2: '✏️',
    pushpin: '📌',
    rewind: '⏪️',
    speech_balloon: '💬',
    triangular_flag_on_post: '🚩',
    wastebasket: '🗑️',
    wheelchair: '♿️',
    wrench: '🔧',
    zap: '⚡️',
  }),
  ...calling('none', {
    airplane: '✈️',
    art: '🎨',
    beers: '🍻',
    bookmark: '🔖',
    bricks: '🧱',
    building_construction: '🏗️',
    bulb: '💡',
    busts_in_silhouette: '👥',
    camera_flash: '📸',
    closed_lock_with_key: '🔐',
    clown_face: '🤡',
    coffin: '⚰️',
    construction: '🚧',
    construction_worker: '👷',
    fire: '🔥',
    green_heart: '💚',
    hammer: '🔨',
    loud_sound: '🔊',
    memo: '📝',
    money_with_wings: '💸',
    monocle_face: '🧐',
    mute: '🔇',
    page_facing_up: '📄',
    poop: '💩',
    recycle: '♻️',
    rocket: '🚀',
    rotating_light: '🚨',
    safety_vest: '🦺',
    see_no_evil: '🙈',
    seedling: '🌱',
    stethoscope: '🩺',
    tada: '🎉',
    technologist: '🧑‍💻',
    test_tube: '🧪',
    thread: '🧵',
    truck: '🚚',
    twisted_rightwards_arrows: '🔀',
    white_check_mark: '✅',
  }),
];

/** Editors add and drop the sign that asks for the coloured form of a character. */
const variation = /[\uFE0E\uFE0F]/g;
const plain = (emoji: string): string => emoji.replace(variation, '');

const byEmoji = new Map(gitmojis.map((gitmoji) => [plain(gitmoji.emoji), gitmoji]));
const byName = new Map(gitmojis.map((gitmoji) => [gitmoji.name, gitmoji]));

const leadingCode = /^:([a-z0-9_]{1,40}):/;
const leadingEmoji = /^(?:\p{RGI_Emoji}|\p{Emoji})[\uFE0E\uFE0F]*/v;

type Found = { readonly gitmoji: Gitmoji; readonly rest: string };

const mayBeGitmoji = (line: string): boolean => line.charCodeAt(0) > 127 || line.startsWith(':');

const readGitmoji = (line: string): Found | null => {
  if (!mayBeGitmoji(line)) return null;
  const [code, name = ''] = leadingCode.exec(line) ?? [];
  const written = code ?? leadingEmoji.exec(line)?.[0] ?? '';
  const gitmoji = code === undefined ? byEmoji.get(plain(written)) : byName.get(name);
  return gitmoji === undefined ? null : { gitmoji, rest: line.slice(written.length) };
};

/** The type that an emoji or its `:name:` stands for; null: it is none that is listed. */
export const typeOfGitmoji = (text: string): string | null => {
  const found = readGitmoji(text.trim());
  return found?.rest === '' ? found.gitmoji.name : null;
};

const scoped = /^\(([^()]*)\)(!?):? +(\S.*)$/s;
const bare = /^(!?):? *(\S.*)$/s;

type Types = ReadonlyMap<string, BumpOrNone>;

/** Where a conventional first line follows the emoji, the one that calls for more is the type; 💥 says only that it breaks. */
const withWord = ({ name, bump }: Gitmoji, header: ConventionalHeader, types: Types): ConventionalHeader => {
  const word = types.get(header.type);
  const isWord = word !== undefined && (bump === 'major' || compareSteps(word, types.get(name) ?? 'none') >= 0);
  return { ...header, type: isWord ? header.type : name };
};

const readRest = ({ gitmoji, rest }: Found, types: Types): Result<ConventionalHeader, HeaderReason> => {
  const text = rest.trimStart();
  const header = parseConventionalHeader(text);
  const isHeader = header.ok && (types.has(header.value.type) || header.value.scope !== null || header.value.marked);
  if (isHeader) return success(withWord(gitmoji, header.value, types));
  const { name: type } = gitmoji;
  const [, scope, mark, description] = scoped.exec(text) ?? [];
  if (description !== undefined && scope?.trim()) {
    return success({ type, scope: scope.trim(), marked: mark === '!', description: description.trim() });
  }
  const [, exclamation, told] = bare.exec(text) ?? [];
  if (told === undefined) return failure('no-description');
  return success({ type, scope: null, marked: exclamation === '!', description: told.trim() });
};

/**
 * Reads a first line by https://gitmoji.dev/specification: `✨ (scope): text`, or with the emoji's name, `:sparkles: text`.
 * 💥 is breaking whatever follows it; a line without an emoji is read as a conventional one. Never throws; linear.
 */
export const gitmojiReader =
  (types: Types): HeaderReader =>
  (line) => {
    const found = readGitmoji(line);
    if (found === null) return parseConventionalHeader(line);
    const header = readRest(found, types);
    return header.ok && found.gitmoji.bump === 'major' ? success({ ...header.value, marked: true }) : header;
  };
