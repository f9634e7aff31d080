/** The committed golden cases against their record: what somebody wrote down yesterday still holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRenamed } from '../src/syntax/golden-addresses.ts';
import { type History, historyProblems, parseChanges, parseRecord, printRecord } from '../tools/golden/history.ts';
import { cases } from './golden-collection.ts';

const root = join(import.meta.dirname, '..');
const recordText = readFileSync(join(root, 'test', 'golden-record.txt'), 'utf8');
const renamed = parseRenamed(readFileSync(join(root, 'golden', 'renamed.json'), 'utf8'));
const history: History = {
  recorded: parseRecord(recordText),
  renamed: renamed.ok ? renamed.value : new Map(),
  changes: parseChanges(readFileSync(join(root, 'golden', 'changes.md'), 'utf8')),
};

describe('golden cases', () => {
  it('have a record that can be read', () => {
    expect(renamed.ok).toBe(true);
    expect(history.recorded.length).toBeGreaterThan(2900);
    expect(printRecord(history.recorded)).toBe(recordText);
  });

  it('stay as they were recorded, or the change log says why not', () => {
    expect(historyProblems(cases, history)).toEqual([]);
  });

  it('do not: a planted change, a planted loss and a planted case are found', () => {
    const [first, second, ...rest] = cases;
    if (first === undefined || second === undefined) throw new Error('there are no cases');
    const changed = { ...first, expectation: [{ readings: {}, then: { refused: 'invalid-value' as const } }] };
    const added = { ...second, address: `${second.address}-again` };
    const found = historyProblems([changed, ...rest, added], history);
    expect(found.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining([first.address, second.address, added.address]),
    );
    expect(found).toHaveLength(3);
  });
});
