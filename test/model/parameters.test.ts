import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import { cmdlets } from '../../src/model/parameters.ts';

const spec = join(import.meta.dirname, '..', '..', 'spec');

/** The rows of the tables of parameters: a cmdlet, and the names in its second cell. */
const pages = new Map(
  ['rule-administration', 'policy-administration'].flatMap((chapter) =>
    [...readFileSync(join(spec, `${chapter}.md`), 'utf8').matchAll(/^\| `((?:New|Set|Remove)-\w+)` \| (.+) \|$/gm)].map(
      ([, cmdlet = '', cell = '']) =>
        [cmdlet, [...cell.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name)] as const,
    ),
  ),
);

describe('the parameters', () => {
  it('are those of the cmdlets of the schema, each of which has a page', () => {
    expect(Object.keys(cmdlets)).toEqual(schemas.$defs.Cmdlet.enum);
    expect([...pages.keys()]).toEqual(schemas.$defs.Cmdlet.enum);
  });

  it('of New-ClientAccessRule are the fields of a rule, and those of Set the same with an identity', () => {
    const fields = Object.keys(schemas.$defs.ClientAccessRule.properties);
    const parameters = Object.keys(cmdlets['New-ClientAccessRule'].takes);
    expect(parameters.map((name) => `${name[0]?.toLowerCase()}${name.slice(1)}`).toSorted()).toEqual(fields.toSorted());
    expect(Object.keys(cmdlets['Set-ClientAccessRule'].takes)).toEqual(['Identity', ...parameters]);
  });

  it.each(Object.entries(cmdlets).filter(([cmdlet]) => !/^(?:New|Set)-ClientAccessRule$/.test(cmdlet)))(
    'of %s are those of the page',
    (cmdlet, { takes }) => {
      expect(pages.get(cmdlet)).toEqual(Object.keys(takes));
    },
  );

  it('that are required are parameters', () => {
    const strangers = Object.values(cmdlets).flatMap(({ required, takes }) =>
      required.filter((name) => !Object.hasOwn(takes, name)),
    );
    expect(strangers).toEqual([]);
  });
});
