import { describe, expect, it } from 'vitest';
import type { ReportFinding, ReportQuestion } from '../../src/model/generated/wire.generated.ts';
import { chapterOf, failureGroups, groupOf, groupQuestions, isFault } from '../../src/report/failures.ts';
import { outcomeNames } from '../../src/report/totals.ts';
import { reportOf } from '../support/reports.ts';

function question(address: string, more: Partial<ReportQuestion> = {}): ReportQuestion {
  return { line: 'question', address, chapter: 'client-access-rules', outcome: 'failed', ...more };
}
const deny = { action: 'DenyAccess', decidedBy: ['a'] };
const allow = { action: 'AllowAccess', decidedBy: [] };
const addresses = (questions: readonly ReportQuestion[]) =>
  groupQuestions(questions).map(({ first, others }) => [first, ...others].map((each) => each.address));

describe('groupOf', () => {
  it.each([
    ['client-access-rules/first-match#older', 'client-access-rules'],
    ['ip-ranges/ends#a/b', 'ip-ranges'],
    ['smoke#deny-all', 'smoke'],
    ['smoke', 'smoke'],
    ['', ''],
  ])('%s belongs to %s', (address, group) => {
    expect(groupOf(address)).toBe(group);
  });
});

describe('groupQuestions', () => {
  it('keeps contradictions on different axes apart', () => {
    const contradiction = { reading: 'direct', tallies: [], answers: ['a#1'] };
    const both = ['readings#nested-groups', 'readings#cidr-host-bits'].map((each) => question(each, { contradiction }));
    expect(addresses(both)).toEqual([['readings#nested-groups'], ['readings#cidr-host-bits']]);
  });

  it('is empty for no trouble', () => {
    expect(groupQuestions([])).toEqual([]);
  });

  it('puts failures about one clause with the same wrong answer together, whatever the names', () => {
    const all = [
      question('c/x#1', { clauses: ['CAR-ORDER'], expected: deny, actual: allow }),
      question('c/x#2', { clauses: ['CAR-ENABLED'], expected: deny, actual: allow }),
      question('c/y#3', {
        clauses: ['CAR-ORDER', 'CAR-ACTION'],
        expected: { ...deny, decidedBy: ['b'] },
        actual: allow,
      }),
      question('c/y#4', { clauses: ['CAR-ORDER'], expected: allow, actual: deny }),
    ];
    expect(addresses(all)).toEqual([['c/x#1', 'c/y#3'], ['c/x#2'], ['c/y#4']]);
  });

  it('keeps chapters and outcomes apart', () => {
    const problem = 'it said no';
    const all = [
      question('c/x#1', { outcome: 'errored', problem }),
      question('d/x#1', { outcome: 'errored', problem }),
      question('c/x#2', { outcome: 'unsupported', problem }),
      question('c/x#3', { outcome: 'errored', problem }),
    ];
    expect(addresses(all)).toEqual([['c/x#1', 'c/x#3'], ['d/x#1'], ['c/x#2']]);
  });

  it('puts problems together that differ in numbers only', () => {
    const all = ['/answers/3/matches: bad', '/answers/17/matches: bad', '/answers/3: bad'].map((problem, index) =>
      question(`c/x#${index}`, { outcome: 'violated', problem }),
    );
    expect(addresses(all)).toEqual([['c/x#0', 'c/x#1'], ['c/x#2']]);
  });

  it('tells a missing answer from an empty one, and loses no question', () => {
    const all = [question('c/x#1'), question('c/x#2', { expected: deny }), question('c/x#3', { expected: allow })];
    expect(addresses(all).flat().sort()).toEqual(['c/x#1', 'c/x#2', 'c/x#3']);
    expect(addresses(all)).toHaveLength(3);
  });

  it('puts the kind with the most questions first, and lets the smallest question stand for its kind', () => {
    const many = ['long', 'short', 'middle'].map((name, index) =>
      question(`c/x#${name}`, {
        outcome: 'errored',
        problem: 'twice',
        when: { name: 'x'.repeat([30, 1, 9][index] ?? 0) },
      }),
    );
    const all = [question('c/x#once', { outcome: 'errored', problem: 'once' }), ...many];
    expect(addresses(all)).toEqual([['c/x#short', 'c/x#long', 'c/x#middle'], ['c/x#once']]);
  });

  it('puts what was never run last, however much it is: what broke off before is the cause', () => {
    const all = [
      ...['1', '2', '3'].map((id) => question(`c/x#${id}`, { outcome: 'not-run', problem: 'it was never asked' })),
      question('smoke#crash', { outcome: 'crashed', problem: 'it exited with code 1' }),
    ];
    expect(addresses(all)).toEqual([['smoke#crash'], ['c/x#1', 'c/x#2', 'c/x#3']]);
  });
});

describe('the order of groups', () => {
  it('has failures before what is unsupported, however much that is, smoke questions too', () => {
    const finding: ReportFinding = {
      line: 'finding',
      chapter: 'ip-ranges',
      outcome: 'failed',
      count: 1,
      seed: 7,
      world: '0',
    };
    const lines = [
      ...['1', '2', '3'].map((id) => question(`c/x#${id}`, { outcome: 'unsupported', problem: 'not today' })),
      question('smoke#a', { outcome: 'unsupported', problem: 'not today' }),
      question('c/x#4', { outcome: 'not-run' }),
      question('c/x#5', { outcome: 'known' }),
      question('c/x#6'),
      finding,
    ];
    expect(failureGroups(reportOf(...lines)).map(({ first }) => first.outcome)).toEqual([
      'failed',
      'failed',
      'known',
      'unsupported',
      'unsupported',
      'not-run',
    ]);
  });
});

describe('chapterOf', () => {
  it('is that of the question, whatever its address; smoke stands apart', () => {
    expect(chapterOf(question('elsewhere/x#1'))).toBe('client-access-rules');
    expect(chapterOf(question('smoke#deny-all'))).toBe('smoke');
  });
});

describe('isFault', () => {
  it('is what went wrong', () => {
    expect(outcomeNames.filter(isFault)).toEqual(['failed', 'errored', 'violated', 'crashed', 'timed-out', 'unstable']);
  });
});

describe('failureGroups', () => {
  const finding: ReportFinding = {
    line: 'finding',
    chapter: 'ip-ranges',
    outcome: 'failed',
    count: 4,
    seed: 7,
    world: '0:3',
  };

  it('has the golden questions that did not pass, then the findings, and last what was not run', () => {
    const groups = failureGroups(
      reportOf(
        question('c/x#1', { outcome: 'not-run' }),
        finding,
        question('c/x#2', { outcome: 'passed' }),
        question('c/x#3', { outcome: 'crashed' }),
      ),
    );
    expect(groups.map(({ first, similar }) => [first.address, first.outcome, similar])).toEqual([
      ['c/x#3', 'crashed', undefined],
      ['ip-ranges, generated with seed 7 in world 0:3', 'failed', 3],
      ['c/x#1', 'not-run', undefined],
    ]);
  });

  it('names a finding by its law, when it is about one', () => {
    const [group] = failureGroups(reportOf({ ...finding, law: 'a law' }));
    expect(group?.first.address).toBe('ip-ranges, generated with seed 7 in world 0:3 of the law: a law');
  });
});
