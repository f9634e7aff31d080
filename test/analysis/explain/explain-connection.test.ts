import { describe, expect, it } from 'vitest';
import { explainConnection } from '../../../src/analysis/explain/explain-connection.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { caseInventory } from '../inventory/reading.ts';

const options = { inventory: caseInventory('car-blocked-mapi-trace'), readings: defaultReadings, chosen: {} };

describe('explainConnection', () => {
  it('gives the answer, and counts each case', () => {
    const one = explainConnection({ path: '/mapi/', clientIPAddress: '203.0.113.25' }, undefined, options);
    expect(one.fields.answer?.answer).toBe('DenyAccess');
    expect([[...one.counted].length, 'cases' in one.fields, 'changes' in one.fields]).toEqual([1, false, false]);
    const open = explainConnection({ clientIPAddress: '203.0.113.25' }, undefined, options);
    expect([[...open.counted].length, open.fields.cases?.length]).toEqual([2, 2]);
  });

  it('gives what would turn it, and how long that takes', () => {
    const { fields } = explainConnection({ path: '/mapi/', clientIPAddress: '203.0.113.25' }, 'open', options);
    expect([fields.wanted, fields.changes?.[0]?.changes[0]?.kind]).toEqual(['open', 'new-rule']);
    expect(fields.notes.at(-1)).toContain('up to 24 hours');
  });
});
