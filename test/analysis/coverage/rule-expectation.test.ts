import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleExpectation } from '../../../src/analysis/coverage/rule-expectation.ts';
import { valid } from '../../../src/model/invariant.ts';
import { answer } from '../../../src/reference/reference.ts';
import { contains } from '../../../src/syntax/readings/reading-sets.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { connection, readings, rules } from '../../reference/questions.ts';

describe('ruleExpectation', () => {
  it('has one box for every combination of readings, with the answer of the reference', () => {
    let most = 0;
    fc.assert(
      fc.property(
        rules,
        connection,
        fc.array(readings, { minLength: 20, maxLength: 20 }),
        (all, when, combinations) => {
          const boxes = ruleExpectation(valid(readRules(all)))(when);
          most = Math.max(most, boxes.length);
          for (const each of combinations) {
            const own = boxes.filter((box) => contains(box.readings, each));
            expect(own.map(({ then }) => then)).toEqual([
              answer({ chapter: 'client-access-rules', given: { rules: all }, when }, each),
            ]);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(most).toBeGreaterThan(3);
  });

  it('names no axis where all readings agree', () => {
    const rule = { name: 'a', priority: 1, action: 'DenyAccess', scope: 'All', anyOfProtocols: ['IMAP4'] } as const;
    const when = {
      protocol: 'IMAP4',
      authenticationType: 'BasicAuthentication',
      clientIPAddress: '10.0.0.1',
      username: 'a\\b',
      recipient: {},
    } as const;
    const then = { action: 'DenyAccess', decidedBy: ['a'] };
    expect(ruleExpectation(valid(readRules([rule])))(when)).toEqual([{ readings: {}, then }]);
  });
});
