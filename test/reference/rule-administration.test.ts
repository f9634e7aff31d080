import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import type {
  ClientAccessRule,
  CmdletCall,
  RuleAdministrationAnswer,
} from '../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { answer, reference } from '../../src/reference/reference.ts';
import { administerRules, renumber } from '../../src/reference/rule-administration.ts';
import { connection, readings, ruleCalls, rules, under } from './questions.ts';
import { carriedOut, codesFor, inventory, type Shelf, stock } from './shelf.ts';

type Rules = readonly ClientAccessRule[];
type Calls = readonly CmdletCall[];

function run(all: Rules, cmdlets: Calls, how: Readings = under({})): RuleAdministrationAnswer {
  const { answer: given } = administerRules({ rules: all }, { cmdlets }, { readings: how, semantics: reference });
  if (!('steps' in given)) throw new Error('it was refused');
  return given;
}
const codes = ({ steps }: RuleAdministrationAnswer) => steps.map((step) => ('refused' in step ? step.refused : 'ok'));
const numbers = ({ rules: all }: RuleAdministrationAnswer) => all.map(({ name, priority }) => `${name} ${priority}`);

const make = (parameters: CmdletCall['parameters']): CmdletCall => ({ cmdlet: 'New-ClientAccessRule', parameters });
const set = (Identity: string, parameters: CmdletCall['parameters'] = {}): CmdletCall => ({
  cmdlet: 'Set-ClientAccessRule',
  parameters: { Identity, ...parameters },
});
const remove = (Identity: string): CmdletCall => ({ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity } });
const fresh = (Name: string, more: CmdletCall['parameters'] = {}): CmdletCall =>
  make({ Name, Action: 'DenyAccess', ...more });

