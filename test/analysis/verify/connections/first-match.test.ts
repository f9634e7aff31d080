import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, firstMatch } from '../../../../src/analysis/verify/connections/first-match.ts';
import { writtenRules } from '../../../../src/analysis/verify/connections/rule-edits.ts';
import { answer } from '../../../../src/reference/reference.ts';
import { connection, readings, rules, under } from '../../../reference/questions.ts';

describe('the first match', () => {
  it('is the one of the reference', () => {
    fc.assert(
      fc.property(rules, connection, readings, (given, when, chosen) => {
        const open = { ...chosen, 'microsoft-middle-tier': 'evaluated' } as const;
        const read = writtenRules(given).map((each) => each.read);
        const match = firstMatch([when], open, open);
        const said = answer({ chapter: 'client-access-rules', given: { rules: [...given] }, when }, open);
        expect(match.outcome(read, match.decider(read, 0))).toBe('action' in said ? said.action : said);
      }),
    );
  });

  it('looks at no rule before a place', () => {
    const [read] = writtenRules([{ name: 'a', priority: 1, action: 'DenyAccess' }]).map((each) => each.read);
    if (read === undefined) throw new Error('no rule');
    const when = fc.sample(connection, { numRuns: 1, seed: 1 }).map((each) => ({ ...each, middleTier: null }));
    const match = firstMatch(when, under({}), {});
    expect(match.decider([read], 0)).toBe(0);
    expect(match.decider([read], 0, 1)).toBe(1);
    expect(match.outcome([read], 1)).toBe('none');
    const [exempt] = writtenRules([
      { name: 'a', priority: 1, action: 'DenyAccess', exceptUsernameMatchesAnyOfPatterns: ['*'] },
    ]).flatMap((each) => each.read.exceptions);
    expect(exempt !== undefined && match.holds(exempt, 0)).toBe(true);
    expect(() => match.decider([read], 7)).toThrow(/no such connection/);
  });
});

it('that no rule applies is one of the actions only where the reading is chosen', () => {
  const denied = under({ 'no-rule-matches': 'deny' });
  expect(endOf(denied, {})).toBe('none');
  expect(endOf(denied, { 'no-rule-matches': 'deny' })).toBe('DenyAccess');
  expect(endOf(under({}), { 'no-rule-matches': 'allow' })).toBe('AllowAccess');
});
