import { expect, it } from 'vitest';
import { relationOf } from '../../../src/regions/compare/relation.ts';

it('is in the words of Cedar', () => {
  const [opened, closed, same] = [['D', 'A'] as const, ['A', 'D'] as const, ['A', 'A'] as const];
  expect(relationOf<string>([], 'A')).toBe('equal');
  expect(relationOf<string>([same], 'A')).toBe('equal');
  expect(relationOf<string>([opened, same], 'A')).toBe('more-permissive');
  expect(relationOf<string>([closed], 'A')).toBe('less-permissive');
  expect(relationOf<string>([opened, closed], 'A')).toBe('incomparable');
});
