import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6444:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8438);
const utils = __nccwpck_require__(2753);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 4381:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 7643:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(4381);
const utils = __nccwpck_require__(2753);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8438:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(3575);
const parse = __nccwpck_require__(7643);
const utils = __nccwpck_require__(2753);
const constants = __nccwpck_require__(4381);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 3575:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(2753);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(4381);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 2753:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(4381);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 1153:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ createVersionPorts)
/* harmony export */ });
/** Chance, and keys that sign; what reads and uses a key is loaded when one is given. */
const createVersionPorts = () => ({
    random: Math.random,
    openKey: async (key) => {
        if (key.kind === 'openpgp')
            return (await Promise.all(/* import() */[__nccwpck_require__.e(763), __nccwpck_require__.e(942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4942))).openPgpKey(key);
        return (await Promise.all(/* import() */[__nccwpck_require__.e(86), __nccwpck_require__.e(795)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6795))).openSshKey(key);
    },
});


/***/ }),

/***/ 2377:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ gitmojiReader),
/* harmony export */   NG: () => (/* binding */ typeOfGitmoji),
/* harmony export */   TE: () => (/* binding */ gitmojis)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_conventional_commit_header__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4977);
/* harmony import */ var _drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4310);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9880);



const calling = (bump, rows) => Object.entries(rows).map(([name, emoji]) => ({ emoji, name, bump }));
/** What gitmoji.dev lists (74 in version 3.15.0 of its table), with the step that it gives each. */
const gitmojis = [
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
const plain = (emoji) => emoji.replace(variation, '');
const byEmoji = new Map(gitmojis.map((gitmoji) => [plain(gitmoji.emoji), gitmoji]));
const byName = new Map(gitmojis.map((gitmoji) => [gitmoji.name, gitmoji]));
const leadingCode = /^:([a-z0-9_]{1,40}):/;
const leadingEmoji = /^(?:\p{RGI_Emoji}|\p{Emoji})[\uFE0E\uFE0F]*/v;
const mayBeGitmoji = (line) => line.charCodeAt(0) > 127 || line.startsWith(':');
const readGitmoji = (line) => {
    if (!mayBeGitmoji(line))
        return null;
    const [code, name = ''] = leadingCode.exec(line) ?? [];
    const written = code ?? leadingEmoji.exec(line)?.[0] ?? '';
    const gitmoji = code === undefined ? byEmoji.get(plain(written)) : byName.get(name);
    return gitmoji === undefined ? null : { gitmoji, rest: line.slice(written.length) };
};
/** The type that an emoji or its `:name:` stands for; null: it is none that is listed. */
const typeOfGitmoji = (text) => {
    const found = readGitmoji(text.trim());
    return found?.rest === '' ? found.gitmoji.name : null;
};
const scoped = /^\(([^()]*)\)(!?):? +(\S.*)$/s;
const bare = /^(!?):? *(\S.*)$/s;
/** Where a conventional first line follows the emoji, the one that calls for more is the type; 💥 says only that it breaks. */
const withWord = ({ name, bump }, header, types) => {
    const word = types.get(header.type);
    const isWord = word !== undefined && (bump === 'major' || (0,_step_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSteps */ .b)(word, types.get(name) ?? 'none') >= 0);
    return { ...header, type: isWord ? header.type : name };
};
const readRest = ({ gitmoji, rest }, types) => {
    const text = rest.trimStart();
    const header = (0,_drawbridge_core_domain_conventional_commit_header__WEBPACK_IMPORTED_MODULE_1__/* .parseConventionalHeader */ .f)(text);
    const isHeader = header.ok && (types.has(header.value.type) || header.value.scope !== null || header.value.marked);
    if (isHeader)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)(withWord(gitmoji, header.value, types));
    const { name: type } = gitmoji;
    const [, scope, mark, description] = scoped.exec(text) ?? [];
    if (description !== undefined && scope?.trim()) {
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)({ type, scope: scope.trim(), marked: mark === '!', description: description.trim() });
    }
    const [, exclamation, told] = bare.exec(text) ?? [];
    if (told === undefined)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)('no-description');
    return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)({ type, scope: null, marked: exclamation === '!', description: told.trim() });
};
/**
 * Reads a first line by https://gitmoji.dev/specification: `✨ (scope): text`, or with the emoji's name, `:sparkles: text`.
 * 💥 is breaking whatever follows it; a line without an emoji is read as a conventional one. Never throws; linear.
 */
const gitmojiReader = (types) => (line) => {
    const found = readGitmoji(line);
    if (found === null)
        return (0,_drawbridge_core_domain_conventional_commit_header__WEBPACK_IMPORTED_MODULE_1__/* .parseConventionalHeader */ .f)(line);
    const header = readRest(found, types);
    return header.ok && found.gitmoji.bump === 'major' ? (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)({ ...header.value, marked: true }) : header;
};


/***/ }),

/***/ 9880:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ compareSteps)
/* harmony export */ });
const rank = { none: 0, patch: 1, minor: 2, major: 3 };
/** Orders steps, the smallest first: negative, zero or positive as sorting wants it. */
const compareSteps = (a, b) => rank[a] - rank[b];


/***/ }),

/***/ 9428:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: inputs

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __nccwpck_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/domain/version.ts
var domain_version = __nccwpck_require__(3507);
;// CONCATENATED MODULE: ../../packages/core/src/inputs/spec.ts


const spec = (presence, parse) => ({
    default: presence.default ?? '',
    required: presence.required ?? false,
    parse,
});
/** Any text, as written. */
const spec_text = (presence = {}) => spec(presence, result/* success */.k);
const unevaluated = '${{ github.token }}';
/** A token; by default the job's own, which the runner puts in place of the expression. Empty: there is none. */
const token = () => spec({ default: unevaluated }, (raw) => (0,result/* success */.k)(raw === unevaluated ? '' : raw));
/** One value of a closed list. */
const choice = (values, presence = {}) => spec(presence, (raw) => {
    const found = values.find((value) => value === raw);
    return found === undefined
        ? (0,result/* failure */.V)(`"${raw}" is not one of ${values.filter((value) => value !== '').join(', ')}.`)
        : (0,result/* success */.k)(found);
});
/** true or false, as the YAML 1.2 core schema spells them (https://yaml.org/spec/1.2/spec.html#id2804923). */
const flag = (presence = {}) => spec(presence, (raw) => {
    if (/^(true|True|TRUE)$/.test(raw))
        return (0,result/* success */.k)(true);
    if (/^(false|False|FALSE)$/.test(raw))
        return (0,result/* success */.k)(false);
    return (0,result/* failure */.V)(`"${raw}" is neither true nor false.`);
});
/** A percentage from 0 to 100, exact; empty means: do not judge this. */
const percentage = (presence = {}) => spec(presence, (raw) => (raw === '' ? success(undefined) : parsePercentage(raw)));
/** A whole number within bounds, both included. */
const wholeNumber = (bounds, presence = {}) => spec(presence, (raw) => {
    const value = /^\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    return value >= bounds.min && value <= bounds.max
        ? success(value)
        : failure(`"${raw}" is not a whole number from ${bounds.min} to ${bounds.max}.`);
});
/** Several values, one a line; blank lines and lines that start with "#" are skipped. */
const lines = (presence = {}) => spec(presence, (raw) => (0,result/* success */.k)(raw
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))));
/** A spec whose value is read further: what `read` fails with, in words, is the problem. */
const refine = (inner, read) => ({
    ...inner,
    parse: (raw) => {
        const parsed = inner.parse(raw);
        return parsed.ok ? read(parsed.value) : parsed;
    },
});
/** Narrows a spec: what `check` says in words is the problem. */
const where = (inner, check) => refine(inner, (value) => {
    const problem = check(value);
    return problem === undefined ? (0,result/* success */.k)(value) : (0,result/* failure */.V)(problem);
});
const faultOfPath = (path) => {
    if (/^([a-zA-Z]:|[\\/])/.test(path))
        return `"${path}" is absolute. Write it relative to the workspace.`;
    if (path.split(/[\\/]/).includes('..'))
        return `"${path}" may lead out of the workspace. Write it without "..".`;
    return undefined;
};
/** A folder or file inside the workspace: relative, without a way out of it. */
const workspacePath = (presence = {}) => where(spec_text(presence), faultOfPath);
const hasEvery = (config, specs) => Object.keys(specs).every((name) => Object.hasOwn(config, name));
/** Reads every input, and reports every problem at once. An empty required input is a problem, others take their default. */
const readInputs = (specs, raw) => {
    const problems = [];
    const values = [];
    for (const [input, each] of Object.entries(specs)) {
        const written = raw(input);
        if (each.required && written === '')
            problems.push({ input, message: 'it is required. Add it to `with`.' });
        const parsed = each.parse(written === '' ? each.default : written);
        if (parsed.ok)
            values.push([input, parsed.value]);
        else if (!(each.required && written === ''))
            problems.push({ input, message: parsed.error });
    }
    const config = Object.freeze(Object.fromEntries(values));
    return problems.length === 0 && hasEvery(config, specs) ? (0,result/* success */.k)(config) : (0,result/* failure */.V)(problems);
};

;// CONCATENATED MODULE: ../../packages/core/src/inputs/common.ts

/** The inputs that all actions share: the same word means the same thing in each of them. */
const commonInputs = (action) => ({
    'working-directory': workspacePath({ default: '.' }),
    'github-token': token(),
    mode: choice(['enforce', 'report'], { default: 'enforce' }),
    'dry-run': flag({ default: 'false' }),
    comment: choice(['auto', 'never'], { default: 'auto' }),
    'comment-key': where(spec_text({ default: 'default' }), (key) => /^[A-Za-z0-9._-]{1,64}$/.test(key)
        ? undefined
        : `"${key}" is not a key. Use 1 to 64 letters, digits, dots, dashes or underscores.`),
    'report-file': workspacePath({ default: `drawbridge/${action}.json` }),
});
/** The shared part of a Config. */
const toCommonConfig = (values) => ({
    workingDirectory: values['working-directory'],
    token: values['github-token'],
    comment: values.comment,
    commentKey: values['comment-key'],
    enforced: values.mode === 'enforce',
    dryRun: values['dry-run'],
    reportFile: values['report-file'],
});

// EXTERNAL MODULE: ./src/decide/gitmoji.ts
var gitmoji = __nccwpck_require__(2377);
;// CONCATENATED MODULE: ./src/decide/presets.ts

/** The tables that there are. */
const presets = ['conventional', 'angular', 'gitmoji'];
const conventional = { feat: 'minor', fix: 'patch', perf: 'patch', revert: 'patch' };
/** https://github.com/angular/angular/blob/main/contributing-docs/commit-message-guidelines.md, with those that change nothing for users. */
const angular = {
    ...conventional,
    build: 'none',
    ci: 'none',
    docs: 'none',
    refactor: 'none',
    style: 'none',
    test: 'none',
};
const tables = {
    conventional,
    angular,
    gitmoji: { ...conventional, ...Object.fromEntries(gitmoji/* gitmojis */.TE.map(({ name, bump }) => [name, bump])) },
};
/** Commit type in lower case -> step, by preset. */
const typesOf = (preset) => new Map(Object.entries(tables[preset]));

// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __nccwpck_require__(6381);
// EXTERNAL MODULE: ./src/inputs/versions.ts
var versions = __nccwpck_require__(9268);
;// CONCATENATED MODULE: ./src/inputs/branches.ts



const branchLine = /^(\S+)\s*:\s+(final|pre-release|maintenance)(?:\s+(\S+))?$/;
const readRole = (kind, word) => {
    if (kind === 'final')
        return word === undefined ? (0,result/* success */.k)({ kind }) : (0,result/* failure */.V)(`"final" takes no "${word}".`);
    if (kind === 'pre-release') {
        if (word === undefined)
            return (0,result/* failure */.V)('a pre-release branch names its channel, e.g. `next: pre-release next`.');
        const channel = (0,versions/* readChannel */.my)(word);
        return channel.ok ? (0,result/* success */.k)({ kind, channel: channel.value }) : channel;
    }
    if (kind !== 'maintenance')
        return (0,result/* failure */.V)('there is no such role.');
    if (word === undefined)
        return (0,result/* success */.k)({ kind, line: null });
    const line = (0,versions/* readLine */.Xw)(word);
    return line.ok ? (0,result/* success */.k)({ kind, line: line.value }) : line;
};
const isNoLine = (pattern) => (0,glob/* namesOnePath */.W3)(pattern) && (0,versions/* lineOfBranch */.s2)(pattern) === null;
const readBranch = (line) => {
    const [, pattern, kind, word] = branchLine.exec(line) ?? [];
    if (pattern === undefined) {
        return (0,result/* failure */.V)(`"${line}" does not read "branch: role". Write e.g. \`main: final\`, \`beta: pre-release beta\` or \`*.x: maintenance\`.`);
    }
    const role = readRole(kind, word);
    if (role.ok && role.value.kind === 'maintenance' && role.value.line === null && isNoLine(pattern)) {
        return (0,result/* failure */.V)(`"${line}": ${pattern} is no line by its name. Write the line behind the role, e.g. maintenance 1.x.`);
    }
    return role.ok ? (0,result/* success */.k)({ pattern, role: role.value }) : (0,result/* failure */.V)(`"${line}": ${role.error}`);
};
/** Reads what each branch makes, one a line: `main: final`, `next: pre-release next`, `*.x: maintenance`. */
const readBranches = (written) => {
    const read = written.map(readBranch);
    const patterns = read.flatMap((each) => (each.ok ? each.value.pattern : []));
    const again = new Set(patterns.filter((pattern, index) => patterns.indexOf(pattern) < index));
    const faults = [
        ...read.flatMap((each) => (each.ok ? [] : [each.error])),
        ...[...again].map((pattern) => `"${pattern}" is there more than once. The first line that matches decides.`),
    ];
    return faults.length > 0
        ? (0,result/* failure */.V)(faults.join('\n'))
        : (0,result/* success */.k)(read.flatMap((each) => (each.ok ? [each.value] : [])));
};

