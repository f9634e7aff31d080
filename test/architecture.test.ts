import { describe, expect, it } from 'vitest';
import { clauses } from '../src/model/generated/clauses.generated.ts';
import { rooms } from './support/rooms.ts';
import {
  bodiesOf,
  codeOf,
  type File,
  generatedFiles,
  grep,
  hasBehaviour,
  importsOf,
  isCode,
  isGenerated,
  isLaw,
  isSource,
  isTest,
  isTool,
  packagesOf,
  partOf,
  target,
  tree,
} from './support/sources.ts';

/** Looks at files and says what is wrong: `path: finding`. */
type Rule = (files: readonly File[]) => readonly string[];

/** Who may import whom; every room may import itself. Tests may import anything. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(rooms).map(([name, { imports }]) => [name, imports])),
  examples: [],
  tools: [...Object.keys(rooms), 'test'],
};

function arrows(files: readonly File[]): readonly string[] {
  return files
    .filter((file) => isCode(file) && !isTest(file))
    .flatMap((file) => {
      const part = partOf(file.path);
      const allowed = [part, ...(ARROWS[part] ?? [])];
      return importsOf(file)
        .map(({ from }) => target(file, from) ?? (from === 'exchange-access-conformance' ? 'src/index.ts' : undefined))
        .filter((path) => path !== undefined && !allowed.includes(partOf(path)))
        .map((path) => `${file.path}: imports ${path}`);
    });
}

function cycles(files: readonly File[]): readonly string[] {
  const edges = new Map(
    files.filter(isSource).map((file) => [file.path, importsOf(file).flatMap(({ from }) => target(file, from) ?? [])]),
  );
  const done = new Set<string>();
  const visit = (path: string, above: readonly string[]): readonly string[] => {
    if (above.includes(path)) return [`${path}: ${[...above.slice(above.indexOf(path)), path].join(' → ')}`];
    if (done.has(path)) return [];
    done.add(path);
    return (edges.get(path) ?? []).flatMap((next) => visit(next, [...above, path]));
  };
  return [...edges.keys()].flatMap((path) => visit(path, []));
}

/** Where each package may be imported; what is named nowhere, nowhere. The rest of the house runs in a browser. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  'ipaddr.js': /^src\/syntax\/ip-ranges\.ts$/,
  'csv-parse': /^(src\/syntax\/tables\/csv|tools\/measure\/bench\/parts\/read-once)\.ts$/, // there alone, to compare its time
  ajv: /^src\/syntax\/wire\.ts$/,
  'fast-check': /^(generators|tools|src\/(checks|laws))\//,
  node: /^(src\/(cli|node|harness\/adapters\/child-process)|tools)\//,
  'fastest-levenshtein': /^src\/syntax\/nearest\.ts$/,
  commander: /^src\/cli\//,
  picocolors: /^src\/cli\//,
  'string-width': /^src\/report\/text\/table\.ts$/,
  'wrap-ansi': /^src\/report\/text\/table\.ts$/,
  'json-schema-to-typescript': /^tools\/generate\.mjs$/,
  marked: /^tools\/generate\/spec\.mjs$/,
  'fast-xml-parser': /^src\/syntax\/exports\/clixml\.ts$/,
  '@cedar-policy/cedar-wasm': /^tools\/measure\/bench\/engines\/cedar\.ts$/,
  'json-rules-engine': /^tools\/measure\/bench\/engines\/json-rules\.ts$/,
  casbin: /^tools\/measure\/bench\/engines\/casbin\.ts$/,
  '@vitest/runner': /^tools\/measure\/mutant-runner\.mjs$/,
};

function packages(files: readonly File[]): readonly string[] {
  return files
    .filter((file) => isSource(file) || isTool(file))
    .flatMap((file) =>
      packagesOf(file)
        .filter((name) => PACKAGES[name.replace(/:.*/, '')]?.test(file.path) !== true)
        .map((name) => `${file.path}: imports ${name}`),
    );
}

const lengthOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;
function fileSizes(files: readonly File[]): readonly string[] {
  return files
    .filter((file) => (isSource(file) || isTool(file) || (isCode(file) && isTest(file))) && !isGenerated(file))
    .filter((file) => lengthOf(file.text) > (isTest(file) ? 400 : 300))
    .map((file) => `${file.path}: has ${lengthOf(file.text)} lines`);
}

function functionSizes(files: readonly File[]): readonly string[] {
  return files
    .filter((file) => (isSource(file) || isTool(file)) && !isGenerated(file))
    .flatMap((file) => bodiesOf(file).map((body) => ({ ...body, path: file.path })))
    .filter(({ length }) => length > 40)
    .map(({ path, line, length }) => `${path}:${line}: opens a body of ${length} lines`);
}

