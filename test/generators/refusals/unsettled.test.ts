import { describe, expect, it } from 'vitest';
import {
  drawUnsettledAddress,
  drawUnsettledFilter,
  drawUnsettledRange,
  type UnsettledText,
} from '../../../generators/refusals/unsettled.ts';
import { unsettledKinds } from '../../../src/model/generated/unsettled.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { unsettled } from '../../../src/syntax/unsettled/unsettled.ts';
import { poolsFor } from '../draws.ts';

const ranges = { chapter: 'ip-ranges', given: {} } as const;
const filters = { chapter: 'recipient-filters', given: {} } as const;

describe.each([
  {
    name: 'addresses',
    draw: drawUnsettledAddress,
    ask: (address: string): Question => ({ ...ranges, when: { range: '::/0', address } }),
    kinds: ['white-space', 'brackets', 'zone', 'hexadecimal', 'few-numbers', 'leading-zero'],
  },
  {
    name: 'ranges',
    draw: drawUnsettledRange,
    ask: (range: string): Question => ({ ...ranges, when: { range, address: '::1' } }),
    kinds: unsettledKinds.filter(({ chapter }) => chapter === 'ip-ranges').map(({ name }) => name),
  },
  {
    name: 'filters',
    draw: drawUnsettledFilter,
    ask: (filter: string): Question => ({ ...filters, when: { filter, recipient: {} } }),
    kinds: unsettledKinds.filter(({ chapter }) => chapter === 'recipient-filters').map(({ name }) => name),
  },
])('unsettled $name', ({ draw, ask, kinds }) => {
  const texts: readonly UnsettledText[] = [...poolsFor(3000)].map(([dice, pools]) => draw(dice, pools));
  const kindsOf = (text: string): readonly string[] => unsettled(ask(text))?.kinds ?? [];

  it('have the kind that they are drawn for, and not when it is mended', () => {
    expect(texts.filter(({ text, kind }) => !kindsOf(text).includes(kind))).toEqual([]);
    const left = texts.filter(({ mended, kind }) => kind !== 'bare-not' && kindsOf(mended).includes(kind));
    expect(left).toEqual([]); // a filter may hold a bare `-not` of its own
  });

  it('are of every kind', () => {
    expect([...new Set(texts.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  });
});
