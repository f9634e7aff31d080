import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../../../src/model/generated/axes.generated.ts';
import { explain } from '../../../../../src/reference/explain/explain.ts';
import { scope } from '../../../../../tools/measure/detection/scope/application-access-policies.ts';
import { flawsOf } from './flaws.ts';

describe('the small scope of access', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('meets every way to decide with two policies', () => {
    const clauses = new Set([...scope.ofSize(2)].map((question) => explain(question, defaultReadings).clause));
    expect(clauses).toEqual(
      new Set(['AAP-DENY-FIRST', 'AAP-RESTRICT-GRANTS', 'AAP-RESTRICT-CLOSES', 'AAP-OTHERWISE-GRANTED']),
    );
  });

  it('asks single policies in directories with members null and with circles', () => {
    const texts = [...scope.ofSize(1)].map(({ given }) => JSON.stringify(given));
    expect(texts.some((text) => text.includes('"members":null'))).toBe(true);
    expect(new Set(texts.map((text) => text.slice(text.indexOf('"directory"')))).size).toBe(3);
  });
});
