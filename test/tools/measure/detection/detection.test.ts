import { describe, expect, it } from 'vitest';
import { faults } from '../../../../src/faults/all.generated.ts';
import { campaignDetections } from '../../../../tools/measure/detection/campaigns.ts';
import { detection } from '../../../../tools/measure/detection/detection.ts';
import { equivalentFaults } from '../../../../tools/measure/detection/equivalent-faults.ts';
import { detectionsIn } from '../../../../tools/measure/detection/results.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { type Cells, printHead, printRows, readTable } from '../../../../tools/measure/measurement.ts';
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

  it('are measured by every instrument, and say what catches a fault', async () => {
    const fault = named('range-end-exclusive');
    const own = units.filter(({ name }) => name.endsWith(`, ${fault.name}`));
    const brief = own.filter(({ name }) => !name.startsWith('campaign, ') || name.startsWith('campaign, ip-ranges, '));
    const rows = new Map<string, readonly Cells[]>();
    for (const { name, batch } of brief)
      for (const [unit, cells] of await detection.measure(batch, [name])) rows.set(unit, cells);
    expect([...rows.keys()]).toEqual(brief.map(({ name }) => name));
    expect(brief).toHaveLength(own.length - fault.chapters.length + 1);
    const [found] = detectionsIn([fault], rows, scopes);
    expect([...(found?.golden.keys() ?? [])]).toContain('ip-ranges/ends');
    expect(found?.underAnyReadings).toBeGreaterThan(10);
    expect(found?.laws.has('a-span-holds-its-ends-and-not-their-neighbours')).toBe(true);
    expect([...(found?.campaigns ?? [])].map(([chapter, seeds]) => [chapter, seeds.length])).toEqual([
      ['ip-ranges', 30],
    ]);
    expect(found?.campaigns.get('ip-ranges')?.every((questions) => questions !== undefined)).toBe(true);
    expect(found?.smallest).toEqual({ size: 0, counts: scopes['ip-ranges'].counts, where: 'scope' });
    expect(found?.scopes).toEqual(['ip-ranges']);
    expect(found === undefined ? found : equivalentFaults([found], []).inScopes).toEqual([]);
  });

  it.each(named('range-end-exclusive').chapters)('campaigns of %s look with each seed', (chapter) => {
    const fault = named('range-end-exclusive');
    expect(campaignDetections([fault], chapter, { seeds: 2, runs: 100 }).get(fault)).toHaveLength(2);
  });

  it('are written with the columns of the table', () => {
    const rows = [
      { fault: 'a', by: 'golden', where: 'ip-ranges/ends', detected: 1, size: 0, example: 'ip-ranges/ends#last' },
      { fault: 'a', by: 'golden under any readings', detected: 0 },
      { fault: 'a', by: 'law', where: 'a-law', detected: 1, questions: 7 },
      { fault: 'a', by: 'campaign', where: 'ip-ranges', detected: 1, of: 2, questions: '3 -' },
      {
        fault: 'a',
        by: 'scope',
        where: 'ip-ranges',
        detected: 5,
        of: 50,
        size: 0,
        example: '{ "a": 1 }',
        answers: 'x',
      },
    ];
    const text = printHead(detection) + printRows(detection, 'k', rows);
    expect(text.split('\n')).toEqual([
      'fault,by,where,detected,of,questions,size,example,answers,key',
      'a,golden,ip-ranges/ends,1,,,0,ip-ranges/ends#last,,k',
      'a,golden under any readings,,0,,,,,,k',
      'a,law,a-law,1,,7,,,,k',
      'a,campaign,ip-ranges,1,2,3 -,,,,k',
      'a,scope,ip-ranges,5,50,,0,"{ ""a"": 1 }",x,k',
      '',
    ]);
    expect(
      readTable(text)
        .get('k')
        ?.map(({ by }) => by),
    ).toEqual(rows.map(({ by }) => by));
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
