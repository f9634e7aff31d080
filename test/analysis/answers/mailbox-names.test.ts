import { expect, it } from 'vitest';
import { ANY_OTHER, mailboxNames } from '../../../src/analysis/answers/mailbox-names.ts';
import { inventoryOf } from '../inventory/reading.ts';

const { state } = inventoryOf({
  'm.csv':
    'Name,Alias,PrimarySmtpAddress,RecipientTypeDetails\nAnna Smith,anna,anna.smith@contoso.com,SharedMailbox\nTwin,,t1@contoso.com,UserMailbox\nTwin,,t2@contoso.com,UserMailbox\nSales,sales,sales@contoso.com,MailUniversalSecurityGroup\n',
});
const { named, recipientOf } = mailboxNames(state.recipients);

it('finds a mailbox by any of its names', () => {
  const anna = named('anna.smith@contoso.com');
  expect(anna).toMatchObject({ kind: 'listed' });
  for (const name of ['ANNA SMITH', 'anna', 'anna@contoso.onmicrosoft.com']) expect(named(name), name).toEqual(anna);
  expect('id' in anna && recipientOf(anna.id).type).toBe('SharedMailbox');
});

it('tells groups, and two of one name', () => {
  expect(named('sales')).toMatchObject({ kind: 'group', type: 'MailUniversalSecurityGroup' });
  expect(named('Twin')).toMatchObject({ kind: 'ambiguous', ids: [expect.any(String), expect.any(String)] });
});

it('takes what no input lists for a mailbox of that name, by the kind of the name', () => {
  expect(named('zoe@contoso.com')).toEqual({ kind: 'unlisted', id: 'zoe@contoso.com' });
  expect(recipientOf('zoe@contoso.com')).toEqual({
    id: 'zoe@contoso.com',
    type: 'UserMailbox',
    primarySmtpAddress: 'zoe@contoso.com',
  });
  named('Zoe');
  expect(recipientOf('Zoe')).toMatchObject({ displayName: 'Zoe' });
  const guid = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
  named(guid);
  expect(recipientOf(guid)).toMatchObject({ guid });
});

it('has one that is in no group and called as nobody', () => {
  expect(recipientOf(ANY_OTHER)).toMatchObject({
    displayName: ANY_OTHER,
    primarySmtpAddress: ANY_OTHER,
    guid: ANY_OTHER,
  });
});
