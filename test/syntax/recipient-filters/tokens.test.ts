import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/syntax/recipient-filters/tokens.ts';
import { spelled } from './texts.ts';

describe('tokenize', () => {
  it('finds each token with its place', () => {
    expect(tokenize(`-Not(city -EQ 'it''s')\t-or Office -lt 007`)).toEqual({
      ok: true,
      value: [
        { kind: 'not', at: 0 },
        { kind: 'open', at: 4 },
        { kind: 'property', at: 5, name: 'city' },
        { kind: 'comparison-operator', at: 10, operator: '-eq' },
        { kind: 'value', at: 14, value: { kind: 'text', written: "it's", quote: "'" } },
        { kind: 'close', at: 21 },
        { kind: 'connective', at: 23, operator: '-or' },
        { kind: 'property', at: 27, name: 'office' },
        { kind: 'comparison-operator', at: 34, operator: '-lt' },
        { kind: 'value', at: 38, value: { kind: 'integer', written: '007' } },
      ],
    });
  });

  it.each([
    ['$NULL', { kind: 'null', written: '$NULL' }],
    ['$True', { kind: 'boolean', written: 'True' }],
    ['""', { kind: 'text', written: '', quote: '"' }],
    [`"''"`, { kind: 'text', written: "''", quote: '"' }],
    ["''''", { kind: 'text', written: "'", quote: "'" }],
    ["'a\n\u00a0b'", { kind: 'text', written: 'a\n\u00a0b', quote: "'" }],
  ])('OPATH-VALUES, OPATH-QUOTES: reads the value %j', (text, value) => {
    expect(tokenize(text)).toEqual({ ok: true, value: [{ kind: 'value', at: 0, value }] });
  });

  it('finds nothing in white space', () => {
    expect(tokenize(' \t ')).toEqual({ ok: true, value: [] });
  });

  it('finds tokens in order, each beginning where its text does', () => {
    fc.assert(
      fc.property(spelled, ([, text]) => {
        const tokens = tokenize(text);
        const places = tokens.ok ? tokens.value.map(({ at }) => at) : [];
        expect(places.length).toBeGreaterThan(2);
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
        for (const at of places) expect(text.slice(at, at + 1)).toMatch(/[-$()'"\w]/);
      }),
    );
  });

  it.each([
    ['\n', 1],
    ['City\u2003-eq 1', 5],
    ["'a'b", 4],
    [`'a'"b"`, 4],
    ['City"b"', 5],
    ["'a", 1],
    ['City Citi', 6],
    ['-eq City', 5],
    ['"City', 1],
    ['City -eq +7', 10],
  ])('refuses %j at character %i', (text, place) => {
    expect(tokenize(text)).toMatchObject({ ok: false, problem: { place: `character ${place}` } });
  });
});
