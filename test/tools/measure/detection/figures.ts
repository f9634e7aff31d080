/** Figures of two faults, as if they had been measured. */
import { laws } from '../../../../src/laws/all.generated.ts';
import type { Detection, DetectionFigures } from '../../../../tools/measure/detection/results.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { named } from './planted.ts';

const [zone, end] = [named('zone-ignored'), named('range-end-exclusive')];

const detections: readonly Detection[] = [
  {
    fault: end,
    golden: new Map(),
    onlyCase: undefined,
    underAnyReadings: 0,
    laws: new Map([
      ['a-span-holds-its-ends-and-not-their-neighbours', 3],
      ['a-span-matches-what-its-halves-match', 4],
    ]),
    campaigns: new Map([['ip-ranges', [3, 4]]] as const),
    scopes: ['ip-ranges'],
    signature: 'a',
    smallest: { size: 0, counts: 'rules', where: 'scope' },
  },
  {
    fault: zone,
    golden: new Map([['ip-ranges/forms', 1]]),
    onlyCase: 'ip-ranges/forms#zone',
    underAnyReadings: 1,
    laws: new Map(),
    campaigns: new Map([['ip-ranges', [200, undefined]]] as const),
    scopes: [],
    signature: 'a',
    smallest: { size: 2, counts: 'rules', where: 'golden' },
  },
];

/** `range-end-exclusive` is shown by the scope, `zone-ignored` by one golden case alone; nothing separates the two. */
export const figures: DetectionFigures = {
  detections,
  effort: { seeds: 2, runs: 500, worlds: 40 },
  files: ['ip-ranges/forms', 'ip-ranges/ends'],
  laws,
  scopes: [
    {
      scope: scopes['ip-ranges'],
      sizes: new Map([
        [0, 20],
        [1, 30],
      ]),
    },
  ],
  equivalent: {
    inScopes: [
      [zone, end],
      [end, zone],
    ],
    everywhere: [[zone, end]],
  },
};
