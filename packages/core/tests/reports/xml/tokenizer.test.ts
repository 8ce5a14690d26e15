import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultLimits, type ParseError, type ParserLimits } from '../../../src/reports/parser.ts';
import type { XmlAttributes } from '../../../src/reports/xml/attribute-list.ts';
import type { XmlHandler } from '../../../src/reports/xml/handler.ts';
import { XmlTokenizer } from '../../../src/reports/xml/tokenizer.ts';
import { bytesOf, cutAt } from '../coverage/reading.ts';

const attributeNames = ['a', 'b', 'xml:c', 'é'];

/** Writes down what it is told; text in one piece, whatever pieces it came in. */
class Recorder implements XmlHandler {
  readonly events: string[] = [];
  #text = '';

  open(name: string, attributes: XmlAttributes): null {
    this.#endText();
    const shown = attributeNames.flatMap((attribute) => {
      const value = attributes.text(attribute);
      return value === undefined ? [] : [` ${attribute}=${JSON.stringify(value)}`];
    });
    this.events.push(`<${name}${shown.join('')}>`);
    return null;
  }

  close(name: string): null {
    this.#endText();
    this.events.push(`</${name}>`);
    return null;
  }

  wantsText(): boolean {
    return true;
  }

  text(piece: string): null {
    this.#text += piece;
    return null;
  }

  #endText(): void {
    if (this.#text.trim() !== '') this.events.push(this.#text);
    this.#text = '';
  }
}

type Outcome = { readonly events: readonly string[]; readonly error: ParseError | null };

const readChunks = (chunks: Iterable<Uint8Array>, limits: ParserLimits = defaultLimits): Outcome => {
  const recorder = new Recorder();
  const tokenizer = new XmlTokenizer(recorder, limits, ['r', 'a']);
  for (const chunk of chunks) tokenizer.push(chunk);
  return { error: tokenizer.end(), events: recorder.events };
};

const asBytes = (xml: string | Uint8Array): Uint8Array => (typeof xml === 'string' ? bytesOf(xml) : xml);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const singleBytes = (bytes: Uint8Array): readonly Uint8Array[] => [...bytes].map((byte) => Uint8Array.of(byte));

const wellFormed: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['one empty element', '<r/>', ['<r>', '</r>']],
  ['elements in each other', '<r><x>1</x><x>2</x></r>', ['<r>', '<x>', '1', '</x>', '<x>', '2', '</x>', '</r>']],
  ['attributes in both quotes', `<r a="x'y" b = 'p"q'/>`, ['<r a="x\'y" b="p\\"q">', '</r>']],
  ['> in a value', '<r a="x>y"/>', ['<r a="x>y">', '</r>']],
  ['a prefix', '<p:r xml:c="1"></p:r >', ['<p:r xml:c="1">', '</p:r>']],
  ['predefined entities', '<r a="&lt;&quot;">&gt;&amp;&apos;</r>', ['<r a="<\\"">', ">&'", '</r>']],
  ['an entity that is made of another', '<r>&amp;lt;</r>', ['<r>', '&lt;', '</r>']],
  ['character numbers', '<r a="&#65;&#x1F600;">&#x42;&#10;c</r>', ['<r a="A😀">', 'B\nc', '</r>']],
  ['line ends in values', '<r a="1\n2\t3\r\n4"/>', ['<r a="1 2 3 4">', '</r>']],
  ['CDATA', '<r>a<![CDATA[<b>&amp;]]]]>c</r>', ['<r>', 'a<b>&amp;]]c', '</r>']],
  ['brackets at the end of CDATA', '<r><![CDATA[a]]]></r>', ['<r>', 'a]', '</r>']],
  [
    'comments and instructions',
    '<?xml version="1.0"?><!-- <x> --><?pi >?><r>a<!--b-->c</r><!---->',
    ['<r>', 'ac', '</r>'],
  ],
  ['space around everything', ' \n<r >\n</r\n>\n', ['<r>', '</r>']],
  ['a DOCTYPE', '<!DOCTYPE r><r/>', ['<r>', '</r>']],
  ['a DOCTYPE with an address', '<!DOCTYPE r SYSTEM "http://x/[y>.dtd"><r/>', ['<r>', '</r>']],
  ['a DOCTYPE with a public name', `<!DOCTYPE r PUBLIC "-//X" 'x.dtd' ><r/>`, ['<r>', '</r>']],
  ['a byte-order mark', '\ufeff<?xml version="1.0" encoding="UTF-8"?><r/>', ['<r>', '</r>']],
  ['names beyond ASCII', '<日本 é="ü">ö</日本>', ['<日本 é="ü">', 'ö', '</日本>']],
  ['US-ASCII', '<?xml version="1.0" encoding="us-ascii"?><r>a</r>', ['<r>', 'a', '</r>']],
  [
    'ISO 8859-1',
    latin1('<?xml version="1.0" encoding="ISO-8859-1"?><r a="\xe9">\x80\xfc</r>'),
    ['<r a="é">', '\x80ü', '</r>'],
  ],
];