// EXTERNAL MODULE: ../../packages/core/src/domain/nearest-name.ts
var nearest_name = __nccwpck_require__(9781);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __nccwpck_require__(182);
;// CONCATENATED MODULE: ./src/decide/notes-template.ts
/** What a template can name, in braces: `{notes}`. */
const notesPlaceholders = [
    'notes',
    'breaking',
    'features',
    'fixes',
    'contributors',
    'version',
    'tag',
    'previous-version',
    'previous-tag',
    'date',
    'compare-url',
    'package',
    'commit',
];

;// CONCATENATED MODULE: ./src/inputs/notes-template.ts




/** Of GitHub's 125,000 characters the larger part is for what is put in. */
const longest = 50_000;
const mark = /(\{\{[a-z_-]+\}\}|\{[a-z_-]+\})/i;
const isPlaceholder = (name) => notesPlaceholders.some((known) => known === name);
const toPiece = (text) => {
    if (!mark.test(text))
        return text;
    const name = text.slice(1, -1);
    // Doubled braces are a way to write single ones.
    return isPlaceholder(name) ? { placeholder: name } : name;
};
const readLine = (line) => line
    .split(mark)
    .filter((piece) => piece !== '')
    .map(toPiece);
const findStrangers = (text) => text
    .split(mark)
    .filter((piece) => mark.test(piece) && !piece.startsWith('{{') && !isPlaceholder(piece.slice(1, -1)))
    .map((piece) => piece.slice(1, -1));
const explain = (name) => {
    const near = (0,nearest_name/* nearestName */.q)(name, notesPlaceholders);
    return `"{${name}}" stands for nothing.${near === undefined ? '' : ` Did you mean {${near}}?`}`;
};
/** Reads the template of a release's text; null when there is none. `{{word}}` writes `{word}`, any other brace itself. */
const readNotesTemplate = (raw) => {
    if (raw.trim() === '')
        return (0,result/* success */.k)(null);
    if (raw.length > longest)
        return (0,result/* failure */.V)(`it is longer than ${(0,quantity/* formatCount */.B4)(longest)} characters, which leaves no room for notes.`);
    const strangers = [...new Set(findStrangers(raw))];
    if (strangers.length === 0)
        return (0,result/* success */.k)(raw.trim().split(/\r?\n/).map(readLine));
    const known = notesPlaceholders.map((name) => `{${name}}`).join(', ');
    const [first] = strangers;
    return (0,result/* failure */.V)(`${strangers.map(explain).join(' ')} Known are ${known}; to write the word itself, double its braces: {{${first}}}.`);
};

;// CONCATENATED MODULE: ./src/inputs/signing-key.ts

const example = 'Give the secret that holds the whole private key, from its line BEGIN to its line END.';
const sshHead = /^-----BEGIN (?:OPENSSH |RSA |EC |DSA |ENCRYPTED )?PRIVATE KEY-----$/m;
const pgpHead = /^-----BEGIN PGP PRIVATE KEY BLOCK-----$/m;
const publicKey = /^(?:ssh-|ecdsa-|sk-)[\w@.-]+ [A-Za-z0-9+/=]+|-----BEGIN (?:PGP PUBLIC KEY BLOCK|(?:RSA |SSH2 )?PUBLIC KEY)/;
/** Reads a private key, OpenSSH's or an armoured one of OpenPGP, as far as its frame tells; never quotes it. */
const readSigningKey = (raw) => {
    const lines = raw.split(/\r?\n/).map((line) => line.trim());
    const text = `${lines.join('\n').trim()}\n`;
    if (publicKey.test(text))
        return (0,result/* failure */.V)(`it is a public key; signing takes the private one. ${example}`);
    const kind = pgpHead.test(text) ? 'openpgp' : sshHead.test(text) ? 'openssh' : undefined;
    if (kind === undefined) {
        const isOneLine = /-----BEGIN [A-Z ]*PRIVATE KEY/.test(raw);
        return (0,result/* failure */.V)(isOneLine
            ? `its lines ran together. ${example}`
            : `it is no private key of OpenSSH, and none of OpenPGP in armour. ${example}`);
    }
    if (!/^-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----$/m.test(text))
        return (0,result/* failure */.V)(`it has no end. ${example}`);
    return (0,result/* success */.k)({ kind, text });
};

// EXTERNAL MODULE: ./src/inputs/steps.ts
var steps = __nccwpck_require__(3162);
;// CONCATENATED MODULE: ./src/inputs.ts










const orNull = (read) => {
    return (raw) => (raw === '' ? (0,result/* success */.k)(null) : read(raw));
};
// A text may begin with "#": no line is a comment.
const readSkipTexts = (raw) => (0,result/* success */.k)(raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''));
const readMovingTags = (written) => {
    const stranger = written.find((word) => !['major', 'minor', 'latest', 'none'].includes(word));
    if (stranger !== undefined)
        return (0,result/* failure */.V)(`"${stranger}" is not one of major, minor, latest, none. Write one a line.`);
    const none = written.includes('none');
    if (none && written.length > 1)
        return (0,result/* failure */.V)('"none" stands alone. Leave it out, or leave the others out.');
    const [major, minor, latest] = ['major', 'minor', 'latest'].map((word) => written.includes(word));
    return (0,result/* success */.k)({ major: major === true, minor: minor === true, latest: latest === true });
};
const tagger = /^([^<>\n]*[^<>\s])\s+<([^<>\s]+@[^<>\s]+)>$/;
const readTagger = (raw) => {
    const [, name, email] = tagger.exec(raw) ?? [];
    return name === undefined || email === undefined
        ? (0,result/* failure */.V)(`"${raw}" does not name a tagger. Write a name and an address, e.g. Release Bot <bot@example.org>.`)
        : (0,result/* success */.k)({ name, email });
};
const bumpOrNothing = ['', 'patch', 'minor', 'major'];
const inputs_final = (spec) => where(refine(spec, versions/* readVersion */.$4), (version) => (0,domain_version/* isStable */.MQ)(version) && version.build.length === 0
    ? undefined
    : 'the first version is a final one. Leave out what follows the three numbers.');
/** The inputs as action.yml declares them. */
const inputs = {
    ...commonInputs('semver-tag'),
    'tag-template': refine(spec_text({ default: 'v{version}' }), versions/* readTemplate */.xV),
    preset: choice(presets, { default: 'conventional' }),
    types: refine(lines(), steps/* readTypes */._F),
    rules: spec_text(),
    skip: refine(spec_text({ default: '[skip release]\n[release skip]' }), readSkipTexts),
    'version-source': choice(['commits', 'pull-request-title', 'pull-request-labels'], { default: 'commits' }),
    labels: refine(lines({ default: 'major: major\nminor: minor\npatch: patch' }), steps/* readLabels */.k2),
    'default-bump': choice(steps/* steps */.Ci, { default: 'none' }),
    'minimum-bump': choice(['patch', 'minor', 'major'], { default: 'patch' }),
    'maximum-bump': choice(['patch', 'minor', 'major'], { default: 'major' }),
    bump: choice(bumpOrNothing),
    'initial-version': inputs_final(spec_text({ default: '0.1.0' })),
    'initial-development': flag({ default: 'true' }),
    'pre-release': refine(spec_text(), orNull(versions/* readChannel */.my)),
    'maintenance-line': refine(spec_text(), orNull(versions/* readLine */.Xw)),
    branches: refine(lines(), readBranches),
    'release-as': refine(spec_text(), orNull(versions/* readVersion */.$4)),
    scopes: lines(),
    'expand-squash': flag({ default: 'false' }),
    base: spec_text(),
    head: spec_text(),
    packages: spec_text(),
    versioning: choice(['independent', 'fixed'], { default: 'independent' }),
    dependents: choice([...steps/* steps */.Ci, 'same'], { default: 'patch' }),
    'on-conflict': choice(['refuse', 'recompute'], { default: 'refuse' }),
    'moving-tags': refine(lines({ default: 'major\nminor' }), readMovingTags),
    annotated: flag({ default: 'true' }),
    'signing-key': refine(spec_text(), orNull(readSigningKey)),
    'signing-passphrase': spec_text(),
    tagger: refine(spec_text(), orNull(readTagger)),
    release: choice(['true', 'draft', 'false'], { default: 'true' }),
    'notes-template': refine(spec_text(), readNotesTemplate),
};
const toPolicy = (values, { rules }) => ({
    template: values['tag-template'],
    grammar: values.preset === 'gitmoji' ? 'gitmoji' : 'conventional',
    types: new Map([...typesOf(values.preset), ...values.types]),
    rules,
    skip: values.skip,
    source: values['version-source'],
    labels: values.labels,
    minimumBump: values['minimum-bump'],
    maximumBump: values['maximum-bump'],
    bump: values.bump === '' ? null : values.bump,
    defaultBump: values['default-bump'],
    initialDevelopment: values['initial-development'],
    initialVersion: values['initial-version'],
    channel: values['pre-release'],
    line: values['maintenance-line'],
    releaseAs: values['release-as'],
    scopes: values.scopes.length === 0 ? null : values.scopes,
    foreignScopes: [],
    siblings: [],
    calls: [],
    expandSquash: values['expand-squash'],
    movingTags: values['moving-tags'],
    onConflict: values['on-conflict'],
    bar: null,
});
const releases = { true: 'published', draft: 'draft', false: 'none' };
const toSigning = (values) => {
    const key = values['signing-key'];
    return key === null ? null : { key, passphrase: values['signing-passphrase'] };
};
const toPackages = (values, { packages }) => packages.length === 0 ? null : { packages, versioning: values.versioning, dependents: values.dependents };
const toConfig = (values, documents) => ({
    ...toCommonConfig(values),
    policy: toPolicy(values, documents),
    packages: toPackages(values, documents),
    branches: values.branches,
    base: values.base,
    head: values.head,
    annotated: values.annotated,
    signing: toSigning(values),
    tagger: values.tagger,
    release: releases[values.release],
    notesTemplate: values['notes-template'],
});
const findSigningContradictions = (values) => {
    if (values['signing-key'] === null) {
        const message = 'there is no `signing-key` that it could open. Give the key, or leave the passphrase out.';
        return values['signing-passphrase'] === '' ? [] : [{ input: 'signing-passphrase', message }];
    }
    const message = 'a signature is verified against the address of who made the tag. Write whose key it is, e.g. Release Bot <bot@example.org>.';
    return values.tagger === null ? [{ input: 'tagger', message }] : [];
};
const findContradictions = (values) => [
    ...(values['release-as'] !== null && values['pre-release'] !== null
        ? [
            {
                input: 'release-as',
                message: 'it names the version itself, so `pre-release` has no say. Set one of the two.',
            },
        ]
        : []),
    ...(values['release-as'] !== null && values.bump !== ''
        ? [{ input: 'bump', message: '`release-as` names the version itself, so `bump` has no say. Set one of the two.' }]
        : []),
    ...['pre-release', 'maintenance-line'].flatMap((input) => values.branches.length > 0 && values[input] !== null
        ? [{ input, message: '`branches` says it for each branch. Write it there, or leave `branches` out.' }]
        : []),
    ...(values.base !== '' && !values['dry-run']
        ? [
            {
                input: 'base',
                message: 'it asks what would have come after a commit, so it needs `dry-run: true`. Add that, or leave it out.',
            },
        ]
        : []),
    ...findSigningContradictions(values),
    ...(values['signing-key'] !== null && !values.annotated
        ? [{ input: 'signing-key', message: 'only an annotated tag can be signed. Leave `annotated: false` out.' }]
        : []),
    ...(steps/* steps */.Ci.indexOf(values['minimum-bump']) > steps/* steps */.Ci.indexOf(values['maximum-bump'])
        ? [{ input: 'minimum-bump', message: 'it is greater than `maximum-bump`. Lower one or raise the other.' }]
        : []),
];
// What reads YAML is larger than all the rest of the start, and most runs give no such input.
const readTexts = async (texts) => {
    if (texts.rules.trim() === '' && texts.packages.trim() === '')
        return (0,result/* success */.k)({ rules: [], packages: [] });
    const { readDocuments } = await Promise.all(/* import() */[__nccwpck_require__.e(293), __nccwpck_require__.e(691)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7691));
    return readDocuments(texts);
};
// As above: what matches paths is loaded by those who have packages.
const findProblemsOfPackages = async ({ policy, packages }, raw) => {
    if (packages === null && !raw('tag-template').includes('{package}'))
        return [];
    const { findPackageProblems } = await __nccwpck_require__.e(/* import() */ 523).then(__nccwpck_require__.bind(__nccwpck_require__, 7523));
    return findPackageProblems(policy, packages);
};
const problemsOf = (read) => (read.ok ? [] : read.error);
/** Raw inputs as a Config, or every problem at once. */
const readConfig = async (raw) => {
    const values = readInputs(inputs, raw);
    const documents = await readTexts({ rules: raw('rules'), packages: raw('packages') });
    if (!values.ok || !documents.ok)
        return (0,result/* failure */.V)([...problemsOf(values), ...problemsOf(documents)]);
    const config = toConfig(values.value, documents.value);
    const problems = [...findContradictions(values.value), ...(await findProblemsOfPackages(config, raw))];
    return problems.length > 0 ? (0,result/* failure */.V)(problems) : (0,result/* success */.k)(Object.freeze(config));
};


