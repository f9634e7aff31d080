import { expect, it } from 'vitest';
import { wholeOf } from '../../../../src/syntax/hosts/mapped-text.ts';
import { dialectOf } from '../../../../src/syntax/hosts/programs/dialects.ts';
import { hole } from '../../../../src/syntax/hosts/programs/holes.ts';
import { piecesOf } from '../../../../src/syntax/hosts/programs/literals.ts';

function values(text: string, dialect: string): readonly string[] {
  return piecesOf(wholeOf(text), dialectOf(dialect)).map(({ kind, value }) => `${kind} ${value.text}`);
}

const [JS, PY, CS, PHP] = ['const a = 1;\nlet b = 2;', 'def f():\n    pass', 'using System;\nnamespace A;', '<?php'];

it.each([
  [JS, `x('a\\n\\'b'); // don't\n\`c \\\` \${d}\``, ["literal a\n'b", " don't", `literal c \` ${hole('d')}`]],
  [JS, "it's\n'a'", ['literal a']],
  [JS, '/* a */ /* b', ['comment  a ']],
  [
    PY,
    "r\"\\n\" f\"{a} {{b}}\" '''c\nd''' # e",
    ['literal \\n', `literal ${hole('a')} {b}`, 'literal c\nd', 'comment  e'],
  ],
  [CS, '@"a ""b""" + $"{c}"', ['literal a "b"', `literal ${hole('c')}`]],
  [CS, 'var s = $$"""{a} {{b}}""";', [`literal {a} ${hole('b')}`]],
  [PHP, '\'$a\' . "$b->c"', ['literal $a', `literal ${hole('b->c')}`]],
])('%j: %s', (dialect, text, expected) => {
  expect(values(text, dialect)).toEqual(expected.map((each) => (each.startsWith(' ') ? `comment ${each}` : each)));
});
