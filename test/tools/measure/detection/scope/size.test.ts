import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../../../tools/measure/detection/scope/size.ts';
import { cases } from '../../../../support/golden-collection.ts';

const sizes = (filter: string): number =>
  sizeOf({ chapter: 'recipient-filters', given: {}, when: { filter, recipient: {} } });

const golden = (address: string): number | undefined =>
  cases.filter((each) => each.address === address).map(({ question }) => sizeOf(question))[0];

describe('sizeOf', () => {
  it('counts the comparisons of a filter, read or not', () => {
    expect([sizes(''), sizes("City -eq 'a -eq b'"), sizes("-not (City -EQ 'a' -and -not Title -contains b)")]).toEqual([
      0, 1, 2,
    ]);
  });

  it('counts rules and policies, and calls with them', () => {
    expect(golden('client-access-rules/scope#scope-absent-middle-tier-null')).toBe(2);
    expect(golden('test-client-access-rule/who#disabled')).toBe(1);
    expect(golden('rule-administration/names#set-by-name')).toBe(4);
    expect(golden('application-access-policies/groups#direct-member')).toBe(1);
    expect(golden('policy-administration/new#one-app')).toBe(1);
  });

  it('is nothing for a text by itself', () => {
    expect(golden('ip-ranges/forms#ipv4-asked-itself')).toBe(0);
    expect(golden('username-patterns/empty#empty')).toBe(0);
  });
});
