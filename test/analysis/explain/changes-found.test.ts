import { describe, expect, it } from 'vitest';
import { changeFields, delayNotes } from '../../../src/analysis/explain/changes-found.ts';

const set = { changes: [], turns: [], turnsInAll: 0, others: '', except: [] };

describe('changeFields', () => {
  it('are undefined for what there is not', () => {
    expect(changeFields(undefined, undefined)).toEqual({
      wanted: undefined,
      changes: undefined,
      changesCut: undefined,
    });
    expect(changeFields('open', { sets: [set], isComplete: true })).toEqual({
      wanted: 'open',
      changes: [set],
      changesCut: undefined,
    });
    expect(changeFields('close', { sets: [], isComplete: false }).changesCut).toBe(true);
  });
});

describe('delayNotes', () => {
  it('say how long a change takes, where there is one to make', () => {
    expect(delayNotes('policies', undefined)).toEqual([]);
    expect(delayNotes('rules', { sets: [], isComplete: true })).toEqual([]);
    expect(delayNotes('rules', { sets: [set], isComplete: true })[0]).toContain('up to 24 hours');
    expect(delayNotes('policies', { sets: [set], isComplete: true })[0]).toContain('more than an hour');
  });
});