/***/ }),

/***/ 3162:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ steps),
/* harmony export */   Vf: () => (/* binding */ isStep),
/* harmony export */   _F: () => (/* binding */ readTypes),
/* harmony export */   k2: () => (/* binding */ readLabels),
/* harmony export */   wQ: () => (/* binding */ nameType)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_conventional_commit_header__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4977);
/* harmony import */ var _drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4310);
/* harmony import */ var _decide_gitmoji_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2377);



/** The steps as inputs spell them. */
const steps = ['none', 'patch', 'minor', 'major'];
/** Tells whether a word is a step. */
const isStep = (word) => steps.some((step) => step === word);
/** A type as commits are known by it: in lower case, an emoji of gitmoji.dev by its name; null: no commit can have it. */
const nameType = (text) => {
    const isCut = text.startsWith(':') && !text.endsWith(':');
    const gitmoji = (0,_decide_gitmoji_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOfGitmoji */ .NG)(isCut ? `${text}:` : text);
    if (gitmoji !== null)
        return gitmoji;
    const header = (0,_drawbridge_core_domain_conventional_commit_header__WEBPACK_IMPORTED_MODULE_1__/* .parseConventionalHeader */ .f)(`${text}: x`);
    const isType = header.ok && header.value.description === 'x' && header.value.scope === null && !header.value.marked;
    return isType ? header.value.type : null;
};
const readStepLines = (written, { line: pattern, what, example, nameOf }) => {
    const found = new Map();
    const faults = [];
    for (const line of written) {
        const [, name, step] = pattern.exec(line) ?? [];
        const key = name === undefined ? null : nameOf(name);
        if (key === null || !isStep(step))
            faults.push(`"${line}" does not read "${what}: step".`);
        else if (found.has(key))
            faults.push(`"${key}" is there more than once.`);
        else
            found.set(key, step);
    }
    if (faults.length === 0)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)(found);
    return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`${faults.join(' ')} Write one ${what} a line with none, patch, minor or major, e.g. ${example}.`);
};
const typeLine = /^(\S+?)\s*:\s*(none|patch|minor|major)$/u;
const labelLine = /^(.*\S)\s*:\s*(none|patch|minor|major)$/u;
/** Reads commit types with their steps, one a line; an emoji of gitmoji.dev stands for its name. */
const readTypes = (written) => readStepLines(written, { line: typeLine, what: 'type', example: 'feat: minor', nameOf: nameType });
/** Reads labels of pull requests with their steps, one a line; a label may hold spaces and colons. */
const readLabels = (written) => readStepLines(written, {
    line: labelLine,
    what: 'label',
    example: 'breaking: major',
    nameOf: (name) => name.toLowerCase(),
});


/***/ }),

/***/ 9268:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Xw: () => (/* binding */ readLine),
/* harmony export */   Yy: () => (/* binding */ versionFaults),
/* harmony export */   my: () => (/* binding */ readChannel),
/* harmony export */   s2: () => (/* binding */ lineOfBranch),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4310);
/* harmony import */ var _drawbridge_core_domain_version__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3507);
/* harmony import */ var _drawbridge_core_domain_version_tag__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9194);



const templateFaults = {
    'no-placeholder': 'lacks {version}. Write where the version goes, e.g. v{version}.',
    'several-placeholders': 'has {version} more than once. Write it once, e.g. v{version}.',
    'not-a-tag-name': 'makes names that git refuses for a tag. Use letters, digits, dots, dashes and slashes around it.',
};
const otherSpelling = '${version}';
/** Reads a tag template, e.g. `v{version}`. */
const readTemplate = (raw) => {
    if (raw.includes(otherSpelling)) {
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`"${raw}" has a "$" before {version}. Write ${raw.replaceAll(otherSpelling, '{version}')}.`);
    }
    const template = (0,_drawbridge_core_domain_version_tag__WEBPACK_IMPORTED_MODULE_1__/* .parseTagTemplate */ .O7)(raw);
    return template.ok ? template : (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`"${raw}" ${templateFaults[template.error]}`);
};
/** What is wrong with a version, as the predicate of a sentence. */
const versionFaults = {
    empty: 'is empty',
    'leading-v': 'begins with a "v"',
    'not-three-numbers': 'does not have three numbers',
    'not-a-number': 'has something else than a number where one belongs',
    'leading-zero': 'has a number with a leading zero',
    'empty-identifier': 'has an empty identifier',
    'invalid-character': 'has a character other than letters, digits and dashes in an identifier',
};
/** Reads a version by SemVer 2.0.0. */
const readVersion = (raw) => {
    const version = (0,_drawbridge_core_domain_version__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(raw);
    if (version.ok)
        return version;
    const { reason, offset } = version.error;
    const fault = `"${raw}" ${versionFaults[reason]} (at character ${offset + 1}).`;
    return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`${fault} Write a version as semver.org has it, e.g. 1.4.0 or 2.0.0-rc.1.`);
};
/** Reads the name of a channel, e.g. `rc`. */
const readChannel = (raw) => {
    const channel = (0,_drawbridge_core_domain_version__WEBPACK_IMPORTED_MODULE_0__/* .parseChannel */ .pn)(raw);
    if (channel.ok)
        return channel;
    const fault = `"${raw}" ${versionFaults[channel.error.reason]} (at character ${channel.error.offset + 1}).`;
    return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`${fault} Write the name of a channel, e.g. rc, beta or beta.linux.`);
};
const maintenanceLine = /^(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.x){1,2}$/;
/** Reads a maintenance line: `1.x`, `1.x.x`, `1.2.x`; null when it is none. */
const parseLine = (raw) => {
    const [, major, minor = null] = maintenanceLine.exec(raw) ?? [];
    const isTooLong = minor !== null && raw.endsWith('.x.x');
    return major === undefined || isTooLong ? null : { major, minor };
};
/** The maintenance line that a branch names in the last part of its path: `1.x`, `release/1.2.x`; null when it names none. */
const lineOfBranch = (branch) => parseLine(branch.slice(branch.lastIndexOf('/') + 1));
/** Reads a maintenance line, or says how one is written. */
const readLine = (raw) => {
    const line = parseLine(raw);
    return line === null
        ? (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`"${raw}" is not a maintenance line. Write 1.x, or 1.2.x for patches only.`)
        : (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)(line);
};


/***/ }),

/***/ 1490:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _drawbridge_core_action_run_action__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3064);
/* harmony import */ var _drawbridge_core_adapters_platform__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(141);
/* harmony import */ var _drawbridge_core_adapters_terminal_runner__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3578);
/* harmony import */ var _adapters_version_ports_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1153);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9428);





// A runner starts Node 24; in a terminal there may be an older one.
if (!('isError' in Error))
    await Promise.all(/* import() */[__nccwpck_require__.e(1), __nccwpck_require__.e(415)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5415));
await (0,_drawbridge_core_action_run_action__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'semver-tag',
    subject: 'Version',
    stateVersion: 1,
    secretInputs: ['signing-key', 'signing-passphrase'],
    readConfig: _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .X,
    load: async () => (await __nccwpck_require__.e(/* import() */ 919).then(__nccwpck_require__.bind(__nccwpck_require__, 919))).createSteps((0,_adapters_version_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .createVersionPorts */ .f)()),
}, (0,_drawbridge_core_adapters_platform__WEBPACK_IMPORTED_MODULE_1__/* .createPlatform */ .Q)({ terminal: _drawbridge_core_adapters_terminal_runner__WEBPACK_IMPORTED_MODULE_2__/* .createTerminalRunner */ .r }));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9612:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ CannotJudge)
/* harmony export */ });
/* harmony import */ var _domain_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(182);

const fixOf = ({ fix }) => (fix === undefined ? [] : [`  ${fix}`]);
const sentenceOf = (obstacles) => obstacles.length === 1
    ? (obstacles[0]?.what ?? '')
    : `${(0,_domain_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(obstacles.length, 'thing')} stand in the way of a verdict.`;
// Nobody mends more at once, and a summary beyond its room would be dropped whole.
const obstaclesShown = 20;
const detailsOf = (obstacles) => {
    const shown = obstacles.slice(0, obstaclesShown);
    const hidden = obstacles.length - shown.length;
    const details = shown.flatMap((each) => (obstacles.length === 1 ? fixOf(each) : [`✗ ${each.what}`, ...fixOf(each)]));
    return hidden > 0 ? [...details, `and ${(0,_domain_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(hidden)} more of these.`] : details;
};
/** Thrown when a gate cannot judge: told as its verdict, and red unless the gate only reports. */
class CannotJudge extends Error {
    enforced;
    constructor(obstacles, { enforced }) {
        super([sentenceOf(obstacles), ...detailsOf(obstacles)].join('\n'));
        this.name = 'CannotJudge';
        this.enforced = enforced;
    }
}


/***/ }),