describe('administerRules', () => {
  it('agrees with a shelf that has a place for each number, under all readings', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(rules, ruleCalls, readings, (all, cmdlets, how) => {
        const { steps, rules: numbered } = run(all, cmdlets, how);
        let shelf: Shelf = stock(all);
        for (const [index, call] of cmdlets.entries()) {
          const fitting = codesFor(call, shelf, how);
          const step = steps[index];
          const code = step !== undefined && 'refused' in step ? step.refused : 'ok';
          expect(fitting.size === 0 ? ['ok'] : [...fitting]).toContain(code);
          if (fitting.size === 0) shelf = carriedOut(call, shelf, how);
          seen.add(`${call.cmdlet} ${code}`);
        }
        expect(numbered).toEqual(inventory(shelf, how).map(({ name, priority }) => ({ name, priority })));
      }),
      { numRuns: 3000 },
    );
    expect(new Set([...seen].map((each) => each.split(' ')[1])).size).toBe(8); // ok and seven codes
    expect(seen.size).toBeGreaterThan(14);
  });

  it('ADM-THEN: decides as client-access-rules does for the rules of the shelf', () => {
    fc.assert(
      fc.property(
        rules,
        ruleCalls,
        fc.array(connection, { minLength: 1, maxLength: 3 }),
        readings,
        (all, cmdlets, then, how) => {
          const given = { rules: [...all] };
          const asked = { chapter: 'rule-administration' as const, given, when: { cmdlets, then } };
          let shelf: Shelf = stock(all);
          for (const call of cmdlets) {
            if (codesFor(call, shelf, how).size === 0) shelf = carriedOut(call, shelf, how);
          }
          const final = { rules: inventory(shelf, how) };
          const decisions = then.map((when) => answer({ chapter: 'client-access-rules', given: final, when }, how));
          expect(answer(asked, how)).toMatchObject({ decisions });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps numbers distinct, in order and not below the base, whatever is called', () => {
    fc.assert(
      fc.property(rules, ruleCalls, readings, (all, cmdlets, how) => {
        const found = run(all, cmdlets, how).rules.map(({ priority }) => priority);
        expect(found).toEqual([...new Set(found)].toSorted((one, other) => one - other));
        expect(Math.min(1, ...found)).toBeGreaterThanOrEqual(how['priority-base'] === 'one' ? 1 : 0);
      }),
    );
  });

  it('ADM-REFUSED-CHANGES-NOTHING: goes on as if a refused call had not been made', () => {
    fc.assert(
      fc.property(rules, ruleCalls, fc.array(connection, { maxLength: 2 }), readings, (all, cmdlets, then, how) => {
        const whole = run(all, cmdlets, how);
        const carried = cmdlets.filter((_, index) => codes(whole)[index] === 'ok');
        const ask = (calls: Calls) =>
          administerRules({ rules: all }, { cmdlets: calls, then }, { readings: how, semantics: reference }).answer;
        const [one, other] = [ask(cmdlets), ask(carried)];
        expect({ ...other, steps: [] }).toEqual({ ...one, steps: [] });
        expect('steps' in other && codes(other)).toEqual(carried.map(() => 'ok'));
      }),
    );
  });

  it('comes back to where it was when a new rule is removed again, under renumbering', () => {
    fc.assert(
      fc.property(rules, fc.nat(4), readings, (all, place, any) => {
        const how: Readings = { ...any, 'remove-renumbers': 'yes' };
        const first = how['priority-base'] === 'one' ? 1 : 0;
        const Priority = first + Math.min(place, all.length);
        const after = run(all, [fresh('brief', { Priority }), remove('BRIEF')], how);
        expect(codes(after)).toEqual(['ok', 'ok']);
        expect(after.rules).toEqual(run(all, [remove('nobody')], how).rules);
      }),
    );
  });

  it('ADM-INITIAL-NUMBERS: minds neither the order of the list nor the size of its numbers', () => {
    fc.assert(
      fc.property(rules, ruleCalls, readings, (all, cmdlets, how) => {
        const spread = all.map((rule) => ({ ...rule, priority: rule.priority * 7 - 40 })).reverse();
        expect(run(spread, cmdlets, how)).toEqual(run(all, cmdlets, how));
      }),
    );
  });
});

const five: Rules = ['A', 'B', 'C', 'D', 'E'].map((name, index) => ({
  name,
  priority: index + 1,
  action: 'DenyAccess',
}));
const gaps = { 'remove-renumbers': 'no' } as const;
const pushes = { 'set-priority': 'pushes' } as const;
const clamped = { 'priority-out-of-range': 'clamped' } as const;
const fromZero = { ...clamped, 'priority-base': 'zero' } as const;

describe('numbers', () => {
  it.each([
    ['worked example: the fifth to 2', [set('E', { Priority: 2 })], {}, 'A 1 E 2 B 3 C 4 D 5'],
    ['worked example: the same under pushes', [set('E', { Priority: 2 })], pushes, 'A 1 E 2 B 3 C 4 D 5'],
    ['worked example: the second to 5', [set('B', { Priority: 5 })], {}, 'A 1 C 2 D 3 E 4 B 5'],
    ['worked example: the second to 5 under pushes', [set('B', { Priority: 5 })], pushes, 'A 1 C 3 D 4 B 5 E 6'],
    ['ADM-PRIORITY-BASE', [set('A')], { 'priority-base': 'zero' }, 'A 0 B 1 C 2 D 3 E 4'],
    ['ADM-NEW-APPENDS', [fresh('F')], {}, 'A 1 B 2 C 3 D 4 E 5 F 6'],
    ['ADM-NEW-RANGE: max + 1', [fresh('F', { Priority: 6 })], {}, 'A 1 B 2 C 3 D 4 E 5 F 6'],
    ['ADM-NEW-SHIFTS', [fresh('F', { Priority: 4 })], {}, 'A 1 B 2 C 3 F 4 D 5 E 6'],
    ['ADM-NEW-SHIFTS: beyond a gap', [remove('D'), fresh('F', { Priority: 2 })], gaps, 'A 1 F 2 B 3 C 4 E 6'],
    ['ADM-NEW-SHIFTS: into a gap', [remove('D'), fresh('F', { Priority: 4 })], gaps, 'A 1 B 2 C 3 F 4 E 5'],
    ['ADM-OUT-OF-RANGE: New too large', [fresh('F', { Priority: 9 })], clamped, 'A 1 B 2 C 3 D 4 E 5 F 6'],
    ['ADM-OUT-OF-RANGE: New too small', [fresh('F', { Priority: 0 })], clamped, 'F 1 A 2 B 3 C 4 D 5 E 6'],
    ['ADM-OUT-OF-RANGE: New below zero', [fresh('F', { Priority: -1 })], fromZero, 'F 0 A 1 B 2 C 3 D 4 E 5'],
    ['ADM-OUT-OF-RANGE: Set too large', [set('B', { Priority: 6 })], clamped, 'A 1 C 2 D 3 E 4 B 5'],
    ['ADM-OUT-OF-RANGE: Set too small', [set('D', { Priority: -9 })], clamped, 'D 1 A 2 B 3 C 4 E 5'],
    ['ADM-OUT-OF-RANGE: the last beyond itself', [set('E', { Priority: 9 })], clamped, 'A 1 B 2 C 3 D 4 E 5'],
    [
      'ADM-OUT-OF-RANGE: the largest number, not the count',
      [remove('B'), set('A', { Priority: 9 })],
      { ...clamped, ...gaps },
      'C 2 D 3 E 4 A 5',
    ],
    ['ADM-SET-SAME', [set('C', { Priority: 3 })], pushes, 'A 1 B 2 C 3 D 4 E 5'],
    ['ADM-SET-FREE', [remove('B'), set('E', { Priority: 2 })], gaps, 'A 1 E 2 C 3 D 4'],
    ['ADM-SET-PRIORITY: past a gap', [remove('B'), set('A', { Priority: 4 })], gaps, 'C 2 D 3 A 4 E 5'],
    ['ADM-REMOVE-RENUMBERS', [remove('b')], {}, 'A 1 C 2 D 3 E 4'],
    ['ADM-REMOVE-RENUMBERS', [remove('B')], gaps, 'A 1 C 3 D 4 E 5'],
    ['the largest number counts, not the number of rules', [remove('A'), fresh('F')], gaps, 'B 2 C 3 D 4 E 5 F 6'],
    ['the largest number shrinks with its rule', [remove('E'), fresh('F')], gaps, 'A 1 B 2 C 3 D 4 F 5'],
    ['ADM-RENAME', [set('A', { Name: 'a' }), set('a', { Name: 'Z' }), remove('A')], {}, 'Z 1 B 2 C 3 D 4 E 5'],
  ] as const)('%s', (_, calls, how, expected) => {
    expect(numbers(run(five, calls, under(how))).join(' ')).toBe(expected);
  });

  it('ADM-NEW-APPENDS: the first rule of all gets the base', () => {
    expect(numbers(run([], [fresh('F')]))).toEqual(['F 1']);
    expect(numbers(run([], [fresh('F')], under({ 'priority-base': 'zero' })))).toEqual(['F 0']);
  });

  it('are what renumber says', () => {
    const how = { readings: under(gaps), semantics: reference };
    expect(renumber(3, { kind: 'new', at: 3 }, [3], how)).toBe(4);
    expect(renumber(4, { kind: 'new', at: 3 }, [4], how)).toBe(4);
    expect(renumber(4, { kind: 'remove', at: 3 }, [4], how)).toBe(4);
    expect(renumber(2, { kind: 'set', from: 4, to: 1 }, [1, 2], how)).toBe(3);
  });
});

describe('refusals', () => {
  const cases: readonly (readonly [string, readonly CmdletCall[], string])[] = [
    ['ADM-UNKNOWN-PARAMETER', [fresh('F', { Confirm: false })], 'unknown-parameter'],
    ['ADM-UNKNOWN-PARAMETER: New has no Identity', [fresh('F', { Identity: 'F' })], 'unknown-parameter'],
    ['ADM-UNKNOWN-PARAMETER: in this case', [fresh('F', { enabled: true })], 'unknown-parameter'],
    ['ADM-UNKNOWN-PARAMETER: names of every object', [fresh('F', { constructor: null })], 'unknown-parameter'],
    ['ADM-NEW-REQUIRED', [make({ Name: 'F' })], 'missing-parameter'],
    ['ADM-NULL', [make({ Name: null, Action: 'AllowAccess' })], 'missing-parameter'],
    ['ADM-NEW-REQUIRED', [{ cmdlet: 'Set-ClientAccessRule', parameters: { Name: 'F' } }], 'missing-parameter'],
    ['ADM-VALUES', [fresh('')], 'invalid-value'],
    ['ADM-VALUES', [set('A', { Action: 'allowaccess' })], 'invalid-value'],
    ['ADM-VALUES', [set('A', { Priority: 1.5 })], 'invalid-value'],
    ['ADM-VALUES', [set('A', { Priority: '1' })], 'invalid-value'],
    ['ADM-VALUES', [set('A', { AnyOfProtocols: ['REST', 'Rest'] })], 'invalid-value'],
    ['ADM-VALUES', [set('A', { ExceptAnyOfClientIPAddressesOrRanges: { Add: ['1.2.3'] } })], 'invalid-value'],
    ['ADM-VALUES', [set('A', { UserRecipientFilter: "CountryOrRegion -eq AU'" })], 'invalid-value'],
    ['ADM-LIST-EDITS: New takes plain lists', [fresh('F', { AnyOfProtocols: { Add: ['REST'] } })], 'invalid-value'],
    ['ADM-IDENTITY', [set('F')], 'rule-not-found'],
    ['ADM-IDENTITY', [remove('F')], 'rule-not-found'],
    ['ADM-NAME-UNIQUE', [fresh('a')], 'name-taken'],
    ['ADM-NAME-UNIQUE', [set('B', { Name: 'a' })], 'name-taken'],
    ['ADM-NEW-RANGE', [fresh('F', { Priority: 0 })], 'priority-out-of-range'],
    ['ADM-NEW-RANGE', [fresh('F', { Priority: 7 })], 'priority-out-of-range'],
    ['ADM-SET-RANGE', [set('A', { Priority: 6 })], 'priority-out-of-range'],
    [
      'ADM-AUTHENTICATION-SUPPORTED',
      [set('A', { AnyOfAuthenticationTypes: ['BasicAuthentication'] })],
      'authentication-combination',
    ],
    [
      'ADM-AUTHENTICATION-EXCEPTION-ALONE',
      [set('A', { ExceptAnyOfAuthenticationTypes: ['BasicAuthentication'], AnyOfProtocols: ['IMAP4'] })],
      'authentication-combination',
    ],
  ];

  it.each(cases)('%s', (clause, calls, code) => {
    const when = { cmdlets: calls };
    const question = { chapter: 'rule-administration', given: { rules: five }, when } as const;
    const { answer: given, trace } = explain(question, under({}));
    if (!('steps' in given && 'rules' in given)) throw new Error('it was refused');
    expect(codes(given)).toEqual([code]);
    expect(numbers(given).join(' ')).toBe('A 1 B 2 C 3 D 4 E 5');
    const told = { 'ADM-NULL': 'ADM-NEW-REQUIRED', 'ADM-LIST-EDITS': 'ADM-VALUES' };
    const [id = ''] = clause.split(':');
    expect(trace[0]).toMatchObject({
      kind: 'cmdlet',
      refused: code,
      clause: Object.entries({ ...told }).find(([from]) => from === id)?.[1] ?? id,
    });
  });

  it('OPATH-GRAMMAR: a filter that is refused is told with its place and its likely meaning', () => {
    const cmdlets = [set('A', { UserRecipientFilter: "CountryOrRegion -eq AU'" })];
    const question = { chapter: 'rule-administration', given: { rules: five }, when: { cmdlets } } as const;
    const { trace } = explain(question, under({}));
    const message = "`-UserRecipientFilter` at character 21: `AU'` is a value without quotes; did you mean `'AU'`?";
    expect(trace[0]).toMatchObject({ refused: 'invalid-value', message });
  });

  it('cover every code of rules', () => {
    const ofPolicies = /^(policy|scope)-/;
    const all = schemas.$defs.RefusalCode.enum.filter((code) => !ofPolicies.test(code));
    expect(new Set(cases.map(([, , code]) => code))).toEqual(new Set(all));
  });

  it('ADM-AUTHENTICATION-SUPPORTED: looks at the rule as it would be', () => {
    const imap = { AnyOfProtocols: ['IMAP4', 'REST'], AnyOfAuthenticationTypes: ['BasicAuthentication'] };
    const calls = [
      fresh('F', imap),
      set('F', { AnyOfProtocols: null }),
      set('F', { Enabled: false }),
      set('F', { AnyOfProtocols: { Remove: ['IMAP4'] } }),
    ];
    expect(codes(run(five, calls))).toEqual(['ok', 'authentication-combination', 'ok', 'authentication-combination']);
    const other = { ExceptAnyOfAuthenticationTypes: ['NonBasicAuthentication'] };
    expect(codes(run(five, [fresh('F', { ...imap, ...other })]))).toEqual(['authentication-combination']);
    const bare = [fresh('F', imap), set('F', { AnyOfAuthenticationTypes: [], AnyOfProtocols: [] })];
    expect(codes(run(five, bare))).toEqual(['ok', 'ok']);
  });
});

describe('a list', () => {
  const addresses = ['10.0.0.5', '::a', '::1'];
  const then = addresses.map((clientIPAddress) => ({
    protocol: 'IMAP4' as const,
    authenticationType: 'BasicAuthentication' as const,
    clientIPAddress,
    username: 'contoso\\julia',
    recipient: {},
  }));

  it.each([
    ['ADM-SET-CHANGES', undefined, ['10.0.0.5', '::a']],
    ['ADM-LIST-REPLACES', ['::1'], ['::1']],
    ['ADM-LIST-EDITS: Add', { Add: ['::1'] }, ['10.0.0.5', '::a', '::1']],
    ['ADM-LIST-EDITS: after folding', { Remove: ['::a'] }, ['10.0.0.5']],
    ['ADM-LIST-EDITS: as texts', { Remove: ['10.0.0.5/32', '0:0::A'] }, ['10.0.0.5', '::a']],
    ['ADM-LIST-EDITS: a value in both', { Add: ['::1'], Remove: ['::1'] }, ['10.0.0.5', '::a']],
    ['ADM-LIST-EDITS: null', { Add: ['::1'], Remove: null }, ['10.0.0.5', '::a', '::1']],
    ['ADM-LIST-CLEARS', [], addresses],
    ['ADM-LIST-CLEARS', null, addresses],
    ['ADM-LIST-CLEARS: its last value', { Remove: ['10.0.0.5', '::A'] }, addresses],
  ])('%s: %j leaves %j', (_, value, denied) => {
    const cmdlets = [
      fresh('F', { AnyOfClientIPAddressesOrRanges: ['10.0.0.5', '::A'] }),
      set('f', value === undefined ? {} : { AnyOfClientIPAddressesOrRanges: value }),
    ];
    const how = { readings: under({}), semantics: reference };
    const { decisions = [], steps } = administerRules({ rules: [] }, { cmdlets, then }, how).answer;
    expect(steps).toEqual([{ ok: true }, { ok: true }]);
    expect(addresses.filter((__, at) => decisions[at]?.action === 'DenyAccess')).toEqual(denied);
  });

  it('ADM-LIST-CLEARS: null takes a filter away', () => {
    const filtered = fresh('F', { UserRecipientFilter: "City -eq 'x'" });
    for (const [more, action] of [
      [{}, 'AllowAccess'],
      [{ UserRecipientFilter: null }, 'DenyAccess'],
    ] as const) {
      const asked = { cmdlets: [filtered, set('F', more)], then: then.slice(0, 1) };
      const how = { readings: under({}), semantics: reference };
      expect(administerRules({ rules: [] }, asked, how).answer.decisions).toMatchObject([{ action }]);
    }
  });
});
