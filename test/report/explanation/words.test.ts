import { describe, expect, it } from 'vitest';
import type { ChangeSet, Explanation, ReasonedAnswer } from '../../../src/model/generated/wire.generated.ts';
import {
  answerInShort,
  answerWords,
  caseTitle,
  changesTitle,
  countsLine,
  dependsWords,
  groundsOf,
  overallWords,
  sectionsOf,
  stepsBefore,
  stepsOf,
  stepWords,
  turnedWords,
} from '../../../src/report/explanation/words.ts';

const answer: ReasonedAnswer = {
  answer: 'DenyAccess',
  decidedBy: ['No POP3'],
  clause: 'CAR-FIRST-MATCH',
  status: 'documented',
  depends: [],
  steps: [
    { text: 'rule `No POP3` applies', places: [{ file: 'a.ps1', line: 3, column: 1 }], clause: 'CAR-FIRST-MATCH' },
  ],
};
const unknown: ReasonedAnswer = {
  ...answer,
  answer: 'not known',
  because: 'it depends on the protocol: as REST: DenyAccess',
  decidedBy: [],
  steps: [
    { text: 'as REST: DenyAccess', places: [] },
    { text: 'not known: it depends', places: [] },
  ],
};
const set: ChangeSet = { changes: [], turns: [], turnsInAll: 0, others: '', except: [] };
const change = { kind: 'new-rule', text: 'x', powershell: 'y', places: [] } as const;
const explanation = (more: Partial<Explanation>): Explanation => ({
  schema: 'access-conformance/explanation',
  version: 1,
  readings: {},
  sources: [],
  certainty: { answers: 1, decided: 1, depends: 0, notKnown: 0, axes: [], assumptions: [], notShown: [], unread: [] },
  asked: 'a connection',
  notes: [],
  ...more,
});

describe('words of an answer', () => {
  it('say it, why it is not known, and by what it is decided', () => {
    expect([answerWords(answer), answerWords(unknown)]).toEqual([
      'DenyAccess',
      'not known, because it depends on the protocol: as REST: DenyAccess',
    ]);
    expect(overallWords(unknown)).toBe('not known, because it depends on the protocol');
    expect([groundsOf(answer), groundsOf(unknown)]).toEqual(['by `No POP3`, CAR-FIRST-MATCH (documented)', '']);
    const granted = { ...answer, answer: 'Granted', clause: 'AAP-RESTRICT-GRANTS', decidedBy: ['a:b:c'] } as const;
    expect(groundsOf(granted)).toBe('AAP-RESTRICT-GRANTS (documented)');
  });

  it('say what each reading makes of it, the one that is taken first', () => {
    const other = { readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [] } as const;
    const clause = 'AAP-RESTRICT-GRANTS';
    const granted: ReasonedAnswer = { ...answer, answer: 'Granted', clause, depends: [other] };
    expect([answerWords(granted), answerInShort(granted), answerInShort(answer)]).toEqual([
      'depends on a reading: Granted (nested-groups=transitive), Denied (nested-groups=direct)',
      'depends on a reading',
      'DenyAccess',
    ]);
    const taken = 'taken here: Granted (nested-groups=transitive), AAP-RESTRICT-GRANTS (documented)';
    expect(dependsWords(granted)).toEqual([taken]);
    const each = { protocols: ['REST'], authenticationTypes: [], answer } as const;
    expect(dependsWords(granted, [each])).toEqual(['taken here: Granted (nested-groups=transitive)']);
    const notKnown = { ...other, answer: 'not known', because: 'x' } as const;
    expect(dependsWords({ ...granted, depends: [notKnown] })).toEqual([
      taken,
      'under nested-groups=direct: not known, because x',
    ]);
    expect(dependsWords({ ...unknown, depends: [other] })).toEqual(['under nested-groups=direct: Denied']);
    expect(dependsWords(answer)).toEqual([]);
  });

  it('count cases as cases, and say what they come to together', () => {
    const each = { protocols: ['REST'], authenticationTypes: [], answer } as const;
    const certainty = { ...explanation({}).certainty, answers: 2, decided: 2 };
    const title = (more: Partial<Explanation>): string => countsLine(explanation({ certainty, ...more }));
    expect(title({ answer: unknown, cases: [each, each] })).toBe('2 cases: all decided; together not known');
    expect(title({ answer, cases: [each, each] })).toBe('2 cases: all decided; together DenyAccess');
    expect(title({ answer })).toBe('2 answers: all decided');
  });

  it('have what was found out on the way to the cases, but not the cases again', () => {
    const each = { protocols: ['REST'], authenticationTypes: [], answer } as const;
    const path = { text: 'the path is REST', places: [] };
    const steps = [path, { text: 'as REST: DenyAccess', places: [] }];
    expect(stepsBefore({ ...answer, steps }, [each])).toEqual(['the path is REST']);
    const end = { text: 'not known: it depends', places: [] };
    expect(stepsBefore({ ...unknown, steps: [...steps, end] }, [each])).toEqual(['the path is REST']);
  });

  it('have each step with its places and its clause, but not twice why it is not known', () => {
    expect(stepsOf(answer)).toEqual(['rule `No POP3` applies [a.ps1:3] CAR-FIRST-MATCH (documented)']);
    expect(stepsOf(unknown)).toEqual(['as REST: DenyAccess']);
    const places = [1, 2, 3, 4, 5, 5].map((line) => ({ line, column: 1 }));
    expect(stepWords({ text: 'x', places })).toBe('x [line 1, line 2, line 3, line 4 and 1 more]');
  });

  it('name a case by protocols and ways of signing in', () => {
    const types = ['BasicAuthentication', 'OAuthAuthentication'] as const;
    expect(caseTitle({ protocols: ['POP3', 'IMAP4'], authenticationTypes: types, answer })).toBe(
      'as POP3, IMAP4 with BasicAuthentication or OAuthAuthentication: DenyAccess',
    );
  });
});

