import { describe, expect, it } from 'vitest';
import { chapterCandidates, policyCandidates, ruleCandidates } from '../../../src/analysis/datasets/candidates.ts';
import { wrongIn } from '../../../src/analysis/datasets/requirements.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import type { PoliciesGiven, RulesGiven } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { canonicalJson } from '../../../src/syntax/json/json.ts';
import { readQuestion } from '../../../src/syntax/wire.ts';
import { cases } from '../../support/golden-collection.ts';

const rules: RulesGiven = {
  rules: [
    { name: 'Office', priority: 1, action: 'AllowAccess', anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] },
    { name: 'No POP3', priority: 2, action: 'DenyAccess', anyOfProtocols: ['POP3'] },
  ],
};
const app = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const policies: PoliciesGiven = {
  policies: [{ name: 'Staff', accessRight: 'DenyAccess', appIds: [app], policyScopeGroupId: 'staff' }],
  directory: {
    recipients: [
      { id: 'julia', type: 'UserMailbox' },
      { id: 'tom', type: 'UserMailbox' },
      { id: 'staff', type: 'MailUniversalSecurityGroup', members: ['julia'] },
    ],
  },
};

describe.each([
  ['rules', () => ruleCandidates('client-access-rules', rules, 7)],
  ['tests of rules', () => ruleCandidates('test-client-access-rule', rules, 7)],
  ['policies', () => policyCandidates(policies, 7)],
  ['a chapter', () => chapterCandidates('username-patterns', [], [], 7)],
])('candidates for %s', (_, draw) => {
  const candidates = draw();

  it('are valid, different, and the same with the same seed', () => {
    for (const { chapter, given, when } of candidates) expect(readQuestion(chapter, given, when).ok).toBe(true);
    expect(new Set(candidates.map(canonicalJson)).size).toBe(candidates.length);
    expect(draw()).toEqual(candidates);
  });
});

it('connections meet rules and stand at the ends of ranges', () => {
  const addresses = ruleCandidates('client-access-rules', rules, 7).map(({ when }) =>
    'clientIPAddress' in when ? when.clientIPAddress : '',
  );
  for (const address of ['9.255.255.255', '10.0.0.0', '10.0.0.255', '10.0.1.0']) expect(addresses).toContain(address);
});

it('every app is asked for every mailbox', () => {
  const asked = policyCandidates(policies, 7).map(({ when }) =>
    'mailbox' in when ? `${when.appId} ${when.mailbox}` : '',
  );
  expect(asked).toEqual(expect.arrayContaining([`${app} julia`, `${app} tom`]));
});

it('a directory without mailboxes leaves nothing to ask', () => {
  expect(policyCandidates({ ...policies, directory: { recipients: [] } }, 7)).toEqual([]);
});

it('golden questions of the chapter are candidates', () => {
  const golden = cases.map(({ question }) => question);
  const own = golden.filter(({ chapter }) => chapter === 'username-patterns');
  expect(chapterCandidates('username-patterns', golden, [], 7)).toEqual(expect.arrayContaining(own));
});

it('a fault that golden and generated questions of the chapter do not show is shown by one of another chapter, lifted', () => {
  const golden = cases.map(({ question }) => question);
  const own = faults.filter(({ name }) => name === 'ordered-by-the-alphabet');
  const shows = (question: Question): boolean => own.some((fault) => wrongIn(fault, [question]).length > 0);
  expect(chapterCandidates('rule-administration', golden, [], 7).some(shows)).toBe(false);
  const lifted = chapterCandidates('rule-administration', golden, own, 7).filter(shows);
  expect(lifted.length).toBeGreaterThan(0);
  expect(lifted.every(({ chapter }) => chapter === 'rule-administration')).toBe(true);
});

it('what no rule may hold is not lifted', () => {
  const bare = /"-not \w/;
  const golden = cases.map(({ question }) => question).filter(({ when }) => bare.test(JSON.stringify(when)));
  const fault: Fault = {
    kind: 'throw',
    name: 'dies-on-a-bare-negation',
    chapters: ['rule-administration'],
    clauses: ['OPATH-NOT'],
    who: 'Nobody.',
    dies: ({ given }) => bare.test(JSON.stringify(given)),
  };
  const candidates = chapterCandidates('rule-administration', golden, [fault], 7);
  expect(golden.length).toBeGreaterThan(10);
  expect(candidates.filter((question) => wrongIn(fault, [question]).length > 0)).toEqual([]);
});
