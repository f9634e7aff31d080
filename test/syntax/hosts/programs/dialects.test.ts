import { expect, it } from 'vitest';
import { dialectOf } from '../../../../src/syntax/hosts/programs/dialects.ts';

it.each([
  ['Python', 'import os\n\ndef f(x):\n    return f"{x}"\n'],
  ['JavaScript', `const a = require('b');\nconsole.log(\`\${a}\`);\n`],
  ['C#', 'using System;\nnamespace A;\npublic class B { }\n'],
  ['Go', 'package a\n\nfunc f() error { x := 1 }\n'],
  ['PHP', '<?php\n$a = $b->c;\n'],
  ['Perl', 'use strict;\nmy $a = 1;\n'],
  ['Terraform', 'resource "a" "b" {\n}\nvariable "c" {\n}\n'],
  ['Bicep', "param a string\nresource b 'c' = {\n}\n"],
  ['YAML', 'steps:\n  - run: |\n      x\n  - name: y\n'],
  ['JSON', '{\n  "a": 1,\n  "b": [\n  ]\n}\n'],
  ['JavaScript', 'nothing that tells'],
])('%s', (name, text) => {
  expect(dialectOf(text).name).toBe(name);
});

it('a name tells more than the text', () => {
  const lines = `  steps: [\n    \`Get-ServicePrincipal -Identity \${id}\`,\n  ],\n  name: 1\n  other: 2\n`;
  expect([dialectOf(lines).name, dialectOf(lines, 'ts').name, dialectOf(lines, 'ini').name]).toEqual([
    'YAML',
    'JavaScript',
    'YAML',
  ]);
});
