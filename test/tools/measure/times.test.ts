import { expect, it } from 'vitest';
import { withTime } from '../../../tools/measure/times.ts';

it('puts the time of a measurement into its row', () => {
  const page = 'a\n| `census` | [x](y) | z | not yet |\n| `bench` | x | z | not yet |\n';
  expect(withTime(page, 'census', '1.5 min')).toBe(
    'a\n| `census` | [x](y) | z | 1.5 min |\n| `bench` | x | z | not yet |\n',
  );
});
