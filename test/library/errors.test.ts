import { expect, it } from 'vitest';
import { InputError, OutputError } from '../../src/library/errors.ts';

it('InputError carries one line for the person, and perhaps what to do', () => {
  expect(new InputError('no adapter was given', 'put it after --')).toMatchObject({
    name: 'InputError',
    message: 'no adapter was given',
    hint: 'put it after --',
  });
  expect(new InputError('x').hint).toBeUndefined();
  expect(new InputError('x')).toBeInstanceOf(Error);
});

it('OutputError is no usage error', () => {
  expect(new OutputError('the disk is full')).not.toBeInstanceOf(InputError);
});
