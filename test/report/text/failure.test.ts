import { describe, expect, it } from 'vitest';
import { clauses } from '../../../src/model/generated/clauses.generated.ts';
import type { ReportQuestion } from '../../../src/model/generated/wire.generated.ts';
import { printGroup } from '../../../src/report/text/failure.ts';
import { plainStyle } from '../../../src/report/text/style.ts';

const failed: ReportQuestion = {
  line: 'question',
  address: 'ip-ranges/blocks#network-address',
  chapter: 'ip-ranges',
  outcome: 'failed',
  clauses: ['IP-CIDR', 'IP-FAMILIES'],
  hunts: 'masks with the prefix of the whole length',
  given: {},
  when: { range: '10.0.0.5/24', address: '10.0.0.0' },
  expected: { matches: true },
  actual: { matches: false },
  under: { 'cidr-host-bits': 'masked' },
  only: [{ 'cidr-host-bits': ['from-host', 'usable-hosts'] }],
  trace: ['range `10.0.0.5/24` matches `10.0.0.0`', 'a second step'],
  reproduce: 'access-conformance check --only ip-ranges/blocks#network-address -- node a.mjs',
};
const like = (count: number): ReportQuestion[] =>
  Array.from({ length: count }, (_, index) => ({ ...failed, address: `ip-ranges/blocks#${index}` }));
const print = (first: ReportQuestion, others: readonly ReportQuestion[] = []) =>
  printGroup({ first, others, similar: 0 }, 3, plainStyle);

/** The text of each labelled field, its lines joined. */
function fieldsOf(text: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  let label = '';
  for (const line of text.split('\n').slice(1)) {
    const start = /^ {3}(\S.{0,10})(.*)$/.exec(line);
    if (start !== null) label = (start[1] ?? '').trim();
    const rest = start === null ? line.slice(14) : (start[2] ?? '');
    fields[label] = label in fields ? `${fields[label]}\n${rest}` : rest;
  }
  return fields;
}

describe('printGroup', () => {
  it('says everything about a failure', () => {
    const text = print(failed);
    expect(text.split('\n')[0]).toBe('3. failed: ip-ranges/blocks#network-address');
    const fields = fieldsOf(text);
    expect(fields).toMatchObject({
      given: '{}',
      input: '{ "range": "10.0.0.5/24", "address": "10.0.0.0" }',
      expected: '{ "matches": true }',
      actual: '{ "matches": false }',
      readings:
        'expected under cidr-host-bits=masked; the answer would be right under cidr-host-bits=from-host|usable-hosts',
      why: 'range `10.0.0.5/24` matches `10.0.0.0`\na second step',
      catches: 'a program that masks with the prefix of the whole length',
      reproduce: 'access-conformance check --only ip-ranges/blocks#network-address -- node a.mjs',
    });
    expect(Object.keys(fields)).toEqual([
      'clause',
      'given',
      'input',
      'expected',
      'actual',
      'readings',
      'why',
      'catches',
      'reproduce',
    ]);
  });

  it('quotes the clause that the case is about, whole and wrapped', () => {
    const clause = fieldsOf(print(failed))['clause'] ?? '';
    expect(clause.replace(/\s+/g, ' ')).toBe(`IP-CIDR (chosen): ${clauses['IP-CIDR'].text.replace(/\s+/g, ' ')}`);
    expect(clause.split('\n').every((line) => line.length <= 110)).toBe(true);
  });

  it.each(['errored', 'violated', 'crashed', 'timed-out', 'unsupported', 'not-run'] as const)(
    'says the problem where there is no answer: %s',
    (outcome) => {
      const { expected: _, actual: __, under: ___, only: ____, trace: _____, ...rest } = failed;
      const text = print({ ...rest, outcome, problem: 'it exited with code 7' });
      expect(text.split('\n')[0]).toBe(`3. ${outcome}: ip-ranges/blocks#network-address`);
      expect(fieldsOf(text)['problem']).toBe('it exited with code 7');
      expect(text).not.toMatch(/expected|actual/);
    },
  );

  it('leaves out what is not there', () => {
    const bare: ReportQuestion = { line: 'question', address: 'smoke#x', chapter: 'ip-ranges', outcome: 'violated' };
    expect(print(bare)).toBe('3. violated: smoke#x');
    expect(print({ ...bare, clauses: ['NO-SUCH-CLAUSE'], under: {}, only: [{}] })).toBe('3. violated: smoke#x');
  });

  it('names some of the similar failures and counts the rest', () => {
    expect(fieldsOf(print(failed, like(2)))['similar']).toBe('2 more: ip-ranges/blocks#0\nip-ranges/blocks#1');
    const many = fieldsOf(print(failed, like(20)))['similar'] ?? '';
    expect(many.split('\n')).toHaveLength(7);
    expect(many).toMatch(/^20 more: /);
    expect(many).toMatch(/\nand 14 others$/);
    expect(fieldsOf(print(failed, like(6)))['similar']).not.toContain('others');
  });

  it('does not say «1 others»', () => {
    expect(fieldsOf(print(failed, like(7)))['similar']).not.toMatch(/\b1 others/);
  });

  it('says under which of several readings the answer would be right', () => {
    const only = [{ 'nested-groups': ['direct'], 'all-applications': ['joins'] }, { 'scope-default': ['users'] }];
    const { under: _, ...rest } = failed;
    expect(fieldsOf(print({ ...rest, only }))['readings']).toBe(
      'the answer would be right under nested-groups=direct; all-applications=joins, or under scope-default=users',
    );
  });

  it('breaks long lists over lines that one can read', () => {
    const protocols = Array.from({ length: 12 }, (_, index) => `ProtocolWithALongName${index}`);
    const rules = Array.from({ length: 3 }, (_, index) => ({ name: `Rule ${index}`, priority: index, protocols }));
    const text = print({ ...failed, given: { rules } });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(140);
    expect(text).not.toMatch(/undefined|\[object/);
  });
});
