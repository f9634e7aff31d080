import { describe, expect, it } from 'vitest';
import { detectionsIn, soonest } from '../../../../tools/measure/detection/results.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { figures } from './figures.ts';
import { named } from './planted.ts';

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

describe('soonest', () => {
  it('takes for each seed the campaign with the fewest questions', () => {
    const campaigns = new Map([
      ['ip-ranges', [5, undefined, undefined]] as const,
      ['client-access-rules', [7, 9, undefined]] as const,
    ]);
    expect(figures.detections.slice(0, 1).map((each) => soonest({ ...each, campaigns }))).toEqual([[5, 9, undefined]]);
  });
});