/***/ 3064:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: ../../packages/core/src/domain/secret.ts
const encoder = new TextEncoder();
const toBase64 = (text) => btoa(String.fromCharCode(...encoder.encode(text)));
// Inside a longer text, base64 of a secret starts at one of three offsets: keep the characters that only it decides.
const base64Cores = (secret) => [0, 1, 2].map((offset) => {
    const encoded = toBase64(`${'\0'.repeat(offset)}${secret}`).replaceAll('=', '');
    const bytes = encoder.encode(secret).length + offset;
    return encoded.slice(offset === 0 ? 0 : offset + 1, Math.floor((bytes * 8) / 6));
});
const urlSafe = (base64) => base64.replaceAll('+', '-').replaceAll('/', '_');
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const toHex = (text) => [...encoder.encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const formsOfLine = (secret) => [
    secret,
    ...base64Cores(secret),
    ...base64Cores(secret).map(urlSafe),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    escapeXml(secret),
    toHex(secret),
    toHex(secret).toUpperCase(),
];
/** Shorter forms would blot out ordinary words all over the log. */
const shortestForm = 4;
/** Every form in which a secret may surface in a log: itself, each of its lines, base64, URL, JSON, XML and hex forms. */
const derivedForms = (secret) => {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const forms = [secret, ...lines].filter((line) => line.trim() !== '').flatMap(formsOfLine);
    return [...new Set(forms)].filter((form) => form.length >= shortestForm);
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/workflow-text.ts
const lineBreaks = /\r\n|[\n\r]/;
// Escape sequences and control characters could recolour the log, move the cursor over what stands there, or turn its order.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const controls = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
// The runner trims white space before it looks for "::"; .NET and JavaScript differ on a few code points, all are here.
const commandStart = /^[\s\u0085\u180e\u200b-\u200f\u2060\ufeff]*::/;
/**
 * Text as lines of a log that the runner shows and never obeys: "::" at a line's start gets a visible prefix,
 * the legacy "##[", which the runner finds anywhere in a line, is broken by a space.
 */
const toLogLines = (text) => text.split(lineBreaks).map((line) => {
    const visible = line.replace(controls, '').replaceAll('##[', '## [');
    return commandStart.test(visible) ? `│ ${visible}` : visible;
});
/** The same promise for text that must stay on one line: breaks become spaces. */
const toLogLine = (text) => toLogLines(text.split(lineBreaks).join(' ')).join(' ');

;// CONCATENATED MODULE: ../../packages/core/src/inputs/problem.ts
/** The user's to mend: shown as one annotation, without a stack. */
class ConfigurationError extends Error {
    problems;
    constructor(problems) {
        super(problems.map((problem) => `Input \`${problem.input}\`: ${problem.message}`).join('\n'));
        this.name = 'ConfigurationError';
        this.problems = problems;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/action/cancellation.ts
/** After SIGINT the runner waits this long before SIGTERM, and after that before it kills (ProcessInvoker.cs). */
const signalWindowsMs = { SIGINT: 7_500, SIGTERM: 2_500 };
/** Time kept back from each window to write down what was reached. */
const reserveMs = 500;
/** Turns the runner's signals into a cancellation; `release` stops listening. A SIGTERM that comes first is a shutdown. */
const watchCancellation = (process, clock) => {
    const controller = new AbortController();
    let reason;
    let deadlineMs;
    const release = process.onSignal((signal) => {
        reason ??= signal === 'SIGINT' ? 'cancel' : 'shutdown';
        deadlineMs = clock.nowMs() + signalWindowsMs[signal] - reserveMs;
        controller.abort();
    });
    const cancellation = {
        signal: controller.signal,
        get reason() {
            return reason;
        },
        get deadlineMs() {
            return deadlineMs;
        },
    };
    return { cancellation, release };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __nccwpck_require__(182);
;// CONCATENATED MODULE: ../../packages/core/src/domain/annotation.ts

/** GitHub keeps this many annotations of each level from one step, and this much of a message. */
const annotationLimits = { perLevel: 10, messageCharacters: 4096 };
const ellipsis = '…';
const cut = (message, characters = annotationLimits.messageCharacters) => message.length <= characters
    ? message
    : `${message.slice(0, characters - ellipsis.length).toWellFormed()}${ellipsis}`;
const closing = (last, hidden) => {
    const more = `\n${(0,quantity/* formatCount */.B4)(hidden)} more like this; the report names them all.`;
    return { ...last, message: `${cut(last.message, annotationLimits.messageCharacters - more.length)}${more}` };
};
/**
 * The annotations that GitHub will really show: per level the weightiest, at most ten (less those already `used`),
 * the last of which says how many more there are.
 */
const rankAnnotations = (annotations, used = {}) => ['error', 'warning', 'notice'].flatMap((level) => {
    const ranked = annotations.filter((each) => each.level === level).toSorted((a, b) => b.weight - a.weight);
    const room = Math.max(0, annotationLimits.perLevel - (used[level] ?? 0));
    const shown = ranked.slice(0, room).map((each) => ({ ...each, message: cut(each.message) }));
    const last = shown.at(-1);
    const hidden = ranked.length - shown.length;
    return last === undefined || hidden === 0 ? shown : [...shown.slice(0, -1), closing(last, hidden)];
});
/** Runs of consecutive numbers: [3, 4, 5, 9] is [{3..5}, {9..9}]. The numbers come sorted. */
const joinRanges = (lines) => {
    const ranges = [];
    for (const line of lines) {
        const last = ranges.at(-1);
        if (last !== undefined && line <= last.end + 1)
            last.end = line;
        else
            ranges.push({ start: line, end: line });
    }
    return ranges;
};

// EXTERNAL MODULE: ../../packages/core/src/domain/checkout.ts
var checkout = __nccwpck_require__(963);
// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts + 1 modules
var domain_document = __nccwpck_require__(1304);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __nccwpck_require__(4010);
// EXTERNAL MODULE: ../../packages/core/src/domain/verdict.ts
var domain_verdict = __nccwpck_require__(3934);
// EXTERNAL MODULE: ../../packages/core/src/action/cannot-judge.ts
var cannot_judge = __nccwpck_require__(9612);
;// CONCATENATED MODULE: ../../packages/core/src/action/delivery.ts









const levels = { failed: 'error', attention: 'warning', 'not-judged': 'warning' };
const safeAnnotation = (annotation) => ({
    ...annotation,
    title: toLogLine(annotation.title),
    message: toLogLines(annotation.message).join('\n'),
});
// What cannot be written must not keep the verdict from being told, nor turn it around: say so and go on.
const tryToTell = async (runner, what, tell) => {
    try {
        await tell();
    }
    catch (error) {
        const reason = Error.isError(error) ? error.message : String(error);
        runner.writeLine(toLogLine(`! The ${what} could not be written: ${reason}`));
    }
};
const tellSummary = (runner, markdown) => tryToTell(runner, 'job summary', () => runner.appendSummary(markdown));
/** Tells the way out where a person looks, before the verdict, so that the log ends with that. */
const tellFix = ({ subject, runner }, fix = '') => {
    if (fix !== '')
        runner.annotate(safeAnnotation({ level: 'notice', title: subject, message: fix, weight: 0 }));
};
const tellVerdict = ({ subject, runner }, verdict, details = '') => {
    const line = (0,domain_verdict/* verdictLine */.MT)(verdict);
    if (verdict.mark === 'passed')
        runner.writeLine(toLogLine(line));
    else {
        const message = details === '' ? line : `${line}\n${details}`;
        runner.annotate(safeAnnotation({ level: levels[verdict.mark], title: subject, message, weight: 0 }));
    }
};
/** Writes the report, and answers its path from the workspace: empty where nobody asks for it, or where it could not be written and is not needed. */
const deliverReport = async (delivery, report) => {
    const { runner, files, reportFile, workingDirectory } = delivery;
    // Nobody expects a file from a question, and the next `git add` would take it along.
    if (runner.report === 'on-request' && runner.input('report-file') === '')
        return '';
    const written = await files.writeText(reportFile, report);
    if (written.ok)
        return (0,checkout/* fromWorkspace */.m)(workingDirectory, reportFile);
    const problem = `The report could not be written. ${written.error.message}`;
    if (runner.report === undefined)
        throw new Error(problem);
    runner.writeLine(toLogLine(`! ${problem}`));
    return '';
};
/** Tells an outcome everywhere it is told, the verdict last; returns the exit code. Throws when a report that is needed cannot be written. */
const deliverOutcome = async (delivery, outcome) => {
    const { runner, subject } = delivery;
    const report = await deliverReport(delivery, outcome.report);
    for (const [name, value] of Object.entries(outcome.outputs))
        runner.setOutput(name, value);
    runner.setOutput('verdict', outcome.verdict.mark);
    runner.setOutput('report-file', report);
    await tellSummary(runner, (0,domain_document/* renderDocument */.yQ)(outcome.summary, domain_document/* summaryRoom */.m4));
    const failed = outcome.enforced && outcome.verdict.mark === 'failed';
    const mark = outcome.verdict.mark === 'failed' && !failed ? 'attention' : outcome.verdict.mark;
    const used = { ...(mark === 'passed' ? {} : { [levels[mark]]: 1 }), ...(outcome.fix ? { notice: 1 } : {}) };
    for (const annotation of rankAnnotations(outcome.annotations, used))
        runner.annotate(safeAnnotation(annotation));
    tellFix({ subject, runner }, outcome.fix);
    tellVerdict({ subject, runner }, { ...outcome.verdict, mark });
    return failed ? 1 : 0;
};
/** Tells what post came to, the verdict last; returns the exit code: 1 only where the outcome fails the job. */
const deliverPost = async (delivery, outcome) => {
    const { runner, files, reportFile, subject } = delivery;
    const { report, verdict, fix, failsJob } = outcome;
    if (report !== undefined) {
        const written = await files.writeText(reportFile, report);
        if (!written.ok)
            runner.writeLine(toLogLine(`! The report could not be written. ${written.error.message}`));
    }
    await tellSummary(runner, (0,domain_document/* renderDocument */.yQ)(outcome.summary, domain_document/* summaryRoom */.m4));
    tellFix({ subject, runner }, fix);
    const mark = verdict.mark === 'failed' && !failsJob ? 'attention' : verdict.mark;
    tellVerdict({ subject, runner }, { ...verdict, mark });
    return failsJob ? 1 : 0;
};
const causeChain = (error) => {
    if (!Error.isError(error))
        return String(error);
    return error.cause === undefined ? error.message : `${error.message}\nbecause: ${causeChain(error.cause)}`;
};
const stackOf = (error) => (Error.isError(error) ? (error.stack ?? error.message) : String(error));
const isTolerated = (error) => error instanceof cannot_judge/* CannotJudge */.R && !error.enforced;
const describeFailure = (error, cancellation) => {
    if (error instanceof ConfigurationError) {
        const count = error.problems.length;
        return {
            mark: 'failed',
            output: 'failed',
            sentence: `${(0,quantity/* countOf */.pq)(count, 'input is', 'inputs are')} wrong.`,
            details: error.message,
        };
    }
    if (cancellation.reason !== undefined) {
        // Nothing was found wrong, and nothing was found right either.
        const sentence = `stopped before a verdict (${cancellation.reason}).`;
        return { mark: 'attention', output: 'not-judged', sentence, details: '' };
    }
    const [first = '', ...rest] = causeChain(error).split('\n');
    return {
        mark: isTolerated(error) ? 'attention' : 'failed',
        output: 'failed',
        sentence: first,
        details: rest.join('\n'),
    };
};
/** Tells why there is no outcome; returns the exit code. The stack is for debug logs. */
const deliverFailure = async (breakdown, error) => {
    const { runner, subject, cancellation, inPost } = breakdown;
    const failure = describeFailure(error, cancellation);
    const verdict = { subject, sentence: failure.sentence, mark: inPost ? 'attention' : failure.mark };
    for (const line of toLogLines(stackOf(error)))
        runner.debug(line);
    if (!inPost) {
        await tryToTell(runner, 'output `verdict`', () => runner.setOutput('verdict', failure.output));
        await tellSummary(runner, `### ${(0,markdown/* prose */.CS)((0,domain_verdict/* verdictLine */.MT)(verdict)).markdown}\n\n${(0,markdown/* advice */.v9)(failure.details).markdown}\n`);
    }
    tellVerdict({ subject, runner }, verdict, failure.details);
    return inPost || isTolerated(error) ? 0 : 1;
};

;// CONCATENATED MODULE: ../../packages/core/src/action/log.ts


const heartbeatMs = 10_000;
/** Makes the log of a step. */
const createLog = (runner, clock) => {
    const line = (text) => {
        for (const each of toLogLines(text))
            runner.writeLine(each);
    };
    const debug = (text) => {
        for (const each of toLogLines(text))
            runner.debug(each);
    };
    const group = async (title, work) => {
        const startedMs = clock.nowMs();
        const elapsed = () => (0,quantity/* formatDuration */.a3)(clock.nowMs() - startedMs);
        runner.startGroup(toLogLine(`▸ ${title}`));
        const stop = clock.every(heartbeatMs, () => line(`  … still at it: ${title}, ${elapsed()} so far`));
        try {
            return await work();
        }
        finally {
            stop();
            runner.endGroup();
            line(`  ${title}: ${elapsed()}`);
        }
    };
    const fold = (title, lines) => {
        if (lines.length === 0)
            return;
        runner.startGroup(toLogLine(`▸ ${title}`));
        for (const each of lines)
            line(each);
        runner.endGroup();
    };
    return { line, debug, group, fold };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __nccwpck_require__(4310);
;// CONCATENATED MODULE: ../../packages/core/src/action/state.ts

const stateName = 'drawbridge';
const isEnvelope = (value) => typeof value === 'object' && value !== null && 'version' in value && 'action' in value && 'record' in value;
/** Makes the keeper of an action. Saving before the first change to the world is the action's duty. */
const createStateKeeper = (runner, action, version) => ({
    save: (record) => runner.saveState(stateName, JSON.stringify({ version, action, record })),
});
/** True in post: main leaves a state before anything else, and where it was killed before that, the bundle's post.js does. */
const isPost = (runner) => runner.state(stateName) !== '';
/** The record that main left, empty where it was killed before it left one; an error in words when it is not ours or has another version's shape. */
const loadState = (runner, action, version) => {
    let value;
    try {
        value = JSON.parse(runner.state(stateName));
    }
    catch {
        return (0,result/* failure */.V)('the state that main left is not JSON; main was probably killed while it wrote it.');
    }
    if (value === null)
        return (0,result/* success */.k)({});
    if (!isEnvelope(value) || value.action !== action)
        return (0,result/* failure */.V)(`the state that main left is not one of ${action}.`);
    if (value.version !== version) {
        return (0,result/* failure */.V)(`the state has version ${value.version}, this post reads version ${version}; main and post differ.`);
    }
    return (0,result/* success */.k)(value.record);
};

;// CONCATENATED MODULE: ../../packages/core/src/action/run-action.ts







const tokenInput = 'github-token';
const maskSecrets = ({ runner }, inputs) => {
    for (const input of inputs)
        for (const form of derivedForms(runner.input(input)))
            runner.mask(form);
};
const openScene = async ({ definition, platform, cancellation }, { token, workingDirectory }) => {
    const { runner, clock } = platform;
    const context = runner.context();
    const log = createLog(runner, clock);
    const state = createStateKeeper(runner, definition.name, definition.stateVersion);
    const reopen = (under) => platform.open({ context, token, workingDirectory, cancellation: under, debug: log.debug });
    return { ...(await reopen(cancellation)), context, clock, log, cancellation, state, reopen };
};
const addresseeOf = ({ definition, platform }, config, scene) => {
    const { reportFile, workingDirectory } = config;
    return { subject: definition.subject, runner: platform.runner, files: scene.files, reportFile, workingDirectory };
};
const runMain = async (stage) => {
    const { definition, platform } = stage;
    const { runner } = platform;
    // Before all else: where there is a state, what runs is post.
    if (definition.loadPost !== undefined)
        createStateKeeper(runner, definition.name, definition.stateVersion).save({});
    const config = await definition.readConfig((name) => runner.input(name));
    for (const line of runner.describeStrangers?.() ?? [])
        runner.writeLine(toLogLine(line));
    if (!config.ok)
        throw new ConfigurationError(config.error);
    const scene = await openScene(stage, config.value);
    const steps = await definition.load();
    const outcome = await steps.run(config.value, scene);
    return deliverOutcome(addresseeOf(stage, config.value, scene), outcome);
};
const runPost = async (stage) => {
    const { definition, platform } = stage;
    const record = loadState(platform.runner, definition.name, definition.stateVersion);
    if (!record.ok)
        throw new Error(record.error);
    const config = await definition.readConfig((name) => platform.runner.input(name));
    // Main has told what is wrong with the inputs, and did nothing.
    if (!config.ok)
        return 0;
    const scene = await openScene(stage, config.value);
    const steps = await definition.loadPost?.();
    const outcome = await steps?.post(record.value, config.value, scene);
    return outcome === undefined ? 0 : deliverPost(addresseeOf(stage, config.value, scene), outcome);
};
/**
 * Runs an action from its inputs to its exit code: 0 when the gate passes (or only reports), 1 when it fails, when an
 * input is wrong, or when something broke. Post fails the job only where its outcome says so.
 */
const runAction = async (definition, platform) => {
    maskSecrets(platform, [tokenInput, ...(definition.secretInputs ?? [])]);
    const { cancellation, release } = watchCancellation(platform.process, platform.clock);
    const inPost = isPost(platform.runner);
    let code = 0;
    try {
        const stage = { definition, platform, cancellation };
        code = inPost ? await runPost(stage) : await runMain(stage);
    }
    catch (error) {
        code = await deliverFailure({ subject: definition.subject, runner: platform.runner, cancellation, inPost }, error);
    }
    release();
    return platform.process.exit(code);
};


/***/ }),

/***/ 4781:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ../../packages/core/src/adapters/clock.ts

const sleep = async (durationMs, signal) => {
    try {
        await (0,promises_namespaceObject.setTimeout)(durationMs, undefined, signal === undefined ? {} : { signal });
    }
    catch (error) {
        if (signal?.aborted !== true)
            throw error;
    }
};
/** The machine's own clock. */
const systemClock = {
    nowMs: () => Date.now(),
    sleep,
    every: (intervalMs, tick) => {
        const timer = setInterval(tick, intervalMs);
        timer.unref();
        return () => clearInterval(timer);
    },
};


/***/ }),

/***/ 5493:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt)
/* harmony export */ });
/** A value deep inside JSON; undefined when a part of the way is not there. */
const valueAt = (value, ...keys) => keys.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
/** A text deep inside JSON; empty when it is not there. */
const textAt = (value, ...keys) => {
    const found = valueAt(value, ...keys);
    return typeof found === 'string' ? found : '';
};
/** A list deep inside JSON; empty when it is not there. */
const listAt = (value, ...keys) => {
    const found = valueAt(value, ...keys);
    return Array.isArray(found) ? found : [];
};


