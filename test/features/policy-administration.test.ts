import { describe, expect, it } from 'vitest';
import type { CmdletCall, DirectoryRecipient } from '../../src/model/generated/wire.generated.ts';
import { featuresIn } from '../checks/diagnosis/features/features-in.ts';

const staff: DirectoryRecipient = {
  id: 'staff',
  type: 'MailUniversalSecurityGroup',
  displayName: 'Engineering',
  primarySmtpAddress: 'eng@contoso.com',
  guid: '8b6ce428-cca2-459a-ac50-d38bcc932258',
  members: [],
};
const app = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';

function features(...all: readonly CmdletCall['parameters'][]): readonly string[] {
  const cmdlets = all.map((parameters) => ({
    cmdlet: 'New-ApplicationAccessPolicy' as const,
    parameters: { AccessRight: 'DenyAccess', AppId: app, PolicyScopeGroupId: 'staff', ...parameters },
  }));
  const given = { policies: [], directory: { recipients: [staff] } };
  return featuresIn({ chapter: 'policy-administration', given, when: { cmdlets } });
}

describe('calls on policies', () => {
  it.each<[string, CmdletCall['parameters'], CmdletCall['parameters']]>([
    ['the id of a recipient as `-PolicyScopeGroupId`', {}, { PolicyScopeGroupId: 'Engineering' }],
    ['the display name of a recipient as `-PolicyScopeGroupId`', { PolicyScopeGroupId: 'Engineering' }, {}],
    ['the GUID of a recipient as `-PolicyScopeGroupId`', { PolicyScopeGroupId: staff.guid }, {}],
    ['a `-PolicyScopeGroupId` in another case', { PolicyScopeGroupId: 'ENGINEERING' }, {}],
    ['a `-PolicyScopeGroupId` that is no id', { PolicyScopeGroupId: 'gone' }, {}],
    ['the same app id twice in a call', { AppId: [app, app.toUpperCase()] }, { AppId: [app] }],
    ['`*` as `-AppId`', { AppId: '*' }, {}],
    ['a capital letter in `-AppId`', { AppId: app.toUpperCase() }, {}],
    ['a text in place of a list', {}, { AppId: [app] }],
    ['a call to be refused as `scope-not-found`', { PolicyScopeGroupId: 'gone' }, {}],
  ])('have %s', (name, has, lacks) => {
    expect(features(has)).toContain(name);
    expect(features(lacks)).not.toContain(name);
  });

  it('have an app id in several calls', () => {
    expect(features({}, {})).toContain('an app id in several calls or policies');
    expect(features({})).not.toContain('an app id in several calls or policies');
  });
});
