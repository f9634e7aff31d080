import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson, parseJson, parseLine, printInline, printJson } from '../../../src/syntax/json/json.ts';

const value = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 });
/** What a JSON text can hold: there is no minus zero after printing. */
const plain = (each: unknown): unknown => JSON.parse(JSON.stringify(each));

function shuffled(each: unknown): unknown {
  if (Array.isArray(each)) return each.map(shuffled);
  if (typeof each !== 'object' || each === null) return each;
  return Object.fromEntries(
    Object.entries(each)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  );
}

describe('parseJson', () => {
  it('reads what JSON.parse reads, and ignores one byte order mark', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(parseJson(`\ufeff${JSON.stringify(each, null, 1)}\r\n`)).toEqual({ ok: true, value: plain(each) });
      }),
    );
    expect(parseJson('\ufeff\ufeff1').ok).toBe(false);
  });

  it('reads a colon that is written by its number', () => {
    expect(parseJson('"\\u003a"')).toEqual({ ok: true, value: ':' });
  });

  it('keeps `__proto__` as a field', () => {
    const read = parseJson('{"__proto__":{"enabled":false}}');
    expect(read.ok && Object.keys(Object(read.value))).toEqual(['__proto__']);
  });

  it.each([
    ['', 'it is empty', undefined],
    ['\ufeff \n', 'it is empty', undefined],
    ['{"a":1,}', 'it is no JSON: ', 'line 1, column 8'],
    ['{a:1}', 'it is no JSON: ', 'line 1, column 2'],
    ['{"a":1,\n"b":2\n"c":3}', 'it is no JSON: ', 'line 3, column 1'],
    ['\ufeff{"a":1,\n "b" 2}', 'it is no JSON: ', 'line 2, column 6'],
    ['{"a":1}\n}', 'it is no JSON: ', 'line 2, column 1'],
    ['[1,\n"abc', 'it is no JSON: ', 'line 2, column 5'],
    ['[1,\n', 'it is no JSON: ', 'line 2, column 1'],
    ['{"rules":[{"name":', 'it is no JSON: ', 'line 1, column 19'],
    ['{"a":1,\r\n "a":2}', 'the key `a` stands twice in one object', 'line 2, column 2'],
    ['{"a":1,"a":2,\n"b":3}', 'the key `a` stands twice in one object', 'line 1, column 8'],
    [String.raw`{"a\"b":1,"a\"b":2}`, 'the key `a"b` stands twice in one object', 'line 1, column 11'],
    ['[1,\n2,\n x]', 'it is no JSON: ', 'line 3, column 2'],
    ['[true,\n fals]', 'it is no JSON: ', 'line 2, column 6'],
  ])('refuses %j with its place', (text, message, place) => {
    const read = parseJson(text);
    expect(read).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
    if (read.ok) return;
    expect(read.problem.message.startsWith(message)).toBe(true);
    expect(read.problem.place).toBe(place);
  });

  it.each([
    ['is never closed', '['.repeat(100_000), 'line 1, column 100001'],
    ['is closed', '['.repeat(100_000) + ']'.repeat(100_000), 'line 1, column 65'],
    ['is of objects', '{"a":'.repeat(1_000_000) + 1 + '}'.repeat(1_000_000), 'line 1, column 321'],
  ])('refuses nesting that %s', (_, text, place) => {
    expect(parseJson(text)).toMatchObject({ ok: false, problem: { code: 'unreadable', place } });
  });

  it('repeats what JSON.parse says', () => {
    const text = '{"a":1,}';
    const said = (() => {
      try {
        return JSON.parse(text);
      } catch (error) {
        return error instanceof Error ? error.message : undefined;
      }
    })();
    expect(parseJson(text)).toMatchObject({ ok: false, problem: { message: `it is no JSON: ${said}` } });
  });

  it('suspects another encoding behind zero bytes', () => {
    const utf16 = '{\u0000"\u0000a\u0000"\u0000:\u00001\u0000}\u0000';
    expect(parseJson(utf16)).toEqual({
      ok: false,
      problem: {
        code: 'unreadable',
        isJson: false,
        message: 'it is binary or not UTF-8',
        hint: 'save it as UTF-8 text',
      },
    });
  });

  it('explains in one short line', () => {
    const damaged = fc
      .tuple(value, fc.nat(), fc.constantFrom('\n', '}', ',', '"', 'x', '\t'))
      .map(([each, at, put]) => {
        const text = JSON.stringify(each, null, 2);
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        const read = parseJson(text);
        if (read.ok) return;
        expect(read.problem.message).toMatch(/^it is [^\n\r]{1,250}$/);
      }),
    );
  });
});

