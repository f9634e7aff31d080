import { describe, expect, it } from 'vitest';
import { drawPolicyWorld, type PolicyWorld } from '../../generators/application-access-policies.ts';
import { type FeatureName, wellFormed, wild, without } from '../../generators/settings.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { ApplicationAccessPolicy, Directory, PoliciesGiven } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { answer, reference } from '../../src/reference/reference.ts';
import { isValidQuestion } from '../../src/reference/validity.ts';
import { readQuestion } from '../../src/syntax/wire.ts';
import { hasCircle, hasLostMember, hasLostScope, policyReadings, share, worlds } from './policy-worlds.ts';

const chapter = 'application-access-policies';

function questionsOf({ given, when }: PolicyWorld): readonly Question<typeof chapter>[] {
  return when.map((each) => ({ chapter, given, when: each }));
}

const drawnWorlds = worlds(drawPolicyWorld, 250);
const questions = drawnWorlds.flatMap(questionsOf);

describe('worlds of policies', () => {
  it('are settled', () => {
    expect(questions.filter((question) => !isValidQuestion(question))).toEqual([]);
  });

  it('are on schema when they are hostile', () => {
    const hostile = worlds(drawPolicyWorld, 100, wild).flatMap(questionsOf);
    expect(hostile.filter(({ given, when }) => !readQuestion(chapter, given, when).ok)).toEqual([]);
    expect(share(hostile, (question) => !isValidQuestion(question))).toBeGreaterThan(0.02);
  });

  it('are the same for the same seed and others for others', () => {
    expect(worlds(drawPolicyWorld, 50)).toEqual(drawnWorlds.slice(0, 50));
    expect(new Set(drawnWorlds.map((world) => JSON.stringify(world))).size).toBe(drawnWorlds.length);
  });
});

const under = { readings: defaultReadings, semantics: reference };

describe('given policies', () => {
  const kinds: readonly (readonly [string, number, (given: PoliciesGiven) => boolean])[] = [
    ['groups in a circle', 0.2, hasCircle],
    ['a lost scope', 0.15, hasLostScope],
    [
      'a mailbox as scope',
      0.2,
      ({ policies, directory }) => policies.some((each) => typeOf(each, directory) === 'UserMailbox'),
    ],
    [
      'a mail user as scope',
      0.08,
      ({ policies, directory }) => policies.some((each) => typeOf(each, directory) === 'MailUser'),
    ],
    ['a policy for `*`', 0.35, ({ policies }) => policies.some(({ appIds }) => appIds.includes('*'))],
    ['a member that is lost', 0.2, hasLostMember],
  ];

  it.each(kinds)('have %s at a share of %s', (_, least, claim) => {
    expect(share(drawnWorlds, ({ given }) => claim(given))).toBeGreaterThan(least);
  });

  it('are often asked about apps that none counts for', () => {
    const isFree = ({ given, when }: Question<typeof chapter>): boolean =>
      !given.policies.some((policy) => reference.counts(policy, when.appId, given.policies, under));
    expect(share(questions, isFree)).toBeGreaterThan(0.05);
  });
});

function typeOf({ policyScopeGroupId }: ApplicationAccessPolicy, { recipients }: Directory): string | undefined {
  return recipients.find(({ id }) => id === policyScopeGroupId)?.type;
}

describe('questions about policies', () => {
  const least = {
    'AAP-DENY-FIRST': 0.15,
    'AAP-RESTRICT-GRANTS': 0.15,
    'AAP-RESTRICT-CLOSES': 0.15,
    'AAP-OTHERWISE-GRANTED': 0.1,
  };

  it.each(Object.entries(least))('are often decided by %s', (clause, rate) => {
    expect(share(questions, (question) => explain(question, defaultReadings).clause === clause)).toBeGreaterThan(rate);
  });

  it('have their answer from the readings often', () => {
    const depends = (question: Question, axis: string): boolean =>
      policyReadings.some((readings) => {
        const other = { ...readings, [axis]: defaultReadings[axis as keyof typeof readings] };
        return JSON.stringify(answer(question, readings)) !== JSON.stringify(answer(question, other));
      });
    expect(share(questions, (question) => depends(question, 'nested-groups'))).toBeGreaterThan(0.15);
    expect(share(questions, (question) => depends(question, 'all-applications'))).toBeGreaterThan(0.15);
  });

  it('are decided by several policies at times', () => {
    const several = (question: Question): boolean => {
      const given = answer(question, defaultReadings);
      return 'decidedBy' in given && (given.decidedBy ?? []).length > 1;
    };
    expect(share(questions, several)).toBeGreaterThan(0.15);
  });

  it('are for mailboxes that both rights cover', () => {
    const onlyRestrict = ({ given, ...question }: Question<typeof chapter>): Question => ({
      ...question,
      given: { ...given, policies: given.policies.filter(({ accessRight }) => accessRight === 'RestrictAccess') },
    });
    const both = (question: Question<typeof chapter>): boolean =>
      explain(question, defaultReadings).clause === 'AAP-DENY-FIRST' &&
      explain(onlyRestrict(question), defaultReadings).clause === 'AAP-RESTRICT-GRANTS';
    expect(share(questions, both)).toBeGreaterThan(0.03);
  });
});

describe('features', () => {
  const told: readonly (readonly [FeatureName, RegExp])[] = [
    ['odd-letters', /[^ -~]/],
    ['empty-fields', /:null/],
    ['several-values', /"appIds":\["[^"]+","/],
  ];

  it.each(told)('%s is there, and can be taken away', (feature, sign) => {
    const isShown = (world: PolicyWorld): boolean => sign.test(JSON.stringify(world.given.policies) + lists(world));
    const fewer = worlds(drawPolicyWorld, 100, without(wellFormed, feature));
    expect(share(drawnWorlds, isShown)).toBeGreaterThan(0.2);
    expect(fewer.filter(isShown)).toEqual([]);
  });

  it('aimed questions reach more than questions of chance', () => {
    const nested = (all: readonly PolicyWorld[]): number =>
      share(all.flatMap(questionsOf), (question) => {
        const direct = { ...defaultReadings, 'nested-groups': 'direct' } as const;
        return JSON.stringify(answer(question, direct)) !== JSON.stringify(answer(question, defaultReadings));
      });
    expect(nested(drawnWorlds)).toBeGreaterThan(
      1.3 * nested(worlds(drawPolicyWorld, 200, without(wellFormed, 'aimed'))),
    );
  });
});

function lists({ given }: PolicyWorld): string {
  return JSON.stringify(given.directory.recipients.map(({ id, members }) => ({ id, members })));
}
