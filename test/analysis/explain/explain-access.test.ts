import { describe, expect, it } from 'vitest';
import { appFor, explainAccess } from '../../../src/analysis/explain/explain-access.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const APP = '5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920';
const OBJECT = '0a0b0c0d-1111-4222-8333-444455556666';
const optionsOf = (inventory: ReturnType<typeof inventoryOf>) => ({ inventory, readings: defaultReadings, chosen: {} });
const robots = optionsOf(caseInventory('add-member-not-permission'));

const named = optionsOf(
  inventoryOf({
    'sp.csv': `AppId,ObjectId,DisplayName\n${APP},${OBJECT},Payroll\n11111111-2222-4333-8444-555566667777,,Twin\n11111111-2222-4333-8444-555566667778,,Twin\n`,
    'a.ps1': `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId staff -AccessRight RestrictAccess`,
    'm.csv': 'Group,Member\nstaff,ann@x.com\n',
  }),
);

describe('appFor', () => {
  it.each([
    [APP.toUpperCase(), APP],
    ['payroll', APP],
    [OBJECT, APP],
    ['99999999-9999-4999-8999-999999999999', '99999999-9999-4999-8999-999999999999'],
  ])('%s', (text, appId) => {
    const found = appFor(text, named);
    expect(found.ok && found.value.app.appId.toLowerCase()).toBe(appId);
  });

  it('refuses what is no app, or two', () => {
    const messages = ['Pay', 'Twin']
      .map((text) => appFor(text, named))
      .map((found) => (found.ok ? '' : found.problem.message));
    expect(messages).toEqual([expect.stringContaining('no input names the app `Pay`'), '2 apps are called `Twin`']);
  });
});

describe('explainAccess', () => {
  it('gives the answer with its steps, and what would turn it', () => {
    const made = explainAccess(APP, 'cara@contoso.com', 'open', robots);
    if (!made.ok) throw new Error(made.problem.message);
    const { asked, answer, wanted, changes, notes } = made.value.fields;
    expect([asked, answer?.answer, wanted]).toEqual([`app ${APP} to mailbox cara@contoso.com`, 'Denied', 'open']);
    expect(changes?.[0]?.changes[0]?.text).toBe('make `cara@contoso.com` a member of `sg-finance-robots`');
    expect(notes.at(-1)).toContain('can take more than an hour');
  });

  it('looks for no change where none is wanted, and has none where it is so already', () => {
    const plain = explainAccess(APP, 'ap@contoso.com', undefined, robots);
    expect(plain.ok && 'changes' in plain.value.fields).toBe(false);
    const open = explainAccess(APP, 'ap@contoso.com', 'open', robots);
    expect(open.ok && open.value.fields.changes).toEqual([]);
  });

  it('says that an object id is none that policies go by', () => {
    const made = explainAccess(OBJECT, 'ann@x.com', undefined, named);
    expect(made.ok && made.value.fields.notes[0]).toBe(
      `\`${OBJECT}\` is the object id of the enterprise app; policies go by its app id, \`${APP}\`, which is taken here`,
    );
    expect(made.ok && made.value.fields.answer?.answer).toBe('Granted');
  });

  it.each([
    ['Nobody', 'ann@x.com', '--app', /no input names the app/, /known|did you mean/],
    [APP, 'staff', '--mailbox', /`staff` is a group/, /such as `ann@x\.com`/],
  ])('refuses %s to %s', (app, mailbox, place, message, hint) => {
    const made = explainAccess(app, mailbox, undefined, named);
    if (made.ok) throw new Error('not refused');
    expect(made.problem.place).toBe(place);
    expect([made.problem.message, made.problem.hint]).toEqual([
      expect.stringMatching(message),
      expect.stringMatching(hint),
    ]);
  });

  it('refuses a mailbox that may be two', () => {
    const csv = 'Name,PrimarySmtpAddress,RecipientTypeDetails\nTwin,t1@x.com,UserMailbox\nTwin,t2@x.com,UserMailbox\n';
    const inventory = inventoryOf({
      'r.csv': csv,
      'a.ps1': `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId g -AccessRight DenyAccess`,
    });
    const made = explainAccess(APP, 'Twin', undefined, optionsOf(inventory));
    expect(made.ok ? '' : made.problem.message).toMatch(/^`Twin` fits 2 recipients: `t1@x\.com`, `t2@x\.com`;/);
  });

  it('means each mailbox that nobody names by any other mailbox, whom nobody can put into a group', () => {
    const made = explainAccess(APP, 'any other mailbox', 'open', named);
    if (!made.ok) throw new Error(made.problem.message);
    const { asked, answer, changes, notes } = made.value.fields;
    expect([asked, answer?.answer]).toEqual([`app Payroll (${APP}) to any other mailbox`, 'Denied']);
    expect(notes[0]).toBe('this stands for each mailbox that the files do not name and that is in no group');
    expect(changes?.map((set) => [set.changes.map(({ kind }) => kind), set.others])).toEqual([[['remove-policy'], '']]);
    expect(JSON.stringify(made.value.fields)).not.toContain('u0000');
  });
});
