/** The package as a stranger gets it: what is in it, and that its library and its command work when installed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PATIENT_RUN } from '../support/hangs.ts';
import { brokenLinks } from '../support/links.ts';
import { makeConsumer, manifest, root } from './consumer.ts';

const consumer = makeConsumer();
afterAll(() => consumer.remove());
const { packed, run, write, folder } = consumer;
const paths = packed.files.map(({ path }) => path);

/** Looks at the paths in a package and says what is wrong with them. */
type Rule = (paths: readonly string[]) => readonly string[];

const ALLOWED =
  /^(package\.json|README\.md|LICENSE|dist\/(src|generators)\/.+\.(js|d\.ts)|(docs|golden|spec|examples)\/.+)$/;
const unwanted: Rule = (all) => all.filter((path) => !ALLOWED.test(path));

/** Files of dist that no source makes: left over from an earlier build. */
const stale: Rule = (all) =>
  all
    .filter((path) => path.startsWith('dist/'))
    .filter((path) => !existsSync(join(root, path.replace(/^dist\/(.*?)(\.d\.ts|\.js)$/, '$1.ts'))));

const below = (top: string): readonly string[] =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

const missing: Rule = (all) =>
  [...['docs', 'golden', 'spec', 'examples'].flatMap(below), 'README.md', 'LICENSE', 'package.json'].filter(
    (path) => !all.includes(path),
  );

/** The packed pages: who installed the package can follow every link. */
const pages = Object.fromEntries(
  paths.filter((path) => path.endsWith('.md')).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);
const leadingOut: Rule = (all) => brokenLinks(pages, all);

const rules: Readonly<Record<string, { rule: Rule; planted: readonly string[]; finds: string }>> = {
  'holds nothing that its users do not need': {
    rule: unwanted,
    planted: [...paths, 'test/golden-record.txt'],
    finds: 'test/golden-record.txt',
  },
  'holds nothing left over from earlier builds': {
    rule: stale,
    planted: [...paths, 'dist/src/gone.js'],
    finds: 'dist/src/gone.js',
  },
  'holds all pages, golden cases, examples and the specification': {
    rule: missing,
    planted: paths.filter((path) => path !== 'golden/ip-ranges/ends.csv'),
    finds: 'golden/ip-ranges/ends.csv',
  },
  'has no page that links to what it does not hold': {
    rule: leadingOut,
    planted: paths.filter((path) => path !== 'examples/adapters/README.md'),
    finds: 'docs/adapters.md: ../examples/adapters/README.md',
  },
};

const KIB = 1 << 10;

describe('the package', () => {
  for (const [name, { rule, planted, finds }] of Object.entries(rules)) {
    it(name, () => expect(rule(paths)).toEqual([]));
    it(`${name}: a planted mistake is found`, () => expect(rule(planted)).toEqual([finds]));
  }

  it('is below 1,500 KiB packed and 8 MiB unpacked', () => {
    expect(packed.size).toBeLessThan(1_500 * KIB);
    expect(packed.unpackedSize).toBeLessThan(8 * 1024 * KIB);
  });
});

const SCRIPT = `
import { answer, checkSubject, clauses, goldenCases } from 'exchange-access-conformance';

const answers = { 'ip-ranges': (given, when) => answer({ chapter: 'ip-ranges', given, when }) };
const { verdict, counts, text } = await checkSubject({ answers });
if (verdict !== 'conformant') throw new Error(text);
console.log(verdict, counts.passed, goldenCases().length, Object.keys(clauses).length);
`;

describe('the library, from JavaScript', () => {
  it('checks a function against the golden cases that it brings along', () => {
    write('script.mjs', SCRIPT);
    const { stdout, stderr } = run(process.execPath, 'script.mjs');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^conformant \d{3} \d{4} \d{3}\n$/);
  });

  it('has entries that are there, and no others', () => {
    const resolve = (entry: string) =>
      run(process.execPath, '--input-type=commonjs', '-e', `require.resolve('${manifest.name}/${entry}')`);
    const data = ['golden/README.md', 'golden/ip-ranges/ends.csv', 'spec/schemas/golden.schema.json', 'package.json'];
    expect(data.map((entry) => resolve(entry).status)).toEqual([0, 0, 0, 0]);
    expect(resolve('dist/src/node/files.js').stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
    const code = Object.values(manifest.exports).flatMap((target) => (typeof target === 'object' ? [target] : []));
    expect(code.length).toBeGreaterThan(0);
    for (const target of code) {
      for (const path of Object.values(target ?? {})) expect(paths).toContain(String(path).slice(2));
    }
  });
});

