import { describe, expect, it } from 'vitest';
import type { IdentifyResult } from '../../src/checks/identify/identify.ts';
import { printIdentified, printIdentifiedJson } from '../../src/cli/identify-report.ts';
import { faults } from '../../src/faults/all.generated.ts';
import { defaultReadings as readings } from '../../src/model/generated/axes.generated.ts';

const effort = { readings: { questions: 3, givens: 2 }, all: { questions: 3, givens: 2 } };
const declared = { 'nested-groups': 'transitive' } as const;
const result: IdentifyResult = {
  declaration: { protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'], readings: declared },
  axes: [{ kind: 'shown', axis: 'nested-groups', reading: 'direct', shownBy: 'a/b#c' }],
  readings,
  wrong: [],
  unanswered: [],
  conflict: [],
  matchingFaults: [],
  explained: true,
  undetectable: [],
  faultsConsidered: 0,
  cost: effort,
};
const print = (more: Partial<IdentifyResult>): string => printIdentified({ ...result, ...more });
const accused = faults.slice(0, 2).map((fault) => ({ hypothesis: { fault, readings }, shownBy: 'd/e#f' }));

describe('printIdentified', () => {
  it('says what a reading was shown by, and what is strange of it', () =>
    expect(print({})).toBe(
      [
        'acme 1 claims ip-ranges\n',
        'Readings',
        '  shown by:',
        '    nested-groups = direct  a/b#c (not the default; it declares transitive)\n',
        'These readings explain every answer\n',
        '3 questions about 2 givens for the readings.\n',
      ].join('\n'),
    ));

  it('keeps apart what is linked, not told apart and not shown', () => {
    const text = print({
      axes: [
        {
          kind: 'linked',
          axis: 'username-case',
          combinations: [{ 'username-case': 'sensitive', 'scope-default': 'all' }],
        },
        { kind: 'open', axis: 'test-returns', readings: ['all-matching', 'any-property'] },
        { kind: 'not-shown', axis: 'priority-base' },
      ],
    });
    expect(text).toContain(
      'only together with another:\n    username-case: username-case=sensitive, scope-default=all',
    );
    expect(text).toContain('not told apart:\n    test-returns: all-matching, or any-property');
    expect(text).toContain('not shown by the claimed chapters:\n    priority-base');
  });

  it('names what readings do not explain, and the faults that do', () => {
    const text = print({
      explained: false,
      wrong: ['g/h#i'],
      conflict: ['j/k#l'],
      faultsConsidered: 9,
      matchingFaults: accused,
    });
    expect(text).toContain('right under no reading:\n    g/h#i');
    expect(text).toContain('but not together:\n    j/k#l');
    expect(text).toContain('These planted faults, the nearest first, give the same answers');
    for (const { hypothesis } of accused) expect(text).toContain(hypothesis.fault.who);
    expect(text).toContain('shown by d/e#f');
  });

  it('sets apart what is no answer, and cuts long lists', () => {
    const unanswered = [{ address: 'm/n#o', problem: 'bell\u0007' }];
    const text = print({
      explained: false,
      unanswered,
      wrong: Array.from({ length: 30 }, (_, index) => `g/h#${index}`),
    });
    expect(text).toContain('no answer:\n    m/n#o: bell');
    expect(text).not.toContain('\u0007');
    expect(text).toContain('    g/h#9\n    and 20 more, which --json lists');
    expect(text).not.toContain('g/h#10');
  });

  it('says that no fault gives the answers, or that none was looked for', () => {
    expect(print({ explained: false, faultsConsidered: 9 })).toContain(
      'None of 9 planted faults gives all of these answers.',
    );
    expect(print({ explained: false })).toContain('Planted faults were not looked for.');
  });

  it('says what would not have shown', () =>
    expect(print({ faultsConsidered: 9, undetectable: faults.slice(0, 7) })).toMatch(
      /2 of 9 planted faults would have shown; not .* and 1 more, which --json lists/,
    ));

  it('has no verdict without answers', () =>
    expect(print({ problem: 'it said nothing' })).toBe('no verdict: it said nothing\n'));
});

it('prints the same as JSON', () => {
  const json = JSON.parse(
    printIdentifiedJson({
      ...result,
      explained: false,
      faultsConsidered: 9,
      matchingFaults: accused,
      undetectable: faults.slice(2, 3),
    }),
  );
  expect(json).toMatchObject({
    subject: { name: 'acme' },
    claimed: ['ip-ranges'],
    axes: result.axes,
    explained: false,
    cost: effort,
  });
  expect(json.faults).toMatchObject(
    accused.map(({ hypothesis }) => ({ fault: hypothesis.fault.name, shownBy: 'd/e#f' })),
  );
  expect(json.undetectable).toEqual(faults.slice(2, 3).map(({ name }) => name));
});
