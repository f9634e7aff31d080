import { describe, expect, it } from 'vitest';
import { changeFields, changeNotes } from '../../../src/analysis/explain/changes-found.ts';

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

describe('changeNotes', () => {
  it('say how long a change takes, where there is one to make', () => {
    expect(changeNotes('policies', undefined)).toEqual([]);
    expect(changeNotes('rules', { sets: [], isComplete: true })).toEqual([]);
    expect(changeNotes('rules', { sets: [set], isComplete: true })[0]).toContain('up to 24 hours');
    expect(changeNotes('policies', { sets: [set], isComplete: true })[0]).toContain('more than an hour');
  });

  it('say what is not proposed', () => {
    const none = { isComplete: true, withheld: 'no rule can name a mailbox' };
    const line = 'no new rule is proposed: no rule can name a mailbox';
    expect(changeNotes('rules', { ...none, sets: [] })).toEqual([line]);
    expect(changeNotes('rules', { ...none, sets: [set] })[0]).toBe(line);
  });
});
