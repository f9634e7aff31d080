import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import { lineKinds, listsFrom, noLists } from '../../src/report/record.ts';
import { finding, full, known, linesOf } from '../support/reports.ts';

/** The kinds of line of the schema, by its definitions. */
const kinds = schemas.$defs.ReportLine.oneOf.map(({ $ref }) => $ref.replace('#/$defs/', ''));

describe('lineKinds', () => {
  it('has every kind of line of the schema, but for those that a report has one of', () => {
    const definitions = new Map<string, object>(Object.entries(schemas.$defs));
    const lines = kinds.map((name) => /"line":\{"const":"([a-z-]+)"/.exec(JSON.stringify(definitions.get(name)))?.[1]);
    expect([...Object.values(lineKinds), 'header', 'subject', 'footer'].sort()).toEqual([...lines].sort());
  });
});

describe('the library', () => {
  it('exports the type of every kind of line', () => {
    const exported = readFileSync(new URL('../../src/browser.ts', import.meta.url), 'utf8');
    expect(kinds.filter((name) => !new RegExp(`\\b${name}\\b`).test(exported))).toEqual([]);
  });
});

describe('listsFrom', () => {
  it('puts each line into the list of its kind, in order', () => {
    const report = full();
    const lists = listsFrom(linesOf(report));
    for (const [list, lines] of Object.entries(noLists)) expect([list, lines]).toEqual([list, []]);
    expect(lists.questions.map(({ address }) => address)).toEqual(report.questions.map(({ address }) => address));
    expect(lists.known).toEqual([known]);
    expect(lists.findings).toMatchObject([finding]);
  });
});
