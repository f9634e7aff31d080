import { describe, expect, it } from 'vitest';
import { faults } from '../../../../src/faults/all.generated.ts';
import { detection } from '../../../../tools/measure/detection/detection.ts';
import { named } from './planted.ts';

const digestOf =
  (changed = '') =>
  (path: string) =>
    path === changed ? 'new' : 'old';
const units = detection.units(digestOf());

/** What is measured anew when a module changes. */
const staleAfter = (path: string): readonly string[] => {
  const after = detection.units(digestOf(path));
  return units.flatMap(({ name, depends }, index) => (depends.join() === after[index]?.depends.join() ? [] : [name]));
};

describe('the units of the detection table', () => {
  it('have names of their own, and every fault has some of each instrument', () => {
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
    for (const by of ['campaign', 'scope', 'golden', 'golden under any readings', 'law']) {
      const own = units.filter(({ name }) => name.startsWith(`${by}, `)).map(({ name }) => name.split(', ')[2]);
      expect(new Set(own).size).toBe(faults.length);
    }
  });

  it('are stale only for the fault that changes', () => {
    const { name, chapters } = named('zone-ignored');
    const stale = staleAfter(`src/faults/${chapters[0]}/${name}.ts`);
    expect(stale.length).toBe(3 * chapters.length + 2);
    expect(stale.every((unit) => unit.endsWith(`, ${name}`))).toBe(true);
  });

  it('are stale for one instrument when that changes, and for no page', () => {
    expect(staleAfter('tools/measure/detection/golden.ts').every((unit) => unit.startsWith('golden, '))).toBe(true);
    expect(
      staleAfter('tools/measure/detection/scope/ip-ranges.ts').every((unit) => unit.startsWith('scope, ip-ranges')),
    ).toBe(true);
    expect(staleAfter('tools/measure/detection/page.ts')).toEqual([]);
  });

  it('are measured by batch, each with its rows', async () => {
    const wanted = units.filter(({ name }) => name === 'golden, ip-ranges, zone-ignored');
    const [unit] = wanted;
    const rows = await detection.measure(
      unit?.batch ?? '',
      wanted.map(({ name }) => name),
    );
    expect([...rows.keys()]).toEqual(['golden, ip-ranges, zone-ignored']);
    expect([...rows.values()].flat()[0]).toMatchObject({ fault: 'zone-ignored', by: 'golden' });
    const scope = await detection.measure('scope, ip-ranges', ['scope, ip-ranges, zone-ignored']);
    expect([...scope.values()].flat()[0]).toMatchObject({ by: 'scope', where: 'ip-ranges', size: 0 });
  });
});
