import { describe, expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { allCells } from '../../../src/regions/coverage/all-cells.ts';
import { spaceOf } from './sets.ts';

describe('allCells', () => {
  it('is the product of channels, intervals, classes of usernames and cells of attributes', () => {
    const space = spaceOf({
      anyOfClientIPAddressesOrRanges: ['::5'],
      usernameMatchesAnyOfPatterns: ['*x'],
      userRecipientFilter: "City -eq 'Oslo'",
    });
    const intervals = space.addresses.flatMap(({ cells }) => cells).length;
    const cells = valid(allCells(space));
    expect(cells).toHaveLength(180 * intervals * 2 * 3);
    expect(new Set(cells.map((each) => JSON.stringify(each))).size).toBe(cells.length);
  });

  it('refuses above a million, with the number', () => {
    const ranges = Array.from({ length: 40 }, (_, n) => `10.0.${n}.7`);
    const patterns = Array.from({ length: 9 }, (_, n) => `*${n}*`);
    const refused = allCells(
      spaceOf(
        { anyOfClientIPAddressesOrRanges: ranges },
        ...patterns.map((each) => ({ usernameMatchesAnyOfPatterns: [each] })),
      ),
    );
    expect(refused).toMatchObject({ ok: false, problem: { code: 'too-large', limit: 1_000_000 } });
    expect(refused.ok ? 0 : refused.problem.size).toBeGreaterThan(1_000_000);
  });
});
