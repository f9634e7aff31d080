import { describe, expect, it } from 'vitest';
import { liftInto } from '../../../src/analysis/datasets/lift-question.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';
import { cases } from '../../support/golden-collection.ts';

/** Golden questions of a chapter that the reference does not refuse, with what it answers. */
const matching = (chapter: Question['chapter']) =>
  cases
    .filter(({ question }) => question.chapter === chapter)
    .map(({ question }) => ({ question, given: answer(question, defaultReadings) }))
    .filter(({ given }) => !('refused' in given));

const actionOf = (question: Question | undefined): unknown => {
  const given = question && answer(question, defaultReadings);
  return given !== undefined && 'action' in given ? given.action : undefined;
};

describe('liftInto', () => {
  it.each(['ip-ranges', 'username-patterns', 'recipient-filters'] as const)(
    'makes a text of %s the one condition of a rule',
    (chapter) => {
      const found = matching(chapter);
      expect(found.length).toBeGreaterThan(100);
      for (const { question, given } of found) {
        const lifted = liftInto('client-access-rules', question);
        const action = 'matches' in given && given.matches ? 'DenyAccess' : 'AllowAccess';
        expect([question.when, actionOf(lifted)]).toEqual([question.when, action]);
      }
    },
  );

  it('asks a connection after a call that changes nothing', () => {
    const found = matching('client-access-rules').flatMap(({ question, given }) => {
      const lifted = liftInto('rule-administration', question);
      return lifted === undefined ? [] : [{ lifted, given }];
    });
    expect(found.length).toBeGreaterThan(100);
    for (const { lifted, given } of found) {
      const after = answer(lifted, defaultReadings);
      if ('steps' in after && 'ok' in (after.steps[0] ?? {})) expect(after).toMatchObject({ decisions: [given] });
    }
  });

  it('asks an app and a mailbox after a call that changes nothing', () => {
    const found = matching('application-access-policies');
    expect(found.length).toBeGreaterThan(100);
    for (const { question, given } of found) {
      const lifted = liftInto('policy-administration', question);
      expect(lifted && answer(lifted, defaultReadings)).toMatchObject({ decisions: [given] });
    }
  });

  it('leaves the chapter itself alone, and what has no like', () => {
    const [range] = matching('ip-ranges');
    const [policy] = matching('application-access-policies');
    if (range === undefined || policy === undefined) throw new Error('there are no golden questions');
    expect(liftInto('ip-ranges', range.question)).toBeUndefined();
    expect(liftInto('recipient-filters', range.question)).toBeUndefined();
    expect(liftInto('client-access-rules', policy.question)).toBeUndefined();
    expect(liftInto('policy-administration', range.question)).toBeUndefined();
  });
});
