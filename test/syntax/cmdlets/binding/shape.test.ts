import { expect, test } from 'vitest';
import { shapeOf } from '../../../../src/syntax/cmdlets/binding/shape.ts';
import { changing, identity, optional, within } from '../../../../src/syntax/cmdlets/signatures/signature.ts';

const signature = changing({
  Identity: identity,
  ...optional('text', 'Description'),
  ...within(['One', 'Two'], 'switch', 'Force'),
  ...within(['Two'], 'text', 'Scope'),
});

test('a signature by sets, positions and names', () => {
  const { sets, mandatory, positional, names } = shapeOf(signature);
  expect(sets).toEqual(['One', 'Two']);
  expect(mandatory.map(([name]) => name)).toEqual(['Identity']);
  expect(positional.map(([name]) => name)).toEqual(['Identity']);
  expect(names.get('description')).toBe('Description');
});

test('a cmdlet without sets has one that is nameless', () => {
  expect(shapeOf(changing({ Identity: identity })).sets).toEqual(['']);
});

test('it is worked out once', () => {
  expect(shapeOf(signature)).toBe(shapeOf(signature));
});
