import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PrintedObject,
  printClixml,
  printedObjects,
  printList,
  printTable,
  printTableOfCells,
} from '../../../generators/texts/exports.ts';
import type { ExportedObject } from '../../../src/model/inventory/call.ts';
import { readClixml } from '../../../src/syntax/exports/clixml.ts';
import { readListings } from '../../../src/syntax/exports/console/listings.ts';
import { readCsv } from '../../../src/syntax/exports/csv.ts';
import { readJson } from '../../../src/syntax/exports/json/read-json.ts';

const RUNS = { numRuns: 200 };
const COMMANDS: Readonly<Partial<Record<PrintedObject['type'], string>>> = {
  ClientAccessRule: 'Get-ClientAccessRule',
  ApplicationAccessPolicy: 'Get-ApplicationAccessPolicy',
  Member: 'Get-DistributionGroupMember Boxes',
};

function command([first]: readonly PrintedObject[], view: string): string {
  return `PS C:\\> ${first === undefined ? '' : COMMANDS[first.type]} | ${view}\n`;
}

/** Types and properties, nothing lost. */
function whole(objects: readonly ExportedObject[]): unknown {
  return objects.map(({ type, properties, lost }) =>
    lost === undefined ? { type, properties } : { type, properties, lost },
  );
}

/** Each property reads as it was, or is said to be lost; none is missing. */
function expectReadOrLost(objects: readonly ExportedObject[], printed: readonly PrintedObject[]): void {
  expect(objects.map(({ type }) => type)).toEqual(printed.map(({ type }) => type));
  for (const [index, { properties, lost = {} }] of objects.entries()) {
    const expected = printed[index]?.properties ?? {};
    expect([...Object.keys(properties), ...Object.keys(lost)].sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(properties)) expect(value).toEqual(expected[name]);
  }
}

describe('objects read back as they were printed', () => {
  it('in lists of any width', () => {
    fc.assert(
      fc.property(printedObjects, fc.integer({ min: 60, max: 200 }), (objects, columns) => {
        const text = command(objects, 'fl') + printList(objects, columns);
        expect(whole(readListings(text).objects)).toEqual(objects);
      }),
      RUNS,
    );
  });

  it('in tables, or are lost where cells are cut and columns do not fit', () => {
    fc.assert(
      fc.property(
        printedObjects,
        fc.integer({ min: 12, max: 60 }),
        fc.integer({ min: 80, max: 300 }),
        (objects, widest, columns) => {
          const names = Object.keys(objects[0]?.properties ?? {}).join(', ');
          const text = command(objects, `ft ${names}`) + printTable(objects, widest, columns);
          expectReadOrLost(readListings(text).objects, objects);
        },
      ),
      RUNS,
    );
  });

  it('in tables of cells with any delimiter', () => {
    const delimiter = fc.constantFrom(',', ';', '\t', '|');
    const joint = fc.constantFrom(', ', ',', ';', '|', '\n');
    fc.assert(
      fc.property(printedObjects, delimiter, joint, (objects, separator, joinedBy) => {
        const text = printTableOfCells(objects, separator, joinedBy);
        expect(whole(readCsv(text, { file: 'members.csv' }).objects)).toEqual(objects);
      }),
      RUNS,
    );
  });

  it('in Clixml', () => {
    fc.assert(
      fc.property(printedObjects, (objects) => {
        expect(whole(readClixml(printClixml(objects), { file: 'members.xml' }).objects)).toEqual(objects);
      }),
      RUNS,
    );
  });

  it('in JSON, as a list, an answer of the web service, or one a line', () => {
    fc.assert(
      fc.property(printedObjects, fc.constantFrom('list', 'service', 'lines'), (objects, shape) => {
        const plain = objects.map(({ properties }) => properties);
        const texts = {
          list: JSON.stringify(plain, null, 4),
          service: JSON.stringify({ value: plain }),
          lines: plain.map((each) => JSON.stringify(each)).join('\n'),
        };
        expect(whole(readJson(texts[shape as keyof typeof texts], { file: 'members.json' }).objects)).toEqual(objects);
      }),
      RUNS,
    );
  });
});
