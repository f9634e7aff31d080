import { describe, expect, it } from 'vitest';
import { plan } from '../../src/checks/plan.ts';
import {
  CONVERSATION,
  conversationResult,
  explainResult,
  type Repeat,
  subjectOf,
} from '../../src/checks/report-parts.ts';
import { smokeCases } from '../../src/checks/smoke.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { ReportQuestion, StartAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import { read } from '../../src/syntax/wire.ts';

const declaration: StartAnswer = { protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'] };
const range: Case = {
  address: 'ip-ranges/x#a',
  clauses: ['IP-CIDR'],
  question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.0/8', address: '10.0.0.1' } },
  expectation: [],
};
const question = (outcome: ReportQuestion['outcome']): ReportQuestion => ({
  line: 'question',
  address: range.address,
  chapter: 'ip-ranges',
  outcome,
});

describe('subjectOf', () => {
  it('plans the golden questions, the smoke questions and the conversation', () => {
    const [golden, smoke] = [plan([range], declaration), plan(smokeCases, declaration)];
    const line = subjectOf(declaration, golden, smoke, { 'nested-groups': 'direct' });
    expect(line).toEqual({
      line: 'subject',
      subject: { name: 'acme', version: '1' },
      claimed: ['ip-ranges'],
      notClaimed: chapterNames.filter((chapter) => chapter !== 'ip-ranges'),
      declared: { 'nested-groups': 'direct' },
      compares: 'decision',
      planned: 1 + 2 + 1,
      leftOut: { limits: 0, decisions: 0 },
      unasked: [],
      largest: { rules: 0, policies: 0, members: 0, values: 0, characters: 10 },
    });
    expect(subjectOf(declaration, plan([], declaration), plan([], declaration), {})).not.toHaveProperty('largest');
    expect(subjectOf({ ...declaration, compares: 'grounds' }, golden, smoke, {}).compares).toBe('grounds');
    expect(read('ReportLine', line).ok).toBe(true);
  });
});

describe('conversationResult', () => {
  it('passes, or carries what the subject did wrong while nothing was asked', () => {
    const passed = conversationResult(declaration, undefined);
    expect(passed).toEqual({ ...question('passed'), address: CONVERSATION });
    for (const kind of ['violated', 'crashed', 'timed-out'] as const)
      expect(conversationResult(declaration, { kind, problem: 'x' })).toEqual({
        ...passed,
        outcome: kind,
        problem: 'x',
      });
  });
});

describe('explainResult', () => {
  const repeat: Repeat = (addresses, under) =>
    [`again ${addresses.join(' ')}`, ...Object.values(under)].join(' under ');
  const trace = ['range `10.0.0.0/8` matches `10.0.0.1`'];
  const line = (outcome: ReportQuestion['outcome'], more: { readonly oracle?: unknown } = {}) =>
    explainResult(question(outcome), range, defaultReadings, { repeat, ...more });

  it('says nothing more of what passed', () => {
    expect(line('passed')).toEqual(question('passed'));
  });

  it('asserts the readings of a failure that another reading would make right', () => {
    const under = { 'cidr-host-bits': 'masked' };
    const open = { ...question('failed'), under, only: [{ 'cidr-host-bits': ['from-host'] }] };
    expect(explainResult(open, range, defaultReadings, { repeat }).reproduce).toBe('again ip-ranges/x#a under masked');
    const closed = { ...question('failed'), under };
    expect(explainResult(closed, range, defaultReadings, { repeat }).reproduce).toBe('again ip-ranges/x#a');
  });

  it('explains a failure, and says how to reproduce it', () => {
    expect(line('failed')).toEqual({ ...question('failed'), trace, reproduce: 'again ip-ranges/x#a' });
    expect(explainResult(question('failed'), range, defaultReadings, {})).toEqual({ ...question('failed'), trace });
  });

  it('does not explain what is no wrong answer, nor what the reference did not judge', () => {
    const expected = { reproduce: 'again ip-ranges/x#a' };
    expect(line('crashed')).toEqual({ ...question('crashed'), ...expected });
    expect(line('failed', { oracle: {} })).toEqual({ ...question('failed'), ...expected });
  });
});
