import { describe, expect, it } from 'vitest';
import { laws } from '../../../../src/laws/all.generated.ts';
import {
  lawRow,
  matrixRows,
  printMatrix,
  printSmallest,
  readRows,
  smallestRows,
} from '../../../../tools/measure/detection/tables.ts';
import { effort, measured } from './measured.ts';

const rows = matrixRows(measured.powers, measured.walk, effort);
const two = laws.filter(({ name }) => /^a span (?:matches what|holds its)/.test(name));

describe('printMatrix', () => {
  it('has a row for each fault and place', () => {
    expect(printMatrix(rows, two).split('\n')).toEqual([
      'fault,chapter,kind,by,where,caught,of,median questions,95th percentile of questions,smallest',
      'range-end-exclusive,ip-ranges,part,golden under any readings,,0,,,,',
      'range-end-exclusive,ip-ranges,part,law,a-span-holds-its-ends-and-not-their-neighbours,1,,,,',
      'range-end-exclusive,ip-ranges,part,law,a-span-matches-what-its-halves-match,1,,,,',
      'range-end-exclusive,ip-ranges,part,campaign,ip-ranges,2,2,3,4,',
      'range-end-exclusive,ip-ranges,part,scope,ip-ranges,5,50,,,0',
      'zone-ignored,ip-ranges,refusal,golden,ip-ranges/forms,1,,,,',
      'zone-ignored,ip-ranges,refusal,golden under any readings,,1,,,,',
      'zone-ignored,ip-ranges,refusal,campaign,ip-ranges,1,2,200,,',
      ',ip-ranges,law,law,a-span-holds-its-ends-and-not-their-neighbours,1,2,,,',
      ',ip-ranges,law,law,a-span-matches-what-its-halves-match,1,2,,,',
      '',
    ]);
  });
});

describe('readRows', () => {
  it('gives back what was printed, by fault, and which laws have a row', () => {
    const read = readRows(printMatrix(rows, two));
    expect(read.rows).toEqual(rows);
    expect([...read.laws]).toEqual([
      'a-span-holds-its-ends-and-not-their-neighbours',
      'a-span-matches-what-its-halves-match',
    ]);
  });

  it('lets a law be added to rows that stand', () => {
    const [, zone] = measured.powers;
    if (zone === undefined) throw new Error('no second fault');
    const added = new Map([...rows, [zone.fault.name, [lawRow(zone, 'a span matches what its halves match')]]]);
    expect(printMatrix(added, two)).toContain(',ip-ranges,law,law,a-span-matches-what-its-halves-match,2,2,,,');
  });
});

describe('printSmallest', () => {
  it('has a question or an address for each fault', () => {
    expect(printSmallest(smallestRows(measured.powers)).split('\n')).toEqual([
      'fault,smallest,counts,where,exhausted below,example',
      'range-end-exclusive,0,rules,scope,7,"{ ""a"": 1 }"',
      'zone-ignored,2,rules,golden,9,ip-ranges/forms#zone',
      '',
    ]);
  });

  it('leaves out what nothing catches', () => {
    const powers = measured.powers.map((power) => ({ ...power, smallest: undefined }));
    expect(printSmallest(smallestRows(powers)).split('\n').length).toBe(2);
  });
});
