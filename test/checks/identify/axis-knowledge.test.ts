import { describe, expect, it } from 'vitest';
import { whatIsKnown } from '../../../src/checks/identify/axis-knowledge.ts';
import { divisionsOf } from '../../../src/checks/identify/next-question.ts';
import type { Observation } from '../../../src/checks/identify/question-session.ts';
import type { Region } from '../../../src/model/readings.ts';
import { cases } from '../../support/golden-collection.ts';
import { EXACT } from './mixtures.ts';

const divisions = divisionsOf(cases, EXACT);
const observations = (...answers: (readonly Region[])[]): readonly Observation[] =>
  answers.flatMap((regions, index) => {
    const asked = cases[index];
    return asked === undefined ? [] : [{ asked, answerKey: '', regions }];
  });
const of = (axis: string, ...answers: (readonly Region[])[]) =>
  whatIsKnown(observations(...answers), divisions).find((each) => each.axis === axis);

describe('findAxes', () => {
  it('names the question after which one reading was left', () =>
    expect(
      of(
        'all-applications',
        [{ 'all-applications': ['joins', 'fallback'] }],
        [{ 'all-applications': ['joins'] }],
        [{ 'all-applications': ['joins'] }],
      ),
    ).toEqual({ kind: 'shown', axis: 'all-applications', reading: 'joins', shownBy: cases[1]?.address }));

  it('keeps readings that nothing told apart', () =>
    expect(of('all-applications', [{ 'all-applications': ['joins', 'fallback'] }])).toEqual({
      kind: 'open',
      axis: 'all-applications',
      readings: ['joins', 'fallback'],
    }));

  it('gives the combinations of axes that only stand together', () =>
    expect(of('nested-groups', [{ 'nested-groups': ['direct'] }, { 'username-case': ['sensitive'] }])).toEqual({
      kind: 'linked',
      axis: 'nested-groups',
      combinations: [
        { 'username-case': 'insensitive', 'nested-groups': 'direct' },
        { 'username-case': 'sensitive', 'nested-groups': 'transitive' },
        { 'username-case': 'sensitive', 'nested-groups': 'direct' },
      ],
    }));

  it('says which axes no question depends on', () =>
    expect(whatIsKnown([], divisions.slice(0, 0)).every(({ kind }) => kind === 'not-shown')).toBe(true));
});
