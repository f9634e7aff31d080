import { describe, expect, it } from 'vitest';
import type { Answer, Heard } from '../../../../tools/measure/judge/answer.ts';
import { isCareful, isWrong, judgeLine, judgeRecord, wrongOf } from '../../../../tools/measure/judge/judgement.ts';

const cmdlet = 'Get-ClientAccessRule';
const bound = (Identity: string, line = 1): Heard => ({ cmdlet, line, parameters: { Identity } });
const binds = (...calls: readonly Heard[]): Answer => ({ calls, failed: [] });
const wrong = (text: string, answer: Answer): readonly string[] => wrongOf(judgeLine({ text, answer }));

describe('a line is right', () => {
  it('when our reader binds what PowerShell bound', () => {
    expect(wrong(`${cmdlet} one`, binds(bound('one')))).toEqual([]);
  });

  it('with the values of the variables that the lines use', () => {
    expect(wrong(`${cmdlet} "$s$n"`, binds(bound('a b7', 3)))).toEqual([]);
  });

  it('when we are only careful', () => {
    const judged = judgeLine({ text: `${cmdlet} (Get-Date)`, answer: binds(bound('today')) });
    expect([judged.differences.map(({ kind }) => kind), wrongOf(judged), isCareful(judged)]).toEqual([
      ['unknown'],
      [],
      true,
    ]);
    expect(isCareful(judgeLine({ text: `${cmdlet} one`, answer: binds(bound('one')) }))).toBe(false);
  });

  it('when the difference is an accepted one', () => {
    const judged = judgeLine({ text: `, ${cmdlet} one`, answer: binds() });
    expect(judged.differences.filter(isWrong).map(({ kind }) => kind)).toEqual(['fault']);
    expect(wrongOf(judged)).toEqual([]);
  });
});

describe('a line is wrong', () => {
  it.each<[string, Answer, string]>([
    [`${cmdlet} one`, binds(bound('two')), 'a value differs: Identity: PowerShell "two", ours "one"'],
    [`${cmdlet} one`, binds(), `we list a call that PowerShell does not run: ${cmdlet} of line 1`],
    ['Get-Date', binds(bound('one')), `PowerShell runs a call that we do not list: ${cmdlet} of line 1`],
    [`${cmdlet} one two`, binds(bound('one')), `we refuse a call that PowerShell binds: ${cmdlet}`],
    [
      `${cmdlet} one`,
      binds({ cmdlet, line: 1, refused: 'Ambiguous' }),
      `we bind a call that PowerShell refuses: ${cmdlet}: Ambiguous`,
    ],
  ])('%s', (text, answer, meaning) => {
    expect(wrong(text, answer)).toEqual([`"${text}": ${meaning}`]);
  });
});

it('of a sample only counts what we claim to know', () => {
  const sample = (answer: Answer) =>
    judgeRecord({ powershell: '7', samples: [{ text: '03-no-final-newline.ps1', answer }], lines: [] }).samples;
  const call = { cmdlet: 'Remove-ClientAccessRule', line: 1, parameters: { Confirm: false, Identity: 'Last words' } };
  expect(sample(binds(call)).flatMap(wrongOf)).toEqual([]);
  expect(sample(binds()).flatMap(wrongOf)).toEqual([]);
  expect(sample(binds({ ...call, parameters: {} })).flatMap(wrongOf)).toHaveLength(2);
});
