/** Counts that keep the house small: each is taken of the tree, and of planted texts in which it must find something. */
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  type File,
  grep,
  importsOf,
  isCode,
  isGenerated,
  isSource,
  partOf,
  target,
  tree,
} from './support/sources.ts';

/** Says what is over the limit: `path: finding`. */
type Rule = (files: readonly File[]) => readonly string[];

const written = (files: readonly File[]): readonly File[] =>
  files.filter((file) => isSource(file) && !isGenerated(file));
const lines = (files: readonly File[]): number =>
  files.reduce((sum, { text }) => sum + text.replace(/\n$/, '').split('\n').length, 0);
const overLimit = (found: readonly string[], limit: number): readonly string[] => (found.length > limit ? found : []);

function groupBy<T>(list: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

/** Percent of all lines. */
const LARGEST_ROOM = 20;

/** The readers of what people have are rooms of their own within syntax. */
const READERS = /^src\/(syntax\/(?:powershell|cmdlets|hosts|exports))\//;

function largeRooms(files: readonly File[]): readonly string[] {
  const all = lines(written(files));
  return [...groupBy(written(files), ({ path }) => READERS.exec(path)?.[1] ?? partOf(path))]
    .map(([room, own]) => ({ room, share: Math.round((1000 * lines(own)) / all) / 10 }))
    .filter(({ share }) => share > LARGEST_ROOM)
    .map(({ room, share }) => `${room}: ${share} % of the lines`);
}

const FULL = 15;
/** One file for each fault, law or subcommand: they may be as many as there are. */
const LISTS = /^src\/(faults|laws|cli\/commands)(\/|$)/;

function fullFolders(files: readonly File[]): readonly string[] {
  const folders = groupBy(
    files.filter((file) => isCode(file) && /^(src|generators|tools)\//.test(file.path)),
    ({ path }) => path.replace(/\/[^/]*$/, ''),
  );
  return [...folders]
    .filter(([folder, own]) => own.length > FULL && !LISTS.test(folder))
    .map(([folder, own]) => `${folder}: ${own.length} files`);
}

const TYPE = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class) (\w+)\b(?! from|,| \})/gm;

const typesOf = (file: File): readonly string[] => [...codeOf(file).matchAll(TYPE)].map(([, name = '']) => name);

const IRREGULAR =
  /(?:^|[a-z])(?:Told|Heard|Found|Drawn|Shown|Said|Seen|Known|Met|Made|Sought|Kept|Held|Taken|Spoken|Chosen)$/;
const REGULAR = /[a-z](?:ed|ing)$/;
/** Nouns that end as participles do. */
const NOUNS = /(?:Reading|Finding|Ending|Listing|Heading|Encoding|Renumbering|Setting|Meaning|String|Meeting)$/;

function participles(files: readonly File[]): readonly string[] {
  return written(files).flatMap((file) =>
    typesOf(file)
      .filter((name) => (IRREGULAR.test(name) || REGULAR.test(name)) && !NOUNS.test(name))
      .map((name) => `${file.path}: ${name}`),
  );
}

function twoMeanings(files: readonly File[]): readonly string[] {
  const places = written(files).flatMap((file) => typesOf(file).map((name) => ({ name, path: file.path })));
  return [...groupBy(places, ({ name }) => name)]
    .filter(([, own]) => own.length > 1)
    .map(([name, own]) => `${name}: ${own.map(({ path }) => path).join(', ')}`);
}

