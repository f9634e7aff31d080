import { describe, expect, it } from 'vitest';
import { judge } from '../../src/harness/judge.ts';
import type { Outcome } from '../../src/harness/subject.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Answer, Box } from '../../src/model/question.ts';
import { read } from '../../src/syntax/wire.ts';

const STRICT = { grounds: true, codes: true };
const yes: Answer = { matches: true };
const no: Answer = { matches: false };

function range(id: string, ...expectation: Box[]): Case {
  return {
    address: `ip-ranges/blocks#${id}`,
    clauses: ['IP-CIDR'],
    hunts: 'masks badly',
    question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address: '10.0.0.0' } },
    expectation,
  };
}

const always = range('always', { readings: {}, then: yes });
const masked = range(
  'masked',
  { readings: { 'cidr-host-bits': ['masked'] }, then: yes },
  { readings: { 'cidr-host-bits': ['from-host', 'usable-hosts'] }, then: no },
);
const again: Case = { ...masked, address: 'ip-ranges/blocks#again' };
const mapped = range(
  'mapped',
  { readings: { 'ipv4-mapped-ipv6': ['folded'] }, then: yes },
  { readings: { 'ipv4-mapped-ipv6': ['distinct'] }, then: no },
);
const answered = (answer: Answer): Outcome => ({ kind: 'answered', answer });

describe('the questions of a judgement', () => {
  it('pass when one combination of readings explains the answers', () => {
    const { questions, hypothesis } = judge([always, masked, mapped], [yes, no, yes].map(answered), {
      declared: {},
      strictness: STRICT,
    });
    expect(questions).toEqual(
      [always, masked, mapped].map(({ address }) => ({
        line: 'question',
        address,
        chapter: 'ip-ranges',
        outcome: 'passed',
      })),
    );
    expect(hypothesis).toMatchObject({ 'cidr-host-bits': 'from-host', 'ipv4-mapped-ipv6': 'folded' });
  });

  it('fail when no reading gives the answer, with all that a reader needs', () => {
    expect(judge([always], [answered(no)], { declared: {}, strictness: STRICT }).questions).toEqual([
      {
        line: 'question',
        address: 'ip-ranges/blocks#always',
        chapter: 'ip-ranges',
        outcome: 'failed',
        clauses: ['IP-CIDR'],
        hunts: 'masks badly',
        given: {},
        when: { range: '10.0.0.5/24', address: '10.0.0.0' },
        expected: { matches: true },
        under: {},
        actual: { matches: false },
      },
    ]);
  });

  it('fail when the declared reading does not give the answer, and say under which it would be right', () => {
    const { questions } = judge([masked], [answered(no)], {
      declared: { 'cidr-host-bits': 'masked' },
      strictness: STRICT,
    });
    expect(questions).toMatchObject([
      {
        outcome: 'failed',
        expected: { matches: true },
        under: { 'cidr-host-bits': 'masked' },
        actual: { matches: false },
        only: [{ 'cidr-host-bits': ['from-host', 'usable-hosts'] }],
      },
    ]);
    expect(
      judge([masked], [answered(no)], { declared: { 'cidr-host-bits': 'usable-hosts' }, strictness: STRICT }).questions,
    ).toMatchObject([{ outcome: 'passed' }]);
  });

  it('fail where the answers contradict each other, the fewest of them', () => {
    const plan = [masked, { ...masked, address: 'ip-ranges/blocks#2' }, { ...masked, address: 'ip-ranges/blocks#3' }];
    const { questions } = judge(plan, [yes, no, no].map(answered), { declared: {}, strictness: STRICT });
    expect(questions.map((question) => question.outcome)).toEqual(['passed', 'passed', 'passed', 'failed']);
    expect(questions.at(-1)).toMatchObject({
      address: 'readings#cidr-host-bits',
      contradiction: { answers: ['ip-ranges/blocks#masked', 'ip-ranges/blocks#2'] },
    });
  });

  it('keep every other outcome as it is, with its problem', () => {
    const kinds = ['unsupported', 'errored', 'violated', 'crashed', 'timed-out', 'unstable', 'not-run'] as const;
    const plan = kinds.map((kind) => range(kind, { readings: {}, then: yes }));
    const outcomes = kinds.map((kind): Outcome => ({ kind, problem: `because of ${kind}` }));
    const { questions } = judge(plan, outcomes, { declared: {}, strictness: STRICT });
    expect(questions.map(({ outcome, problem }) => [outcome, problem])).toEqual(
      kinds.map((kind) => [kind, `because of ${kind}`]),
    );
    for (const question of questions) expect(question).toMatchObject({ clauses: ['IP-CIDR'], given: {} });
  });

  it('were not run when there is no outcome', () => {
    expect(judge([always, masked], [answered(yes)], { declared: {}, strictness: STRICT }).questions).toMatchObject([
      { outcome: 'passed' },
      { outcome: 'not-run', problem: 'it was never asked' },
    ]);
  });

  it('are held to grounds and codes as the strictness says', () => {
    const [policy] = [{ access: 'Denied', decidedBy: ['a', 'b'] } as const];
    const asked: Case = {
      address: 'application-access-policies/deny#two',
      clauses: ['AAP-DENY-FIRST'],
      question: {
        chapter: 'application-access-policies',
        given: { policies: [], directory: { recipients: [] } },
        when: { appId: 'x', mailbox: 'y' },
      },
      expectation: [{ readings: {}, then: policy }],
    };
    const outcome = (answer: Answer, grounds: boolean) =>
      judge([asked], [answered(answer)], { declared: {}, strictness: { grounds, codes: true } }).questions[0]?.outcome;
    expect(outcome({ access: 'Denied', decidedBy: ['b', 'a'] }, true)).toBe('passed');
    expect(outcome({ access: 'Denied', decidedBy: ['a'] }, true)).toBe('failed');
    expect(outcome({ access: 'Denied', decidedBy: ['a'] }, false)).toBe('passed');
    expect(outcome({ access: 'Granted', decidedBy: ['a', 'b'] }, false)).toBe('failed');
  });

  it('fit the schema of the report, whatever their outcome', () => {
    const { questions, readings } = judge(
      [always, masked, { ...masked, address: 'ip-ranges/blocks#other' }, mapped],
      [answered(no), answered(yes), answered(no), { kind: 'crashed', problem: 'it exited' }],
      { declared: {}, strictness: STRICT },
    );
    for (const line of [...questions, ...readings]) {
      expect(read('ReportLine', line)).toEqual({ ok: true, value: line });
    }
  });
});

