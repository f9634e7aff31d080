import { describe, expect, it } from 'vitest';
import type { CmdletCall } from '../../../src/model/generated/wire.generated.ts';
import {
  type BindingClauses,
  type CmdletTable,
  isBoolean,
  isFilledText,
  isGiven,
  isInteger,
  isListOf,
  isOneOf,
  isText,
  refuseBinding,
  runCalls,
  shown,
  textOf,
  toStep,
  type ValueCheck,
  verbOf,
} from '../../../src/reference/cmdlets/binding.ts';

const call = (parameters: CmdletCall['parameters'], cmdlet: CmdletCall['cmdlet'] = 'Set-ClientAccessRule') => ({
  cmdlet,
  parameters,
});
const VALUES: readonly unknown[] = [
  '',
  'a',
  'b',
  0,
  1.5,
  1e300,
  Number.NaN,
  true,
  false,
  [],
  ['a'],
  ['a', 'c'],
  {},
  [''],
];

describe('a check of values', () => {
  it.each<readonly [string, ValueCheck, readonly unknown[]]>([
    ['isText', isText, ['', 'a', 'b']],
    ['isFilledText', isFilledText, ['a', 'b']],
    ['isInteger', isInteger, [0, 1e300]],
    ['isBoolean', isBoolean, [true, false]],
    ['isOneOf', isOneOf(['a', 'x']), ['a']],
    ['isListOf', isListOf(isOneOf(['a', 'b'])), [[], ['a']]],
    ['isListOf texts', isListOf(isText), [[], ['a'], ['a', 'c'], ['']]],
  ])('%s lets stand what it names, and says what it takes otherwise', (_, check, right) => {
    const standing = VALUES.filter((value) => check(value) === undefined);
    expect(standing).toEqual(right);
    for (const value of VALUES.filter((each) => !standing.includes(each))) {
      expect(check(value)?.message).toMatch(/^takes .+, not `.+`(; did you mean `\w+`\?)?$/);
    }
  });

  it('names the value that is wrong', () => {
    expect(isOneOf(['All', 'Users'])('all')?.message).toBe('takes All or Users, not `"all"`; did you mean `All`?');
    expect(isOneOf(['All', 'Users'])('everything')?.message).toBe('takes All or Users, not `"everything"`');
    expect(isListOf(isFilledText)(['a', ''])?.message).toBe('takes a text that is not empty, not `""`');
    expect(shown({ Add: null })).toBe('`{"Add":null}`');
    expect(shown(['x'.repeat(1000)])).toBe(`\`["${'x'.repeat(77)}…\``);
  });
});

describe('refuseBinding', () => {
  const clauses: BindingClauses = {
    unknown: 'ADM-UNKNOWN-PARAMETER',
    required: 'ADM-NEW-REQUIRED',
    values: 'ADM-VALUES',
  };
  const table: CmdletTable = { required: ['Identity'], parameters: { Identity: isFilledText, Enabled: isBoolean } };
  const object = (parameters: CmdletCall['parameters']) => refuseBinding(call(parameters), table, clauses);

  it.each([[{ Identity: 'a' }], [{ Identity: 'a', Enabled: null }], [{ Identity: 'a', Enabled: undefined }]])(
    'has nothing against %j',
    (parameters) => {
      expect(object(parameters)).toBeUndefined();
    },
  );

  it.each([
    [
      { Enabled: 'no', Confirm: true },
      'unknown-parameter',
      'ADM-UNKNOWN-PARAMETER',
      '`-Confirm` is no parameter of Set-ClientAccessRule; known: -Identity, -Enabled',
    ],
    [
      { Identity: 'a', toString: null },
      'unknown-parameter',
      'ADM-UNKNOWN-PARAMETER',
      '`-toString` is no parameter of Set-ClientAccessRule; known: -Identity, -Enabled',
    ],
    [
      { Identity: 'a', enabeld: true },
      'unknown-parameter',
      'ADM-UNKNOWN-PARAMETER',
      '`-enabeld` is no parameter of Set-ClientAccessRule; did you mean `-Enabled`?',
    ],
    [{ Identity: null, Enabled: 'no' }, 'missing-parameter', 'ADM-NEW-REQUIRED', '`-Identity` is missing'],
  ])('of %j: %s', (parameters, code, clause, message) => {
    expect(object(parameters)).toEqual({ code, clause, message });
  });

  it.each([
    [{ Identity: 'a', Enabled: 'no' }, 'type', '`-Enabled` takes true or false, not `"no"`'],
    [{ Identity: '' }, 'text', '`-Identity` takes a text that is not empty, not `""`'],
  ])('of %j: invalid-value, because it is no %s', (parameters, production, message) => {
    expect(object(parameters)).toEqual({ code: 'invalid-value', production, clause: 'ADM-VALUES', message });
  });
});

describe('a call', () => {
  it('ADM-NULL, PADM-NULL: is not given what is null or absent', () => {
    const parameters = { a: null, b: undefined, c: '', d: 0, e: false };
    expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((name) => isGiven(call(parameters), name))).toEqual(['c', 'd', 'e']);
    expect(textOf(call({ a: null, b: 7 }), 'a') + textOf(call({ b: 7 }), 'b')).toBe('7');
  });

  it.each([
    ['New-ClientAccessRule', 'New'],
    ['Set-ClientAccessRule', 'Set'],
    ['Remove-ClientAccessRule', 'Remove'],
    ['New-ApplicationAccessPolicy', 'New'],
    ['Set-ApplicationAccessPolicy', 'Set'],
    ['Remove-ApplicationAccessPolicy', 'Remove'],
  ] as const)('of %s is a %s', (cmdlet, verb) => {
    expect(verbOf(call({}, cmdlet))).toBe(verb);
  });

  it('is the step of a call that is refused', () => {
    const refusal = { code: 'rule-not-found', clause: 'ADM-IDENTITY', message: 'no' } as const;
    expect(toStep({ call: call({}), list: [], refusal })).toEqual({ refused: 'rule-not-found' });
    expect(toStep({ call: call({}), list: [], refusal: undefined })).toEqual({ ok: true });
  });
});

it('calls run one after the other, each on the list that the ones before it left; a refused one changes nothing', () => {
  const refusal = { code: 'name-taken', clause: 'ADM-NAME-UNIQUE', message: 'taken' } as const;
  const calls = ['a', 'b', 'a', 'c'].map((Name) => call({ Name }));
  const results = runCalls<readonly string[]>(
    calls,
    ['z'],
    (each, list) => (list.includes(textOf(each, 'Name')) ? refusal : undefined),
    (each, list) => [...list, textOf(each, 'Name')],
  );
  expect(results.map(({ list }) => list.join(''))).toEqual(['za', 'zab', 'zab', 'zabc']);
  expect(results.map((result) => result.refusal)).toEqual([undefined, undefined, refusal, undefined]);
  expect(results.map((result) => result.call)).toEqual(calls);
});