const CHAPTERS = `client-access-rules test-client-access-rule application-access-policies rule-administration
  policy-administration recipient-filters ip-ranges username-patterns directory cmdlets exports`.split(/\s+/);

const singular = (name: string): string => name.replace(/ies\b/g, 'y').replace(/s\b/g, '');

const BARRELS = /^(src|generators|src\/laws)\/index\.ts$/;

/** Model files are named for one noun (`ip-range.ts` for IpRange); everywhere else a chapter has one name. */
function nameProblem(path: string): string | undefined {
  const names = path.split('/').map((part) => part.split('.')[0] ?? '');
  const refused = names.find((name) => ['utils', 'helpers', 'common', 'types', 'lib', 'core'].includes(name));
  if (refused !== undefined) return `\`${refused}\` says nothing`;
  const crooked = names.find((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name !== 'README');
  if (crooked !== undefined) return `\`${crooked}\` is not kebab-case`;
  if (/(^|\/)index\.m?[tj]s$/.test(path) && !BARRELS.test(path)) return 'is a barrel';
  if (path.startsWith('src/model/')) return undefined;
  const chapter = CHAPTERS.find((each) => names.some((name) => name !== each && singular(name) === singular(each)));
  return chapter === undefined ? undefined : `is not called \`${chapter}\` like its chapter`;
}

function names(files: readonly File[]): readonly string[] {
  return files
    .filter(({ path }) => /^(src|generators|golden|tools|test)\//.test(path))
    .map(({ path }) => ({ path, problem: nameProblem(path) }))
    .filter(({ problem }) => problem !== undefined)
    .map(({ path, problem }) => `${path}: ${problem}`);
}

/** Behaviour that has no test of its own, and why. */
const UNMIRRORED: readonly RegExp[] = [
  /^src\/cli\/main\.ts$/, // starts the program, as every test of the command does
  /^src\/faults\/[^/]+\//, // test/faults/all.test.ts
  /^tools\/measure\/worker\.ts$/, // a process that test/tools/measure/workers.test.ts starts
  /^tools\/measure\/bench\//, // what it finds are times, which hold on one machine
];

function mirrors(files: readonly File[]): readonly string[] {
  return files
    .filter((file) => /^(src|tools)\/.*\.ts$/.test(file.path) && !isGenerated(file) && hasBehaviour(file))
    .filter((file) => !UNMIRRORED.some((pattern) => pattern.test(file.path)) && !isLaw(file))
    .map(({ path }) =>
      path.replace(/^(?:src|(tools))\/(.*)\.ts$/, (_, tools, rest) =>
        ['test', tools, `${rest}.test.ts`].filter(Boolean).join('/'),
      ),
    )
    .filter((mirror) => !files.some(({ path }) => path === mirror))
    .map((mirror) => `${mirror}: is missing`);
}

const made = generatedFiles();
function freshness(files: readonly File[]): readonly string[] {
  const found = files.filter((file) => isGenerated(file) && file.path.startsWith('src/'));
  const known = Object.entries(made).map(([path, text]) => ({ path, text }));
  return [
    ...found
      .filter(({ path }) => !known.some((each) => each.path === path))
      .map(({ path }) => `${path}: is not generated`),
    ...known
      .filter(({ path, text }) => found.find((each) => each.path === path)?.text !== text)
      .map(({ path }) => `${path}: is stale`),
  ];
}

const inSource = (files: readonly File[], folder = 'src/'): readonly File[] =>
  files.filter((file) => isSource(file) && file.path.startsWith(folder));

const IGNORED = /\b(?:v8|c8|istanbul) ignore\b|\bnode:coverage\b/;
const LOOSE = /\b(?:TODO|FIXME|XXX|HACK)\b|@ts-(?:ignore|expect-error|nocheck)|\bbiome-ignore\b/;
const ANY = /(?:[:<|&,=(]\s*|\bas )any\b(?!-)/;
const ENUM = /^\s*(?:export )?(?:declare )?(?:const )?enum \w+/;
const CLASS = /^\s*(?:export )?(?:default )?(?:abstract )?class (?!\w+ extends Error\b)\w+/;

/** Where something changes while it is used: a conversation with a program, a tenant while texts are read. */
const HELD = /^src\/(harness\/adapters|analysis\/inventory)\//;

function classes(files: readonly File[]): readonly string[] {
  const elsewhere = inSource(files).filter(({ path }) => !HELD.test(path));
  return grep(elsewhere, CLASS, codeOf);
}

const CLAUSE = /\b(?:IP|DIR|AAP|CAR|TEST|ADM|PADM|OPATH|WILD|CMD|EXP)(?:-[A-Z0-9]+)+\b/g;

function citations(files: readonly File[]): readonly string[] {
  return inSource(files).flatMap((file) =>
    [...new Set(file.text.match(CLAUSE))]
      .filter((id) => !Object.hasOwn(clauses, id))
      .map((id) => `${file.path}: cites ${id}, which is no clause`),
  );
}

/** An exported function with the comment before it, to the brace that closes it. */
const EXPORTED = /(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?^export (?:async )?function (\w+)[\s\S]*?^\}/gm;

function grounds(files: readonly File[]): readonly string[] {
  return inSource(files, 'src/reference/').flatMap((file) =>
    [...file.text.matchAll(EXPORTED)]
      .filter(([text]) => text.match(CLAUSE) === null && !text.includes('NON-SPEC'))
      .map(([, name]) => `${file.path}: ${name} names no clause and does not say NON-SPEC`),
  );
}

const MACHINE = /(?<![\w.-])\/(?:work|root|tmp|home)\/|registry\.npmjs\.org/;

/** Text by path. */
type Planted = Readonly<Record<string, string>>;

/** Each rule, files in which it must find something, and what it says of them. */
const rules: Readonly<Record<string, { rule: Rule; planted: Planted; finds: readonly string[] }>> = {
  'imports follow the arrows of the design': {
    rule: arrows,
    planted: {
      'src/regions/compile.ts': "import type {\n  Semantics,\n} from '../reference/semantics.ts';",
      'src/regions/cells.ts': "import { fold } from '../syntax/fold.ts';",
      'examples/a.mjs': "const { diff } = await import('exchange-access-conformance');",
    },
    finds: ['src/regions/compile.ts: imports src/reference/semantics.ts', 'examples/a.mjs: imports src/index.ts'],
  },
  'nothing is imported in a circle, types included': {
    rule: cycles,
    planted: {
      'src/model/a.ts': "export { b } from './b.ts';",
      'src/model/b.ts': "import { c } from './c.ts';\nimport type { A } from './a.ts';",
      'src/model/c.ts': "import './b.ts';",
    },
    finds: [
      'src/model/b.ts: src/model/b.ts → src/model/c.ts → src/model/b.ts',
      'src/model/a.ts: src/model/a.ts → src/model/b.ts → src/model/a.ts',
    ],
  },
  'each package is imported where it belongs': {
    rule: packages,
    planted: {
      'src/reference/ip-ranges.ts': "import { parse } from 'ipaddr.js';",
      'src/syntax/tables/csv.ts': "import { parse } from 'csv-parse/sync';\nimport { join } from 'node:path';",
      'src/analysis/diff.ts': "import { readFile } from 'node:fs/promises';\nimport _ from 'lodash';",
    },
    finds: [
      'src/reference/ip-ranges.ts: imports ipaddr.js',
      'src/syntax/tables/csv.ts: imports node:path',
      'src/analysis/diff.ts: imports node:fs',
      'src/analysis/diff.ts: imports lodash',
    ],
  },
  'files are short': {
    rule: fileSizes,
    planted: {
      'src/syntax/long.ts': '\n'.repeat(301),
      'tools/measure/long.ts': '\n'.repeat(301),
      'test/syntax/long.test.ts': '\n'.repeat(301),
    },
    finds: ['src/syntax/long.ts: has 301 lines', 'tools/measure/long.ts: has 301 lines'],
  },
  'functions are short': {
    rule: functionSizes,
    planted: {
      'src/model/table.ts': `const table = {\n${'  a: 1,\n'.repeat(60)}};\n`,
      'src/model/function.ts': `export function a(): B {\n${'  b(`\n`);\n'.repeat(29)}}\n`,
      'src/model/method.ts': `class A {\n  run(\n    a: B,\n  ): { b: C } {\n${'    a();\n'.repeat(58)}  }\n}\n`,
      'src/model/arrow.ts': `const a = (b: C) =>\n  b\n${'    .map(d)\n'.repeat(57)}    .at(0);\n\nconst e = 1;\n`,
    },
    finds: [
      'src/model/function.ts:1: opens a body of 60 lines',
      'src/model/method.ts:4: opens a body of 60 lines',
      'src/model/arrow.ts:1: opens a body of 60 lines',
    ],
  },
  'names are plain, and a chapter has one in every folder': {
    rule: names,
    planted: {
      'src/syntax/recipient-filter/parse.ts': '',
      'src/model/recipient-filter.ts': '',
      'src/faults/readTable.ts': '',
      'test/utils/a.test.ts': '',
      'src/syntax/index.ts': '',
      'generators/index.ts': '',
    },
    finds: [
      'src/syntax/recipient-filter/parse.ts: is not called `recipient-filters` like its chapter',
      'src/faults/readTable.ts: `readTable` is not kebab-case',
      'test/utils/a.test.ts: `utils` says nothing',
      'src/syntax/index.ts: is a barrel',
    ],
  },
  'every source with behaviour has a mirror among the tests': {
    rule: mirrors,
    planted: {
      'src/syntax/fold.ts': 'export function fold() {}',
      'src/model/rule.ts': "/* function */ export type { A } from './a.ts';",
      'src/harness/run.ts': 'export const run = 1;',
      'src/faults/ip-ranges/zone-ignored.ts': 'export const fault = 1;',
      'src/laws/ip-ranges/a-law-holds.ts': 'export const law = 1;',
      'test/harness/run.test.ts': '',
      'tools/measure/worker.ts': 'export const worker = 1;',
      'tools/measure/a.ts': 'export function a() {}',
    },
    finds: ['test/syntax/fold.test.ts: is missing', 'test/tools/measure/a.test.ts: is missing'],
  },
  'generated files are fresh': {
    rule: freshness,
    planted: {
      ...made,
      'src/model/generated/axes.generated.ts': '// an older text\n',
      'src/model/generated/more.generated.ts': '',
    },
    finds: [
      'src/model/generated/more.generated.ts: is not generated',
      'src/model/generated/axes.generated.ts: is stale',
    ],
  },
  'nothing of the reference is left out of coverage': {
    rule: (files) => grep(inSource(files, 'src/reference/'), IGNORED),
    planted: { 'src/reference/a.ts': '\n/* v8 ignore next */\n' },
    finds: ['src/reference/a.ts:2: v8 ignore'],
  },
  'nothing is put off or silenced': {
    rule: (files) => grep(inSource(files), LOOSE),
    planted: { 'src/cli/a.ts': '// TODO later\n// @ts-expect-error\n// biome-ignore lint: no' },
    finds: ['src/cli/a.ts:1: TODO', 'src/cli/a.ts:2: @ts-expect-error', 'src/cli/a.ts:3: biome-ignore'],
  },
  'nothing is any': {
    rule: (files) => grep(inSource(files), ANY, codeOf),
    planted: { 'src/cli/a.ts': "// as any other\nconst a = ': any';\nlet b: Map<string, any>;\nlet c = f(d as any);" },
    finds: ['src/cli/a.ts:3: , any', 'src/cli/a.ts:4: as any'],
  },
  'there are no enums': {
    rule: (files) => grep(inSource(files), ENUM, codeOf),
    planted: { 'src/model/a.ts': "const a = { enum: 'enum B' };\nexport const enum C {}" },
    finds: ['src/model/a.ts:2: export const enum C'],
  },
  'classes are errors, adapters, or what changes while texts are read': {
    rule: classes,
    planted: {
      'src/harness/errors.ts': 'export class HarnessError extends Error {}',
      'src/harness/adapters/process.ts': 'export class Process {}',
      'src/analysis/inventory/tenant/rules.ts': 'export class RuleBook {}',
      'src/analysis/lint/rules.ts': 'export class Rules {}',
      'src/checks/a.ts': '/* a class of */ class Plan {}',
    },
    finds: ['src/analysis/lint/rules.ts:1: export class Rules', 'src/checks/a.ts:1:   class Plan'],
  },
  'every cited clause exists': {
    rule: citations,
    planted: { 'src/cli/a.ts': '/** IP-CIDR, and for connections CAR-FRIST-MATCH. */' },
    finds: ['src/cli/a.ts: cites CAR-FRIST-MATCH, which is no clause'],
  },
  'every function of the reference names its clause': {
    rule: grounds,
    planted: {
      'src/reference/a.ts': [
        '/** IP-CIDR */\nexport function a() {\n}',
        '/** B. */\nexport function b() {\n}',
        "export function c() {\n  'IP-SPAN';\n}",
        '/** NON-SPEC: d. */\nexport function d() {\n}\n',
      ].join('\n'),
    },
    finds: ['src/reference/a.ts: b names no clause and does not say NON-SPEC'],
  },
  'nothing speaks of the machine that it was made on': {
    rule: (files) =>
      grep(
        files.filter(({ path }) => !/^test\/(samples|cases)\//.test(path)),
        MACHINE,
      ), // what people have
    planted: { 'spec/a.md': `see src/${'tmp'}/a`, 'README.md': `cd ${'/tmp'}/main` },
    finds: [`README.md:1: ${'/tmp'}/`],
  },
};

describe.each(Object.entries(rules))('%s', (_, { rule, planted, finds }) => {
  it('in the project', () => {
    expect(tree.length).toBeGreaterThan(100);
    expect(rule(tree)).toEqual([]);
  });

  it('or the rule says so', () => {
    expect(rule(Object.entries(planted).map(([path, content]) => ({ path, text: content })))).toEqual(finds);
  });
});
