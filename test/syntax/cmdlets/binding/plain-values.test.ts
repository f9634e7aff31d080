import { expect, test } from 'vitest';
import { plainValue, textOf, unknownIn } from '../../../../src/syntax/cmdlets/binding/plain-values.ts';
import { datum, type Plain, table, unknown } from '../arguments.ts';

const block: Plain = {
  kind: 'block',
  text: ' a ',
  script: { kind: 'script', parameters: [], statements: [], start: 0, end: 3 },
};
const object = (properties: Record<string, string>): Plain => ({ kind: 'object', type: 'Group', properties });

test.each<[Plain, string | undefined]>([
  ['a', 'a'],
  ['007', '007'],
  [{ kind: 'number', value: 3 }, '3'],
  [true, 'True'],
  [null, ''],
  [block, ' a '],
  [{ kind: 'type', name: 'string' }, 'string'],
  [table({ a: 'b' }), 'System.Collections.Hashtable'],
  [object({ Name: 'n', Identity: 'i' }), 'i'],
  [object({ Name: '', Id: '5' }), '5'],
  [object({ City: 'Oslo' }), undefined],
  [['a'], undefined],
  [unknown, undefined],
])('%j as a text is %j', (plain, text) => {
  expect(textOf(datum(plain))).toBe(text);
});

test.each<[Plain, unknown]>([
  ['0x10', '16'],
  [true, true],
  [null, []],
  [
    ['a', null, unknown],
    ['a', '', null],
  ],
  [table({ Add: ['a', '7'], Remove: null }), { Add: ['a', '7'], Remove: [] }],
  [unknown, null],
])('%j as it is: %j', (plain, value) => {
  expect(plainValue(datum(plain))).toEqual(value);
});

test('what is unknown is found in lists and hashtables', () => {
  expect(unknownIn(table({ Add: ['a', unknown], Remove: unknown }))).toEqual([unknown, unknown]);
  expect(unknownIn(datum('a'))).toEqual([]);
});
