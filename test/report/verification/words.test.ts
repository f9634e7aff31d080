import { describe, expect, it } from 'vitest';
import {
  agreedWords,
  besideWords,
  causesTitle,
  causeWords,
  countWords,
  headline,
  isQuiet,
  otherWords,
  reasonSteps,
  remarkWords,
  saidWords,
  silentWords,
  stepWords,
  verdictWords,
} from '../../../src/report/verification/words.ts';
import { APP, CHECKS, check, GRANTED, UNKNOWN, verification } from './examples.ts';

const NONE = { agrees: 0, differs: 0, depends: 0, notKnown: 0, notAsked: 0 };

describe('the words of a verification', () => {
  it('count its outcomes', () => {
    expect(countWords({ ...NONE, agrees: 2, differs: 1 })).toBe('3 checks: 2 agree · 1 differs');
    expect(countWords({ agrees: 1, differs: 2, depends: 1, notKnown: 1, notAsked: 3 })).toBe(
      '8 checks: 1 agrees · 2 differ · 1 depends on a reading · 1 not known · 3 not asked',
    );
  });

  it('name the tests that say nothing', () => {
    const places = [3, 9].map((line) => ({ file: 'a.ps1', line, column: 1 }));
    expect(silentWords(places)).toBe(
      '2 tests say nothing of what must come out, and were not compared: a.ps1:3, a.ps1:9',
    );
    expect(silentWords(places.slice(0, 1))).toBe(
      '1 test says nothing of what must come out, and was not compared: a.ps1:3',
    );
    const many = Array.from({ length: 12 }, (_, line) => ({ file: 'a', line, column: 1 }));
    expect(silentWords(many)).toMatch(/a:9 and 2 more$/);
    expect(silentWords([])).toBeUndefined();
  });

  it('name the apps and mailboxes that are in no row', () => {
    const uncovered = { apps: [APP], mailboxes: ['a', 'b', 'c', 'd', 'e'] };
    expect(besideWords({ ...verification(), uncovered })).toEqual([
      `1 app and 5 mailboxes of the files are in no row of a table: ${APP}, a, b, c, d and 1 more`,
    ]);
    expect(besideWords({ ...verification(), uncovered: { apps: [], mailboxes: [] } })).toEqual([]);
    expect(besideWords(verification())).toEqual([]);
  });

  it('say of each line what it says and how that compares', () => {
    expect(CHECKS.map(headline)).toEqual([
      'README.md:39 expects Denied, but the rules say Granted',
      'e.csv:2 expects Granted, and so do the rules',
      'seen.csv:3 saw Denied (403) over EWS at 09:15, but the rules say Granted',
      'ticket.txt:9 recorded Granted, and what the rules say is not known',
      'README.md:41 expects Granted, and the rules say so too, but not under every reading',
      'README.md:39 expects Denied (InScope False), and was not asked',
    ]);
    const expectedUnder = [{ readings: { 'nested-groups': ['direct'] }, answer: 'Granted' }] as const;
    expect(saidWords(check({ expectedUnder }))).toBe('expects Denied, under nested-groups=direct Granted');
    expect(verdictWords(check({ outcome: 'depends' }))).toBe(
      'but the rules say Granted, and Denied only if read in another way',
    );
    expect(verdictWords(check({ outcome: 'not asked', kind: 'recorded' }))).toBe('and was not compared');
  });

  it('cite places and clauses with their status', () => {
    expect(stepWords(GRANTED.steps[0] ?? { text: '', places: [] })).toBe(
      'RestrictAccess on `Robots` counts for this app and covers `lena`, a member of `Robots` [setup.ps1:2, setup.ps1:1] AAP-COVERS-MEMBERS (documented)',
    );
    const places = [1, 1, 2, 3, 4, 5].map((line) => ({ file: 'a', line, column: 1 }));
    expect(stepWords({ text: 'x', places })).toBe('x [a:1, a:2, a:3, a:4 and 1 more]');
    expect(causeWords({ name: 'cache', evidence: 'possible', text: 'when?', places: [] })).toBe(
      'cache (possible): when?',
    );
  });

  it('say why a check agrees, with the clause and where what decides stands', () => {
    expect(agreedWords(check({ outcome: 'agrees' }))).toBe(
      'Granted: a RestrictAccess policy covers the mailbox AAP-RESTRICT-GRANTS (documented) [setup.ps1:2, setup.ps1:1]',
    );
    const at = (line: number) => ({ text: 'rule', places: [{ file: 'r.ps1', line, column: 1 }] });
    const actual = { ...GRANTED, steps: [at(1), at(2), { text: 'DenyAccess: the rule decides', places: [] }] };
    expect(agreedWords(check({ outcome: 'agrees', actual, connection: { protocol: 'POP3' } }))).toBe(
      'DenyAccess: the rule decides AAP-RESTRICT-GRANTS (documented) [r.ps1:2]',
    );
  });

  it('say why nothing is known once', () => {
    expect(reasonSteps(check({ actual: UNKNOWN }))).toHaveLength(1);
    expect(reasonSteps(check({}))).toHaveLength(2);
  });

  it('leave out other answers that are expected', () => {
    const [, , , , depends] = CHECKS;
    expect(otherWords(depends ?? check({}))).toEqual(['under nested-groups=direct the rules say Denied']);
    const expectedUnder = [{ readings: { 'nested-groups': ['direct'] }, answer: 'Denied' }] as const;
    expect(otherWords({ ...(depends ?? check({})), expectedUnder })).toEqual([]);
  });

  it('say what speaks beside the reasons', () => {
    expect(remarkWords(CHECKS[2] ?? check({}))).toEqual([
      'the refusal does not follow from the policies shown',
      '`omar` got Granted (seen.csv:2)',
    ]);
    expect(remarkWords(CHECKS[4] ?? check({}))).toEqual([
      'README.md:39 expects another answer to the same question: both cannot hold',
    ]);
  });

  it('head the causes', () => {
    expect(CHECKS.slice(2, 4).map(causesTitle)).toEqual([
      'Likely causes, in the order in which to look',
      'Why it is not known',
    ]);
    expect(CHECKS.map(isQuiet)).toEqual([false, true, false, false, false, true]);
  });
});
