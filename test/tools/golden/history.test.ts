import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/model/golden.ts';
import {
  fingerprint,
  type History,
  historyProblems,
  parseChanges,
  parseRecord,
  printRecord,
  record,
} from '../../../tools/golden/history.ts';

const made = (id: string, address: string, matches: boolean): Case => ({
  address: `ip-ranges/x#${id}`,
  clauses: ['IP-ADDRESS'],
  question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.1', address } },
  expectation: [{ readings: {}, then: { matches } }],
});
const same = made('same', '10.0.0.1', true);
const other = made('other', '10.0.0.2', false);
const cases = [same, other];
const none: History = { recorded: [], renamed: new Map(), changes: [] };
const history: History = { ...none, recorded: record(cases, none) };

const answered = (each: Case, matches: boolean): Case => ({
  ...each,
  expectation: [{ readings: {}, then: { matches } }],
});
const now = (each: Case): string => fingerprint(each).expectation;

describe('a history', () => {
  it('agrees with the cases that it was recorded from', () => expect(historyProblems(cases, history)).toEqual([]));

  it('objects to a case that is not recorded', () => {
    const found = historyProblems([...cases, made('new', '10.0.0.3', false)], history);
    expect(found).toEqual(['ip-ranges/x#new: is not recorded; `npm run golden -- record` writes it']);
  });

  it('objects to another answer to the same question, until the change log names it with its digest', () => {
    const changed = [answered(same, false), other];
    const [problem] = historyProblems(changed, history);
    expect(problem).toBe(
      `ip-ranges/x#same: has another answer (${now(answered(same, false))}), and the change log does not say so`,
    );
    const says = (digest: string): History => ({
      ...history,
      changes: [{ kind: 'changed', address: same.address, now: digest }],
    });
    expect(historyProblems(changed, says(now(answered(same, false))))).toEqual([]);
    expect(historyProblems(changed, says('00000000'))).toEqual([problem]);
    expect(historyProblems(cases, says(now(answered(same, false))))).not.toEqual([]); // changed back without a word
  });

  it('takes the last of several changes', () => {
    const changes = [answered(same, false), same].map((each) => ({
      kind: 'changed' as const,
      address: same.address,
      now: now(each),
    }));
    expect(historyProblems(cases, { ...history, changes })).toEqual([]);
  });

  it('does not count the order of boxes and keys', () => {
    const boxes = (['masked', 'from-host'] as const).map((reading) => ({
      readings: { 'cidr-host-bits': [reading] },
      then: { matches: reading === 'masked' },
    }));
    const reversed = { ...same, expectation: [...boxes].reverse() };
    expect(now(reversed)).toBe(now({ ...same, expectation: boxes }));
    expect(now(reversed)).not.toBe(now(same));
  });

  it('objects to another question, and recording it is enough', () => {
    const asked = [{ ...other, address: same.address }, other];
    expect(historyProblems(asked, history)[0]).toContain('asks something else than was recorded');
    expect(historyProblems(asked, { ...history, recorded: record(asked, history) })).toEqual([]);
  });

  it('objects to an address that is gone, until it is renamed or removed', () => {
    const gone = ['ip-ranges/x#other: is gone, and neither renamed nor removed by the change log'];
    expect(historyProblems([same], history)).toEqual(gone);
    const removed: History = { ...history, changes: [{ kind: 'removed', address: other.address }] };
    expect(historyProblems([same], removed)).toEqual([]);
    const moved = { ...other, address: 'ip-ranges/y#other' };
    const renamed: History = { ...history, renamed: new Map([[other.address, moved.address]]) };
    expect(historyProblems([same, moved], renamed)).toEqual([]);
    expect(historyProblems([same, answered(moved, true)], renamed)[0]).toContain('has another answer');
  });

  it('is never rid of an address or an answer by recording again', () => {
    const changed = [answered(same, false)];
    expect(record(changed, history)).toEqual(history.recorded);
  });

  it.each([
    ['a renamed case that is still there', { renamed: new Map([[same.address, other.address]]) }, 'still there'],
    ['a new address that is no case', { renamed: new Map([['ip-ranges/x#old', 'ip-ranges/x#no']]) }, 'is no case'],
    ['an old address that never was', { renamed: new Map([['ip-ranges/x#old', same.address]]) }, 'never recorded'],
    ['a removed case that is there', { changes: [{ kind: 'removed', address: same.address }] }, 'is not so'],
    ['a removed case that never was', { changes: [{ kind: 'removed', address: 'ip-ranges/x#no' }] }, 'is not so'],
    ['a changed case that is not there', { changes: [{ kind: 'changed', address: 'a/b#c', now: '0' }] }, 'is not so'],
  ] as const)('objects to %s', (_, wrong, said) => {
    expect(historyProblems(cases, { ...history, ...wrong }).join('\n')).toContain(said);
  });
});

describe('the texts of a history', () => {
  it('are read as they were written', () => {
    expect(parseRecord(printRecord(history.recorded))).toEqual(history.recorded);
    expect(
      parseChanges(
        '# Changes\n\nAn entry:\n\n    - changed `folder/file#id` (1234abcd): why\n\n- changed `a/b#c` (0123abcd): a reason\n- removed `a/b#d`: no use\n',
      ),
    ).toEqual([
      { kind: 'changed', address: 'a/b#c', now: '0123abcd' },
      { kind: 'removed', address: 'a/b#d' },
    ]);
  });

  it.each(['- changed `a/b#c`: why', '- removed `a/b#c`', '- added `a/b#c`: why', '- removed a/b#c: why'])(
    'refuse the entry %s',
    (line) => expect(() => parseChanges(line)).toThrow('no entry of the change log'),
  );

  it.each(['a/b#c 12345678', 'a/b 12345678 12345678', '- a/b#c 12345678 12345678'])('refuse the record %s', (line) =>
    expect(() => parseRecord(line)).toThrow('no record of a case'),
  );
});
