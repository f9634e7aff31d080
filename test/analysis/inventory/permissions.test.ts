import { describe, expect, it } from 'vitest';
import { permissionNames, resourceNames } from '../../../src/analysis/inventory/permissions.ts';

describe('permissions by id', () => {
  it('are the twelve that open mailboxes, each once', () => {
    expect(permissionNames.size).toBe(12);
    expect(new Set(permissionNames.values()).size).toBe(12);
    expect([...permissionNames.keys()].every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect(resourceNames.get('00000003-0000-0000-c000-000000000000')).toBe('Microsoft Graph');
  });
});
