import { expect, it } from 'vitest';
import { OutputError, UsageError } from '../../src/library/input-error.ts';

it('UsageError carries one line for the person, and perhaps what to do', () => {
  expect(new UsageError('no adapter was given', 'put it after --')).toMatchObject({
    name: 'UsageError',
    message: 'no adapter was given',
    hint: 'put it after --',
  });
  expect(new UsageError('x').hint).toBeUndefined();
  expect(new UsageError('x')).toBeInstanceOf(Error);
});

it('OutputError is no usage error', () => {
  expect(new OutputError('the disk is full')).not.toBeInstanceOf(UsageError);
});
