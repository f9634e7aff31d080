import { describe, expect, it } from 'vitest';
import { attributeFinder } from '../../../../src/analysis/answers/connections/mailbox-attributes.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const csv = `Name,Alias,PrimarySmtpAddress,RecipientTypeDetails,City,Department
Lena Vogt,lena,lena@contoso.com,UserMailbox,Oslo,
Bo,bo,bo@contoso.com,UserMailbox,Bern,IT
`;
const find = attributeFinder(inventoryOf({ 'recipients.csv': csv }));

describe('attributeFinder', () => {
  it('takes the attributes that are given for all there are', () => {
    const { attributes, steps } = find({ recipient: { city: 'Oslo' }, username: 'contoso\\bo' });
    expect([attributes.recipient, attributes.knows('office'), steps]).toEqual([{ city: 'Oslo' }, true, []]);
  });

  it('looks them up by the part of the username that is an alias, and says so', () => {
    const { attributes, steps } = find({ username: 'contoso\\lena' });
    expect(attributes.recipient.city).toBe('Oslo');
    expect(steps).toEqual([
      {
        text: '`contoso\\lena` is taken for the mailbox `lena@contoso.com`, whose attributes the files list',
        places: [expect.objectContaining({ file: 'recipients.csv', line: 2 })],
      },
    ]);
  });

  it('knows what the files show, blanks among it, and nothing else', () => {
    const { knows } = find({ mailbox: 'Lena Vogt' }).attributes;
    expect(['city', 'department', 'office'].map(knows)).toEqual([true, true, false]);
  });

  it('says whom it does not find', () => {
    expect(find({ username: 'contoso\\nobody' })).toMatchObject({ steps: [] });
    expect(find({ username: 'contoso\\nobody' }).attributes.knows('city')).toBe(false);
    expect(find({ mailbox: 'nobody' }).steps[0]?.text).toContain('no file lists `nobody`');
    const two = attributeFinder(inventoryOf({ 'a.csv': `${csv}Bo,bo2,bo2@contoso.com,UserMailbox,Rome,HR\n` }));
    expect(two({ mailbox: 'Bo' }).steps[0]?.text).toContain('`Bo` fits 2 recipients');
    expect(find({}).attributes.knows('city')).toBe(false);
  });
});
