import { expect, it } from 'vitest';
import { sizeOfScope } from '../../src/syntax/scope-size.ts';

it('says how large a scope is, as far as that is known', () => {
  expect(sizeOfScope('known', 1)).toBe('1 member');
  expect(sizeOfScope('known', 2)).toBe('2 members');
  expect(sizeOfScope('empty', 0)).toBe('no members');
  expect(sizeOfScope('at least these', 2)).toBe('at least 2 members');
  expect(sizeOfScope('unknown', 0)).toBe('members not known');
  expect(sizeOfScope(undefined, 0)).toBe('a single mailbox');
});
