import { describe, expect, it } from 'vitest';
import { reachCounts, reachKind, writeReach } from '../../../../src/report/html/matrix/reach.ts';
import { hugeMatrix } from '../../../support/huge-matrix.ts';
import { elementsOf, find, parseFragment, textOf } from '../../../support/page.ts';
import { smallMatrix } from '../../../support/small-matrix.ts';

const page = parseFragment(writeReach(smallMatrix).markup);
const rows = find(page, 'tr').slice(1);

describe('writeReach', () => {
  it('has a row for each app: name and id, word and number, why', () => {
    expect(rows).toHaveLength(6);
    const [name = '', reach = '', why = ''] =
      rows[0]?.children.flatMap((each) => (typeof each === 'string' ? [] : textOf(each))) ?? [];
    expect(name).toBe('Invoice robot 6c1f3f0e-9a4b-4d2c-8e77-0b5a4c3d2e19');
    expect(reach).toBe('confined to 1 of 4billing');
    expect(why).toContain('RestrictAccess on Invoice Mailboxes (1 member), called Invoices policies.txt:3');
    expect(why).toContain('Permissions of Entra: Mail.Read, Mail.Send');
    expect(rows[3] && textOf(rows[3])).toContain('full_access_as_app works over EWS');
    expect(rows.map(({ attributes }) => attributes['data-app'])).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('says how far it would be under each reading', () => {
    const text = rows[2] === undefined ? '' : textOf(rows[2]);
    expect(text).toContain('nested-groups=transitive: confined to 2 of 4');
    expect(text).toContain('nested-groups=direct: confined to 1 of 4');
  });

  it('does not say twice what its one policy says', () => {
    expect(rows[0] && textOf(rows[0])).not.toContain('Invoices restricts it');
    expect(rows[3] && textOf(rows[3])).toContain('Keep out of the board denies it one mailbox');
  });

  it('is a table with a caption and heads, also where its cells stand below each other', () => {
    expect(find(page, 'caption').map(textOf)).toEqual(['6 apps, with the policies that make it so']);
    expect(find(page, 'th').map(({ attributes }) => attributes['scope'])).toEqual([
      ...['col', 'col', 'col'],
      ...rows.map(() => 'row'),
    ]);
    const roles = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
    const parts = elementsOf(page).filter(({ name }) => roles.includes(name));
    expect(parts.filter(({ attributes }) => attributes['role'] === undefined)).toEqual([]);
  });

  it('has a colour for each word, and the word', () => {
    expect(find(page, 'span').map(({ attributes, children }) => [attributes['class'], children[0]])).toEqual([
      ['chip good', 'confined to 1 of 4'],
      ['chip bad', 'everybody: 4 of 4'],
      ['chip warn', 'depends'],
      ['chip warn', 'all but 1 of 4'],
      ['chip good', 'nobody: 0 of 4'],
      ['chip warn', 'not known'],
    ]);
  });

  it('names few mailboxes, and counts the rest', () => {
    const [first] = find(parseFragment(writeReach(hugeMatrix(1, 1000)).markup), 'p', 'few');
    expect(first === undefined ? '' : textOf(first)).toMatch(/^([\w.]+, ){3}[\w.]+ and \d+ more$/);
  });
});

it('counts apps by word, without numbers', () => {
  expect([...reachCounts(smallMatrix.apps).values()]).toEqual([1, 1, 1, 1, 1, 1]);
  expect((['confined to n', 'all but n', 'nobody'] as const).map(reachKind)).toEqual([
    ...['confined', 'all but some', 'nobody'],
  ]);
});