describe.each(wellFormed)('%s', (_, xml, events) => {
  test('is read', () => {
    expect(readChunks([asBytes(xml)])).toEqual({ events, error: null });
  });

  test('is read byte by byte', () => {
    expect(readChunks(singleBytes(asBytes(xml)))).toEqual({ events, error: null });
  });

  test('cut after any byte is an error, unless the root was closed', () => {
    const bytes = asBytes(xml);
    for (let length = 0; length < bytes.length; length += 1) {
      const { events: seen, error } = readChunks([bytes.subarray(0, length)]);
      const isComplete = seen.length === events.length;
      if (error === null && !isComplete) throw new Error(`no error although cut after ${length} bytes`);
    }
  });
});

const malformed: readonly (readonly [string, string | Uint8Array, number, RegExp])[] = [
  ['nothing', '', 1, /is empty/],
  ['space alone', ' \n ', 2, /is empty/],
  ['an element that is not closed', '<r>\n<x>', 2, /ends inside <x>/],
  ['a cut tag', '<r><x a="1', 1, /ends inside a tag/],
  ['a cut comment', '<r/>\n<!-- ', 2, /ends inside a comment/],
  ['a cut CDATA section', '<r><![CDATA[ ]]', 1, /ends inside a CDATA section/],
  ['the wrong end tag', '<r>\n</x>', 2, /does not match <r>/],
  ['an end tag that is a longer name', '<r></rr>', 1, /does not match <r>/],
  ['an end tag first', '</r>', 1, /end tag stands outside/],
  ['two roots', '<r/>\n<r/>', 2, /second root/],
  ['two reports joined', '<?xml version="1.0"?><r/>\n<?xml version="1.0"?><r/>', 2, /as if two reports/],
  ['text before the root', '\nx<r/>', 2, /text stands outside/],
  ['text after the root', '<r/>x', 1, /text stands outside/],
  ['CDATA outside the root', '<![CDATA[x]]><r/>', 1, /CDATA section stands outside/],
  ['no name', '<r>\n< x/></r>', 2, /begins no tag/],
  ['a name that begins with a digit', '<1/>', 1, /begins no tag/],
  ['a value without quotes', '<r a=1/>', 1, /not in quotes/],
  ['an attribute without a value', '<r a/>', 1, /has no value/],
  ['an attribute twice', '<r a="1" a="2"/>', 1, /same attribute twice/],
  ['attributes without a space', '<r a="1"b="2"/>', 1, /not separated/],
  ['a < in a value', '<r\n a="<"/>', 2, /< stands in the value/],
  ['a / in a tag', '<r / a="1"/>', 1, /\/ stands inside/],
  ['an unknown entity', '<r>\n&nbsp;\n</r>', 2, /neither a predefined entity/],
  ['an unknown entity in a value', '<r\na="&x;"/>', 2, /neither a predefined entity/],
  ['a lone ampersand', '<r>\na & b</r>', 2, /neither a predefined entity/],
  ['an ampersand at the end of the text', '<r>a&</r>', 1, /neither a predefined entity/],
  ['a character that XML does not have', '<r>&#0;</r>', 1, /neither a predefined entity/],
  ['half a surrogate pair', '<r>&#xD800;</r>', 1, /neither a predefined entity/],
  ['a number beyond Unicode', '<r>&#x110000;</r>', 1, /neither a predefined entity/],
  ['a DTD', '<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>', 1, /contains a DTD/],
  ['a DTD beside an address', '<!DOCTYPE r SYSTEM "x" [\n]><r/>', 1, /contains a DTD/],
  ['a DTD that never ends', '<!DOCTYPE r [', 1, /contains a DTD/],
  ['a DOCTYPE after the root', '<r/><!DOCTYPE r>', 1, /DOCTYPE stands where none/],
  ['a declaration alone', '<!ENTITY a "b"><r/>', 1, /declaration stands where none/],
  ['a conditional section', '<![IGNORE[x]]><r/>', 1, /declaration stands where none/],
  ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, 0x3c, 0), 1, /not UTF-8/],
  ['UTF-16 without a mark', Uint8Array.of(0x3c, 0, 0x72, 0), 1, /NUL byte/],
  ['UTF-16 that is only declared', '<?xml version="1.0" encoding="UTF-16"?><r/>', 1, /says that it is "UTF-16"/],
  [
    'an encoding named like a property',
    '<?xml version="1.0" encoding="constructor"?><r/>',
    1,
    /says that it is "constructor"/,
  ],
  ['Latin-1 that is not declared', latin1('<r>\xe9</r>'), 1, /does not allow/],
  ['Latin-1 in a value', latin1('<r a="\xe9"/>'), 1, /does not allow/],
  ['Latin-1 in a name', latin1('<r\xe9/>'), 1, /does not allow/],
];