const PROGRAM = `
import {
  type Answer, answer, checkSubject, childProcess, type CheckResult, type GoldenCase, goldenCases, type LocalSubject, parseRange,
  type Question, type Readings, defaultReadings, printTrace, explain, type ClauseId, clauses, parseFilter, HarnessError,
} from 'exchange-access-conformance';

const readings: Readings = { ...defaultReadings, 'cidr-host-bits': 'from-host' };
const matches: Answer<'ip-ranges'> = answer({ chapter: 'ip-ranges', given: {}, when: { range: '::/0', address: '::1' } }, readings);
const range = parseRange('10.0.0.0/8');
const kind: 'address' | 'span' | 'block' | undefined = range.ok ? range.value.kind : undefined;
const subject: LocalSubject = {
  answers: {
    'client-access-rules': ({ rules }, { protocol }) => {
      const rule = rules.find((each) => each.anyOfProtocols?.includes(protocol) ?? true);
      return { action: rule?.action ?? 'AllowAccess', decidedBy: rule === undefined ? [] : [rule.name] };
    },
    'username-patterns': async () => ({ unsupported: 'no usernames' }),
  },
};
const result: CheckResult = await checkSubject(subject, { only: 'client-access-rules/order' });
const worst: ClauseId | undefined = result.failures[0]?.clause;
const all: readonly GoldenCase[] = goldenCases();
const steps = all.slice(0, 3).flatMap((each) => printTrace(explain(each.question as Question).trace));
const program = childProcess({ command: ['./gateway'], timeout: 500 });
const filter = parseFilter("City -eq 'Oslo'");
export { filter, kind, matches, program, steps, worst, clauses, HarnessError };
`;

const MISTAKE = `
import { checkSubject } from 'exchange-access-conformance';
await checkSubject({ answers: { 'ip-ranges': (_given, { range }) => ({ match: range }) } });
`;

/** The compiler of this project at its strictest, in a project without any other types. */
function compile(module: string, moduleResolution: string, text: string) {
  const flags = {
    module,
    moduleResolution,
    target: 'es2022',
    strict: true,
    skipLibCheck: false,
    types: [],
    noEmit: true,
  };
  const strictest = { noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true };
  write('program.ts', text);
  write('tsconfig.json', JSON.stringify({ compilerOptions: { ...flags, ...strictest }, files: ['program.ts'] }));
  return run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', folder);
}

describe.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('the library, from TypeScript with module %s resolved as %s', (module, resolution) => {
  it('compiles, its own declarations included', () => {
    expect(compile(module, resolution, PROGRAM)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('does not, where an answer is none', () => {
    const { status, stdout } = compile(module, resolution, MISTAKE);
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/program\.ts.*error TS2322[\s\S]*match: string/);
  });
});

describe('the command', () => {
  const check = ['access-conformance', 'check', ...PATIENT_RUN, '--runs', '500', '--', 'node'];
  const example = `node_modules/${manifest.name}/examples/adapters/javascript`;

  it('is npx access-conformance, and prints lines to paste', () => {
    const { status, stdout } = run('npx', ...check, `${example}/faulty-adapter.mjs`);
    expect(status).toBe(1);
    expect(stdout).toContain('\nnot conformant: ');
    const [, again = ''] = /^ {3}reproduce {2}(.*)$/m.exec(stdout) ?? [];
    expect(again).toMatch(/^npx access-conformance check --only /);
    expect(run('sh', '-c', again).status).toBe(1);
  });

  it('finds a copied example conformant', () => {
    write('adapter.mjs', readFileSync(join(folder, example, 'adapter.mjs'), 'utf8'));
    const { status, stdout } = run('npx', ...check, 'adapter.mjs');
    expect(stdout).toContain('\nconformant in 3 of 8 chapters: all ');
    expect(status).toBe(0);
  });
});