const SPREAD = /\.\.\.\([^;{}]*(?:&&\s*\{|\?\s*(?:\{\s*\}\s*:|\{[^;]{0,200}\}\s*:\s*\{\s*\}))/g;

function conditionalSpreads(files: readonly File[]): readonly string[] {
  const found = written(files).flatMap((file) => Array.from(codeOf(file).matchAll(SPREAD), () => file.path));
  return overLimit(found, 5);
}

const EXPORTED = /^export (?:async )?(?:function\*?|interface|type|class) (\w+)\b(?!.*\bfrom\b)/;

/** Further signatures of a documented function need no comment of their own. */
function undocumented(files: readonly File[]): readonly string[] {
  return written(files).flatMap((file) => {
    const text = file.text.split('\n');
    return text.flatMap((line, at) => {
      const name = EXPORTED.exec(line)?.[1];
      if (name === undefined || /\*\/\s*$/.test(text[at - 1] ?? '') || EXPORTED.exec(text[at - 1] ?? '')?.[1] === name)
        return [];
      return [`${file.path}: ${name}`];
    });
  });
}

const IN_FULL = /^(src\/index\.ts|generators\/|src\/laws\/)/;

const undocumentedFaces: Rule = (files) => undocumented(files).filter((each) => IN_FULL.test(each));
/** Faults are documented by what they say of themselves; a subcommand's file says in its head what it is. */
const undocumentedRest: Rule = (files) =>
  overLimit(
    undocumented(files).filter((each) => !IN_FULL.test(each) && !/^src\/(faults\/[^/]+|cli\/commands)\//.test(each)),
    50,
  );

const scans: Rule = (files) =>
  grep(
    written(files).filter(({ path }) => !path.startsWith('src/report/')),
    /\bline\.line [!=]==/,
  );

function scripts(files: readonly File[]): readonly string[] {
  const manifest: { readonly scripts?: Readonly<Record<string, string>> } = JSON.parse(
    files.find(({ path }) => path === 'package.json')?.text ?? '{}',
  );
  const names = Object.keys(manifest.scripts ?? {}).filter((name) => !name.startsWith('pre'));
  return overLimit(names, 8);
}

function readme(files: readonly File[]): readonly string[] {
  return files
    .filter(({ path, text }) => path === 'README.md' && Buffer.byteLength(text) > 8 * 1024)
    .map(({ path, text }) => `${path}: ${Buffer.byteLength(text)} bytes`);
}

/** Every room stands on these two. */
const GROUND = ['model', 'syntax'];

function arrows(files: readonly File[]): readonly string[] {
  const found = files.filter(isSource).flatMap((file) =>
    importsOf(file).flatMap(({ from }) => {
      const [here, there] = [partOf(file.path), partOf(target(file, from) ?? file.path)];
      return here === there || GROUND.includes(there) ? [] : [`${here} → ${there}`];
    }),
  );
  return overLimit([...new Set(found)].sort(), 32);
}

const repeated = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('\n');
const letters = 'abcdefgh'.split('');

/** Each rule, files in which it must find something, and how much. */
const rules: Readonly<
  Record<string, { rule: Rule; planted: Readonly<Record<string, string>>; finds: readonly string[] }>
> = {
  'no room has more than a fifth of the lines': {
    rule: largeRooms,
    planted: Object.fromEntries([
      ['src/checks/a.ts', '\n'.repeat(3)],
      ['src/model/b.generated.ts', '\n'.repeat(90)],
      ...letters.map((each) => [`src/${each}/a.ts`, '\n']),
    ]),
    finds: ['checks: 27.3 % of the lines'],
  },
  'no folder has more than 15 files': {
    rule: fullFolders,
    planted: Object.fromEntries(
      ['src/syntax', 'src/faults/ip-ranges'].flatMap((folder) =>
        Array.from({ length: 16 }, (_, at) => [`${folder}/a-${at}.ts`, '']),
      ),
    ),
    finds: ['src/syntax: 16 files'],
  },
  'no type is named by a participle': {
    rule: participles,
    planted: {
      'src/harness/a.ts': 'type Told = 1;\nexport interface HeardTwin {}\nclass Ending {}\ntype Judging<T> = T;',
    },
    finds: ['src/harness/a.ts: Told', 'src/harness/a.ts: Judging'],
  },
  'no type name has two meanings': {
    rule: twoMeanings,
    planted: {
      'src/cli/a.ts': 'interface Kind {}',
      'generators/b.ts': "export type Kind = 'a';\nexport type { Kind } from './c.ts';",
    },
    finds: ['Kind: src/cli/a.ts, generators/b.ts'],
  },
  'at most five spreads are conditional': {
    rule: conditionalSpreads,
    planted: {
      'src/cli/a.ts': repeated(3, () => 'const a = { ...(b === undefined ? {} : { b }) };'),
      'src/cli/b.ts': repeated(3, () => "const a = { ...(b ? { c: 'd' } : {}), ...(e && { e }) };"),
    },
    finds: [...Array<string>(3).fill('src/cli/a.ts'), ...Array<string>(6).fill('src/cli/b.ts')],
  },
  'what the index, generators and laws export is documented': {
    rule: undocumentedFaces,
    planted: {
      'generators/a.ts': '/** A. */\nexport function a() {}\n\nexport interface B {}\nexport type { C } from "./c.ts";',
    },
    finds: ['generators/a.ts: B'],
  },
  'at most 50 exports elsewhere are not': {
    rule: undocumentedRest,
    planted: {
      'src/cli/a.ts': repeated(51, (at) => `export type A${at} = 1;\n`),
      'src/cli/b.ts': '/** B. */\nexport type B = 1;',
    },
    finds: Array.from({ length: 51 }, (_, at) => `src/cli/a.ts: A${at}`),
  },
  'only report/ looks at the kind of a line': {
    rule: scans,
    planted: { 'src/cli/a.ts': "lines.find((line) => line.line === 'law')", 'src/report/b.ts': "line.line === 'law'" },
    finds: ['src/cli/a.ts:1: line.line ==='],
  },
  'the package has at most eight scripts': {
    rule: scripts,
    planted: {
      'package.json': JSON.stringify({
        scripts: Object.fromEntries(['prea', ...letters, 'i'].map((each) => [each, ''])),
      }),
    },
    finds: [...letters, 'i'],
  },
  'the README has at most 8 kB': {
    rule: readme,
    planted: { 'README.md': 'é'.repeat(4097), 'docs/README.md': 'a'.repeat(9000) },
    finds: ['README.md: 8194 bytes'],
  },
  'at most 32 arrows lead from room to room': {
    rule: arrows,
    planted: Object.fromEntries(
      letters
        .slice(0, 6)
        .map((each) => [
          `src/${each}/a.ts`,
          `${letters.map((other) => `import '../${other}/a.ts';`).join('\n')}\nimport '../model/a.ts';`,
        ]),
    ),
    finds: letters
      .slice(0, 6)
      .flatMap((each) => letters.filter((other) => other !== each).map((other) => `${each} → ${other}`)),
  },
};

describe.each(Object.entries(rules))('%s', (_, { rule, planted, finds }) => {
  it('in the project', () => {
    expect(rule(tree)).toEqual([]);
  });

  it('or the count says so', () => {
    expect(rule(Object.entries(planted).map(([path, text]) => ({ path, text })))).toEqual(finds);
  });
});
