import { describe, expect, it } from 'vitest';
import { explainApp, explainMailbox } from '../../../src/analysis/explain/explain-many.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const optionsOf = (inventory: ReturnType<typeof inventoryOf>) => ({ inventory, readings: defaultReadings, chosen: {} });
const several = optionsOf(caseInventory('appid-case-and-several-policies'));
const APP = '6c1f3f0e-9a4b-4d2c-8e77-0b5a4c3d2e19';

describe('explainApp', () => {
  it('has a line for each mailbox and for any other, with the policies that decide', () => {
    const made = explainApp(APP, several);
    if (!made.ok) throw new Error(made.problem.message);
    const { lines = [] } = made.value.fields;
    expect(lines.map(({ text, answer }) => [text.split(':')[0], answer])).toEqual([
      ['anna@contoso.com', 'Granted'],
      ['ben@contoso.com', 'Granted'],
      ['cleo@contoso.com', 'Denied'],
      ['dirk@contoso.com', 'Denied'],
      ['any other mailbox', 'Denied'],
    ]);
    expect(lines[2]?.places.map(({ line }) => line)).toEqual([4]);
    expect([...made.value.counted]).toHaveLength(5);
  });

  it('refuses what is no app', () => {
    const made = explainApp('none', several);
    expect(made.ok ? undefined : made.problem.place).toBe('--app');
  });
});

describe('explainMailbox', () => {
  it('has a line for each app', () => {
    const made = explainMailbox('ANNA@contoso.com', several);
    if (!made.ok) throw new Error(made.problem.message);
    expect(
      made.value.fields.lines?.map(({ app, answer, about }) => [app?.slice(0, 4).toLowerCase(), answer, about]),
    ).toEqual([
      ['6c1f', 'Granted', 'app'],
      ['d4e5', 'Denied', 'app'],
    ]);
    expect(made.value.fields.notes).toEqual([
      'an app that no policy names reaches it too, if Entra gives it a permission',
    ]);
  });

  it('says that nobody lists it, and has any other app where a policy is for every app', () => {
    const text = 'New-ApplicationAccessPolicy -AppId * -PolicyScopeGroupId g -AccessRight RestrictAccess';
    const made = explainMailbox(
      'new@x.com',
      optionsOf(inventoryOf({ 'a.ps1': text, 'm.csv': 'Group,Member\ng,a@x.com\n' })),
    );
    if (!made.ok) throw new Error(made.problem.message);
    expect(made.value.fields.lines?.map(({ text: line }) => line.split(':')[0])).toEqual([
      'any app that no file names',
    ]);
    expect(made.value.fields.notes).toEqual([
      'no file lists `new@x.com`: it is taken for a mailbox that is in no group',
    ]);
  });

  it('gives the reason where it is not known, and refuses a group', () => {
    const text = `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId staff -AccessRight RestrictAccess`;
    const options = optionsOf(inventoryOf({ 'a.ps1': text }));
    const made = explainMailbox('a@x.com', options);
    expect(made.ok && made.value.fields.lines?.[0]?.text).toMatch(/: not known, .*`staff`/);
    const group = explainMailbox('staff', options);
    expect(group.ok ? undefined : [group.problem.place, group.problem.message]).toEqual([
      '--mailbox',
      expect.stringMatching(/^`staff` is a group .*ask about its members$/),
    ]);
  });

  it('says what depends on a reading, as every app does of any other mailbox too', () => {
    const text = `New-DistributionGroup sales -Type Security
New-DistributionGroup team -Type Security
Update-DistributionGroupMember sales -Members team
Update-DistributionGroupMember team -Members ben@x.com
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId sales -AccessRight RestrictAccess`;
    const options = optionsOf(inventoryOf({ 'a.ps1': text }));
    const made = explainMailbox('ben@x.com', options);
    expect(made.ok && made.value.fields.lines?.[0]).toMatchObject({
      text: `${APP}: depends on a reading: Granted (nested-groups=transitive), Denied (nested-groups=direct); Granted, a RestrictAccess policy covers the mailbox, and no DenyAccess policy does`,
      answer: 'Granted',
      depends: [{ readings: { 'nested-groups': ['direct'] }, answer: 'Denied' }],
    });
    const any = explainMailbox('Any other mailbox', options);
    expect(any.ok && [any.value.fields.asked, any.value.fields.lines?.[0]?.answer, any.value.fields.notes]).toEqual([
      'every app, and what it gets of any other mailbox',
      'Denied',
      ['an app that no policy names reaches it too, if Entra gives it a permission'],
    ]);
    expect(JSON.stringify(any)).not.toContain('u0000');
  });
});
