import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { axes, defaultReadings } from '../src/model/generated/axes.generated.ts';
import { type Clause, type ClauseStatus, clauses } from '../src/model/generated/clauses.generated.ts';
import { unsettledKinds } from '../src/model/generated/unsettled.generated.ts';

const folder = join(import.meta.dirname, '..', 'spec');
const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
const page = (file: string): string => readFileSync(join(folder, file), 'utf8');
const sources: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(page('sources.json'));
const written: readonly (readonly [string, Clause])[] = Object.entries(clauses);

/** The prefix of each chapter's clauses. */
const PREFIXES: Readonly<Record<string, string>> = {
  'client-access-rules': 'CAR',
  'test-client-access-rule': 'TEST',
  'application-access-policies': 'AAP',
  'rule-administration': 'ADM',
  'policy-administration': 'PADM',
  'recipient-filters': 'OPATH',
  'ip-ranges': 'IP',
  'username-patterns': 'WILD',
  directory: 'DIR',
  cmdlets: 'CMD',
  exports: 'EXP',
};

/** The chapters in which an axis shows, by letter. */
const LETTERS: Readonly<Record<string, string>> = {
  c: 'client-access-rules',
  t: 'test-client-access-rule',
  a: 'application-access-policies',
  r: 'rule-administration',
  p: 'policy-administration',
  i: 'ip-ranges',
  u: 'username-patterns',
  f: 'recipient-filters',
};

/** The contract with adapters written elsewhere: axis, readings with the default first, and where it shows. */
const AXES = `
  no-rule-matches: allow deny: cr
  priority-base: one zero: r
  set-priority: moves pushes: r
  remove-renumbers: yes no: r
  priority-out-of-range: refused clamped: r
  test-returns: all-matching first-matching any-property: t
  microsoft-middle-tier: bypasses-rules evaluated: ctr
  scope-default: all users: ctr
  rule-subject: mailbox caller: ctr
  cidr-host-bits: masked from-host usable-hosts: ctri
  ipv4-mapped-ipv6: distinct folded embedded: ctri
  username-case: insensitive sensitive: ctru
  username-domain: down-level-only any-form: ctru
  trailing-wildcard: accepted refused: ru
  username-with-universal-outlook: never-matches condition-ignored: ctr
  filter-precedence: left-to-right and-first: ctrf
  filter-blank-inequality: blank-differs blank-unknown: ctrf
  filter-wildcards: anywhere ends-only suffix-only: rf
  unsupported-authentication: never-matches condition-ignored: ctr
  rest-under-ews: independent covered: ctr
  nested-groups: transitive direct: ap
  all-applications: joins fallback ignored: ap
`;

/** Grades of sources, one of which a clause of this status has. */
const GRADES: Readonly<Record<ClauseStatus, readonly string[]>> = {
  documented: ['documentation', 'vendor blog or knowledge base'],
  observed: ['issue thread', 'community'],
  chosen: ['documentation', 'vendor blog or knowledge base', 'issue thread', 'community', 'inference'],
  interface: ['inference'],
};

const contract = AXES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', readings = '', shows = ''] = line.trim().split(': ');
    return { name, readings: readings.split(' '), showsIn: [...shows].map((letter) => LETTERS[letter]) };
  });

