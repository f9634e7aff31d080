import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { accountBorders } from '../../../src/regions/coverage/account-borders.ts';
import { homesOf } from '../../../src/regions/coverage/homes.ts';
import { spaceOf } from './sets.ts';

function borders(rule: number, ...all: readonly Partial<ClientAccessRule>[]) {
  const space = spaceOf(...all);
  return accountBorders(rule, space, homesOf(space));
}

describe('accountBorders', () => {
  it('a username that one pattern alone matches, and one that none does', () => {
    const all = borders(0, { usernameMatchesAnyOfPatterns: ['*ab', '*b'] });
    expect(all.map(({ value, requests }) => [value, requests === undefined])).toEqual([
      ['*ab', true], // whatever it matches the other does too
      ['*b', false],
    ]);
    const [inside, outside] = all[1]?.requests ?? [];
    expect(inside?.username).toMatch(/[^a]b$/);
    expect(outside?.username).not.toMatch(/b$/);
  });

  it('of an exception the decided side is not matched', () => {
    const [only] = borders(0, {
      usernameMatchesAnyOfPatterns: ['contoso\\*'],
      exceptUsernameMatchesAnyOfPatterns: ['*x'],
    }).slice(1);
    expect(only?.requests?.map(({ username }) => /^contoso\\.*x$/.test(username))).toEqual([false, true]);
  });

  it('a comparison that decides alone, whichever way it has to turn', () => {
    const filter = "City -eq 'Oslo' -and Office -eq '1' -and -not (Company -eq 'x')";
    const all = borders(0, { userRecipientFilter: filter });
    expect(all.map(({ value, requests }) => [value, requests?.map(({ recipient }) => recipient)])).toEqual([
      ['city -eq Oslo', [{ city: 'oslo', office: '1' }, expect.objectContaining({ office: '1' })]],
      ['office -eq 1', [{ city: 'oslo', office: '1' }, expect.objectContaining({ city: 'oslo' })]],
      [
        'company -eq x',
        [
          { city: 'oslo', office: '1' },
          { city: 'oslo', office: '1', company: 'x' },
        ],
      ],
    ]);
  });

  it('a comparison that changes nothing is dead', () => {
    const [first] = borders(0, { userRecipientFilter: "City -eq 'Oslo' -or City -ne 'Bern'" });
    expect(first?.requests).toBeUndefined();
  });
});
