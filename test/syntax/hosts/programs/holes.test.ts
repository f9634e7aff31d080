import { expect, it } from 'vitest';
import { wholeOf } from '../../../../src/syntax/hosts/mapped-text.ts';
import { filled, hole, holeIn } from '../../../../src/syntax/hosts/programs/holes.ts';

it('a hole is a variable of PowerShell, but within single quotation marks', () => {
  const text = `-A ${hole('a')} -B "x ${hole('b.c')}" -C '${hole('d')}' -D 'x ${hole('e f')}'`;
  expect(filled(wholeOf(text)).text).toBe(`-A \${\ue000a} -B "x \${\ue000b.c}" -C \${\ue000d} -D 'x ${hole('e_f')}'`);
});

it('a value with a hole names what the program puts there', () => {
  expect(holeIn(`x ${hole('name')}`)).toBe('name');
  expect(holeIn('x')).toBeUndefined();
});

it('what is filled stays as it is', () => {
  const once = filled(wholeOf(`-A ${hole('a')} -B '${hole('b')}'`));
  expect(filled(once).text).toBe(once.text);
});