describe('a clause', () => {
  it.each(written)('%s says something, and where it comes from', (_, clause) => {
    expect(clause.text.length).toBeGreaterThan(20);
    expect(clause.section).not.toBe('');
    expect(clause.sources.length).toBeGreaterThan(0);
    expect(clause.sources.filter((source) => !Object.hasOwn(sources, source))).toEqual([]);
    expect(clause.axes.filter((axis) => !Object.hasOwn(defaultReadings, axis))).toEqual([]);
  });

  it.each(written)('%s has the prefix of its chapter and no number for a name', (id, { chapter }) => {
    expect(id).toMatch(new RegExp(`^${PREFIXES[chapter]}(-[A-Z]+[0-9]?)+$`));
  });

  it.each(written)('%s has a source of the grade that its status asks for', (_, { status, sources: cited }) => {
    const grades = cited.map((source) => sources[source]?.['grade']);
    expect(Object.keys(GRADES)).toContain(status);
    expect(cited.includes('this-protocol') || status !== 'interface').toBe(true);
    expect(grades.some((grade) => GRADES[status].includes(grade ?? ''))).toBe(true);
  });

  it.each(written)('%s says what else could be done if it is chosen, and only then', (_, { status, otherwise }) => {
    expect(otherwise.length > 0).toBe(status === 'chosen');
    expect(otherwise.filter(({ does }) => !/^[a-z].{9,}[^.]$/.test(does))).toEqual([]);
  });

  it('that spells out the readings of an axis is observed, or chosen with the other readings as what else could be done', () => {
    const spelling = written.flatMap(([id, { text, status, axes: own, otherwise }]) =>
      axes
        .filter(
          ({ name, readings }) => own.includes(name) && readings.every((each) => text.includes(`\`${each.name}\``)),
        )
        .map(({ name }) => ({ id, name, status, otherwise })),
    );
    expect(spelling.length).toBeGreaterThanOrEqual(axes.length);
    const wrong = spelling.filter(
      ({ name, status, otherwise }) =>
        status !== 'observed' && !otherwise.some((each) => each.judged === 'reading' && each.axis === name),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('leaves to a reading only what it says to depend on', () => {
    const stray = written.flatMap(([id, { axes: own, otherwise }]) =>
      otherwise.flatMap((each) =>
        each.judged === 'reading' && !own.includes(each.axis) ? [`${id}: ${each.axis}`] : [],
      ),
    );
    expect(stray).toEqual([]);
  });

  it('is named by a kind of unsettled text if it leaves its answer to that kind, and only then', () => {
    const named = written.flatMap(([id, { otherwise }]) =>
      otherwise.flatMap((each) => (each.judged === 'unsettled' ? [`${id}: ${each.kind}`] : [])),
    );
    expect([...named].sort()).toEqual(unsettledKinds.map(({ clause, name }) => `${clause}: ${name}`).sort());
  });

  it('is what every third-level heading of a chapter is, and no two have one name', () => {
    const chapters = pages.filter((file) => Object.hasOwn(PREFIXES, file.replace('.md', '')));
    const headings = chapters.flatMap((file) => [...page(file).matchAll(/^### (.+)$/gm)].map(([, title]) => title));
    expect([...headings].sort()).toEqual(written.map(([id]) => id).sort());
  });

  it('stands in a chapter, and in no other page', () => {
    expect(written.filter(([, { chapter }]) => !pages.includes(`${chapter}.md`))).toEqual([]);
    expect(written.filter(([, { chapter }]) => !Object.hasOwn(PREFIXES, chapter))).toEqual([]);
  });
});

describe('the axes', () => {
  it('are the ones that adapters elsewhere know, with the default first', () => {
    expect(
      axes.map(({ name, readings, showsIn }) => ({ name, readings: readings.map((each) => each.name), showsIn })),
    ).toEqual(contract);
    expect(defaultReadings).toEqual(Object.fromEntries(contract.map(({ name, readings }) => [name, readings[0]])));
  });

  it('are explained to authors of adapters', () => {
    const unexplained = (text: string) => axes.map(({ name }) => name).filter((name) => !text.includes(`\`${name}\``));
    const protocol = page('adapter-protocol.md');
    expect(unexplained(protocol)).toEqual([]);
    expect(unexplained(protocol.replaceAll('`test-returns`', ''))).toEqual(['test-returns']);
  });

  it('are named by a clause of each written chapter in which they show', () => {
    const chapters = new Set(written.map(([, { chapter }]) => chapter));
    const unnamed = axes.flatMap(({ name, showsIn }) =>
      showsIn
        .filter((chapter) => chapters.has(chapter))
        .filter((chapter) => !written.some(([, clause]) => clause.chapter === chapter && clause.axes.includes(name)))
        .map((chapter) => `${name} in ${chapter}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('are named only by clauses of chapters in which they show', () => {
    const stray = written.flatMap(([id, clause]) =>
      axes
        .filter(({ name, showsIn }) => clause.axes.includes(name) && !showsIn.includes(clause.chapter))
        .map(({ name }) => `${id}: ${name}`),
    );
    expect(stray).toEqual(['DIR-NESTED: nested-groups']); // a directory is asked about through policies only
  });

  it.each(axes)('$name has a meaning and evidence for every reading, and a way to settle it', (axis) => {
    expect(axis.question).toMatch(/\?$/);
    expect(axis.default).toMatch(/\.$/);
    expect(axis.settledBy.length).toBeGreaterThan(20);
    for (const { name, meaning } of axis.readings) {
      expect(meaning).toMatch(/\.$/);
      expect(axis.evidence.filter(({ reading }) => reading === name).length, name).toBeGreaterThan(0);
    }
  });

  it.each(axes)('$name has evidence only for its readings, from known sources', ({ readings, evidence }) => {
    for (const { reading, text, sources: cited } of evidence) {
      expect(readings.map(({ name }) => name)).toContain(reading);
      expect(cited.filter((source) => !Object.hasOwn(sources, source))).toEqual([]);
      expect(cited.length === 0, text).toBe(text === 'none found');
    }
  });
});

describe('the sources', () => {
  it.each(Object.entries(sources))('%s says what it is, where it stands and in which version', (_, source) => {
    expect(Object.keys(source)).toEqual(expect.arrayContaining(['title', 'grade', 'where']));
    expect(Object.values(source).filter((value) => typeof value !== 'string' || value.trim() === '')).toEqual([]);
  });

  it('are the only ones that the pages cite in parentheses', () => {
    const cited = pages
      .filter((file) => !['README.md', 'adapter-protocol.md', 'unsettled.md'].includes(file))
      .flatMap((file) => [...page(file).matchAll(/\((`[a-z0-9-]+`(?:, `[a-z0-9-]+`)*)\)/g)])
      .flatMap(([, list = '']) => [...list.matchAll(/`([^`]+)`/g)].map(([, source = '']) => source));
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.filter((source) => !Object.hasOwn(sources, source))).toEqual([]);
  });
});

type Schema = Readonly<Record<string, unknown>>;

const schemaFiles = readdirSync(join(folder, 'schemas'));
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
const fields = (value: unknown): readonly (readonly [string, unknown])[] =>
  isSchema(value) ? Object.entries(value) : [];
const schemaOf = (file: string): Schema => JSON.parse(page(`schemas/${file}`));

interface Place {
  readonly at: string;
  readonly schema: Schema;
}

/** Definitions and the schemas of their fields and items, by path. What `if`, `then` and `not` say only narrows them. */
function places(at: string, schema: unknown): readonly Place[] {
  if (!isSchema(schema)) return [];
  const alternatives = [...fields(schema['anyOf']), ...fields(schema['oneOf'])];
  return [
    { at, schema },
    ...fields(schema['properties']).flatMap(([name, each]) => places(`${at}.${name}`, each)),
    ...places(`${at}[]`, schema['items']),
    ...alternatives.flatMap(([index, each]) => places(`${at}|${index}`, each)),
  ];
}

const definitions = schemaFiles.flatMap((file) => fields(schemaOf(file)['$defs']));
const everyPlace = definitions.flatMap(([name, schema]) => places(name, schema));

/** A schema that has none of these takes any value. */
const SAYING = ['type', '$ref', 'enum', 'const', 'anyOf', 'oneOf'];

/** What takes any value or any field: it holds a shape that another definition judges, or a name to a value. */
const OPEN = [
  'RunAnswer.answers[]',
  'StartAnswer.readings',
  'RunCommand.given',
  'RunCommand.when[]',
  'Box.readings',
  'Box.then',
  'GoldenCase.given',
  'GoldenCase.when',
  'GoldenCase.then',
  'GoldenFile.given',
  'CmdletCall.parameters',
  'ReportHeader.asserted',
  'ReportSubject.declared',
  'LawQuestion.given',
  'LawQuestion.when',
  'LawQuestion.actual',
  'ReportQuestion.given',
  'ReportQuestion.when',
  'ReportQuestion.expected',
  'ReportQuestion.actual',
  'ReportQuestion.under',
  'ReportQuestion.only[]',
  'ReportQuestion.smallest.given',
  'ReportQuestion.smallest.when',
  'ReportQuestion.smallest.expected',
  'ReportQuestion.smallest.actual',
  'ReportReading.others[]',
  'ReportShare.under',
  'ReportCampaign.census',
  'ReportEvidence.actual',
  'ReportEvidence.smallest.actual',
  'ReportEvidence.smallest.given',
  'ReportEvidence.smallest.when',
  'ReportEvidence.under',
  'ReportDiagnosis.under',
  'ReportFinding.given',
  'ReportFinding.when',
  'ReportFinding.expected',
  'ReportFinding.actual',
  'ReportFinding.under',
  'ReportFinding.only[]',
  'ReportFinding.golden',
  'RecordedResult.lost',
  'Call.enum',
  'ExportedObject.asPrinted',
  'ExportedObject.lost',
  'NamedValues',
  'Value|4',
  'Matrix.changedBy',
  'Matrix.readings',
  'OtherAnswer.readings',
  'ExpectedElsewhere.readings',
  'ReachUnder.readings',
  'Verification.readings',
  'Explanation.readings',
  'Cause.readings',
];

/** Without words of their own, because the description of what they belong to, or their name, says all. */
const PLAIN =
  /^(Recipient|DirectoryRecipient|OutcomeCounts|Subject|Limits|NumberedRule|ReportControl|ReportHeader\.package)\.\w|^(Rule|Policy)AdministrationAnswer\.|^(MatchAnswer\.matches|AccessAnswer\.access|Refused\.message|PoliciesGiven\.policies|Directory\.recipients|GoldenFile\.(\$schema|cases)|GoldenCase\.depends|Verdict|ReportSubject\.(claimed|compares)|ReportQuestion\.(address|clauses|hunts|given|when)|ReportReading\.(axis|reading)|ReportFooter\.(exit|planned))$/;

describe('the schemas', () => {
  it.each(schemaFiles)('%s is valid JSON Schema 2020-12, and its references lead somewhere', (file) => {
    const ajv = new Ajv2020({ strictTypes: false, strictRequired: false, allowUnionTypes: true });
    for (const each of schemaFiles) ajv.addSchema(schemaOf(each));
    expect(schemaOf(file)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: file });
    expect(ajv.validateSchema(schemaOf(file)), ajv.errorsText()).toBe(true);
    for (const [name] of fields(schemaOf(file)['$defs'])) {
      expect(ajv.getSchema(`${file}#/$defs/${name}`), name).toBeTypeOf('function');
    }
  });

  it('are closed: an object takes no field that is not named', () => {
    const anything = everyPlace.filter(({ schema }) => !SAYING.some((keyword) => keyword in schema));
    const objects = everyPlace.filter(({ schema }) => schema['type'] === 'object' || 'properties' in schema);
    expect(objects.length).toBeGreaterThan(40);
    const loose = objects.filter(({ schema }) => schema['additionalProperties'] !== false);
    const open = [...anything, ...loose].map(({ at }) => at);
    expect([...open].sort()).toEqual([...OPEN].sort());
  });

  it('explain every definition and every field', () => {
    const said = ({ schema }: Place): boolean => 'description' in schema || '$ref' in schema || 'const' in schema;
    const silent = everyPlace.filter((place) => !/(\[\]|\|\d)$/.test(place.at) && !said(place)).map(({ at }) => at);
    expect(silent.filter((at) => !PLAIN.test(at))).toEqual([]);
  });
});

describe('the pages', () => {
  it.each(pages)('%s links to what exists', (file) => {
    const links = [...page(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(folder, link)));
    expect(broken).toEqual([]);
  });

  it('name in their README every chapter and page that there is', () => {
    const linked = [...page('README.md').matchAll(/\]\(([^)]+\.md)\)/g)].map(([, link]) => link);
    const there = pages.filter((file) => file !== 'README.md');
    expect([...new Set(linked)].sort()).toEqual([...there].sort());
  });

  it('give every clause a place among the questions of their README', () => {
    const [, below = ''] = page('README.md').split('## From a question to a clause');
    const [tables = ''] = below.split(/^## /m);
    const answers = tables.split('\n').filter((line) => line.startsWith('|'));
    const mentioned = new Set(answers.join('\n').match(/\b[A-Z]+(?:-[A-Z0-9]+)+\b/g));
    expect(written.map(([id]) => id).filter((id) => !mentioned.has(id))).toEqual([]);
    expect([...mentioned].filter((id) => !Object.hasOwn(clauses, id))).toEqual([]);
  });
});
