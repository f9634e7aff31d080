import { expect, it } from 'vitest';
import { plainStyle } from '../../../src/report/text/style.ts';

it('leaves every text alone where there are no colours', () => {
  for (const paint of Object.values(plainStyle)) expect(paint('a b')).toBe('a b');
});
