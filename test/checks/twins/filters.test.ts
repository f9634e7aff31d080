import { expect, it } from 'vitest';
import { neutral } from '../../../src/checks/twins/neutral.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Axis, Readings } from '../../../src/model/readings.ts';

const filter = (text: string, recipient = {}): Question => ({
  chapter: 'recipient-filters',
  given: {},
  when: { filter: text, recipient },
});
const twinOf = (axis: Axis, question: Question, readings: Readings = defaultReadings) =>
  neutral(axis, question, readings);

it('writes the grouping out as the reading has it', () => {
  const asked = filter("City -eq 'a' -or City -eq 'b' -and Office -eq 'c'", { city: 'a' });
  expect(twinOf('filter-precedence', asked)).toEqual(
    filter("(City -eq 'a' -or City -eq 'b') -and Office -eq 'c'", { city: 'a' }),
  );
  expect(twinOf('filter-precedence', asked, { ...defaultReadings, 'filter-precedence': 'and-first' })).toEqual(
    filter("City -eq 'a' -or (City -eq 'b' -and Office -eq 'c')", { city: 'a' }),
  );
});

it('fills in what is blank, and leaves what is there', () => {
  const text = "City -ne 'a' -and Office -eq 'b'";
  expect(twinOf('filter-blank-inequality', filter(text, { office: 'b' }))).toEqual(
    filter(text, { city: 'x', office: 'b' }),
  );
});

it('takes away all stars but the last', () => {
  expect(twinOf('filter-wildcards', filter("City -like '*a*'"))).toEqual(filter("City -like 'a*'"));
});
