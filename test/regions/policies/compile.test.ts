import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/index.ts';
import { valid } from '../../../src/model/invariant.ts';
import { accessSteps, compilePolicies } from '../../../src/regions/policies/compile.ts';
import { readings, under } from '../../reference/questions.ts';
import { cases } from '../../support/golden-collection.ts';
import { everyReading, expected } from '../rules/worlds.ts';
import { given as anyGiven, IDS } from './directory.ts';

const chapter = 'application-access-policies';

describe('compilePolicies', () => {
  it('answers every golden case as the reference does, under every single reading and mixtures', () => {
    let asked = 0;
    for (const { question } of cases) {
      if (question.chapter !== chapter) continue;
      for (const how of everyReading) {
        asked += 1;
        expect(valid(compilePolicies(question.given, how)).decide(question.when)).toEqual(expected(question, how));
      }
    }
    expect(asked).toBeGreaterThan(3000);
  });

  it('answers generated worlds as the reference does, under any readings', () => {
    fc.assert(
      fc.property(scenario(chapter), readings, ({ given, when }, how) => {
        const { decide } = valid(compilePolicies(given, how));
        for (const each of when) expect(decide(each)).toEqual(expected({ chapter, given, when: each }, how));
      }),
      { numRuns: 500 },
    );
  });

  it('answers for every app and mailbox, one by one and as a matrix', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyGiven, readings, (given, how) => {
        const { decide, apps, mailboxes, matrix, stepAt, answerAt } = valid(compilePolicies(given, how));
        const appIds = ['app1', 'APP2', 'other', '*'];
        const numbers = appIds.map(apps.numberOf);
        const classes = IDS.map(mailboxes.classOf);
        const into = new Uint8Array(numbers.length * classes.length);
        matrix(numbers, classes, into);
        for (const [a, appId] of appIds.entries()) {
          for (const [m, mailbox] of IDS.entries()) {
            const right = expected({ chapter, given, when: { appId, mailbox } }, how);
            const step = into[a * classes.length + m] ?? -1;
            expect(decide({ appId, mailbox })).toEqual(right);
            expect(answerAt(numbers[a] ?? -1, classes[m] ?? -1)).toEqual(right);
            expect(stepAt(numbers[a] ?? -1, classes[m] ?? -1)).toBe(step);
            expect(right).toMatchObject({
              clause: accessSteps[step]?.clause,
              answer: { access: accessSteps[step]?.access },
            });
            seen.add(`${step}`);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(['0', '1', '2', '3']);
  });

  it('forgets answers when they are many, and gives the same ones again', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `m${index}`);
    const recipients = ids.map((id) => ({ id, type: 'UserMailbox' as const }));
    const policies = ids.map((id) => ({
      name: id,
      accessRight: 'DenyAccess' as const,
      appIds: [`app ${id}`],
      policyScopeGroupId: id,
    }));
    const { decide } = valid(compilePolicies({ policies, directory: { recipients } }, under({})));
    for (const app of ids)
      for (const mailbox of ids) {
        const { answer } = decide({ appId: `app ${app}`, mailbox });
        expect(answer.access === 'Denied').toBe(app === mailbox);
      }
    expect(decide({ appId: 'APP m0', mailbox: 'm0' }).answer.decidedBy).toEqual(['m0']);
  });

  it('is refused by its size', () => {
    const recipients = Array.from({ length: 70_000 }, (_, index) => ({ id: `${index}`, type: 'UserMailbox' as const }));
    const policies = recipients.map(({ id }) => ({
      name: id,
      accessRight: 'DenyAccess' as const,
      appIds: ['a'],
      policyScopeGroupId: id,
    }));
    expect(compilePolicies({ policies, directory: { recipients } }, under({})).ok).toBe(false);
  });
});
