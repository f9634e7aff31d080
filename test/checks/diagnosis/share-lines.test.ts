import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/checks/diagnosis/rows.ts';
import { shareLines, sharesIn } from '../../../src/checks/diagnosis/share-lines.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import { sameAnswer } from '../../../src/harness/compare.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import { answer } from '../../../src/reference/answer.ts';
import { cases } from '../../golden-collection.ts';

const strictness = { grounds: true, codes: true };
const asked = cases.map(({ question }) => ({ question, expected: answer(question, defaultReadings) }));

function rowsOf(name: string): readonly Row[] {
  const fault = faults.find((each) => each.name === name);
  if (fault === undefined) throw new Error(`no fault ${name}`);
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
  const ended = (failed: (address: string) => boolean) =>
    cases.map(({ address, question }) => {
      const outcome = failed(address) ? ('failed' as const) : ('passed' as const);
      return { line: 'question' as const, address, chapter: question.chapter, outcome };
    });

  it('says what golden questions show', () => {
    const failing = new Set(
      rowsOf('dies-on-dotted-ipv6').flatMap(({ question, failed }) => (failed ? [question] : [])),
    );
    const wrong = new Set(cases.flatMap(({ address, question }) => (failing.has(question) ? [address] : [])));
    const lines = sharesIn(
      cases,
      ended((address) => wrong.has(address)),
      defaultReadings,
      generated,
    );
    expect(lines.filter(({ chapter }) => chapter === 'ip-ranges').map(({ of }) => of)).toEqual(['golden']);
  });

  it('says what generated questions show, of chapters where golden ones show nothing', () =>
    expect(
      sharesIn(
        cases,
        ended(() => false),
        defaultReadings,
        generated,
      ),
    ).toEqual(generated));
});
