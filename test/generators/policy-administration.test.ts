import { describe, expect, it } from 'vitest';
import { policiesOn } from '../../generators/nouns/policy-calls.ts';
import { drawKnownCalls, drawPolicyCallsWorld, type KnownCall } from '../../generators/policy-administration.ts';
import { wellFormed, wild, without } from '../../generators/settings.ts';
import type { World } from '../../generators/shrink/world.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { PoliciesGiven, PolicyAdministrationAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { answer } from '../../src/reference/reference.ts';
import { isValidQuestion } from '../../src/reference/validity.ts';
import { fold } from '../../src/syntax/fold.ts';
import { readQuestion } from '../../src/syntax/wire.ts';
import { policyReadings, share, worlds } from './policy-worlds.ts';

const chapter = 'policy-administration';
type Asked = Question<typeof chapter>;

function questionsOf({ given, when }: World<typeof chapter>): readonly Asked[] {
  return when.map((each) => ({ chapter, given, when: each }));
}

function answerTo(question: Asked, readings = defaultReadings): PolicyAdministrationAnswer {
  const given = answer(question, readings);
  if (!('policies' in given)) throw new Error(`no answer of ${chapter}`);
  return given;
}

const drawnWorlds = worlds(drawPolicyCallsWorld, 100);
const questions = drawnWorlds.flatMap(questionsOf);

describe('sequences of calls on policies', () => {
  it('are settled', () => {
    expect(questions.filter((question) => !isValidQuestion(question))).toEqual([]);
  });

  it('have one answer under every reading, but for what is decided then', () => {
    for (const question of questions.slice(0, 250)) {
      const answers = policyReadings.map((readings) => {
        const { decisions: _, ...rest } = answerTo(question, readings);
        return JSON.stringify(rest);
      });
      expect(new Set(answers).size).toBe(1);
    }
  });

  it('ask what is decided then, at times for what no reading agrees on', () => {
    const asking = questions.filter(({ when }) => when.then !== undefined);
    const decided = (question: Asked): readonly string[] =>
      policyReadings.map((readings) => JSON.stringify(answerTo(question, readings).decisions));
    expect(share(questions, (question) => asking.includes(question))).toBeGreaterThan(0.4);
    expect(share(asking, (question) => new Set(decided(question)).size > 1)).toBeGreaterThan(0.2);
    expect(share(asking, (question) => decided(question)[0]?.includes('Denied') === true)).toBeGreaterThan(0.3);
  });

  it('are on schema when they are hostile', () => {
    const hostile = worlds(drawPolicyCallsWorld, 100, wild).flatMap(questionsOf);
    expect(hostile.filter(({ given, when }) => !readQuestion(chapter, given, when).ok)).toEqual([]);
    expect(hostile.map((question) => answerTo(question).steps.length)).toEqual(
      hostile.map(({ when }) => when.cmdlets.length),
    );
  });

  it('are the same for the same seed and others for others', () => {
    expect(worlds(drawPolicyCallsWorld, 50)).toEqual(drawnWorlds.slice(0, 50));
    expect(new Set(drawnWorlds.map((world) => JSON.stringify(world))).size).toBe(drawnWorlds.length);
  });
});

const known = worlds(drawKnownCalls, 100).flatMap(({ given, when }) =>
  when.map(({ calls, desk }) => ({ given, calls, desk })),
);

function askedOf({ given, calls }: { given: PoliciesGiven; calls: readonly KnownCall[] }): Asked {
  return { chapter, given, when: { cmdlets: calls.map(({ call }) => call) } };
}

describe('calls whose outcome is known', () => {
  it('have that outcome', () => {
    for (const sequence of known) {
      const told = explain(askedOf(sequence), defaultReadings).trace.filter(({ kind }) => kind === 'cmdlet');
      const reasons = told.map((step) => ('reason' in step ? step.reason : undefined));
      expect(reasons, JSON.stringify(sequence)).toEqual(sequence.calls.map(({ reason }) => reason));
    }
  });

  it('leave the policies that were foreseen', () => {
    for (const { given, calls, desk } of known) {
      const described = answerTo(askedOf({ given, calls })).policies;
      const left = described.map(({ description: _, ...policy }) =>
        JSON.stringify({ ...policy, appIds: policy.appIds.map(fold) }),
      );
      const foreseen = policiesOn(desk).all.map(({ name, accessRight, appIds, policyScopeGroupId }) =>
        JSON.stringify({ name, accessRight, appIds: appIds.map(fold), policyScopeGroupId }),
      );
      expect(left.sort()).toEqual(foreseen.sort());
    }
  });

  const least = {
    'unknown-parameter': 0.03,
    'missing-parameter': 0.03,
    'invalid-value app-id': 0.01,
    'invalid-value text': 0.01,
    'scope-not-found': 0.02,
    'scope-ambiguous': 0.02,
    'scope-not-a-security-principal': 0.02,
    'name-taken': 0.05,
    'policy-not-found': 0.03,
  };

  it.each(Object.entries(least))('are refused with %s at a share of %s', (reason, rate) => {
    const calls = known.flatMap((sequence) => sequence.calls);
    expect(share(calls, (each) => each.reason === reason)).toBeGreaterThan(rate);
  });

  it('are accepted more often than not', () => {
    const calls = known.flatMap((sequence) => sequence.calls);
    expect(share(calls, ({ reason }) => reason === undefined)).toBeGreaterThan(0.5);
  });

  it('depend on earlier calls', () => {
    const long = questions.filter(({ when }) => when.cmdlets.length > 1);
    const depends = (question: Asked): boolean => {
      const alone = answerTo({ ...question, when: { cmdlets: question.when.cmdlets.slice(-1) } });
      return JSON.stringify(answerTo(question).steps.at(-1)) !== JSON.stringify(alone.steps[0]);
    };
    expect(share(long, depends)).toBeGreaterThan(0.2);
  });

  it('make a policy again that was removed', () => {
    const again = (question: Asked): boolean => {
      const states = statesOf(question);
      return states.some((names, index) =>
        [...names].some(
          (name) =>
            states[index - 1]?.has(name) === false && states.slice(0, index).some((earlier) => earlier.has(name)),
        ),
      );
    };
    expect(share(questions, again)).toBeGreaterThan(0.03);
  });
});

/** The names of the policies before the first call and after each. */
function statesOf({ given, when }: Asked): readonly ReadonlySet<string>[] {
  const namesAfter = (count: number): ReadonlySet<string> => {
    const { policies } = answerTo({ chapter, given, when: { cmdlets: when.cmdlets.slice(0, count) } });
    return new Set(policies.map(({ name }) => fold(name)));
  };
  return [undefined, ...when.cmdlets].map((_, index) => namesAfter(index));
}

describe('without refusals', () => {
  it('every call is accepted', () => {
    const accepted = worlds(drawPolicyCallsWorld, 100, without(wellFormed, 'refusals')).flatMap(questionsOf);
    expect(accepted.flatMap((question) => answerTo(question).steps).every((step) => 'ok' in step)).toBe(true);
  });
});
