import { describe, expect, it } from 'vitest';
import { faults } from '../../../../src/faults/all.generated.ts';
import { laws } from '../../../../src/laws/all.generated.ts';
import type { Law } from '../../../../src/laws/law.ts';
import { lawDetections } from '../../../../tools/measure/detection/laws.ts';

const named = (name: string) => faults.filter((fault) => fault.name === name);

describe('lawDetections', () => {
  it('names the laws that a fault breaks, and none that it does not', () => {
    const [fault] = named('range-end-exclusive');
    if (fault === undefined) throw new Error('there is no such fault');
    const own = laws.filter(({ chapter }) => chapter === 'ip-ranges' || chapter === 'username-patterns');
    const broken = lawDetections([fault], own, 20).get(fault) ?? new Map<string, number>();
    expect(broken.get('a span holds its ends and not their neighbours')).toBeGreaterThan(0);
    expect(own.filter(({ name }) => broken.has(name)).map(({ chapter }) => chapter)).not.toContain('username-patterns');
  });

  it('counts the questions of every world up to the one that is broken', () => {
    const [law] = laws.filter(({ name }) => name === 'a span holds its ends and not their neighbours');
    const [fault] = named('range-end-exclusive');
    if (law === undefined || fault === undefined) throw new Error('there is no such law or fault');
    const late: Law = { ...law, holds: (world, answers) => (calls++ < 2 ? 'held' : law.holds(world, answers)) };
    let calls = 0;
    const count = (each: Law): number => lawDetections([fault], [each], 20).get(fault)?.get(law.name) ?? 0;
    expect(count(late)).toBeGreaterThan(count(law));
  });

  it('has an entry for each fault, and does not count what dies as broken', () => {
    const dying = faults.filter(({ kind, chapters }) => kind === 'throw' && chapters[0] === 'ip-ranges');
    const kills = lawDetections(dying, laws.slice(0, 3), 5);
    expect([...kills.keys()]).toEqual(dying);
  });
});
