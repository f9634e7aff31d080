import { describe, expect, it } from 'vitest';
import { decider } from '../../../src/analysis/answers/decider.ts';
import { accessNotes } from '../../../src/cli/decide/access-notes.ts';
import { InputError } from '../../../src/library/errors.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ApplicationAccessPolicy, Directory, PoliciesGiven } from '../../../src/model/generated/wire.generated.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const directory: Directory = {
  recipients: [
    { id: 'julia', type: 'UserMailbox', displayName: 'Twin' },
    { id: 'mark', type: 'UserMailbox', displayName: 'twin' },
    { id: 'desk', type: 'SharedMailbox', displayName: 'Service Desk' },
    ...(['UserMailbox', 'MailUser', 'MailUniversalSecurityGroup'] as const).map((type) => ({ id: `a ${type}`, type })),
  ],
};
const given = (scope: string, more: Partial<ApplicationAccessPolicy> = {}): PoliciesGiven => ({
  policies: [{ name: 'P', accessRight: 'DenyAccess', appIds: [APP], policyScopeGroupId: scope, ...more }],
  directory,
});
const notesOn = (world: PoliciesGiven, appId: string): readonly string[] => {
  const when = { appId, mailbox: 'julia' };
  const { trace } = decider('application-access-policies', world, defaultReadings)(when);
  return accessNotes('p.json', world).notesOn(when, trace);
};

describe('accessNotes', () => {
  it('takes no group for a mailbox', () => {
    const { problemIn } = accessNotes('p.json', given('julia'));
    expect(problemIn({ appId: APP, mailbox: 'a MailUniversalSecurityGroup' })).toMatchObject({
      place: '/mailbox',
      message: '`a MailUniversalSecurityGroup` is a group (MailUniversalSecurityGroup), no mailbox',
    });
    expect(problemIn({ appId: APP, mailbox: 'julia' })).toBeUndefined();
  });

  it('warns of scopes that New- refuses, and of those that are nobody, where their policies count', () => {
    const shared =
      'policy `P`: New-ApplicationAccessPolicy refuses the scope `service desk`: it is a SharedMailbox, which is no security principal';
    expect(accessNotes('p.json', given('service desk')).onPolicies).toEqual([shared]);
    expect(notesOn(given('service desk'), APP)).toEqual([shared]);
    expect(notesOn(given('service desk', { appIds: ['*'] }), APP)).toEqual([
      `the app id \`${APP}\` stands in no policy but those for all apps`,
      shared,
    ]);
    expect(accessNotes('p.json', given('gone')).onPolicies).toEqual([
      'policy `P`: the scope `gone` is no recipient of the directory; what hangs on it is not known',
    ]);
    for (const scope of ['a UserMailbox', 'a MailUser', 'a MailUniversalSecurityGroup'])
      expect(accessNotes('p.json', given(scope)).onPolicies).toEqual([]);
  });

  it('warns of apps that are no GUID or that no policy is for', () => {
    const other = APP.replace('3', '4');
    expect(notesOn(given('julia'), APP.toUpperCase())).toEqual([]);
    expect(notesOn(given('julia'), 'teams')).toEqual(['the app id `teams` is no GUID']);
    expect(notesOn(given('julia'), other)).toEqual([`the app id \`${other}\` stands in no policy`]);
    expect(notesOn(given('julia', { appIds: ['*'] }), other)).toEqual([
      `the app id \`${other}\` stands in no policy but those for all apps`,
    ]);
  });

  it('refuses a scope that fits two recipients', () => {
    const refused = (): unknown => accessNotes('p.json', given('TWIN'));
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(
      'p.json, policy `P`: the scope `TWIN` fits 2 recipients: `julia` (UserMailbox), `mark` (UserMailbox)',
    );
  });

  it('finds mailboxes that fit two recipients, also after cmdlets', () => {
    const { problemIn, meant } = accessNotes('p.json', given('julia'));
    const asked = { appId: APP, mailbox: 'Twin' };
    expect(problemIn(asked)).toMatchObject({ place: '/mailbox' });
    expect(problemIn({ cmdlets: [], then: [{ ...asked, mailbox: 'nobody' }, asked] })).toMatchObject({
      place: '/then/1/mailbox',
    });
    expect(problemIn({ ...asked, mailbox: 'julia' })).toBeUndefined();
    expect(meant({ ...asked, mailbox: 'service desk' })).toEqual(['the mailbox `service desk` is `desk`']);
    expect(meant({ ...asked, mailbox: 'julia' })).toEqual([]);
  });
});