describe('parseLine', () => {
  it('reads as parseJson does, without the place of a problem', () => {
    for (const text of ['{"a":[1,"b"]}', '\ufeff1', '', '{', '{"a":1,"a":2}', '\u0000']) {
      const read = parseJson(text);
      const problem = read.ok ? {} : read.problem;
      const { place: _, ...placeless } = { place: '', ...problem };
      const told = 'isJson' in problem && problem.isJson ? problem : placeless; // a flaw of JSON is found by one look
      expect(parseLine(text)).toEqual(read.ok ? read : { ok: false, problem: told });
    }
  });

  it('looks at a line that is no JSON as often whatever its length', () => {
    const read = vi.spyOn(JSON, 'parse');
    const readings = [1_000, 100_000].map((length) => {
      read.mockClear();
      expect(parseLine(`{"answers":["${'x'.repeat(length)}",oops]}`).ok).toBe(false);
      return read.mock.calls.length;
    });
    read.mockRestore();
    expect(readings).toEqual([1, 1]);
  });
});

describe('printJson', () => {
  it('prints what is read back as the same value', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(parseJson(printJson(each))).toEqual({ ok: true, value: plain(each) });
        expect(parseJson(printInline(each))).toEqual({ ok: true, value: plain(each) });
      }),
    );
  });

  it('keeps lists and objects to 120 columns; a key before them and a comma after them do not count', () => {
    fc.assert(
      fc.property(value, (each) => {
        const parts = printJson(each)
          .split('\n')
          .map((line) => line.replace(/^( *)"(?:\\.|[^"\\])*": /, '$1').replace(/,$/, ''));
        const wide = parts.filter((part) => part.length > 120 && !/^ *("(?:\\.|[^"\\])*"|[^"]*)$/.test(part));
        expect(wide).toEqual([]);
      }),
    );
  });

  it('stands on one line while it fits, with the brackets counted', () => {
    const fits = { a: 'x'.repeat(109) };
    expect(printJson(fits)).toBe(`{ "a": "${'x'.repeat(109)}" }`);
    expect(printJson(fits).length).toBe(120);
    expect(printJson({ a: 'x'.repeat(110) })).toBe(`{\n  "a": "${'x'.repeat(110)}"\n}`);
  });

  it('keeps null on one line at any depth', () => {
    expect(printJson(null, ' '.repeat(120))).toBe('null');
  });

  it('breaks no text, however long', () => {
    expect(printJson('x'.repeat(200))).toBe(`"${'x'.repeat(200)}"`);
    expect(printJson(['x'.repeat(200)])).toBe(`[\n  "${'x'.repeat(200)}"\n]`);
  });

  it('breaks outer brackets first', () => {
    const row = { name: 'x'.repeat(50), list: [1, [2], {}, []] };
    const line = `{ "name": "${'x'.repeat(50)}", "list": [1, [2], {}, []] }`;
    expect(printJson([row, row])).toBe(`[\n  ${line},\n  ${line}\n]`);
  });

  it('leaves out what is undefined and takes no value for none', () => {
    expect(printJson({ a: undefined, b: null })).toBe('{ "b": null }');
    expect(printInline([undefined])).toBe('[null]');
  });
});

describe('canonicalJson', () => {
  it('is the same for equal values, whatever the order of their keys', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(canonicalJson(shuffled(each))).toBe(canonicalJson(each));
        expect(JSON.parse(canonicalJson(each))).toEqual(plain(each));
      }),
    );
  });

  it('differs for values that differ', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const same = isDeepStrictEqual(plain(one), plain(other));
        expect(canonicalJson(one) === canonicalJson(other)).toBe(same);
      }),
    );
  });

  it.each([
    [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [{ a: undefined }, '{}'],
    [[undefined], '[null]'],
    [['b', 'a'], '["b","a"]'],
    ['\u2028"', JSON.stringify('\u2028"')],
  ])('writes %j without spaces, keys in order', (each, text) => {
    expect(canonicalJson(each)).toBe(text);
  });
});
