/** A small matrix of two faults, as if it had been measured. */

import type { Question } from '../../../../src/model/question.ts';
import type { Matrix, MatrixEffort, Power } from '../../../../tools/measure/detection/detection.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { named } from './planted.ts';

const [zone, end] = [named('zone-ignored'), named('range-end-exclusive')];
const question: Question = { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.1', address: '10.0.0.1' } };

export const effort: MatrixEffort = { seeds: 2, runs: 500, worlds: 40, scopes: [scopes['ip-ranges']] };

const powers: readonly Power[] = [
  {
    fault: end,
    golden: new Map(),
    underAnyReadings: 0,
    laws: new Map([
      ['a span holds its ends and not their neighbours', 3],
      ['a span matches what its halves match', 4],
    ]),
    campaigns: new Map([['ip-ranges', [3, 4]]] as const),
    smallest: { size: 0, counts: 'rules', where: 'scope', example: '{ "a": 1 }', exhausted: 7 },
  },
  {
    fault: zone,
    golden: new Map([['ip-ranges/forms', ['ip-ranges/forms#zone']]]),
    underAnyReadings: 1,
    laws: new Map(),
    campaigns: new Map([['ip-ranges', [200, undefined]]] as const),
    smallest: { size: 2, counts: 'rules', where: 'golden', example: 'ip-ranges/forms#zone', exhausted: 9 },
  },
];

/** `range-end-exclusive` is shown by the scope, `zone-ignored` by one golden case alone; nothing separates the two. */
export const measured: Matrix = {
  powers,
  walk: {
    scopes: effort.scopes,
    questions: new Map([
      [
        'ip-ranges',
        new Map([
          [0, 20],
          [1, 30],
        ]),
      ],
    ] as const),
    wrong: new Map([
      [end, new Map([['ip-ranges', { count: 5, first: { size: 0, question } }]] as const)],
      [zone, new Map()],
    ]),
    signatures: new Map(),
  },
  alike: {
    inScopes: [
      [zone, end],
      [end, zone],
    ],
    everywhere: [[zone, end]],
  },
};