/***/ }),

/***/ 141:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ createPlatform)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../../packages/core/src/adapters/clock.ts + 1 modules
var clock = __nccwpck_require__(4781);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/process.ts
const signals = ['SIGINT', 'SIGTERM'];
// Only standard output: nothing here writes to the other one, and touching it would make it.
const drained = () => new Promise((resolve) => {
    process.stdout.write('', () => resolve());
});
/** The process of this action. Exits even if a library left a socket or a timer behind. */
const nodeProcess = {
    onSignal: (listener) => {
        for (const signal of signals)
            process.on(signal, listener);
        return () => {
            for (const signal of signals)
                process.off(signal, listener);
        };
    },
    exit: async (code) => {
        await drained();
        return process.exit(code);
    },
};

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+http-client@4.0.1/node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ../../packages/http-client-lazy/src/auth.ts


;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ../../packages/core/src/adapters/json-path.ts
var json_path = __nccwpck_require__(5493);
// EXTERNAL MODULE: ../../packages/core/src/adapters/server-addresses.ts
var server_addresses = __nccwpck_require__(1805);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/run-context.ts


const required = (environment, name) => {
    const value = environment[name] ?? '';
    if (value === '')
        throw new Error(`${name} is not set: this is not running on a GitHub Actions runner.`);
    return value;
};
const labelsOf = (payload) => (0,json_path/* listAt */.gT)(payload, 'pull_request', 'labels').map((label) => (0,json_path/* textAt */.$6)(label, 'name'));
const readPullRequest = (payload) => {
    const number = (0,json_path/* valueAt */.fK)(payload, 'pull_request', 'number');
    if (typeof number !== 'number')
        return undefined;
    const pull = (...keys) => (0,json_path/* textAt */.$6)(payload, 'pull_request', ...keys);
    return {
        number,
        title: pull('title'),
        headSha: pull('head', 'sha'),
        headRef: pull('head', 'ref'),
        headRepository: pull('head', 'repo', 'full_name'),
        baseSha: pull('base', 'sha'),
        baseRef: pull('base', 'ref'),
        labels: labelsOf(payload),
    };
};
const readMergeGroup = (payload) => {
    const baseSha = (0,json_path/* textAt */.$6)(payload, 'merge_group', 'base_sha');
    return baseSha === '' ? undefined : { baseSha, headSha: (0,json_path/* textAt */.$6)(payload, 'merge_group', 'head_sha') };
};
const readFollowedRun = (payload) => {
    const eventName = (0,json_path/* textAt */.$6)(payload, 'workflow_run', 'event');
    const headRepository = (0,json_path/* textAt */.$6)(payload, 'workflow_run', 'head_repository', 'full_name');
    return eventName === '' ? {} : { followedRun: { eventName, headRepository } };
};
const readAction = (payload) => {
    const action = (0,json_path/* textAt */.$6)(payload, 'action');
    return action === '' ? {} : { action };
};
const readPayload = (environment, readFile) => {
    const path = environment.GITHUB_EVENT_PATH ?? '';
    if (path === '')
        return {};
    try {
        return JSON.parse(readFile(path));
    }
    catch (cause) {
        throw new Error(`The event's payload (GITHUB_EVENT_PATH) could not be read as JSON.`, { cause });
    }
};
const newRef = /^0*$/;
/**
 * Reads what the runner says about this run (https://docs.github.com/actions/reference/workflows-and-actions/variables).
 * Throws an Error in words when it is not a runner's environment or the payload is unreadable.
 */
const readRunContext = (environment, readFile) => {
    const payload = readPayload(environment, readFile);
    const before = (0,json_path/* textAt */.$6)(payload, 'before');
    return {
        eventName: required(environment, 'GITHUB_EVENT_NAME'),
        ...readAction(payload),
        repository: required(environment, 'GITHUB_REPOSITORY'),
        sha: required(environment, 'GITHUB_SHA'),
        ref: environment.GITHUB_REF ?? '',
        defaultBranch: (0,json_path/* textAt */.$6)(payload, 'repository', 'default_branch'),
        runId: environment.GITHUB_RUN_ID ?? '',
        runAttempt: Number(environment.GITHUB_RUN_ATTEMPT ?? '1'),
        workflow: environment.GITHUB_WORKFLOW ?? '',
        job: environment.GITHUB_JOB ?? '',
        actor: environment.GITHUB_ACTOR ?? '',
        triggeringActor: environment.GITHUB_TRIGGERING_ACTOR ?? '',
        ...(0,server_addresses/* readServerAddresses */.U)(environment),
        workspace: required(environment, 'GITHUB_WORKSPACE'),
        temporaryFolder: environment.RUNNER_TEMP ?? '',
        pullRequest: readPullRequest(payload),
        mergeGroup: readMergeGroup(payload),
        ...readFollowedRun(payload),
        pushBefore: newRef.test(before) ? undefined : before,
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/runner.ts



const annotators = { error: error, warning: warning, notice: notice };
const annotate = ({ level, title, message, place }) => {
    const where = place === undefined ? {} : { file: place.file, startLine: place.startLine, endLine: place.endLine };
    annotators[level](message, { title, ...where });
};
// The toolkit's own summary writer starts the thread pool: three times slower than all else that a refused input needs.
const appendSummary = async (environment, markdown) => {
    const file = environment.GITHUB_STEP_SUMMARY ?? '';
    if (file === '')
        throw new Error('GITHUB_STEP_SUMMARY is not set; this runner knows no job summaries.');
    (0,external_node_fs_.appendFileSync)(file, markdown, 'utf8');
};
const context = (environment) => readRunContext(environment, (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'));
/** The Actions runner through @actions/core, which owns the protocol of commands and command files; only the summary is appended here. */
const createRunner = (environment) => ({
    input: (name) => getInput(name),
    setOutput: (name, value) => setOutput(name, value),
    state: (name) => getState(name),
    saveState: (name, value) => saveState(name, value),
    mask: (text) => core_setSecret(text),
    writeLine: (line) => info(line),
    debug: (line) => core_debug(line),
    isDebug: () => isDebug(),
    startGroup: (title) => startGroup(title),
    endGroup: () => endGroup(),
    annotate,
    appendSummary: (markdown) => appendSummary(environment, markdown),
    context: () => context(environment),
});

// EXTERNAL MODULE: ../../packages/core/src/adapters/terminal-runner.ts + 1 modules
var terminal_runner = __nccwpck_require__(3578);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/platform.ts








// A runner empties its folder after each job; after a person's question nobody does. Where none can be made, what needs
// one says so: here nobody could tell it in words.
const openTemporaryFolder = (given) => {
    if (given)
        return given;
    try {
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'drawbridge-'));
        process.on('exit', () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
        return folder;
    }
    catch {
        return '';
    }
};
/** What git says in a line; empty where it says nothing, or where there is no git. */
const askGit = (folder, ...args) => {
    const options = { cwd: folder, encoding: 'utf8', timeout: 10_000 };
    return (0,external_node_child_process_.spawnSync)('git', args, options).stdout?.trim() ?? '';
};
/** The branch that is checked out, as `refs/heads/main`. */
const readBranch = (folder) => askGit(folder, 'symbolic-ref', '--quiet', 'HEAD');
const readOrigin = (folder) => askGit(folder, 'config', '--get', 'remote.origin.url');
// Who names a file for the outputs keeps files, and may still read the lines: a job's own script has that file without
// asking for it.
const withFiles = (runner, files, hasSummary) => ({
    ...runner,
    report: 'optional',
    appendSummary: hasSummary ? files.appendSummary : runner.appendSummary,
    setOutput: (name, value) => {
        runner.setOutput(name, value);
        files.setOutput(name, value);
    },
});
const openRunner = ({ terminal }) => {
    const { env: environment, stdout } = process;
    if (terminal === undefined || (0,terminal_runner/* isOnRunner */.q)(environment))
        return createRunner(environment);
    const folder = process.cwd();
    const runner = terminal({
        environment,
        folder,
        ref: environment.GITHUB_REF ?? readBranch(folder),
        origin: environment.GITHUB_REPOSITORY ? '' : readOrigin(folder),
        temporaryFolder: openTemporaryFolder(environment.RUNNER_TEMP),
        write: (text) => void stdout.write(text),
    });
    if (!environment.GITHUB_OUTPUT)
        return runner;
    return withFiles(runner, createRunner(environment), Boolean(environment.GITHUB_STEP_SUMMARY));
};
/**
 * The real platform. What reaches the world is loaded when an action with valid inputs opens it; `parts` are what only
 * some actions carry in their bundle.
 */
const createPlatform = (parts = {}) => {
    // Whoever read the log may be gone, or its disk be full: what was begun is brought to its end all the same.
    process.stdout.on('error', () => { });
    return {
        runner: openRunner(parts),
        process: nodeProcess,
        clock: clock/* systemClock */.m,
        open: async (access) => (await __nccwpck_require__.e(/* import() */ 586).then(__nccwpck_require__.bind(__nccwpck_require__, 7586))).openWorld(access, parts),
    };
};


/***/ }),

/***/ 1805:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readServerAddresses)
/* harmony export */ });
/** The addresses of the server that the environment names, an Enterprise Server or github.com. */
const readServerAddresses = (environment) => {
    const apiUrl = environment.GITHUB_API_URL || 'https://api.github.com';
    return {
        serverUrl: environment.GITHUB_SERVER_URL || 'https://github.com',
        apiUrl,
        // An Enterprise Server has the one at /api/v3 and the other at /api/graphql.
        graphqlUrl: environment.GITHUB_GRAPHQL_URL || `${apiUrl.replace(/\/v3$/, '')}/graphql`,
    };
};


