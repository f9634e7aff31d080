/** A command that is printed to ask again gives the same clause. */
import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../../src/checks/check.ts';
import { repeatUnder } from '../../src/checks/repeat-under.ts';
import { lawWords, questionFlag, questionWords, readingWords } from '../../src/cli/options/campaign.ts';
import { readingsFlag } from '../../src/cli/options/flags.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import { answer } from '../../src/reference/reference.ts';
import type { Report } from '../../src/report/record.ts';
import { cases } from '../support/golden-collection.ts';
import { header } from '../support/reports.ts';
import { faultNamed } from '../support/subjects.ts';

const campaign = { seed: 7, runs: 500 };
const SEPARATOR = ' \u0000 ';

/** A run; printed commands are their words. */
function run({ chapters: answers }: Fault, say: ReturnType<typeof answerWith>, more: Partial<CheckOptions>) {
  const claims = { protocol: 1, subject: { name: 'acme', version: '1' }, answers: [...answers] } as const;
  const decisions = answers.some((chapter) => chapter.endsWith('administration')) ? { decisions: true } : {};
  return check({
    header,
    subject: inProcess({ ...claims, answers: [...answers], ...decisions }, say),
    cases: cases.filter(({ question }) => question.chapter === answers[0]),
    repeat: (addresses, under) =>
      [...addresses.flatMap((each) => ['--only', each]), ...readingWords(under)].join(SEPARATOR),
    repeatQuestion: (question, under) => questionWords(question, under).join(SEPARATOR),
    repeatLaws: (chapter) => lawWords(chapter, campaign).join(SEPARATOR),
    ...more,
  });
}

/** What `check` makes of the words. */
function again(words: readonly string[]): Partial<CheckOptions> {
  const valuesOf = (flag: string): readonly string[] =>
    words.flatMap((word, index) => (words[index - 1] === flag ? [word] : []));
  const readings = readingsFlag(valuesOf('--reading'));
  const question = questionFlag(valuesOf('--question')[0], readings);
  if (question !== undefined) return { cases: [question], readings, drafted: true };
  const only = valuesOf('--only');
  return only.length === 0 ? { campaign } : { cases: cases.filter(({ address }) => only.includes(address)), readings };
}

interface Shown {
  readonly clause: string | undefined;
  readonly reproduce: string;
}

/** The clause of each failure, beside the command that asks again: questions, findings, laws. */
function shownIn({ questions, laws, findings }: Report): readonly (readonly Shown[])[] {
  const failures = [
    questions.filter(({ outcome, contradiction }) => outcome === 'failed' && contradiction === undefined),
    findings.filter(({ outcome }) => outcome === 'failed'),
    laws.filter(({ broken }) => broken > 0),
  ];
  return failures.map((some) =>
    some.flatMap(({ clauses, reproduce }) => (reproduce === undefined ? [] : [{ clause: clauses?.[0], reproduce }])),
  );
}

/** Failures of each sort that are asked again. */
const TRIED = 6;
const other: Readings = { ...defaultReadings, 'cidr-host-bits': 'from-host', 'username-case': 'sensitive' };
const chosen: readonly (readonly [string, Readings])[] = [
  ['range-end-exclusive', defaultReadings],
  ['range-end-exclusive', other],
  ['prefix-octets-only', other],
  ['star-needs-one', other],
  ['folded-to-upper-case', defaultReadings],
  ['or-binds-tighter', defaultReadings],
  ['restrict-before-deny', { ...defaultReadings, 'nested-groups': 'direct' }],
  ['display-name-minds-case', defaultReadings],
];

describe('a printed command', () => {
  it.each(chosen)('gives the same clause, for %s', async (name, readings) => {
    const fault = faultNamed(name);
    const say = answerWith(fault, readings);
    const [questions = [], findings = [], laws = []] = shownIn(await run(fault, say, { campaign }));
    const shown = [...questions.slice(0, TRIED), ...findings.slice(0, TRIED), ...laws.slice(0, 1)];
    expect(shown.length).toBeGreaterThan(0);
    for (const { clause, reproduce } of shown) {
      const repeated = shownIn(await run(fault, say, again(reproduce.split(SEPARATOR)))).flat();
      expect([reproduce, repeated.map((each) => each.clause)]).toEqual([reproduce, expect.arrayContaining([clause])]);
    }
  });
});

describe('repeatUnder', () => {
  const hosts: Question = { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address: '10.0.0.1' } };
  const judged = { readings: defaultReadings, declared: {}, strictness: { grounds: true, codes: false } };

  it('asserts what is consulted where another reading makes the answer right', () => {
    const wrong = answer(hosts, other);
    expect(repeatUnder(hosts, wrong, judged)).toMatchObject({ 'cidr-host-bits': defaultReadings['cidr-host-bits'] });
  });

  it('else asserts what nobody would take by default', () => {
    expect(repeatUnder(hosts, { refused: 'invalid-value' }, judged)).toEqual({});
    expect(repeatUnder(hosts, { refused: 'invalid-value' }, { ...judged, readings: other })).toMatchObject({
      'cidr-host-bits': 'from-host',
    });
  });
});
