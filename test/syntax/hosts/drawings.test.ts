import { expect, it } from 'vitest';
import { callsIn } from '../../support/hosted.ts';

it('boxes beside each other are read one by one', () => {
  const text = `
  +----------------------------------+     +--------------------------------------+
  | Get-ClientAccessRule \`           |     | Set-ClientAccessRule \`               |
  |   -Identity "left"               |     |   -Identity "right" -Enabled $false  |
  +----------------------------------+     +--------------------------------------+
`;
  expect(callsIn(text, 'text')).toEqual([
    '3: Get-ClientAccessRule Identity=left',
    '3: Set-ClientAccessRule Identity=right Enabled=false',
  ]);
});