describe.each(malformed)('%s', (_, xml, line, reason) => {
  test('is refused with its line', () => {
    expect(readChunks([asBytes(xml)]).error).toMatchObject({ line, reason: expect.stringMatching(reason) });
  });

  test('is refused in the same words byte by byte', () => {
    expect(readChunks(singleBytes(asBytes(xml))).error).toEqual(readChunks([asBytes(xml)]).error);
  });
});

test('a tag that is cut is told where it begins: line and offset name one place', () => {
  const cut = bytesOf('<r>\n<a\n  a="1"\n');
  for (const chunks of [[cut], singleBytes(cut)])
    expect(readChunks(chunks).error).toMatchObject({ line: 2, byteOffset: 4, reason: 'the report ends inside a tag' });
});

test.each([
  ['text', '<r>\n<a>\n\xe9\n</a></r>', 7],
  ['CDATA', '<r>\n<![CDATA[\n\xe9\n]]></r>', 13],
])('%s that cannot be decoded is told where it begins', (_, xml, byteOffset) => {
  for (const chunks of [[latin1(xml)], singleBytes(latin1(xml))])
    expect(readChunks(chunks).error).toMatchObject({ line: 2, byteOffset });
});

describe('what would cost memory or time', () => {
  const limits = { ...defaultLimits, maxTokenBytes: 1000, maxNameBytes: 100 };

  test.each<[string, string, RegExp]>([
    ['nesting', '<r>'.repeat(65), /nested deeper than 64/],
    ['a tag', `<r a="${'x'.repeat(2000)}"/>`, /tag is larger than 1000 B/],
    ['a tag that never ends', `<r ${' '.repeat(2000)}`, /tag is larger than 1000 B/],
    ['a name', `<${'x'.repeat(200)}/>`, /name is longer than 100 B/],
    ['an instruction', `<?x ${'y'.repeat(2000)}`, /tag is larger than 1000 B/],
    [
      'attributes',
      `<r ${Array.from({ length: 300 }, (_, index) => `a${index}=""`).join(' ')}/>`,
      /too many attributes/,
    ],
  ])('%s has a limit', (_, xml, reason) => {
    const generous = reason.source.startsWith('too many') ? defaultLimits : limits;
    expect(readChunks([bytesOf(xml)], generous).error?.reason).toMatch(reason);
    expect(readChunks(singleBytes(bytesOf(xml)), generous).error?.reason).toMatch(reason);
  });

  test('sixty-four levels are read', () => {
    expect(readChunks([bytesOf('<r>'.repeat(64) + '</r>'.repeat(64))]).error).toBeNull();
  });

  test('a billion laughs are refused at the bracket that opens the DTD', () => {
    const laughs = `<?xml version="1.0"?>\n<!DOCTYPE r [\n<!ENTITY l0 "lol">\n${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('\n')}\n]>\n<r>&l9;</r>`;
    expect(readChunks([bytesOf(laughs)]).error).toMatchObject({ line: 2, byteOffset: 22 });
  });

  test('long text and long CDATA come whole, cut neither in a character nor in a reference', () => {
    const plain = 'é😀&amp;'.repeat(30_000);
    const cdata = 'é]😀]]'.repeat(20_000);
    const bytes = bytesOf(`<r>${plain}<![CDATA[${cdata}]]></r>`);
    const expected = plain.replaceAll('&amp;', '&') + cdata;
    for (const size of [bytes.length, 65_536, 1_021]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const { events, error } = readChunks(chunks);
      expect(error).toBeNull();
      expect(events[1] === expected).toBe(true);
    }
  });
});

test('any pieces of markup in any chunks give one and the same result', () => {
  const fragment = fc.constantFrom(
    '<r>',
    '</r>',
    '<x a="1">',
    '</x>',
    "<x a='",
    '"',
    "'",
    '/>',
    '<',
    '>',
    '&amp;',
    '&',
    ';',
    '<![CDATA[',
    ']]>',
    ']',
    '<!--',
    '-->',
    '<?xml version="1.0"?>',
    '<?p',
    '?>',
    '<!DOCTYPE r>',
    '[',
    ' ',
    '\n',
    'é',
    'a',
    '=',
    '-',
    '!',
  );
  fc.assert(
    fc.property(
      fc.array(fragment, { maxLength: 12 }).map((parts) => bytesOf(`<r>${parts.join('')}`)),
      fc.array(fc.nat(80), { maxLength: 6 }),
      (bytes, places) => {
        expect(readChunks(cutAt(bytes, places))).toEqual(readChunks([bytes]));
      },
    ),
    { seed: 42, numRuns: 3000 },
  );
});

test('any bytes at all end in a result', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const { error } = readChunks([bytes]);
      expect(error === null || error.line >= 1).toBe(true);
    }),
    { seed: 42, numRuns: 1000 },
  );
});
