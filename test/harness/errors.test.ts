import { expect, it } from 'vitest';
import { HarnessError } from '../../src/harness/errors.ts';

it('HarnessError carries a code to branch on, a message to read and perhaps a hint', () => {
  const error = new HarnessError('cannot-start', 'there is no program `x`', 'give it after --');
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'HarnessError',
    code: 'cannot-start',
    message: 'there is no program `x`',
    hint: 'give it after --',
  });
  expect(new HarnessError('silent-at-start', 'nothing').hint).toBeUndefined();
});