/***/ }),

/***/ 3578:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ createTerminalRunner),
  q: () => (/* binding */ isOnRunner)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../../packages/core/src/domain/nearest-name.ts
var nearest_name = __nccwpck_require__(9781);
;// CONCATENATED MODULE: ../../packages/core/src/domain/remote-address.ts
// `git@github.com:octo/shop.git`: the form of scp, in which no slash stands before the colon.
const scpLike = /^(?:[^@/:]+@)?([^@/:]+):(?!\/\/)\/?(.+)$/;
const protocols = new Set(['https:', 'http:', 'ssh:', 'git:', 'git+ssh:']);
// Without a dot it is an alias of ssh's settings, or a drive.
const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const twoNames = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/;
/** https://docs.github.com/authentication/troubleshooting-ssh/using-ssh-over-the-https-port */
const behindSsh = (host) => (host === 'ssh.github.com' ? 'github.com' : host);
/**
 * Where the pages of a remote are, by its address (https://git-scm.com/docs/git-clone#_git_urls) without the credentials
 * in it; undefined where it names no host, or no owner and name alone.
 */
const parseRemoteAddress = (address) => {
    // URL takes line breaks and tabs out, and would make another address of it.
    if (!/^[!-~]{1,500}$/.test(address))
        return undefined;
    const [, scpHost, scpPath] = scpLike.exec(address) ?? [];
    const whole = scpHost === undefined ? address : `ssh://${scpHost}/${scpPath}`;
    const url = URL.canParse(whole) ? new URL(whole) : undefined;
    const [, owner, name] = twoNames.exec(url?.pathname ?? '') ?? [];
    if (url === undefined || owner === undefined || name === undefined)
        return undefined;
    const host = url.hostname.toLowerCase();
    if (!protocols.has(url.protocol) || !hostName.test(host) || url.search !== '' || url.hash !== '')
        return undefined;
    const isWeb = url.protocol.startsWith('http');
    return { serverUrl: isWeb ? url.origin : `https://${behindSsh(host)}`, repository: `${owner}/${name}` };
};

// EXTERNAL MODULE: ../../packages/core/src/adapters/server-addresses.ts
var server_addresses = __nccwpck_require__(1805);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/terminal-runner.ts




const isStepOfJob = (environment) => environment.GITHUB_ACTIONS === 'true' || (environment.GITHUB_EVENT_NAME ?? '') !== '';
// A runner writes the dashes of all inputs, and each action has one with a dash; a shell cannot.
const isAskedInShell = (environment) => {
    const inputs = Object.keys(environment).flatMap((name) => (name.startsWith('INPUT_') ? name.slice(6) : []));
    return inputs.some((name) => name.includes('_')) && !inputs.some((name) => name.includes('-'));
};
/**
 * True where a runner started the action: each step of a job has the variables of
 * https://docs.github.com/actions/reference/workflows-and-actions/variables. What a step's own script asks
 * (`run: INPUT_DRY_RUN=true node …`) is asked in a terminal.
 */
const isOnRunner = (environment) => isStepOfJob(environment) && !isAskedInShell(environment);
const readInput = (environment, name) => {
    const variable = `INPUT_${name.toUpperCase()}`;
    // A shell assigns no variable with a dash in its name.
    return (environment[variable] ?? environment[variable.replaceAll('-', '_')] ?? '').trim();
};
/**
 * What the links of an answer lead to: what the variables name, then the clone's remote, then nothing. Where there is a
 * token, only variables name the server that gets it and the repository that it changes.
 */
const placeOf = ({ environment, folder, origin }) => {
    const { GITHUB_REPOSITORY: named, GITHUB_SERVER_URL: server } = environment;
    const { serverUrl } = (0,server_addresses/* readServerAddresses */.U)(environment);
    const unknown = `local/${(0,external_node_path_.basename)(folder)}`;
    if (named || readInput(environment, 'github-token') !== '')
        return { serverUrl, repository: named || unknown };
    const remote = parseRemoteAddress(origin);
    if (remote === undefined)
        return { serverUrl: '', repository: unknown };
    return { ...remote, serverUrl: server || remote.serverUrl };
};
const contextOf = (terminal) => {
    const { environment, folder: workspace, ref, temporaryFolder } = terminal;
    return {
        eventName: 'workflow_dispatch',
        sha: environment.GITHUB_SHA ?? '',
        ref,
        defaultBranch: '',
        runId: '',
        runAttempt: 1,
        workflow: '',
        job: '',
        actor: '',
        triggeringActor: '',
        ...(0,server_addresses/* readServerAddresses */.U)(environment),
        ...placeOf(terminal),
        workspace,
        temporaryFolder,
        pullRequest: undefined,
        mergeGroup: undefined,
        pushBefore: undefined,
    };
};
const variableOf = (input) => `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;
/** What names no input: a slip of the finger would answer another question than was asked. */
const describeStrangers = (environment, inputs) => {
    const known = new Set([...inputs].map(variableOf));
    const strangers = Object.keys(environment).filter((name) => name.startsWith('INPUT_') && environment[name] !== '' && !known.has(name.replaceAll('-', '_')));
    return strangers.map((name) => {
        const near = (0,nearest_name/* nearestName */.q)(name, known);
        return `! ${name} names no input and is passed over.${near === undefined ? '' : ` Is ${near} meant?`}`;
    });
};
/**
 * A terminal in place of a runner: inputs are variables (`INPUT_DRY_RUN=true`), the workspace is the current folder, an
 * output is a line `name=value` (JSON where the value has several lines), and there are no commands, masks, states or
 * summaries. A report is written where `INPUT_REPORT_FILE` names its file.
 */
const createTerminalRunner = ({ write, ...terminal }) => {
    const asked = new Set();
    return {
        report: 'on-request',
        input: (name) => {
            asked.add(name);
            return readInput(terminal.environment, name);
        },
        describeStrangers: () => describeStrangers(terminal.environment, asked),
        setOutput: (name, value) => write(`${name}=${/[\r\n]/.test(value) ? JSON.stringify(value) : value}\n`),
        state: () => '',
        saveState: () => undefined,
        mask: () => undefined,
        writeLine: (line) => write(`${line}\n`),
        debug: () => undefined,
        isDebug: () => false,
        startGroup: (title) => write(`${title}\n`),
        endGroup: () => undefined,
        annotate: ({ message }) => write(`${message}\n`),
        appendSummary: async () => undefined,
        context: () => contextOf(terminal),
    };
};


/***/ }),

/***/ 963:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ fromWorkspace)
/* harmony export */ });
/* unused harmony export fromTop */
/** A path of the working directory, from the repository's top. */
const fromTop = ({ prefix }, path) => prefix === '' ? path : `${prefix}/${path}`;
/** A path of the working directory, from the workspace, as later steps reach it whatever folder this one worked in. */
const fromWorkspace = (workingDirectory, path) => [...workingDirectory.split(/[\\/]/), path].filter((part) => part !== '' && part !== '.').join('/');


/***/ }),

/***/ 4977:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ parseConventionalHeader)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4310);

const asciiNoun = /[A-Za-z0-9][A-Za-z0-9_./+-]*/y;
const typeNoun = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/uy;
const spacedColon = /^ \s*(?:\([^()]*\))?!?:/;
const autosquash = /^(?:fixup|squash|amend)! /;
// Nearly every type is plain ASCII, and the Unicode classes cost ten times as much.
const readType = (line) => {
    asciiNoun.lastIndex = 0;
    const end = asciiNoun.test(line) ? asciiNoun.lastIndex : 0;
    if (!(line.charCodeAt(end) > 127))
        return line.slice(0, end);
    typeNoun.lastIndex = 0;
    return typeNoun.exec(line)?.[0] ?? '';
};
const reasonWithoutType = (line) => {
    if (line.trim() === '')
        return 'empty';
    return line.trimStart() === line ? 'no-type' : 'leading-space';
};
const readScope = (line, start) => {
    if (line.charCodeAt(start) !== 40)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)({ scope: null, end: start });
    const close = line.indexOf(')', start);
    if (close < 0)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)('unclosed-scope');
    const scope = line.slice(start + 1, close).trim();
    if (scope === '')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)('empty-scope');
    if (scope.includes('('))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)('parenthesis-in-scope');
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)({ scope, end: close + 1 });
};
const reasonWithoutColon = (line, start) => {
    if (line[start] === ')')
        return 'parenthesis-in-scope';
    return spacedColon.test(line.slice(start)) ? 'space-before-colon' : 'no-colon';
};
/** Reads a first line by rules 1 to 5, 13 and 15 of https://www.conventionalcommits.org/en/v1.0.0/. Never throws; linear. */
const parseConventionalHeader = (line) => {
    const type = readType(line);
    if (type === '')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)(reasonWithoutType(line));
    if (line.startsWith('! ', type.length) && autosquash.test(line))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)('autosquash');
    const scope = readScope(line, type.length);
    if (!scope.ok)
        return scope;
    const marked = line[scope.value.end] === '!';
    const colon = scope.value.end + (marked ? 1 : 0);
    if (line[colon] !== ':')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)(reasonWithoutColon(line, colon));
    const description = line.slice(colon + 1).trim();
    if (description === '')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)('no-description');
    if (line[colon + 1] !== ' ')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)('no-space-after-colon');
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)({ type: type.toLowerCase(), scope: scope.value.scope, marked, description });
};


/***/ }),

/***/ 1304:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H9: () => (/* binding */ commentRoom),
  FY: () => (/* binding */ paragraph),
  yQ: () => (/* binding */ renderDocument),
  m4: () => (/* binding */ summaryRoom)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __nccwpck_require__(4010);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __nccwpck_require__(182);
;// CONCATENATED MODULE: ../../packages/core/src/domain/suite.ts
/** The version of the whole suite: all actions, workflows and schemas are released together. */
const suiteVersion = '0.1.0';

// EXTERNAL MODULE: ../../packages/core/src/domain/verdict.ts
var domain_verdict = __nccwpck_require__(3934);
;// CONCATENATED MODULE: ../../packages/core/src/domain/document.ts




/** A step's summary beyond this is dropped whole by the runner. */
const summaryRoom = { size: 1_048_576, unit: 'bytes' };
/** The API refuses a longer comment. */
const commentRoom = { size: 65_536, unit: 'characters' };
const keptRows = 100;
const encoder = new TextEncoder();
/** A paragraph block. */
const paragraph = (text) => ({ kind: 'paragraph', text });
const sizeOf = (text, unit) => unit === 'bytes' ? encoder.encode(text).length : text.length;
const usedColumns = ({ columns, rows }) => {
    const last = columns.length - 1;
    return columns[last] === '' && rows.every((row) => row[last]?.markdown === '') ? columns.slice(0, last) : columns;
};
const renderTable = (table, rowLimit) => {
    const shown = table.rows.slice(0, rowLimit);
    const columns = usedColumns(table);
    const cells = shown.map((row) => row.slice(0, columns.length).map((cell) => cell.markdown));
    const rows = [columns, columns.map(() => '---'), ...cells];
    const more = table.rows.length - shown.length + (table.more ?? 0);
    const tail = more > 0 ? `\n\nand ${(0,quantity/* countOf */.pq)(more, 'more row')} in the report` : '';
    return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}${tail}`;
};
const renderBlock = (block, rowLimit) => block.kind === 'table' ? renderTable(block, rowLimit) : block.text.markdown;
const renderSection = (section, rowLimit) => [
    '<details>',
    `<summary>${(0,markdown/* escapeHtml */.ZD)(section.title)}</summary>`,
    '',
    section.blocks.map((block) => renderBlock(block, rowLimit)).join('\n\n'),
    '',
    '</details>',
].join('\n');
// The dotted name of a fact has no place to break, and would push what is missing off the screen of a phone.
const breakable = (text) => text.includes('`') ? (0,markdown/* prose */.CS)(text) : (0,markdown/* joinMarkdown */.UF)(text.split(/(?<=[a-z]\.)(?=[a-z])/).map(markdown/* prose */.CS), '<wbr>');
const conditionTable = (conditions) => ({
    kind: 'table',
    columns: ['', 'Condition', 'Value', 'Distance', 'Bar'],
    rows: (0,domain_verdict/* worstFirst */.md)(conditions).map((each) => [
        (0,markdown.md) `${(0,domain_verdict/* signOf */.rL)(each.mark)}`,
        ...[each.name, each.value, each.distance].map(breakable),
        (0,markdown/* prose */.CS)(each.bar),
    ]),
});
// What was not judged says why, but it decides nothing: it stands in the way of what does, unless there is nothing else.
const renderConditions = (conditions, rowLimit) => {
    const { folded = [], shown = [] } = Object.groupBy(conditions, ({ mark }) => mark === 'not-judged' ? 'folded' : 'shown');
    if (conditions.length === 0)
        return [];
    if (shown.length === 0 || folded.length === 0)
        return [renderTable(conditionTable(conditions), rowLimit)];
    const title = `Not judged (${(0,quantity/* formatCount */.B4)(folded.length)})`;
    return [
        renderTable(conditionTable(shown), rowLimit),
        renderSection({ title, blocks: [conditionTable(folded)] }, rowLimit),
    ];
};
const everyRow = Number.POSITIVE_INFINITY;
const describeLoss = ({ changes, details }, { sections, withChanges = true }) => {
    const dropped = details.length - sections;
    const lost = [
        ...(withChanges || changes.length === 0 ? [] : ['What changed']),
        ...(dropped === 0 ? [] : [(0,quantity/* countOf */.pq)(dropped, 'folded detail')]),
    ];
    return lost.length === 0 ? '' : `${lost.join(' and ')} left out for room; the report has all.`;
};
const renderCut = (document, cut) => {
    const { sections, rowLimit, conditionLimit = everyRow, withChanges = true } = cut;
    const { verdict, conditions, changes, details, foot } = document;
    const parts = [
        `### ${(0,markdown/* prose */.CS)((0,domain_verdict/* verdictLine */.MT)(verdict)).markdown}`,
        ...renderConditions(conditions, conditionLimit),
        ...(withChanges ? changes : []).map((block) => renderBlock(block, rowLimit)),
        ...details.slice(0, sections).map((section) => renderSection(section, rowLimit)),
        describeLoss(document, cut),
        `<sub>${foot.markdown} · Drawbridge ${suiteVersion}</sub>`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
// No verdict of ours is so long; one that quotes others must not cost the whole summary.
const renderVerdict = ({ verdict }, fits) => {
    const line = (0,domain_verdict/* verdictLine */.MT)(verdict);
    let text = `### ${(0,markdown/* prose */.CS)(line).markdown}\n`;
    for (let length = line.length; !fits(text) && length > 0; length = Math.floor(length / 2))
        text = `### ${(0,markdown/* prose */.CS)(`${line.slice(0, length).toWellFormed()}…`).markdown}\n`;
    return text;
};
/**
 * Renders a document within its room by rule: first folded details go (the last first), then rows beyond the worst
 * hundred, then all changes; the verdict and the conditions stay, the worst hundred of them if there are more than fit.
 */
const renderDocument = (document, room) => {
    const fits = (text) => sizeOf(text, room.unit) <= room.size;
    const count = document.details.length;
    const cuts = [
        ...Array.from({ length: count + 1 }, (_, dropped) => ({
            sections: count - dropped,
            rowLimit: everyRow,
        })),
        { sections: 0, rowLimit: keptRows },
        { sections: 0, rowLimit: 0, withChanges: false },
        { sections: 0, rowLimit: 0, withChanges: false, conditionLimit: keptRows },
    ];
    for (const each of cuts) {
        const text = renderCut(document, each);
        if (fits(text))
            return text;
    }
    return renderVerdict(document, fits);
};


/***/ }),

