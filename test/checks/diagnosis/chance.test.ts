import { describe, expect, it } from 'vitest';
import { atLeast } from '../../../src/checks/diagnosis/chance.ts';

describe('atLeast', () => {
  it('counts the draws of a small urn', () => {
    const urn = { balls: 5, red: 2, drawn: 2 };
    expect(atLeast(0, urn)).toBeCloseTo(1);
    expect(atLeast(1, urn)).toBeCloseTo(7 / 10);
    expect(atLeast(2, urn)).toBeCloseTo(1 / 10);
    expect(atLeast(3, urn)).toBe(0);
  });

  it('knows that few other balls leave red ones to be drawn', () => {
    expect(atLeast(1, { balls: 5, red: 4, drawn: 2 })).toBeCloseTo(1);
    expect(atLeast(2, { balls: 5, red: 4, drawn: 2 })).toBeCloseTo(6 / 10);
  });

  it('is exact for large urns', () => expect(atLeast(1, { balls: 100_000, red: 1, drawn: 30_000 })).toBeCloseTo(0.3));
});
