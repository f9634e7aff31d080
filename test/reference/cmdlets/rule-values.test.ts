import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listConditions } from '../../../src/model/conditions.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { ruleTable } from '../../../src/reference/cmdlets/rule-values.ts';
import { reference } from '../../../src/reference/reference.ts';
import { under } from '../questions.ts';

type Verb = Parameters<typeof ruleTable>[0];
const table = (verb: Verb, how: Partial<Readings> = {}) =>
  ruleTable(verb, { readings: under(how), semantics: reference });
const stands = (parameter: string, value: unknown, how: Partial<Readings> = {}, verb: Verb = 'Set') =>
  table(verb, how).parameters[parameter]?.(value) === undefined;
const rows = [
  ...readFileSync(join(import.meta.dirname, '..', '..', '..', 'spec', 'rule-administration.md'), 'utf8').matchAll(
    /^\| `(\w+)-ClientAccessRule` \| (.+) \|$/gm,
  ),
];

describe('ruleTable', () => {
  it('ADM-UNKNOWN-PARAMETER: know the parameters of the page', () => {
    expect(rows).toHaveLength(3);
    const named = Object.fromEntries(
      rows.map(([, verb, text = '']) => [
        verb,
        [...text.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name).filter((name) => name !== 'Except'),
      ]),
    );
    const exceptions = listConditions.filter(({ role }) => role === 'exception').map(({ parameter }) => parameter);
    const known = (verb: Verb) => Object.keys(table(verb).parameters).toSorted();
    expect(known('New')).toEqual([...(named['New'] ?? []), ...exceptions].toSorted());
    expect(known('Set')).toEqual(['Identity', ...known('New')].toSorted());
    expect(known('Remove')).toEqual(named['Remove']);
  });

  it('ADM-NEW-REQUIRED: need what the clause names', () => {
    const required = (['New', 'Set', 'Remove'] as const).map((verb) => table(verb).required);
    expect(required).toEqual([['Name', 'Action'], ['Identity'], ['Identity']]);
  });

  it.each([
    ['Name', ['a', ' '], ['', 7, ['a']]],
    ['Identity', ['a'], ['', false]],
    ['Action', ['AllowAccess', 'DenyAccess'], ['Allow', 'denyaccess', '']],
    ['Priority', [0, -7, 1e9], ['1', 1.5, true, [1]]],
    ['Enabled', [true, false], ['true', 0]],
    ['Scope', ['All', 'Users'], ['all', '']],
    ['UserRecipientFilter', ["City -eq 'x'", "City -like '*a*b'"], ['', "City -eq x'", 7, ["City -eq 'x'"]]],
    ['AnyOfProtocols', [[], ['REST'], ['REST', 'REST']], ['REST', ['rest'], [null], [['REST']]]],
    ['ExceptAnyOfAuthenticationTypes', [['AdfsAuthentication']], [['Basic'], 7]],
    [
      'AnyOfClientIPAddressesOrRanges',
      [['::1', '10.0.0.1/8', '10.0.0.1-10.0.0.2']],
      [['10.0.0.1/33'], ['10.0.0.2-10.0.0.1'], [1], ['']],
    ],
    ['UsernameMatchesAnyOfPatterns', [['*', 'jeff*', ' ']], [[''], [7], '*']],
  ])('ADM-VALUES: %s takes what it may', (parameter, right, wrong) => {
    expect(right.filter((value) => !stands(parameter, value))).toEqual([]);
    expect(wrong.filter((value) => stands(parameter, value))).toEqual([]);
  });

  it.each([
    ['WILD-TRAILING', 'ExceptUsernameMatchesAnyOfPatterns', ['jeff*'], { 'trailing-wildcard': 'refused' }],
    ['OPATH-WILDCARDS', 'UserRecipientFilter', "City -like 'a*b'", { 'filter-wildcards': 'ends-only' }],
    ['OPATH-WILDCARDS', 'UserRecipientFilter', "City -like '*b'", { 'filter-wildcards': 'suffix-only' }],
  ] as const)('%s: a reading refuses %s %j', (_, parameter, value, how) => {
    expect([stands(parameter, value), stands(parameter, value, how)]).toEqual([true, false]);
  });

  it('ADM-LIST-EDITS: Set takes Add and Remove, whose values are judged, and New does not', () => {
    const edits = [{}, { Add: ['::1'] }, { Remove: [], Add: null }, { Add: ['::1'], Remove: ['::2'] }];
    const wrong = [
      { add: [] },
      { Add: '::1' },
      { Remove: ['x'] },
      { Add: ['::1'], Remove: ['x'] },
      { Add: [], Set: [] },
      'x',
      7,
    ];
    const parameter = 'AnyOfClientIPAddressesOrRanges';
    expect(edits.filter((value) => !stands(parameter, value))).toEqual([]);
    expect([...edits, ...wrong].filter((value) => stands(parameter, value, {}, 'New'))).toEqual([]);
    expect(wrong.filter((value) => stands(parameter, value))).toEqual([]);
  });

  it('say what is wrong', () => {
    const message = (parameter: string, value: unknown) => table('Set').parameters[parameter]?.(value)?.message;
    expect(message('AnyOfProtocols', 'REST')).toBe('takes a list, not `"REST"`');
    expect(message('AnyOfProtocols', { Set: [] })).toBe('takes Add and Remove, not `Set`');
    expect(message('UserRecipientFilter', "City -eq x'")).toBe(
      "at character 10: `x'` is a value without quotes; did you mean `'x'`?",
    );
    expect(message('AnyOfClientIPAddressesOrRanges', ['10.0.0.9-10.0.0.1'])).toBe(
      '`10.0.0.9-10.0.0.1` ends before it begins; did you mean `10.0.0.1-10.0.0.9`?',
    );
  });
});