describe('words of changes', () => {
  it('say how many ways there are, how large, or that there is none', () => {
    const wanted = 'open' as const;
    const title = (more: Partial<Explanation>): string => changesTitle(explanation({ wanted, answer, ...more }));
    expect(title({ changes: [{ ...set, changes: [change] }] })).toBe('The smallest way to open it: one change');
    expect(title({ changes: [0, 1].map(() => ({ ...set, changes: [change, change] })) })).toMatch(
      /^2 ways to open it, each with 2 changes;/,
    );
    expect(
      title({
        changes: [
          { ...set, changes: [change, change] },
          { ...set, changes: [change] },
        ],
      }),
    ).toMatch(/^2 ways to open it, with one change or, turning nothing else, with 2;/);
    expect(title({ changes: [] })).toMatch(/^No single change/);
    expect(title({ changes: [], wanted: 'close' })).toBe('It is closed already: nothing has to change');
    expect(title({ changes: [], answer: { ...answer, answer: 'Granted' } })).toBe(
      'It is open already: nothing has to change',
    );
    const depends = [{ readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [] }] as const;
    expect(title({ changes: [], answer: { ...answer, answer: 'Granted', depends } })).toBe(
      'It is open already, but not under nested-groups=direct; no change was found that does it there too',
    );
    const doubtful = { ...set, changes: [change], except: depends };
    expect(title({ changes: [doubtful] })).toBe(
      'The smallest way to open it: one change; none was found that does it under every reading',
    );
    expect(title({ changes: [doubtful, { ...set, changes: [change] }] })).not.toContain('every reading');
  });

  it('say whom else they turn', () => {
    const turn = (asked: string) => ({ asked, before: 'Granted', after: 'Denied' }) as const;
    expect(turnedWords(set)).toEqual(['turns nothing else']);
    expect(turnedWords({ ...set, measuredOn: 40 })).toEqual([
      'turns nothing else of 40 representative connections that were tried',
    ]);
    expect(
      turnedWords({ ...set, turns: ['a', 'b', 'c', 'd', 'e'].map(turn), turnsInAll: 9, others: 'x to anybody' }),
    ).toEqual([
      'turns x to anybody; and 9 other answers: a: Granted → Denied; b: Granted → Denied; c: Granted → Denied; d: Granted → Denied and 5 more',
    ]);
    const except = [{ readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [] }] as const;
    expect(turnedWords({ ...set, turns: [turn('a')], turnsInAll: 1, measuredOn: 1, except })).toEqual([
      'turns 1 other answer of 1 representative connection: a: Granted → Denied',
      'does not turn it under nested-groups=direct: Denied',
    ]);
    expect(turnedWords({ ...set, others: 'anybody' })).toEqual(['turns anybody']);
  });
});

describe('sectionsOf', () => {
  it('are rules, apps with their policies, and answers with how many there are of each', () => {
    const line = (about: 'rule' | 'app' | 'policy' | 'mailbox', word?: 'Granted' | 'Denied') =>
      ({ about, text: about, places: [], ...(word === undefined ? {} : { answer: word }) }) as const;
    expect(
      sectionsOf([
        line('rule'),
        line('app'),
        line('policy'),
        line('mailbox', 'Denied'),
        line('app', 'Granted'),
        line('mailbox', 'Denied'),
      ]).map(({ title, lines }) => [title.split(',')[0], lines.length]),
    ).toEqual([
      ['Rules', 1],
      ['Apps', 2],
      ['Denied 2 · Granted 1', 3],
    ]);
    expect(sectionsOf([])).toEqual([]);
    const depends = [{ readings: {}, answer: 'Denied', decidedBy: [] }] as const;
    const [section] = sectionsOf([line('app', 'Granted'), { ...line('app', 'Granted'), depends }]);
    expect(section?.title).toBe('Granted 1 · depends on a reading 1');
  });
});
