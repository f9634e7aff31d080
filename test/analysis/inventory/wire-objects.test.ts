import { describe, expect, it } from 'vitest';
import { wireObjects } from '../../../src/analysis/inventory/wire-objects.ts';
import { groupLines, inventoryOf } from './reading.ts';

describe('JSON of this tool', () => {
  it('is rules, policies or a directory, by its fields', () => {
    const place = { line: 1, column: 1 };
    const types = (json: unknown): readonly string[] | undefined => wireObjects(json, place)?.map(({ type }) => type);
    expect(types([{ name: 'R', priority: 1, action: 'DenyAccess' }])).toEqual(['ClientAccessRule']);
    expect(
      types({
        policies: [{ appIds: ['x'], policyScopeGroupId: 'g' }],
        directory: { recipients: [{ id: 'g', type: 'UserMailbox' }] },
      }),
    ).toEqual(['ApplicationAccessPolicy', 'Recipient']);
    expect(types([{ id: 'g', type: 'UserMailbox' }])).toEqual(['Recipient']);
    expect(types([{ Name: 'R' }])).toBeUndefined();
    expect(types('text')).toBeUndefined();
  });

  it('a group without members has none', () => {
    expect(groupLines(inventoryOf({ 'd.json': '[{"id":"g","type":"MailUniversalSecurityGroup"}]' }))).toEqual([
      'g: empty',
    ]);
  });
});
