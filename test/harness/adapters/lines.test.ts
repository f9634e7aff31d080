import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineReader } from '../../../src/harness/adapters/lines.ts';

const NO_LIMIT = 1 << 20;

/** The lines of the chunks one after the other, or undefined once a line is over the limit. */
function linesOf(chunks: readonly Buffer[], limit = NO_LIMIT): { lines: readonly string[] | undefined; rest: string } {
  const reader = lineReader(limit);
  const lines: string[] = [];
  for (const chunk of chunks) {
    const taken = reader.take(chunk);
    if (taken === undefined) return { lines: undefined, rest: '' };
    lines.push(...taken.map((line) => line.text));
  }
  return { lines, rest: reader.rest() };
}

function cut(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((one, other) => one - other);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

const character = fc.constantFrom('a', '"', ' ', 'é', '漢', '😀', '\u2028', '\u2029', '\ufeff', '\r', '\n', '\n');
const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));
const places = fc.array(fc.nat(), { maxLength: 12 });

describe('lineReader', () => {
  it('gives the same lines wherever the chunks are cut', () => {
    fc.assert(
      fc.property(text, places, (written, cuts) => {
        const parts = written.split('\n');
        const whole = parts.slice(0, -1).map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
        const lines = whole.map((line, index) => (index === 0 && line.startsWith('\ufeff') ? line.slice(1) : line));
        const read = linesOf(cut(Buffer.from(written), cuts));
        expect(read.lines).toEqual(lines);
        expect(read.rest).toBe(parts.at(-1));
      }),
      { numRuns: 2_000 },
    );
  });

  it('joins a character whose bytes arrive one by one', () => {
    const bytes = Buffer.from('x😀漢é\n');
    expect(linesOf([...bytes].map((byte) => Buffer.from([byte]))).lines).toEqual(['x😀漢é']);
  });

  it('drops one carriage return before the line feed and no other', () => {
    expect(linesOf([Buffer.from('a\r\nb\r\r\nc\rd\n\r\n')]).lines).toEqual(['a', 'b\r', 'c\rd', '']);
  });

  it('drops a byte order mark before the first line only', () => {
    expect(linesOf([Buffer.from('\ufeff\ufeffa\n\ufeffb\n')]).lines).toEqual(['\ufeffa', '\ufeffb']);
    expect(linesOf([Buffer.from('\na\n'), Buffer.from('\ufeffb\n')]).lines).toEqual(['', 'a', '\ufeffb']);
  });

  it('keeps line and paragraph separators inside a line', () => {
    expect(linesOf([Buffer.from('"a\u2028b\u2029c\u0085d\u000be"\n')]).lines).toEqual([
      '"a\u2028b\u2029c\u0085d\u000be"',
    ]);
  });

  it('shows what stands after the last line feed, without taking it', () => {
    const reader = lineReader(NO_LIMIT);
    reader.take(Buffer.from('one\ntw'));
    expect(reader.rest()).toBe('tw');
    expect(reader.pending()).toBe(2);
    expect(reader.take(Buffer.from('o\n'))).toEqual([{ text: 'two' }]);
    expect(reader.rest()).toBe('');
    expect(reader.pending()).toBe(0);
  });

  it('takes a line as long as the limit and refuses one byte more, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), places, (limit, cuts) => {
        const before = 'a\n'.repeat(3);
        expect(linesOf(cut(Buffer.from(`${before}${'x'.repeat(limit)}\n`), cuts), limit).lines).toHaveLength(4);
        expect(linesOf(cut(Buffer.from(`${before}${'x'.repeat(limit + 1)}\n`), cuts), limit).lines).toBeUndefined();
      }),
    );
  });

  it('counts bytes, not characters, towards the limit', () => {
    expect(linesOf([Buffer.from('漢漢\n')], 6).lines).toEqual(['漢漢']);
    expect(linesOf([Buffer.from('漢漢\n')], 5).lines).toBeUndefined();
  });

  it('refuses a line over the limit before it ends', () => {
    const reader = lineReader(10);
    expect(reader.take(Buffer.from('x'.repeat(10)))).toEqual([]);
    expect(reader.take(Buffer.from('x'))).toBeUndefined();
  });

  it('says where bytes are no UTF-8, wherever the chunks are cut', () => {
    const bytes = Buffer.concat([Buffer.from('é\ufffd'), Buffer.from([0xff]), Buffer.from('\nfine\n')]);
    const reader = lineReader(NO_LIMIT);
    const lines = [...bytes].flatMap((byte) => reader.take(Buffer.from([byte])) ?? []);
    expect(lines).toEqual([{ text: 'é\ufffd\ufffd', flaw: 5 }, { text: 'fine' }]);
  });
});
