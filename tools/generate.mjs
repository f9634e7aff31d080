// Writes src/**/*.generated.ts: clauses, axes, wire types, schemas from spec/, the indexes of planted faults and of laws, and scripts of pages. Needs nothing built.
// With `--print` it writes nothing, and prints what each file should hold as one JSON object by path.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { readPageScript } from './generate/page-script.mjs';
import { readAxes, readClauses, readSchemas, readUnsettled } from './generate/spec.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const head = (source) => `// Generated from ${source} by \`npm run generate\`. Do not edit.\n\n`;
const literal = (value) => JSON.stringify(value, null, 2);

function clausesModule(clauses, kinds) {
  return `${head('spec/*.md')}import type { Axis } from './axes.generated.ts';

/** What a clause rests on, as spec/README.md explains. */
export type ClauseStatus = 'documented' | 'observed' | 'chosen' | 'interface';

/** What else an implementer could do where a clause is chosen, and how an answer that does it is judged. */
export type OtherChoice =
  | { readonly does: string; readonly judged: 'reading'; readonly axis: Axis }
  | { readonly does: string; readonly judged: 'unsettled'; readonly kind: string }
  | { readonly does: string; readonly judged: 'not asked' | 'settled by this protocol' };

/** A named sentence of the specification. */
export interface Clause {
  readonly chapter: string;
  readonly section: string;
  readonly text: string;
  readonly status: ClauseStatus;
  /** Only where the status is \`chosen\`. */
  readonly otherwise: readonly OtherChoice[];
  readonly sources: readonly string[];
  readonly axes: readonly string[];
}

/** Every clause, by its id. */
export const clauses = ${literal(Object.fromEntries(clauses.map(({ id, ...rest }) => [id, rest])))} as const satisfies Readonly<Record<string, Clause>>;

/** A kind of text of which no document says whether it is refused. */
export type UnsettledKind = ${kinds.map(({ name }) => `'${name}'`).join(' | ')};

/** The id of a clause; a citation of a clause that does not exist does not compile. */
export type ClauseId = keyof typeof clauses;
`;
}

function axesModule(axes) {
  const type = axes
    .map((item) => `  readonly '${item.name}': ${item.readings.map((reading) => `'${reading.name}'`).join(' | ')};`)
    .join('\n');
  return `${head('spec/readings.md')}/** One reading of every axis: the last argument of every evaluator. */
export interface Readings {
${type}
}

/** A question that the public documents leave open or answer in two ways. */
export type Axis = keyof Readings;

/** An axis as spec/readings.md describes it. */
export interface AxisText {
  readonly name: Axis;
  readonly question: string;
  readonly readings: readonly { readonly name: string; readonly meaning: string }[];
  readonly evidence: readonly { readonly reading: string; readonly text: string; readonly sources: readonly string[] }[];
  readonly default: string;
  readonly settledBy: string;
  readonly showsIn: readonly string[];
}

/** In the order of spec/readings.md; the first reading of each is the default. */
export const axes: readonly AxisText[] = ${literal(axes)};

/** The first reading of every axis. */
export const defaultReadings: Readings = ${literal(Object.fromEntries(axes.map((item) => [item.name, item.readings[0].name])))};
`;
}

function unsettledModule(kinds) {
  return `${head('spec/unsettled.md')}import type { ClauseId, UnsettledKind } from './clauses.generated.ts';

/** What a kind is called, and how its texts are mended. */
export interface UnsettledDescription {
  readonly name: UnsettledKind;
  readonly chapter: string;
  /** The kind as a noun. */
  readonly called: string;
  readonly mend: string;
  /** What settles it here. */
  readonly clause: ClauseId;
}

/** In the order of spec/unsettled.md. */
export const unsettledKinds: readonly UnsettledDescription[] = ${literal(kinds)};
`;
}

