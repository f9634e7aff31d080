import { describe, expect, it } from 'vitest';
import { laws } from '../../../src/checks/invariants/all.generated.ts';
import { lawKills } from '../../../src/checks/power/law-kills.ts';
import { faults } from '../../../src/faults/all.generated.ts';

const named = (name: string) => faults.filter((fault) => fault.name === name);

describe('lawKills', () => {
  it('names the laws that a fault breaks, and none that it does not', () => {
    const [fault] = named('range-end-exclusive');
    if (fault === undefined) throw new Error('there is no such fault');
    const own = laws.filter(({ chapter }) => chapter === 'ip-ranges' || chapter === 'username-patterns');
    const broken = lawKills([fault], own, { seed: 1, worlds: 20 }).get(fault) ?? [];
    expect(broken).toContain('a span holds its ends and not their neighbours');
    expect(own.filter(({ name }) => broken.includes(name)).map(({ chapter }) => chapter)).not.toContain(
      'username-patterns',
    );
  });

  it('has an entry for each fault, and does not count what dies as broken', () => {
    const dying = faults.filter(({ kind, chapters }) => kind === 'throw' && chapters[0] === 'ip-ranges');
    const kills = lawKills(dying, laws.slice(0, 3), { seed: 1, worlds: 5 });
    expect([...kills.keys()]).toEqual(dying);
  });
});
