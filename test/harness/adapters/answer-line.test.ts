import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/harness/adapters/answer-line.ts';

describe('parseLine', () => {
  it('reads JSON', () => expect(parseLine({ text: '{"seq":"1"}' })).toEqual({ ok: true, value: { seq: '1' } }));

  it.each([
    ['Starting', undefined, 'is no JSON'],
    ['', undefined, 'is no JSON'],
    ['{"a\ufffd":1}', 3, 'is no UTF-8 at byte 4'],
    ['{"a":1,"a":2}', undefined, 'has a flaw at line 1, column 8: the key `a` stands twice in one object'],
  ])('says what is wrong with %j', (text, flaw, why) => {
    expect(parseLine({ text, ...(flaw === undefined ? {} : { flaw }) })).toEqual({ ok: false, why });
  });
});