async function wireModule(schemas) {
  const definitions = JSON.parse(JSON.stringify(schemas.$defs, typed));
  const text = await compile({ title: 'Wire', definitions }, 'Wire', {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    format: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  const body = text.replace(/export interface Wire \{\n[^}]*\}\n/, '');
  return (
    head('spec/schemas/*.schema.json') +
    readonly(
      body.replace(/\n? \* This interface was referenced by [^\n]*\n \* via the `definition` "[^"]*"\.\n/g, '\n'),
    )
  );
}

/** A reference is the type of that name: with a description beside it, json-schema-to-typescript writes the type again. */
function typed(_, value) {
  return value?.$ref === undefined ? value : { ...value, $ref: undefined, tsType: value.$ref.replace('#/$defs/', '') };
}

/** json-schema-to-typescript writes mutable types; the wire is read-only here. */
function readonly(text) {
  return text
    .replace(/^(\s+)((?:\[k: string\]|[\w$]+|'[^']+')\??:)(?= |$)/gm, '$1readonly $2')
    .replace(/: ((?:\w+|\([^()]*\))\[\])/g, ': readonly $1')
    .replace(/\| ((?:\w+|\([^()]*\))\[\])/g, '| readonly $1')
    .replace(/^(\s+)\| \{$/gm, '$1| {');
}

/** Every planted fault in one list, by folder and file. */
function faultsModule(folder) {
  const faults = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
    .sort()
    .map((path) => ({ path, name: camelCase(path.replace(/^.*\/|\.ts$/g, '')) }));
  const imports = faults.map(({ path, name }) => `import { fault as ${name} } from './${path}';\n`).join('');
  const list = faults.map(({ name }) => `  ${name},\n`).join('');
  return `${head('src/faults/*/*.ts')}import type { Fault } from './fault.ts';
${imports}
/** Every planted fault, by chapter and name. */
export const faults: readonly Fault[] = [\n${list}];\n`;
}

/** Every law in one list, by file. */
function lawsModule(folder) {
  const laws = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'worlds')
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => ({ file, path: `${name}/${file}` })))
    .sort((one, other) => (one.file < other.file ? -1 : 1))
    .map(({ file, path }) => ({ path, name: camelCase(file.replace(/\.ts$/, '')) }));
  const imports = laws.map(({ path, name }) => `import { law as ${name} } from './${path}';\n`).join('');
  const list = laws.map(({ name }) => `  ${name},\n`).join('');
  return `${head('src/laws/*/*.ts')}${imports}import type { Law } from './law.ts';

/** Every law, by name. */
export const laws: readonly Law[] = [\n${list}];\n`;
}

/** The script of a page, word for word. */
function scriptModule(folder) {
  const { text, digest } = readPageScript(join(root, folder, 'main.mjs'));
  return `${head(`${folder}/*.mjs`)}/** What the page runs. */
export const script = \`${text.replace(/[\\`]|\$\{/g, '\\$&')}\`;

/** What a browser is told to run: SHA-256 of the script. */
export const scriptDigest = '${digest}';
`;
}

function camelCase(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** Path of each generated file from the root, and the text that it should have. */
async function generated() {
  const spec = join(root, 'spec');
  const schemas = readSchemas(join(spec, 'schemas'));
  const kinds = readUnsettled(readFileSync(join(spec, 'unsettled.md'), 'utf8'));
  return {
    'src/model/generated/clauses.generated.ts': clausesModule(readClauses(spec), kinds),
    'src/model/generated/axes.generated.ts': axesModule(readAxes(readFileSync(join(spec, 'readings.md'), 'utf8'))),
    'src/model/generated/unsettled.generated.ts': unsettledModule(kinds),
    'src/model/generated/wire.generated.ts': await wireModule(schemas),
    'src/model/generated/schemas.generated.ts': `${head('spec/schemas/*.schema.json')}/** All definitions of the wire as one JSON Schema. */\nexport const schemas = ${literal(schemas)};\n`,
    'src/faults/all.generated.ts': faultsModule(join(root, 'src', 'faults')),
    'src/laws/all.generated.ts': lawsModule(join(root, 'src', 'laws')),
    'src/report/html/matrix/script.generated.ts': scriptModule('src/report/html/matrix/browser'),
  };
}

const files = await generated();
if (process.argv.includes('--print')) console.log(JSON.stringify(files));
else for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
