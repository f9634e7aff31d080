import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { covers } from '../../../src/reference/directory.ts';
import { reference } from '../../../src/reference/reference.ts';
import { emptyBits, hasBit } from '../../../src/regions/bits.ts';
import { membershipOf } from '../../../src/regions/policies/membership.ts';
import { readings, under } from '../../reference/questions.ts';
import { directory, IDS } from './directory.ts';

describe('membershipOf', () => {
  it('says who is covered as the reference does, and has one class for each vector', () => {
    fc.assert(
      fc.property(directory, fc.shuffledSubarray([...IDS]), readings, (all, scopes, how) => {
        const { classOf, vectors, covered, members } = valid(membershipOf(scopes, all, how));
        expect(new Set(vectors.map((vector) => vector.join())).size).toBe(vectors.length);
        for (const id of IDS) {
          for (const [scope, name] of scopes.entries()) {
            const expected = covers(name, id, all, { readings: how, semantics: reference }) === true;
            expect(hasBit(vectors[classOf(id)] ?? emptyBits(1), scope)).toBe(expected);
            expect(covered[scope]?.includes(classOf(id))).toBe(expected);
          }
        }
        for (const [number, member] of members.entries())
          if (member !== undefined) expect(classOf(member)).toBe(number);
        expect(classOf('nobody')).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused by its size', () => {
    const recipients = Array.from({ length: 70_000 }, (_, index) => ({ id: `${index}`, type: 'UserMailbox' as const }));
    const scopes = recipients.map(({ id }) => id);
    const refused = membershipOf(scopes, { recipients }, under({}));
    expect(refused.ok ? undefined : refused.problem.code).toBe('too-large');
  });
});