/***/ 6381:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ namesOnePath),
/* harmony export */   tI: () => (/* binding */ compileGlobs),
/* harmony export */   xH: () => (/* binding */ isUsableGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6444);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

// The flag lets "**" pass folders that have a line end in their names.
const options = { dot: true, nonegate: true, flags: 's' };
const unsigned = (pattern) => (pattern.startsWith('!') ? pattern.slice(1) : pattern);
/** Compiles glob patterns (`*`, `**`, `?`, `[a-z]`, `{a,b}`) over POSIX paths relative to one root; dot files match too. */
const compileGlobs = (patterns) => {
    const rules = patterns.map((pattern) => {
        return { negated: pattern.startsWith('!'), matches: picomatch__WEBPACK_IMPORTED_MODULE_0___default()(unsigned(pattern), options) };
    });
    return (path) => rules.reduce((taken, rule) => (rule.matches(path) ? !rule.negated : taken), false);
};
/** Whether a pattern, as written, can match one path only: the pattern itself. */
const namesOnePath = (pattern) => !/^!|[\\*?[\]{}()]/.test(pattern);
const longestGlob = 1_000;
/** Whether a pattern can match anything: a brace that is not closed or a range that runs backwards (`[z-a]`) never does. */
const isUsableGlob = (pattern) => pattern.length <= longestGlob &&
    unsigned(pattern) !== '' &&
    picomatch__WEBPACK_IMPORTED_MODULE_0___default().makeRe(unsigned(pattern), options).source !== '$^';


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   UF: () => (/* binding */ joinMarkdown),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
/* unused harmony export codeBlock */
const wordJoiner = '\u2060';
// Control characters, and those that turn the direction of what follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\r?\n/g;
// GitHub makes links of these after rendering, in HTML as in Markdown. Of an address the joiner has to part the scheme from
// "://": behind that it would count as part of the host, and browsers pass over it there.
const mentions = /(?<=@)(?=[\w.-])|(?<=#)(?=\d)|(?<=\w)(?=:\/\/)|(?<=\bGH-|\bwww)/gi;
/**
 * Escapes untrusted text for GitHub Flavored Markdown (https://github.github.com/gfm/), also inside tables: no markup,
 * no HTML, and no mention, issue or commit link (a word joiner breaks them).
 */
const escapeText = (text) => ({
    markdown: text
        .replace(invisible, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^\s*[-+#=]/, '\\$&')
        .replace(mentions, wordJoiner)
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2'),
});
/** Untrusted text as a code span that no text can close; line breaks become spaces, pipes are safe in tables. */
const code = (text) => {
    const line = text.replace(invisible, ' ').replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
    return { markdown: `${fence}${pad}${line}${pad}${fence}` };
};
/** Untrusted text as a fenced block that no text can close. */
const codeBlock = (text, language = '') => {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return { markdown: `${fence}${language}\n${text}\n${fence}` };
};
/** A link to an https or http address; any other address leaves the text alone. */
const link = (text, url) => /^https?:\/\/[^\s<>"]+$/.test(url) && url.search(invisible) === -1
    ? { markdown: `[${text.markdown}](<${url}>)` }
    : text;
/** Template tag: literal parts are Markdown, strings and numbers put in are escaped, Markdown put in stays. */
const md = (parts, ...values) => ({
    markdown: parts
        .map((part, index) => {
        const value = values[index];
        if (value === undefined)
            return part;
        return `${part}${typeof value === 'object' ? value.markdown : escapeText(String(value)).markdown}`;
    })
        .join(''),
});
/** Several pieces as one, with a separator that is Markdown. */
const joinMarkdown = (pieces, separator) => ({
    markdown: pieces.map((piece) => piece.markdown).join(separator),
});
const quoted = /(`[^`\n]+`)/;
/** Words of ours that quote `names` in backticks: those become code spans, everything else is escaped. One line. */
const prose = (text) => joinMarkdown(text.split(quoted).map((part) => (quoted.test(part) ? code(part.slice(1, -1)) : escapeText(part))), '');
const isCode = (line) => line.startsWith('    ');
/** Advice of several lines: each line a paragraph of prose, lines that begin with four spaces together a block of code. */
const advice = (text) => {
    const pieces = [];
    const lines = text.split('\n');
    for (let index = 0; index < lines.length; index++) {
        const end = lines.findIndex((line, at) => at >= index && !isCode(line));
        const block = lines.slice(index, end === -1 ? lines.length : end);
        if (block.length > 0)
            pieces.push(codeBlock(block.map((line) => line.slice(4)).join('\n')));
        index += block.length;
        const line = lines[index]?.trim() ?? '';
        if (line !== '')
            pieces.push(prose(line));
    }
    return joinMarkdown(pieces, '\n\n');
};
/** Untrusted text inside an HTML element, where Markdown is not read. One line: after a blank one Markdown is read again. */
const escapeHtml = (text) => text
    .replace(invisible, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(mentions, wordJoiner);


/***/ }),

/***/ 9781:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
// Longer names are cut: what differs beyond is no slip of the finger, and the table stays small.
const longest = 96;
/** Letters to put in, take out or change, case aside (Levenshtein distance). */
const slipsBetween = (left, right) => {
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let row = 1; row <= left.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
            current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous.at(-1) ?? 0;
};
const plain = (name) => name.slice(0, longest).toLowerCase().replaceAll('_', '-');
/** The known name that was probably meant; undefined where none is near: at most a third of it would be misspelt. */
const nearestName = (written, known) => {
    const wanted = plain(written);
    let best;
    for (const name of known) {
        const candidate = plain(name);
        const allowed = Math.floor(Math.max(wanted.length, candidate.length) / 3);
        if (Math.abs(wanted.length - candidate.length) > allowed)
            continue;
        const slips = slipsBetween(wanted, candidate);
        if (slips <= allowed && (best === undefined || slips < best.slips))
            best = { name, slips };
    }
    return best?.name;
};


/***/ }),

/***/ 182:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   yZ: () => (/* binding */ joinWords),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** A count with thousands separators: 41022 is "41,022". */
const formatCount = (count) => String(Math.trunc(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
/** A count with its noun: "1 line", "2 lines", "3 branches". */
const countOf = (count, singular, plural = `${singular}s`) => `${formatCount(count)} ${count === 1 ? singular : plural}`;
const binaryUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** A size in binary units with one decimal: 1536 is "1.5 KiB". */
const formatBytes = (bytes) => {
    const power = bytes < 1024 ? 0 : Math.min(binaryUnits.length - 1, Math.floor(Math.log2(bytes) / 10));
    return `${power === 0 ? bytes : (Math.floor((bytes / 1024 ** power) * 10) / 10).toFixed(1)} ${binaryUnits[power]}`;
};
const durationUnits = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
];
/** A duration in two significant units: 98000 ms is "1 m 38 s", 240 ms is "0.2 s". */
const formatDuration = (durationMs) => {
    const first = durationUnits.findIndex(([, size]) => durationMs >= size);
    if (first === -1 || (first === 3 && durationMs < 10_000))
        return `${(Math.floor(durationMs / 100) / 10).toFixed(1)} s`;
    const parts = [];
    let rest = durationMs;
    for (const [unit, size] of durationUnits.slice(first, first + 2)) {
        const count = Math.floor(rest / size);
        if (count > 0)
            parts.push(`${count} ${unit}`);
        rest -= count * size;
    }
    return parts.join(' ');
};
/** A list in words: "a", "a and b", "a, b and c". */
const joinWords = (words) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;


/***/ }),

/***/ 4310:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ failure),
/* harmony export */   k: () => (/* binding */ success)
/* harmony export */ });
/** Wraps a value as a success. */
const success = (value) => ({ ok: true, value });
/** Wraps an error as a failure. */
const failure = (error) => ({ ok: false, error });


/***/ }),

/***/ 3934:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   rL: () => (/* binding */ signOf)
/* harmony export */ });
/* unused harmony export worstMark */
const signs = { passed: '✓', failed: '✗', attention: '!', 'not-judged': '–' };
const severity = ['failed', 'attention', 'not-judged', 'passed'];
/** The one-character sign of a mark: ✓ passed, ✗ failed, ! needs attention, – not judged. */
const signOf = (mark) => signs[mark];
/** The verdict as one line: sign, subject, sentence. */
const verdictLine = (verdict) => `${signOf(verdict.mark)} ${verdict.subject}: ${verdict.sentence}`;
/** The worst of several marks; nothing at all is `failed`, because a gate that saw nothing has not passed. */
const worstMark = (marks) => severity.find((mark) => marks.includes(mark)) ?? 'failed';
/** Conditions in the order people need them: failed first, else as given. */
const worstFirst = (conditions) => conditions.toSorted((a, b) => severity.indexOf(a.mark) - severity.indexOf(b.mark));


/***/ }),

/***/ 9194:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ lineOfTag),
/* harmony export */   Ij: () => (/* binding */ isTagName),
/* harmony export */   Lv: () => (/* binding */ versionTextOf),
/* harmony export */   O7: () => (/* binding */ parseTagTemplate),
/* harmony export */   Tp: () => (/* binding */ isMovingTag),
/* harmony export */   _3: () => (/* binding */ formatTag),
/* harmony export */   kE: () => (/* binding */ lineTags),
/* harmony export */   mx: () => (/* binding */ versionOfTag)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4310);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3507);


const placeholder = '{version}';
const hasForbiddenCharacter = (name) => {
    for (const character of name) {
        const code = character.codePointAt(0) ?? 0;
        if (code <= 0x20 || code === 0x7f || '~^:?*[\\'.includes(character))
            return true;
    }
    return false;
};
const isPathPart = (part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock');
/** Tells whether git accepts a text as a tag name (https://git-scm.com/docs/git-check-ref-format). */
const isTagName = (name) => !hasForbiddenCharacter(name) &&
    !name.includes('..') &&
    !name.includes('@{') &&
    !name.startsWith('-') &&
    !name.endsWith('.') &&
    name !== '@' &&
    name.isWellFormed() &&
    name.split('/').every(isPathPart);
/** Reads a tag template such as `v{version}` or `api/v{version}`: one placeholder, and a name that git accepts. */
const parseTagTemplate = (text) => {
    const [prefix, suffix, more] = text.split(placeholder);
    if (prefix === undefined || suffix === undefined)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)('no-placeholder');
    if (more !== undefined)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)('several-placeholders');
    if (!isTagName(`${prefix}1.0.0${suffix}`))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)('not-a-tag-name');
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .success */ .k)({ prefix, suffix });
};
/** Writes the tag name of a version; reading it back with the same template gives the same version. */
const formatTag = ({ prefix, suffix }, version) => `${prefix}${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .formatVersion */ .qh)(version)}${suffix}`;
/** What a tag name has where the template has its version, or null when it does not follow the template around it. */
const versionTextOf = ({ prefix, suffix }, name) => name.length >= prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix)
    ? name.slice(prefix.length, name.length - suffix.length)
    : null;
/** Reads the version out of a tag name, or null when the name does not follow the template to the letter. */
const versionOfTag = (template, name) => {
    const text = versionTextOf(template, name);
    const version = text === null ? null : (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text);
    return version?.ok ? version.value : null;
};
// `v` is an abbreviation only where it stands alone: `v`, `api/v`, but not `dev`.
const loneV = /(?<![\p{L}\p{N}])v$/u;
const nameOfLatest = ({ prefix, suffix }) => `${prefix.replace(loneV, '')}latest${suffix}`;
const lineNumbers = /^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?$/;
/** The numbers in a name such as `v1` or `v1.2`, one or two of them; null for any other name. */
const lineOfTag = (template, name) => {
    const numbers = versionTextOf(template, name);
    return numbers !== null && lineNumbers.test(numbers) ? numbers.split('.') : null;
};
/** Tells whether a tag is one of those that move under a template: `v1`, `v1.2` or `latest`. */
const isMovingTag = (template, name) => lineOfTag(template, name) !== null || name === nameOfLatest(template);
/** Names the tags that follow a version: `v1`, `v1.2` and `latest`; of a package `api/v1`, `api/v1.2` and `api/latest`. */
const lineTags = (template, { major, minor }) => ({
    major: `${template.prefix}${major}${template.suffix}`,
    minor: `${template.prefix}${major}.${minor}${template.suffix}`,
    latest: nameOfLatest(template),
});


/***/ }),

/***/ 3507:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ bumpVersion),
/* harmony export */   ES: () => (/* binding */ nextPrerelease),
/* harmony export */   HQ: () => (/* binding */ bumpBetween),
/* harmony export */   Kx: () => (/* binding */ compareVersionsTotally),
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   NM: () => (/* binding */ isInChannel),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   kE: () => (/* binding */ appliedBump),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   pn: () => (/* binding */ parseChannel),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   z2: () => (/* binding */ coreOf)
/* harmony export */ });
/* unused harmony export incrementPrerelease */
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4310);

const digitsOnly = /^[0-9]+$/;
const identifierCharacters = /^[0-9A-Za-z-]+$/;
const splitAtDots = ({ text, offset }) => {
    let next = offset;
    return text.split('.').map((piece) => {
        const part = { text: piece, offset: next };
        next += piece.length + 1;
        return part;
    });
};
const hasLeadingZero = (digits) => digits.length > 1 && digits.startsWith('0');
const reasonAgainstNumber = (text) => {
    if (!digitsOnly.test(text))
        return 'not-a-number';
    return hasLeadingZero(text) ? 'leading-zero' : null;
};
const reasonAgainstBuild = (text) => {
    if (text === '')
        return 'empty-identifier';
    return identifierCharacters.test(text) ? null : 'invalid-character';
};
const reasonAgainstPrerelease = (text) => reasonAgainstBuild(text) ?? (digitsOnly.test(text) && hasLeadingZero(text) ? 'leading-zero' : null);
const checkParts = (parts, reasonAgainst) => {
    for (const { text, offset } of parts) {
        const reason = reasonAgainst(text);
        if (reason !== null)
            return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)({ reason, offset });
    }
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)(parts.map(({ text }) => text));
};
const parseCore = (text) => {
    const parts = splitAtDots({ text, offset: 0 });
    const checked = checkParts(parts, reasonAgainstNumber);
    const numbers = text.split('.');
    const [major, minor, patch] = numbers;
    if (major === undefined || minor === undefined || patch === undefined || numbers.length > 3) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)({ reason: 'not-three-numbers', offset: parts[3]?.offset ?? text.length });
    }
    return checked.ok ? (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)([major, minor, patch]) : checked;
};
const cutAt = (text, mark) => {
    const at = text.indexOf(mark);
    if (at < 0)
        return { before: text, after: null };
    return { before: text.slice(0, at), after: { text: text.slice(at + 1), offset: at + 1 } };
};
const parseTail = (part, reasonAgainst) => part === null ? (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)([]) : checkParts(splitAtDots(part), reasonAgainst);
// Nearly every version of a repository with thousands is a final one.
const plainVersion = /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/;
const noIdentifiers = [];
const parsePlain = (text) => {
    const [, major, minor, patch] = plainVersion.exec(text) ?? [];
    if (major === undefined || minor === undefined || patch === undefined)
        return null;
    return { major, minor, patch, prerelease: noIdentifiers, build: noIdentifiers };
};
/** Reads a version by SemVer 2.0.0, nothing looser (no leading `v`, no missing numbers). Never throws; linear in the length. */
const parseVersion = (text) => {
    const plain = parsePlain(text);
    if (plain !== null)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)(plain);
    if (text === '')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)({ reason: 'empty', offset: 0 });
    if (/^[vV][0-9]/.test(text))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)({ reason: 'leading-v', offset: 0 });
    const build = cutAt(text, '+');
    const prerelease = cutAt(build.before, '-');
    const core = parseCore(prerelease.before);
    if (!core.ok)
        return core;
    const prereleaseParts = parseTail(prerelease.after, reasonAgainstPrerelease);
    if (!prereleaseParts.ok)
        return prereleaseParts;
    const buildParts = parseTail(build.after, reasonAgainstBuild);
    if (!buildParts.ok)
        return buildParts;
    const [major, minor, patch] = core.value;
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)({ major, minor, patch, prerelease: prereleaseParts.value, build: buildParts.value });
};
/** Reads a channel name: dot-separated pre-release identifiers of SemVer 2.0.0, item 9. Never throws. */
const parseChannel = (text) => checkParts(splitAtDots({ text, offset: 0 }), reasonAgainstPrerelease);
/** Writes a version so that parsing it gives the same version back. */
const formatVersion = ({ major, minor, patch, prerelease, build }) => `${major}.${minor}.${patch}${prerelease.length > 0 ? `-${prerelease.join('.')}` : ''}${build.length > 0 ? `+${build.join('.')}` : ''}`;
/** Tells whether a version is a final one, that is without pre-release identifiers. */
const isStable = (version) => version.prerelease.length === 0;
/** The final version that a pre-release leads to; build metadata is dropped. */
const coreOf = ({ major, minor, patch }) => ({
    major,
    minor,
    patch,
    prerelease: [],
    build: [],
});
const compareText = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
const compareDigits = (a, b) => a.length === b.length ? compareText(a, b) : a.length < b.length ? -1 : 1;
const compareIdentifiers = (a, b) => {
    const aIsNumber = digitsOnly.test(a);
    const bIsNumber = digitsOnly.test(b);
    if (aIsNumber && bIsNumber)
        return compareDigits(a, b);
    if (aIsNumber !== bIsNumber)
        return aIsNumber ? -1 : 1;
    return compareText(a, b);
};
const comparePrereleases = (a, b) => {
    if (a.length === 0 || b.length === 0)
        return Math.sign(b.length - a.length);
    for (const [index, identifier] of a.entries()) {
        const other = b[index];
        if (other === undefined)
            return 1;
        const order = compareIdentifiers(identifier, other);
        if (order !== 0)
            return order;
    }
    return a.length === b.length ? 0 : -1;
};
/** Precedence by SemVer 2.0.0, item 11: negative, zero or positive; build metadata does not count. */
const compareVersions = (a, b) => compareDigits(a.major, b.major) ||
    compareDigits(a.minor, b.minor) ||
    compareDigits(a.patch, b.patch) ||
    comparePrereleases(a.prerelease, b.prerelease);
/** Precedence, and build metadata (as ASCII text) for ties: zero only for the same version, so sorting does not depend on input order. */
const compareVersionsTotally = (a, b) => compareVersions(a, b) || compareText(a.build.join('.'), b.build.join('.'));
const incrementDigits = (digits) => {
    let keep = digits.length;
    while (keep > 0 && digits[keep - 1] === '9')
        keep -= 1;
    const zeros = '0'.repeat(digits.length - keep);
    if (keep === 0)
        return `1${zeros}`;
    return `${digits.slice(0, keep - 1)}${Number(digits[keep - 1]) + 1}${zeros}`;
};
const isAtLeast = {
    major: ({ minor, patch }) => minor === '0' && patch === '0',
    minor: ({ patch }) => patch === '0',
    patch: () => true,
};
const raise = {
    major: (version) => ({ ...coreOf(version), major: incrementDigits(version.major), minor: '0', patch: '0' }),
    minor: (version) => ({ ...coreOf(version), minor: incrementDigits(version.minor), patch: '0' }),
    patch: (version) => ({ ...coreOf(version), patch: incrementDigits(version.patch) }),
};
/** The step really taken from a version: with `initialDevelopment`, a major step on 0.y.z is a minor one. */
const appliedBump = (version, bump, policy) => bump === 'major' && policy.initialDevelopment && version.major === '0' ? 'minor' : bump;
/** The next final version, always greater. A pre-release that already announces a step of this size becomes final itself. */
const bumpVersion = (version, bump, policy = { initialDevelopment: false }) => {
    const applied = appliedBump(version, bump, policy);
    return !isStable(version) && isAtLeast[applied](version) ? coreOf(version) : raise[applied](version);
};
/** The size of the step from one version to a greater one, by the first number that differs. */
const bumpBetween = (from, to) => {
    if (from.major !== to.major)
        return 'major';
    return from.minor === to.minor ? 'patch' : 'minor';
};
const counterIn = (version, channel) => {
    if (!channel.every((identifier, index) => version.prerelease[index] === identifier))
        return null;
    const counter = version.prerelease[channel.length] ?? '0';
    return digitsOnly.test(counter) ? counter : null;
};
/** Tells whether a version is a pre-release of a channel: `1.1.0-rc.2` is one of `rc`, `1.1.0-rc.linux.2` is not. */
const isInChannel = (version, channel) => !isStable(version) && counterIn(version, channel) !== null;
/** The pre-release of `core` in a channel that follows every existing one of the same core and channel; the first is number 1. */
const nextPrerelease = (core, channel, existing) => {
    const target = coreOf(core);
    let last = '0';
    for (const version of existing) {
        const counter = isInChannel(version, channel) ? counterIn(version, channel) : null;
        if (counter === null || compareVersions(coreOf(version), target) !== 0)
            continue;
        if (compareDigits(counter, last) > 0)
            last = counter;
    }
    return { ...target, prerelease: [...channel, incrementDigits(last)] };
};
/** The next pre-release in a channel after a version, always greater: where the channel would sort lower, the patch number rises. */
const incrementPrerelease = (version, channel) => {
    const sameCore = nextPrerelease(version, channel, [version]);
    return compareVersions(sameCore, version) > 0 ? sameCore : nextPrerelease(raise.patch(version), channel, []);
};


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1490);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
