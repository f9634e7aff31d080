import { describe, expect, it } from 'vitest';
import {
  callOf,
  changeAttributes,
  changeCalls,
  changeConnections,
  changeFilters,
  changeLists,
  changePolicies,
  changeRanges,
  changeRecipient,
  changeRecipients,
  changeRules,
  edits,
  textsOf,
  withParameters,
} from '../../src/faults/rewrite.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import type { Question } from '../../src/model/question.ts';
import { cases } from '../support/golden-collection.ts';

/** What must change; everything else of a question has to stay. */
const changes: Readonly<Record<string, { change: (question: Question) => Question; chapters: readonly Chapter[] }>> = {
  rules: {
    change: (question) => changeRules(question, (rules) => rules.map((rule) => ({ ...rule, enabled: false }))),
    chapters: ['client-access-rules', 'test-client-access-rule', 'rule-administration'],
  },
  connections: {
    change: (question) => changeConnections(question, (connection) => ({ ...connection, username: 'z\\z' })),
    chapters: ['client-access-rules', 'test-client-access-rule', 'rule-administration'],
  },
  recipient: {
    change: (question) => changeRecipient(question, () => ({ city: 'Ys' })),
    chapters: ['client-access-rules', 'test-client-access-rule', 'rule-administration', 'recipient-filters'],
  },
  ranges: {
    change: (question) => changeRanges(question, (range, address) => `${range} ${address}`),
    chapters: ['client-access-rules', 'test-client-access-rule', 'ip-ranges'],
  },
  filters: {
    change: (question) => changeFilters(question, (filter) => `-not (${filter})`),
    chapters: ['client-access-rules', 'test-client-access-rule', 'rule-administration', 'recipient-filters'],
  },
  policies: {
    change: (question) => changePolicies(question, (policies) => [...policies, ...policies]),
    chapters: ['application-access-policies', 'policy-administration'],
  },
  recipients: {
    change: (question) => changeRecipients(question, (recipients) => [...recipients, ...recipients]),
    chapters: ['application-access-policies', 'policy-administration'],
  },
  calls: {
    change: (question) => changeCalls(question, (calls) => [...calls, ...calls]),
    chapters: ['rule-administration', 'policy-administration'],
  },
};

describe.each(Object.entries(changes))('%s', (_, { change, chapters }) => {
  it('change in these chapters and in no other', () => {
    const changed = cases.filter(({ question }) => JSON.stringify(change(question)) !== JSON.stringify(question));
    expect(new Set(changed.map(({ question }) => question.chapter))).toEqual(new Set(chapters));
  });
});

const call = {
  cmdlet: 'Set-ClientAccessRule',
  parameters: { Identity: 'a', AnyOfProtocols: { Add: ['IMAP4'], Remove: ['POP3', 'RemotePowerShell'] } },
} as const;

describe('smaller parts', () => {
  it('are the lists of a rule that it has', () => {
    const rule = { name: 'a', priority: 1, action: 'DenyAccess', anyOfProtocols: ['IMAP4', 'POP3'] } as const;
    const shorter = { ...rule, exceptAnyOfProtocols: null };
    expect(changeLists(shorter, (values) => values.slice(1))).toEqual({ ...shorter, anyOfProtocols: ['POP3'] });
  });

  it('are the attributes of a recipient, also as null', () => {
    expect(changeAttributes({ city: 'Ys', office: null }, (text, name) => text ?? name)).toEqual({
      city: 'Ys',
      office: 'office',
    });
  });

  it('are the parameters of a call', () => {
    expect(withParameters(call, { Identity: undefined, Priority: 2 }).parameters).toEqual({
      AnyOfProtocols: call.parameters.AnyOfProtocols,
      Priority: 2,
    });
    expect(textsOf({ ...call, parameters: { AppId: ['a', 1, 'b'] } }, 'AppId')).toEqual(['a', 'b']);
    expect(textsOf(call, 'Identity')).toEqual([]);
    expect(edits(call, (add, remove) => [...add, ...remove.slice(1)])).toEqual({
      AnyOfProtocols: { Add: ['IMAP4'], Remove: ['IMAP4', 'RemotePowerShell'] },
    });
  });
});

describe('callOf', () => {
  const policy = { name: 'a policy', appIds: ['4a'], accessRight: 'DenyAccess', policyScopeGroupId: 's' } as const;
  const made = {
    cmdlet: 'New-ApplicationAccessPolicy',
    parameters: { AppId: ['4A'], AccessRight: 'DenyAccess' },
  } as const;
  const question = (policies: readonly (typeof policy)[]): Question => ({
    chapter: 'policy-administration',
    given: { policies, directory: { recipients: [] } },
    when: { cmdlets: [{ ...made, parameters: { ...made.parameters, AccessRight: 'RestrictAccess' } }, made] },
  });

  it('is the first call that could have made a policy', () => {
    expect(callOf(policy, question([]))).toBe(made);
  });

  it('is none for a policy that was given', () => {
    expect(callOf(policy, question([policy]))).toBeUndefined();
  });
});
