import { expect, it } from 'vitest';
import { complainer } from '../../src/cli/complain.ts';

it('says the first twenty, each topic once, and counts the rest', () => {
  const said: string[] = [];
  const { say, count, end } = complainer('warning', (line) => said.push(line));
  for (const topic of ['a', 'b', 'a']) say(`about ${topic}`, topic);
  end('%d more');
  expect([count(), said]).toEqual([2, ['warning: about a', 'warning: about b']]);
  for (let number = 0; number < 25; number += 1) say('the same');
  end('%d more');
  expect([count(), said.length, said.at(-1)]).toEqual([27, 21, 'warning: 7 more']);
});
