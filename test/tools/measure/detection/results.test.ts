import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../../src/model/chapters.ts';
import { detectionsIn, soonest } from '../../../../tools/measure/detection/results.ts';
import type { Scope } from '../../../../tools/measure/detection/scope/scope.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { walkScope } from '../../../../tools/measure/detection/scope-walk.ts';
import type { Cells } from '../../../../tools/measure/measurement.ts';
import { figures } from './figures.ts';
import { faultless, named } from './planted.ts';

const row = (fault: string, by: string, cells: Record<string, string | number>) => ({ fault, by, ...cells });

describe('detectionsIn', () => {
  const rows = new Map([
    [
      'a',
      [
        row('zone-ignored', 'golden', {
          where: 'ip-ranges/forms',
          detected: 1,
          size: 0,
          example: 'ip-ranges/forms#zone',
        }),
      ],
    ],
    ['b', [row('zone-ignored', 'golden under any readings', { detected: 2 })]],
    ['c', [row('zone-ignored', 'campaign', { where: 'ip-ranges', detected: 1, of: 2, questions: '5 -' })]],
    ['d', [row('zone-ignored', 'law', { where: '', detected: 0 })]],
    ['e', [row('zone-ignored', 'scope', { where: 'ip-ranges', detected: 3, of: 9, size: 0, answers: 'abc' })]],
    ['f', [row('zone-ignored', 'scope', { where: 'client-access-rules', detected: 0, of: 9, answers: 'def' })]],
  ]);
  const [found, nothing] = detectionsIn([named('zone-ignored'), named('conditions-ored')], rows, scopes);

  it('gathers what the rows say of a fault', () => {
    expect(found).toEqual({
      fault: named('zone-ignored'),
      golden: new Map([['ip-ranges/forms', 1]]),
      onlyCase: 'ip-ranges/forms#zone',
      underAnyReadings: 2,
      campaigns: new Map([['ip-ranges', [5, undefined]]]),
      laws: new Map(),
      scopes: ['ip-ranges'],
      signature: 'ip-ranges abc',
      smallest: { size: 0, counts: 'rules', where: 'scope' },
    });
  });

  it('knows nothing of a fault without rows', () => {
    expect(nothing).toMatchObject({ underAnyReadings: 0, scopes: [], smallest: undefined });
  });
});

describe('the smallest question that catches a fault', () => {
  const policies = scopes['application-access-policies'];
  const smallest = (name: string, rows: readonly Cells[]) => {
    const units = new Map(rows.map((cells, index) => [`${index}`, [{ fault: name, ...cells }]]));
    return detectionsIn([named(name)], units, scopes)[0]?.smallest;
  };
  const inScope = (where: Chapter, size: number) => ({ by: 'scope', where, detected: 5, of: 50, size });
  const inGolden = (where: string, size: number) => ({ by: 'golden', where, detected: 1, size });

  it('is the smallest of the scope, after all smaller ones, which do not catch it', () => {
    const fault = named('first-restrict-only');
    const few: Scope = { ...policies, sizes: [1, 2] };
    const { first } = walkScope(few, [fault]).get(fault) ?? {};
    expect(first?.size).toBe(2);
    expect(first?.question.given).toMatchObject({ policies: [{}, {}] });
    expect(walkScope({ ...policies, sizes: [1, 1] }, [fault]).get(fault)?.count).toBe(0);
    expect(smallest(fault.name, [inScope('application-access-policies', 2)])).toEqual({
      size: 2,
      counts: 'policies',
      where: 'scope',
    });
  });

  it('is a golden case where the scope has only larger ones', () => {
    const rows = [inScope('application-access-policies', 2), inGolden('application-access-policies/scopes', 1)];
    expect(smallest('lost-scope-not-counted', rows)).toEqual({ size: 1, counts: 'policies', where: 'golden' });
  });

  it('is that of the scope where a golden case is as small', () => {
    const rows = [inScope('application-access-policies', 1), inGolden('application-access-policies/scopes', 1)];
    expect(smallest('lost-scope-not-counted', rows)?.where).toBe('scope');
  });

  it('is nothing for what nothing catches', () => {
    const rows = [
      { ...inScope('ip-ranges', 0), detected: 0 },
      { ...inGolden('', 0), detected: 0 },
    ];
    expect(smallest('zone-ignored', rows)).toBeUndefined();
    expect(walkScope(scopes['ip-ranges'], [faultless]).get(faultless)?.first).toBeUndefined();
  });

  it('is looked for where sizes count the same', () => {
    const fault = named('stops-after-a-refusal');
    expect(fault.chapters).toEqual(['rule-administration', 'policy-administration']);
    const some: Scope = { ...scopes['policy-administration'], sizes: [1, 2] };
    expect(walkScope(some, [fault]).get(fault)?.first?.size).toBe(2);
    expect(smallest(fault.name, [inScope('policy-administration', 2)])).toBeUndefined();
  });
});

describe('soonest', () => {
  it('takes for each seed the campaign with the fewest questions', () => {
    const campaigns = new Map([
      ['ip-ranges', [5, undefined, undefined]] as const,
      ['client-access-rules', [7, 9, undefined]] as const,
    ]);
    expect(figures.detections.slice(0, 1).map((each) => soonest({ ...each, campaigns }))).toEqual([[5, 9, undefined]]);
  });
});
