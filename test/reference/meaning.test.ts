import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/reference/answer.ts';
import { type Meaning, reference } from '../../src/reference/meaning.ts';
import { question, readings } from './questions.ts';

/** Each part replaced by one that is wrong somewhere. */
const WRONG: Readonly<Record<keyof Meaning, Partial<Meaning>>> = {
  order: { order: (rules) => [...reference.order(rules)].reverse() },
  applies: {
    applies: (rule, client, under) => {
      const look = reference.applies(rule, client, under);
      return look.kind === 'disabled' ? { kind: 'applies', clause: 'CAR-FIRST-MATCH' } : look;
    },
  },
  condition: {
    condition: (condition, role, client, under) =>
      role === 'exception' ? { holds: false } : reference.condition(condition, role, client, under),
  },
  range: { range: (range, address, under) => !reference.range(range, address, under) },
  pattern: { pattern: (pattern, username, under) => !reference.pattern(pattern, username, under) },
  comparison: {
    comparison: (comparison, recipient, under) =>
      reference.comparison(comparison, recipient, under) === 'true' ? 'false' : 'true',
  },
  connective: { connective: (first) => first },
  place: { place: (_, { last }) => last },
  renumber: { renumber: (number) => number },
  refuseRule: {
    refuseRule: (call, rules, under) => {
      const objection = reference.refuseRule(call, rules, under);
      return objection?.code === 'authentication-combination' ? undefined : objection;
    },
  },
  refusePolicy: {
    refusePolicy: (call, policies, directory, under) =>
      reference.refusePolicy(call, policies, directory, under) ?? {
        code: 'name-taken',
        clause: 'PADM-NAME-TAKEN',
        message: '',
      },
  },
  counts: { counts: () => true },
  covers: { covers: (scope, mailbox) => scope === mailbox },
  member: { member: (recipient, group, directory, under) => !reference.member(recipient, group, directory, under) },
};

const SAMPLE = fc
  .sample(fc.tuple(question, readings), 3000)
  .map(([asked, how]) => ({ asked, how, right: answer(asked, how) }));

describe('meaning', () => {
  it.each(Object.entries(WRONG))('%s is a part that answers are made of', (_, part) => {
    const meaning: Meaning = { ...reference, ...part };
    const changed = SAMPLE.find(({ asked, how, right }) => !isDeepStrictEqual(answer(asked, how, meaning), right));
    expect(changed).toBeDefined();
  });

  it.each(Object.keys(WRONG))('%s makes no difference when it is wrapped and right', (name) => {
    const parts = Object.entries(reference).map(([key, part]) => {
      const wrapped = (...given: readonly unknown[]): unknown => Reflect.apply(part, undefined, given);
      return [key, key === name ? wrapped : part];
    });
    const meaning: Meaning = { ...reference, ...Object.fromEntries(parts) };
    fc.assert(
      fc.property(question, readings, (asked, how) => {
        expect(answer(asked, how, meaning)).toEqual(answer(asked, how));
      }),
    );
  });

  it('passes itself on, so that a part may be replaced below another', () => {
    const seen = new Set<Meaning>();
    const spying: Meaning = {
      ...reference,
      order: (rules) => rules,
      applies: (rule, client, under) => {
        seen.add(under.meaning);
        return reference.applies(rule, client, under);
      },
      condition: (condition, role, client, under) => {
        seen.add(under.meaning);
        return reference.condition(condition, role, client, under);
      },
      covers: (scope, mailbox, directory, under) => {
        seen.add(under.meaning);
        return reference.covers(scope, mailbox, directory, under);
      },
    };
    fc.assert(fc.property(question, readings, (asked, how) => answer(asked, how, spying) !== undefined));
    expect([...seen]).toEqual([spying]);
  });
});
