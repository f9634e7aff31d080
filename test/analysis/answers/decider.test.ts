import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decider, type KnownAnswer } from '../../../src/analysis/answers/decider.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Box, Question } from '../../../src/model/question.ts';
import { boxesOf, expectationOf } from '../../../src/reference/expectation.ts';
import { canonicalJson } from '../../../src/syntax/json/json.ts';
import { combinations, contains } from '../../../src/syntax/readings/reading-sets.ts';
import { question, readings } from '../../reference/questions.ts';
import { cases } from '../../support/golden-collection.ts';

const conclude = ({ chapter, given, when }: Question, under = defaultReadings, chosen = {}) =>
  decider(chapter, given, under, chosen)(when);

/** The boxes with another answer, laid out over the axes in the order of spec/readings.md. */
function inOrder(boxes: readonly Box<KnownAnswer>[], said: string): readonly Box<KnownAnswer>[] {
  const named = axes.map(({ name }) => name).filter((axis) => boxes.some((box) => axis in box.readings));
  const leaves = combinations(named).map((each) => {
    const box = boxes.find((other) => contains(other.readings, each));
    return { readings: each, result: box?.then };
  });
  return boxesOf(leaves).flatMap(({ readings: region, then }) =>
    then === undefined || canonicalJson(then) === said ? [] : [{ readings: region, then }],
  );
}

/** Whether everything that access hangs on is there. */
function isKnown({ given, when }: Question): boolean {
  if (!('policies' in given)) return true;
  const ids = given.directory.recipients.map(({ id }) => id);
  const then = 'then' in when ? (when.then ?? []) : [];
  const asked = [when, ...then].flatMap((each) => ('mailbox' in each ? [each.mailbox] : []));
  return [...asked, ...given.policies.map(({ policyScopeGroupId }) => policyScopeGroupId)].every((id) =>
    ids.includes(id),
  );
}

describe('decider', () => {
  it('says of every golden case on which readings it hangs', () => {
    const known = cases.filter(({ question: each }) => isKnown(each));
    expect(known.length).toBeGreaterThan(1000);
    for (const { address, question: each } of known) {
      const { answer, depends } = conclude(each);
      const said = canonicalJson('refused' in answer ? { refused: answer.refused } : answer);
      const others = inOrder(expectationOf(each), said);
      expect([address, ...depends.map(canonicalJson)]).toEqual([address, ...others.map(canonicalJson)]);
    }
  });

  it('says nothing else under any readings: each other answer is the right one there', () => {
    fc.assert(
      fc.property(question, readings, readings, (each, start, other) => {
        fc.pre(isKnown(each));
        const { answer, depends } = conclude(each, start);
        const box = depends.find(({ readings: region }) => contains(region, other));
        const there = conclude(each, other).answer;
        const bare = (given: KnownAnswer) => ('refused' in given ? { refused: given.refused } : given);
        expect(bare(box?.then ?? answer)).toEqual(bare(there));
      }),
    );
  });

  it('leaves alone what was chosen', () => {
    const range: Question = {
      chapter: 'ip-ranges',
      given: {},
      when: { range: '::ffff:10.0.0.5/120', address: '::ffff:10.0.0.1' },
    };
    const axesIn = (chosen: object): readonly string[] =>
      conclude(range, { ...defaultReadings, ...chosen }, chosen).depends.flatMap((box) => Object.keys(box.readings));
    expect(axesIn({})).toContain('cidr-host-bits');
    expect(axesIn({ 'cidr-host-bits': 'masked' })).toEqual([]);
    expect(axesIn({ 'cidr-host-bits': 'from-host' })).toEqual([]);
  });

  it('does not know what is decided after cmdlets when a scope or a mailbox is not there', () => {
    const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
    const lost = { name: 'P', accessRight: 'RestrictAccess', appIds: [APP], policyScopeGroupId: 'lost' } as const;
    const then = ['julia', 'Julia Smith', 'nobody'].map((mailbox) => ({ appId: APP, mailbox }));
    const { answer, trace } = conclude({
      chapter: 'policy-administration',
      given: {
        policies: [lost],
        directory: { recipients: [{ id: 'julia', type: 'UserMailbox', displayName: 'Julia Smith' }] },
      },
      when: {
        cmdlets: [
          {
            cmdlet: 'New-ApplicationAccessPolicy',
            parameters: { AppId: APP, AccessRight: 'RestrictAccess', PolicyScopeGroupId: 'julia' },
          },
        ],
        then,
      },
    });
    const granted = { access: 'Granted', decidedBy: [`${APP}:julia:RestrictAccess`] };
    expect(answer).toMatchObject({ decisions: [granted, granted, { access: 'not known' }] });
    expect(trace.flatMap((step) => (step.kind === 'then-access' ? [step.decision.access] : []))).toEqual([
      'Granted',
      'Granted',
      'not known',
    ]);
  });
});
