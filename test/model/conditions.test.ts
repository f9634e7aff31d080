import { expect, it } from 'vitest';
import { conditionTable, exceptionFields, listConditions, listFields } from '../../src/model/conditions.ts';
import { schemas } from '../../src/model/generated/schemas.generated.ts';

it('the table has every condition of a rule, and every field its parameter and its role', () => {
  const fields = Object.keys(schemas.$defs.ClientAccessRule.properties).filter((field) => /any|filter/i.test(field));
  expect(conditionTable.map(({ field }) => field).toSorted()).toEqual(fields.toSorted());
  expect(schemas.$defs.ConditionField.enum.toSorted()).toEqual(fields.toSorted());
  for (const { field, parameter, role } of conditionTable) {
    expect(`${parameter[0]?.toLowerCase()}${parameter.slice(1)}`).toBe(field);
    expect(role).toBe(field.startsWith('except') ? 'exception' : 'condition');
  }
});

it('the lists are all but the filter, each condition before its exception', () => {
  expect(listFields).toHaveLength(8);
  expect(exceptionFields).toHaveLength(4);
  const kinds = listConditions.map(({ kind, role }) => `${kind} ${role}`);
  expect(kinds).toEqual(
    kinds.filter((_, at) => at % 2 === 0).flatMap((each) => [each, each.replace('condition', 'exception')]),
  );
});
