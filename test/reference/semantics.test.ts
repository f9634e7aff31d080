import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, reference } from '../../src/reference/reference.ts';
import type { Semantics } from '../../src/reference/semantics.ts';
import { question, readings } from './questions.ts';

/** Each part replaced by one that is wrong somewhere. */
const WRONG: Readonly<Record<keyof Semantics, Partial<Semantics>>> = {
  order: { order: (rules) => [...reference.order(rules)].reverse() },
  applies: {
    applies: (rule, client, under) => {
      const outcome = reference.applies(rule, client, under);
      return outcome.kind === 'disabled' ? { kind: 'applies', clause: 'CAR-FIRST-MATCH' } : outcome;
    },
  },
  conditionHolds: {
    conditionHolds: (condition, role, client, under) =>
      role !== 'exception' && reference.conditionHolds(condition, role, client, under),
  },
  rangeMatches: { rangeMatches: (range, address, under) => !reference.rangeMatches(range, address, under) },
  patternMatches: { patternMatches: (pattern, username, under) => !reference.patternMatches(pattern, username, under) },
  compare: {
    compare: (comparison, recipient, under) =>
      reference.compare(comparison, recipient, under) === 'true' ? 'false' : 'true',
  },
  connect: { connect: (first) => first },
  place: { place: (_, { last }) => last },
  renumber: { renumber: (number) => number },
  refuseRuleCall: {
    refuseRuleCall: (call, rules, under) => {
      const refusal = reference.refuseRuleCall(call, rules, under);
      return refusal?.code === 'authentication-combination' ? undefined : refusal;
    },
  },
  refusePolicyCall: {
    refusePolicyCall: (call, policies, directory, under) =>
      reference.refusePolicyCall(call, policies, directory, under) ?? {
        code: 'name-taken',
        clause: 'PADM-NAME-TAKEN',
        message: '',
      },
  },
  counts: { counts: () => true },
  covers: { covers: (scope, mailbox) => scope === mailbox },
  isMember: {
    isMember: (recipient, group, directory, under) => !reference.isMember(recipient, group, directory, under),
  },
};

const SAMPLE = fc
  .sample(fc.tuple(question, readings), 3000)
  .map(([asked, how]) => ({ asked, how, right: answer(asked, how) }));

describe('semantics', () => {
  it.each(Object.entries(WRONG))('%s is a part that answers are made of', (_, part) => {
    const semantics: Semantics = { ...reference, ...part };
    const changed = SAMPLE.find(({ asked, how, right }) => !isDeepStrictEqual(answer(asked, how, semantics), right));
    expect(changed).toBeDefined();
  });

  it.each(Object.keys(WRONG))('%s makes no difference when it is wrapped and right', (name) => {
    const parts = Object.entries(reference).map(([key, part]) => {
      const wrapped = (...given: readonly unknown[]): unknown => Reflect.apply(part, undefined, given);
      return [key, key === name ? wrapped : part];
    });
    const semantics: Semantics = { ...reference, ...Object.fromEntries(parts) };
    fc.assert(
      fc.property(question, readings, (asked, how) => {
        expect(answer(asked, how, semantics)).toEqual(answer(asked, how));
      }),
    );
  });

  it('passes itself on, so that a part may be replaced below another', () => {
    const seen = new Set<Semantics>();
    const spying: Semantics = {
      ...reference,
      order: (rules) => rules,
      applies: (rule, client, under) => {
        seen.add(under.semantics);
        return reference.applies(rule, client, under);
      },
      conditionHolds: (condition, role, client, under) => {
        seen.add(under.semantics);
        return reference.conditionHolds(condition, role, client, under);
      },
      covers: (scope, mailbox, directory, under) => {
        seen.add(under.semantics);
        return reference.covers(scope, mailbox, directory, under);
      },
    };
    fc.assert(fc.property(question, readings, (asked, how) => answer(asked, how, spying) !== undefined));
    expect([...seen]).toEqual([spying]);
  });
});
