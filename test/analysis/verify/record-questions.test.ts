import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../src/analysis/answers/access-answers.ts';
import { newQuestions } from '../../../src/analysis/verify/record-questions.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { APP, FENCE, inventoryIn, type Texts } from './verified.ts';

const asked = (texts: Texts) => {
  const inventory = inventoryIn(texts);
  return newQuestions(inventory, accessAnswers(inventory.state, defaultReadings), defaultReadings, {});
};
const message = (texts: Texts): string => {
  const found = asked(texts);
  return found.ok ? 'there are some' : found.problem.message;
};
const RULES = 'New-ClientAccessRule -Name A -Action DenyAccess -AnyOfProtocols POP3\n';

describe('the questions of a new table', () => {
  it('are every app with every mailbox, and one mailbox that is in no group', () => {
    expect(asked({ 'a.ps1': FENCE })).toEqual({
      ok: true,
      value: {
        chapter: 'application-access-policies',
        nameless: [],
        questions: ['lena@contoso.com', 'omar@contoso.com', 'any other mailbox'].map((mailbox) => ({
          appId: APP,
          mailbox,
        })),
      },
    });
  });

  it('are about any other app too where a policy is for all', () => {
    const found = asked({ 'a.ps1': FENCE.replace(APP, "'*'") });
    const apps = found.ok ? found.value.questions.map((each) => ('appId' in each ? each.appId : '')) : [];
    expect(new Set(apps)).toEqual(new Set(['00000000-0000-0000-0000-000000000000']));
  });

  it('leave out a mailbox that no name tells from others, and say so', () => {
    const inventory = inventoryIn({ 'a.ps1': FENCE });
    const access = accessAnswers(inventory.state, defaultReadings);
    const blind = { ...access, mailboxNamed: () => ({ kind: 'ambiguous', ids: [] }) as const };
    expect(newQuestions(inventory, blind, defaultReadings, {})).toMatchObject({
      value: {
        nameless: ['lena@contoso.com', 'omar@contoso.com'],
        questions: [{ appId: APP, mailbox: 'any other mailbox' }],
      },
    });
  });

  it('are few connections for rules, the same for the same rules', () => {
    const found = asked({ 'r.ps1': RULES });
    expect(found).toEqual(asked({ 'r.ps1': RULES }));
    expect(found.ok && found.value.chapter).toBe('client-access-rules');
    expect(found.ok && found.value.questions.length).toBeGreaterThan(11);
    expect(found.ok && found.value.questions.length).toBeLessThan(20);
  });

  it.each([
    [{ 'a.ps1': FENCE, 'r.ps1': RULES }, /^the files hold client access rules and application access policies/],
    [{ 'g.ps1': 'New-DistributionGroup -Name A' }, /^the files hold neither/],
    [{ 'r.ps1': `${RULES}Remove-ClientAccessRule -Identity A\n` }, /^no connection tells these rules apart/],
  ])('cannot be made of %j', (texts, expected) => expect(message(texts)).toMatch(expected));

  it('are not more than a table can hold', () => {
    const policies = Array.from(
      { length: 500 },
      (_, at) => `id${at},${String(at).padStart(8, '0')}-2222-4333-8444-555555555555,Robots,RestrictAccess`,
    );
    const mailboxes = Array.from({ length: 500 }, (_, at) => `user${at}@contoso.com,UserMailbox`);
    const texts = {
      'p.csv': `Identity,AppId,ScopeName,AccessRight\n${policies.join('\n')}\n`,
      'mailboxes.csv': `PrimarySmtpAddress,RecipientTypeDetails\n${mailboxes.join('\n')}\n`,
    };
    expect(message(texts)).toBe('500 apps with 501 mailboxes are 250500 rows, more than 200000');
  });
});
