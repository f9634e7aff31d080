import { describe, expect, it } from 'vitest';
import type { Sizes } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import type { Report } from '../../src/report/record.ts';
import { largestOf, printLargest, sizesOf } from '../../src/report/sizes.ts';
import { printText } from '../../src/report/text/text.ts';
import { full, reportOf } from '../support/reports.ts';

const none: Sizes = { rules: 0, policies: 0, members: 0, values: 0, characters: 0 };
const range = '10.0.0.0/8';
const rule = { name: 'a', priority: 1, action: 'DenyAccess' } as const;
const connection = {
  protocol: 'POP3',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\jeff',
  recipient: {},
} as const;
const ranges: Question = { chapter: 'ip-ranges', given: {}, when: { range, address: '10.0.0.1' } };
const rules: Question = {
  chapter: 'client-access-rules',
  given: {
    rules: [
      { ...rule, anyOfClientIPAddressesOrRanges: [range, range, range], exceptAnyOfProtocols: null },
      { ...rule, name: 'b', userRecipientFilter: "City -eq 'a' -or City -eq 'b' -or City -eq 'c'" },
    ],
  },
  when: { ...connection, recipient: { city: 'x'.repeat(60) } },
};
const policies: Question = {
  chapter: 'application-access-policies',
  given: {
    policies: [{ name: 'p', accessRight: 'DenyAccess', appIds: ['*'], policyScopeGroupId: 'g' }],
    directory: {
      recipients: [
        { id: 'g', type: 'MailUniversalSecurityGroup', members: ['ada', 'ben', 'cem', 'dora'] },
        { id: 'ada', type: 'UserMailbox', members: null },
      ],
    },
  },
  when: { appId: 'a', mailbox: 'ada' },
};
const calls: Question = {
  chapter: 'rule-administration',
  given: { rules: [rule] },
  when: {
    cmdlets: [
      { cmdlet: 'Set-ClientAccessRule', parameters: { Identity: 'a', AnyOfProtocols: { Add: ['IMAP4', 'POP3'] } } },
      { cmdlet: 'Set-ClientAccessRule', parameters: { Identity: 'a', UserRecipientFilter: `City -eq '${range}'` } },
      { cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'a' } },
    ],
    then: [connection, connection, connection],
  },
};

describe('sizesOf', () => {
  it.each([
    ['texts', ranges, { characters: range.length }],
    ['rules, lists and attributes, but no filters', rules, { rules: 2, values: 3, characters: 60 }],
    ['policies and members, but no recipients', policies, { policies: 1, members: 4, values: 1, characters: 26 }],
    ['lists of calls, but neither calls nor connections', calls, { rules: 1, values: 2, characters: 23 }],
  ])('counts %s', (_, question, sizes) => {
    expect(sizesOf([question])).toEqual({ ...none, ...sizes });
  });

  it('is of several questions the largest of each kind, and of none nothing', () => {
    expect(sizesOf([rules, policies])).toEqual({ rules: 2, policies: 1, members: 4, values: 3, characters: 60 });
    expect(sizesOf([])).toEqual(none);
  });
});

describe('largestOf', () => {
  it('takes each kind from where it is largest', () => {
    expect(largestOf([{ rules: 3, values: 1 }, { rules: 2, values: 40 }, {}])).toEqual({
      ...none,
      rules: 3,
      values: 40,
    });
    expect(largestOf([])).toEqual(none);
  });
});

/** A full report, with these sizes of its golden questions and of each campaign. */
function report(golden: object, generated: object): Report {
  const { subject, ...rest } = full();
  return {
    ...rest,
    ...(subject === undefined ? {} : { subject: { ...subject, largest: { ...none, ...golden } } }),
    campaigns: rest.campaigns.map((each) => ({ ...each, largest: { ...none, ...generated } })),
  };
}

describe('the largest sizes asked', () => {
  it('are those of golden and generated questions together, without kinds that do not occur', () => {
    const lines = report({ rules: 25, values: 40, characters: 64 }, { rules: 28, members: 100, characters: 1 });
    const words = '28 rules, 100 members in a group, 40 values in a list, 64 characters in a text';
    expect(printLargest(lines)).toBe(words);
    expect(printText(lines)).toContain(`\n\nLargest input: ${words}\n`);
  });

  it('are in the singular where there is one', () => {
    expect(printLargest(report({ rules: 1, policies: 2, values: 1, characters: 1 }, {}))).toBe(
      '1 rule, 2 policies, 1 value in a list, 1 character in a text',
    );
  });

  it('are missing when the report says nothing of them', () => {
    expect(printLargest(reportOf())).toBeUndefined();
    expect(printLargest(report({}, {}))).toBeUndefined();
  });
});
