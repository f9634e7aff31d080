import { describe, expect, it } from 'vitest';
import { wireObjects } from '../../../src/analysis/inventory/wire-objects.ts';
import { groupLines, inventoryOf } from './reading.ts';

describe('JSON of this tool', () => {
  it('is rules, policies or a directory, by its fields', () => {
    const types = (json: unknown): readonly string[] | undefined =>
      wireObjects(json, JSON.stringify(json), 'a.json')?.map(({ type }) => type);
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

  it('each object has its own place', () => {
    const rows = '[\n{"id":"g","type":"UserMailbox"},\n{"id":"h","type":"UserMailbox"}\n]';
    const lines = (json: string): readonly (number | undefined)[] | undefined =>
      wireObjects(JSON.parse(json), json, 'a.json')?.map(({ place }) => place.line);
    expect(lines(rows)).toEqual([2, 3]);
    expect(
      lines(`{"policies":\n[{"appIds":["x"],"policyScopeGroupId":"g"}],"directory":{"recipients":${rows}}}`),
    ).toEqual([2, 3, 4]);
  });

  it('a group without members has none', () => {
    expect(groupLines(inventoryOf({ 'd.json': '[{"id":"g","type":"MailUniversalSecurityGroup"}]' }))).toEqual([
      'g: empty',
    ]);
  });
});
