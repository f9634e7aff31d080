import { describe, expect, it } from 'vitest';
import { ruleMemory } from '../../src/library/rule-memory.ts';
import type { ClientAccessRule } from '../../src/model/generated/wire.generated.ts';
import { valid } from '../../src/model/invariant.ts';
import { readRules } from '../../src/syntax/rules.ts';

type Changeable<T> = { -readonly [K in keyof T]: Changeable<T[K]> };

const ruleSet = (): Changeable<ClientAccessRule>[] => [
  { name: 'Office', priority: 1, action: 'AllowAccess', anyOfClientIPAddressesOrRanges: ['10.0.0.0/24', '::1'] },
  { name: 'IT', priority: 2, action: 'DenyAccess', userRecipientFilter: "Department -eq 'IT'", anyOfProtocols: [] },
];

describe('a memory of rules', () => {
  it('reads rules as they are read anyhow, and the same rules once, whoever holds them', () => {
    const read = ruleMemory();
    const rules = ruleSet();
    const first = read(rules);
    expect(first).toEqual(valid(readRules(ruleSet())));
    expect(read(rules)).toBe(first);
    expect(read(ruleSet())).toBe(first);
  });

  it.each<[string, (rules: Changeable<ClientAccessRule>[]) => unknown]>([
    ['a text in a list', ([office]) => office?.anyOfClientIPAddressesOrRanges?.splice(0, 1, '10.0.1.0/24')],
    ['a further text', ([office]) => office?.anyOfClientIPAddressesOrRanges?.push('::2')],
    ['a list in the place of another', ([office = empty]) => Object.assign(office, { anyOfProtocols: ['POP3'] })],
    ['a filter', ([, it = empty]) => Object.assign(it, { userRecipientFilter: "Department -eq 'HR'" })],
    ['a field more', ([office = empty]) => Object.assign(office, { enabled: false })],
    ['a field less', ([, it = empty]) => Reflect.deleteProperty(it, 'userRecipientFilter')],
    ['a priority', ([office = empty]) => Object.assign(office, { priority: 3 })],
    ['the order', (rules) => rules.reverse()],
    ['a rule less', (rules) => rules.pop()],
    ['a rule more', (rules) => rules.push({ name: 'x', priority: 9, action: 'DenyAccess' })],
  ])('reads anew what was changed in place: %s', (_, change) => {
    const read = ruleMemory();
    const rules = ruleSet();
    read(rules);
    change(rules);
    expect(read(rules)).toEqual(valid(readRules(structuredClone(rules))));
    expect(rules).not.toEqual(ruleSet());
    expect(read(ruleSet())).toEqual(valid(readRules(ruleSet())));
  });

  it('keeps what it read from whoever changes lists that it was given', () => {
    const read = ruleMemory();
    const rules = ruleSet();
    rules[0]?.anyOfClientIPAddressesOrRanges?.pop();
    const protocols = ['POP3'];
    Object.assign(rules[0] ?? empty, { anyOfProtocols: protocols });
    const asked = structuredClone(rules);
    read(rules);
    protocols.push('IMAP4');
    expect(read(asked)).toEqual(valid(readRules(asked)));
  });

  it('reads at each call what is computed or inherited', () => {
    const read = ruleMemory();
    class Rule implements ClientAccessRule {
      static action: ClientAccessRule['action'] = 'AllowAccess';
      readonly name = 'a';
      readonly priority = 1;
      get action() {
        return Rule.action;
      }
    }
    const rules = [new Rule()];
    expect(read(rules)[0]?.action).toBe('AllowAccess');
    Rule.action = 'DenyAccess';
    expect(read(rules)[0]?.action).toBe('DenyAccess');
  });

  it('remembers the last four rule sets', () => {
    const read = ruleMemory();
    const sets = [1, 2, 3, 4, 5].map((priority) => [{ name: 'a', priority, action: 'AllowAccess' as const }]);
    const first = sets.map(read);
    const again = [4, 3, 2, 1].map((index) => read(sets[index] ?? []));
    expect(again.map((each, index) => each === first[4 - index])).toEqual([true, true, true, true]);
    expect(read(sets[0] ?? [])).not.toBe(first[0]);
  });

  it('throws for a text that is none, each time', () => {
    const read = ruleMemory();
    const wrong: ClientAccessRule = { ...empty, anyOfClientIPAddressesOrRanges: ['10.0.0.0/33'] };
    for (const _ of [1, 2]) expect(() => read([wrong])).toThrow('10.0.0.0/33');
  });
});

const empty: ClientAccessRule = { name: 'x', priority: 1, action: 'AllowAccess' };