describe('the readings of a judgement', () => {
  const statusOf = (axis: string, found: ReturnType<typeof judge>) => found.readings.find((each) => each.axis === axis);

  it('are one line for each axis, in the order of the specification', () => {
    const { readings } = judge([always], [answered(yes)], { declared: {}, strictness: STRICT });
    expect(readings.map((line) => line.axis)).toEqual(axes.map((axis) => axis.name));
    expect(new Set(readings.map((line) => line.status))).toEqual(new Set(['not-asked']));
    for (const { axis, reading } of readings) expect(Object.entries(defaultReadings)).toContainEqual([axis, reading]);
  });

  it('say what the answers show, and by which', () => {
    const found = judge([masked, again, mapped], [yes, yes, no].map(answered), { declared: {}, strictness: STRICT });
    expect(statusOf('cidr-host-bits', found)).toEqual({
      line: 'reading',
      axis: 'cidr-host-bits',
      reading: 'masked',
      status: 'shown',
      tallies: [
        { reading: 'masked', for: 2, against: 0 },
        { reading: 'from-host', for: 0, against: 2 },
        { reading: 'usable-hosts', for: 0, against: 2 },
      ],
      shownBy: 'ip-ranges/blocks#masked',
    });
    expect(statusOf('ipv4-mapped-ipv6', found)).toMatchObject({ reading: 'distinct', status: 'not-shown' });
  });

  it('say what is followed where another reading is declared', () => {
    const judging = { declared: { 'cidr-host-bits': 'from-host' }, strictness: STRICT } as const;
    const found = judge([masked, again], [yes, yes].map(answered), judging);
    expect(statusOf('cidr-host-bits', found)).toMatchObject({ reading: 'masked', status: 'contradicted' });
    expect(found.questions.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'failed']);
  });

  it('say what the answers leave open', () => {
    const found = judge([masked], [answered(no)], { declared: {}, strictness: STRICT });
    expect(statusOf('cidr-host-bits', found)).toEqual({
      line: 'reading',
      axis: 'cidr-host-bits',
      reading: 'from-host',
      status: 'not-shown',
      tallies: [
        { reading: 'masked', for: 0, against: 1 },
        { reading: 'from-host', for: 1, against: 0 },
        { reading: 'usable-hosts', for: 1, against: 0 },
      ],
      shownBy: 'ip-ranges/blocks#masked',
      others: [{ 'cidr-host-bits': 'usable-hosts' }],
    });
  });

  it('are declared when the subject says so, asked or not', () => {
    const found = judge([masked], [answered(yes)], {
      declared: { 'cidr-host-bits': 'masked', 'nested-groups': 'direct' },
      strictness: STRICT,
    });
    expect(statusOf('cidr-host-bits', found)).toMatchObject({ reading: 'masked', status: 'declared' });
    expect(statusOf('nested-groups', found)).toMatchObject({ reading: 'direct', status: 'declared-not-asked' });
  });

  it('learn nothing from an answer at a known address, and it is judged all the same', () => {
    const known = new Set([masked.address]);
    const found = judge([masked, mapped], [no, no].map(answered), { declared: {}, strictness: STRICT, known });
    expect(statusOf('cidr-host-bits', found)).toMatchObject({ reading: 'masked', status: 'not-asked' });
    expect(statusOf('ipv4-mapped-ipv6', found)).toMatchObject({ reading: 'distinct', status: 'not-shown' });
    expect(found.questions.map(({ outcome }) => outcome)).toEqual(['failed', 'passed']);
    expect(found.evidence.map(({ address }) => address)).toEqual([mapped.address]);
  });

  it('learn from evidence that comes from elsewhere, and do not hand it on as their own', () => {
    const elsewhere = { address: 'ip-ranges@0:1', regions: [{ 'cidr-host-bits': ['usable-hosts'] }] } as const;
    const found = judge([masked], [answered(no)], { declared: {}, strictness: STRICT, more: [elsewhere] });
    expect(statusOf('cidr-host-bits', found)).toMatchObject({ reading: 'usable-hosts', status: 'not-shown' });
    expect(found.evidence.map(({ address }) => address)).toEqual([masked.address]);
  });

  it('learn nothing from an answer that no reading gives', () => {
    const found = judge([masked], [answered({ refused: 'invalid-value' })], { declared: {}, strictness: STRICT });
    expect(found.questions[0]?.outcome).toBe('failed');
    expect(statusOf('cidr-host-bits', found)).toMatchObject({ status: 'not-asked' });
  });
});
