import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../src/analysis/answers/access-answers.ts';
import { isListing, mailboxesIn, mailboxesNamed } from '../../../src/analysis/matrix/mailboxes.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

describe('the mailboxes of the files', () => {
  it('are all who are no group, by id, with what is known of them', () => {
    const { state } = caseInventory('vendor-readme-group-and-tests');
    expect(mailboxesIn(state).map(({ id, mentioned, type }) => [id, mentioned, type])).toEqual([
      ['lena@contoso.com', true, undefined],
      ['omar@contoso.com', true, undefined],
      ['petra@contoso.com', true, undefined],
      ['room-west@contoso.com', true, undefined],
    ]);
  });

  it('are listed by a file of data, or by two at least; one that was asked for is no listing', () => {
    const one =
      'Name                 : Anna\nPrimarySmtpAddress   : anna@contoso.com\nRecipientTypeDetails : UserMailbox\n';
    expect(isListing(inventoryOf({ 'a.txt': one }))).toBe(false);
    expect(isListing(inventoryOf({ 'a.txt': `${one}\n${one.replaceAll('nna', 'nne')}` }))).toBe(true);
    expect(
      isListing(
        inventoryOf({ 'a.csv': 'Name,PrimarySmtpAddress,RecipientTypeDetails\nAnna,anna@contoso.com,UserMailbox\n' }),
      ),
    ).toBe(true);
    expect(isListing(inventoryOf({ 'm.csv': 'Group,Member\nSales,anna@contoso.com\n' }))).toBe(false);
    const group = 'Name,PrimarySmtpAddress,RecipientTypeDetails\nSales,sales@contoso.com,MailUniversalSecurityGroup\n';
    expect(isListing(inventoryOf({ 'a.csv': group }))).toBe(false);
  });
});

it('those that are asked for, each once, and any other only where it stands already', () => {
  const { state } = inventoryOf({ 'm.csv': 'Group,Member\nSales,anna@contoso.com\n' });
  const answers = accessAnswers(state, defaultReadings);
  const named = (...names: readonly string[]) => mailboxesNamed(names, mailboxesIn(state), answers).map(({ id }) => id);
  expect(named('ANNA@contoso.com', 'anna@contoso.com', 'any other mailbox', 'zoe@contoso.com')).toEqual([
    'anna@contoso.com',
    'zoe@contoso.com',
  ]);
  expect(() => named('Sales')).toThrow(RangeError);
});
