import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/checks/diagnosis/rows.ts';
import { shareLines, sharesIn } from '../../../src/checks/diagnosis/share-lines.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Answer, Question } from '../../../src/model/question.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/reference.ts';
import { sameAnswer } from '../../../src/syntax/same-answer.ts';
import { cases } from '../../support/golden-collection.ts';
import { faultNamed } from '../../support/subjects.ts';

const strictness = { grounds: true, codes: true };
const asked = cases.map(({ question }) => ({ question, expected: answer(question, defaultReadings) }));

function rowsOf(name: string): readonly Row[] {
  const fault = faultNamed(name);
  const speak = answerWith(fault, defaultReadings);
  return asked
    .filter(({ question }) => fault.chapters.includes(question.chapter))
    .map(({ question, expected }) => {
      const said = speak(question);
      const failed = 'errored' in said || !sameAnswer(question.chapter, expected, said, strictness);
      return { question, expected, failed };
    });
}

const said = (name: string) =>
  shareLines(rowsOf(name), 'golden').map(({ chapter, features }) => `${chapter}: ${features.join(' and ')}`);

describe('shareLines', () => {
  it.each([
    ['dies-on-dotted-ipv6', 'ip-ranges: a dotted IPv6 address'],
    ['dollar-null-is-text', 'recipient-filters: `$null`'],
    ['star-stops-at-backslash', 'username-patterns: a star that stands for a backslash'],
    ['last-match-wins', 'client-access-rules: two rules or more that apply'],
    ['exceptions-ignored', 'client-access-rules: a rule that an exception exempts from'],
    ['disabled-rules-evaluated', 'test-client-access-rule: a disabled rule'],
    [
      'restrict-policies-intersect',
      'application-access-policies: a `RestrictAccess` policy that covers the mailbox and a `RestrictAccess` policy of the app that does not cover the mailbox',
    ],
    ['set-down-ends-one-early', 'rule-administration: a rule that moves down'],
    ['decided-by-the-policies-before', 'policy-administration: questions to be answered after the calls'],
  ])('says what the failures of a program share that has the mistake %s', (name, words) =>
    expect(said(name)).toContain(words),
  );

  it('counts the questions', () =>
    expect(shareLines(rowsOf('prefix-zero-is-host'), 'golden')).toMatchObject([
      {
        line: 'share',
        chapter: 'ip-ranges',
        of: 'golden',
        features: ['a prefix of 0'],
        failedWith: 11,
        failedWithout: 0,
      },
    ]));

  it('says at most two lines of a chapter, the second of the other questions', () => {
    const lines = shareLines(rowsOf('new-clamped-to-the-last-number'), 'golden');
    expect(lines.map(({ others }) => others)).toEqual([undefined, true]);
  });
});

describe('sharesIn', () => {
  const generated = shareLines(rowsOf('prefix-zero-is-host'), 'generated');
  const ranges = cases.filter(({ question }) => question.chapter === 'ip-ranges');
  const distinct: Readings = { ...defaultReadings, 'ipv4-mapped-ipv6': 'distinct' };
  const folded: Readings = { ...defaultReadings, 'ipv4-mapped-ipv6': 'folded' };

  /** What is said of a program that answers so when its answers are judged under the first of the readings. */
  function said(speak: (question: Question) => Answer, readings: readonly [Readings, ...Readings[]]) {
    const answers = ranges.map(({ question }) => speak(question));
    const questions = ranges.map(({ address, question }, index) => {
      const right = sameAnswer(
        'ip-ranges',
        answer(question, readings[0]),
        answers[index] ?? { matches: false },
        strictness,
      );
      return { line: 'question', address, chapter: 'ip-ranges', outcome: right ? 'passed' : 'failed' } as const;
    });
    const outcomes = answers.map((each) => ({ kind: 'answered', answer: each }) as const);
    return sharesIn({ cases: ranges, outcomes, questions }, { readings, strictness }, generated);
  }
  const refusing = (holds: (question: Question) => boolean, readings: Readings) => (question: Question) =>
    holds(question) ? { refused: 'invalid-value' } : answer(question, readings);
  const isDotted = ({ when }: Question): boolean =>
    'range' in when && [when.range, when.address].some((text) => /:.*\./.test(text));
  const isSpan = ({ when }: Question): boolean => 'range' in when && when.range.includes('-');

  it('says what golden questions show', () =>
    expect(said(refusing(isDotted, defaultReadings), [defaultReadings])).toMatchObject([
      { of: 'golden', features: ['a dotted IPv6 address'] },
    ]));

  it('says what generated questions show where golden ones show nothing', () =>
    expect(
      said(
        refusing(() => false, defaultReadings),
        [defaultReadings],
      ),
    ).toEqual(generated));

  it('says what other readings show where these part better, and which readings', () => {
    const speak = refusing(isSpan, folded);
    const [share] = said(speak, [distinct, folded]);
    expect(share).toMatchObject({ under: { 'ipv4-mapped-ipv6': 'folded' }, features: ['a span'] });
    expect(said(speak, [folded, distinct])[0]?.under).toBeUndefined();
  });

  it('does not look at readings under which far more fails', () => {
    const speak = refusing(() => false, folded);
    expect(said(speak, [folded, distinct])).toEqual(generated);
  });
});
