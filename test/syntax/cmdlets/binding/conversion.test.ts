import { expect, test } from 'vitest';
import { convert } from '../../../../src/syntax/cmdlets/binding/conversion.ts';
import type { ParameterType } from '../../../../src/syntax/cmdlets/signatures/signature.ts';
import { datum, type Plain, table, unknown } from '../arguments.ts';

const action: ParameterType = { of: 'word', words: ['AllowAccess', 'DenyAccess'] };
const methods: ParameterType = { of: 'words', words: ['Direct', 'RoleGroup'] };

test.each<[Plain, ParameterType, object]>([
  ['0x10', 'text', { value: '0x10' }],
  ['0x10', 'integer', { value: '16' }],
  ['0x10', 'values', { value: '16' }],
  ['a', 'texts', { value: 'a' }],
  [['a', '7'], 'texts', { value: ['a', '7'] }],
  [null, 'texts', { value: [] }],
  [null, 'integer', { value: '0' }],
  [true, 'integer', { value: '1' }],
  ['2', 'boolean', { value: true }],
  ['0', 'free switch', { value: false }],
  [null, 'free switch', { value: true }],
  [null, 'switch', { value: false }],
  [table({ a: 'b' }), 'hashtable', { value: { a: 'b' } }],
  ['192.0.2.7', 'address', { value: '192.0.2.7' }],
  ['2001:db8::15', 'address', { value: '2001:db8::15' }],
  ['fe80::1%4', 'address', { value: 'fe80::1%4' }],
  ['d', action, { value: 'd', word: 'DenyAccess' }],
  ['DenyAccess', action, { value: 'DenyAccess' }],
  [['deny'], action, { value: 'deny', word: 'DenyAccess' }],
  [['dir', 'RoleGroup'], methods, { value: ['dir', 'RoleGroup'] }],
  [unknown, action, { value: null }],
])('%j for %j', (plain, type, expected) => {
  expect(convert(datum(plain), type)).toEqual(expected);
});

test.each<[Plain, ParameterType, unknown]>([
  [['a'], 'text', ['a']],
  ['ten', 'integer', 'ten'],
  ['true', 'boolean', 'true'],
  ['0', 'switch', '0'],
  ['-5', 'boolean', '-5'],
  ['x', 'hashtable', 'x'],
  ['192.0.2.0/24', 'address', '192.0.2.0/24'],
  ['', action, ''],
  ['1.2', action, '1.2'],
  [true, action, true],
  [['Allow', 'Deny'], action, ['Allow', 'Deny']],
  [['Direct', 'x'], methods, ['Direct', 'x']],
])('%j for %j is refused, and stays as it is written', (plain, type, value) => {
  expect(convert(datum(plain), type)).toMatchObject({ value, problem: { kind: 'does-not-bind' } });
});

test('a list in quotes is one word, and that is said', () => {
  const protocols: ParameterType = { of: 'valueWords', words: ['IMAP4', 'POP3'] };
  expect(convert(datum('IMAP4, pop3'), protocols)).toMatchObject({
    value: 'IMAP4, pop3',
    problem: { kind: 'unknown-name', why: expect.stringContaining('commas inside quotes') },
  });
});

test('what somebody has to fill in is refused by no type', () => {
  for (const type of ['integer', 'boolean', 'address', action] as const)
    expect(convert({ kind: 'text', value: '<x>', placeholder: true }, type)).toEqual({ value: '<x>' });
});
