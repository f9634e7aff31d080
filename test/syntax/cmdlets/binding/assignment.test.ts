import { expect, test } from 'vitest';
import { assign } from '../../../../src/syntax/cmdlets/binding/assignment.ts';
import { signatures } from '../../../../src/syntax/cmdlets/signatures/signatures.ts';
import { given, type Plain } from '../arguments.ts';

function read(...parts: readonly Plain[]) {
  const signature = signatures['New-ClientAccessRule'];
  if (signature === undefined) throw new Error('no signature');
  const { byName, byPosition, problems } = assign(signature, given(...parts));
  const shown = (value: unknown) => (value as { readonly value?: unknown } | undefined)?.value;
  return {
    named: Object.fromEntries(byName.map(({ name, values }) => [name, values.map(({ datum }) => shown(datum))])),
    alone: byPosition.map(({ datum }) => shown(datum)),
    problems: problems.map(({ why, span }) => `${why} ${span?.start}-${span?.end}`),
  };
}

test('a name takes the argument behind it, a switch none', () => {
  expect(read('-Name', 'a', '-WhatIf', 'b')).toEqual({
    named: { Name: ['a'], WhatIf: [true] },
    alone: ['b'],
    problems: [],
  });
});

test('a name takes no other name, but a dash word that is none', () => {
  expect(read('-Name', '-Action', 'Deny')).toMatchObject({
    named: { Name: [undefined], Action: ['Deny'] },
    problems: ['its value is missing 0-1'],
  });
  expect(read('-Name', '-Foo').named).toEqual({ Name: ['-Foo'] });
});

test('an unknown name takes its value with it', () => {
  expect(read('-Foo', 'a', 'b')).toMatchObject({ named: {}, alone: ['b'], problems: ['no such parameter 0-1'] });
});

test('behind -- everything stands alone', () => {
  expect(read('--', '-Name', 'a').alone).toEqual(['-Name', 'a']);
  expect(read('-Name', '--', 'a', '-Action').alone).toEqual(['-Action']);
});

test('what is written wins over a splat; twice is twice', () => {
  expect(read('@Name', 'a', '-Name', 'b', '@Name', 'c')).toMatchObject({ named: { Name: ['b'] }, problems: [] });
  expect(read('-Name', 'a', '-N', 'b')).toMatchObject({
    named: { Name: ['a', 'b'] },
    problems: ['the parameter is given twice 2-4'],
  });
});
