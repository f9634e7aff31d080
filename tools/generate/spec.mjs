// Reads the clauses, axes, unsettled texts and schemas of spec/ for `generate.mjs`. Needs nothing built.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer } from 'marked';

/**
 * A clause as it is written; whether its words are known shows when the generated module is compiled.
 * @typedef {{ does: string, judged: string, axis?: string, kind?: string }} WrittenChoice
 * @typedef {{ id: string, chapter: string, section: string, text: string, status: string, otherwise: WrittenChoice[],
 *   sources: string[], axes: string[] }} WrittenClause
 */

/** A list item of the form "key: value" or "key `name`: value". */
const FIELD =
  /^(status|otherwise|source|axis|question|reading|evidence|default|settled by|shows in|called|mend|clause)(?: `([^`]+)`)?: (.+)$/;

/** The headings of a page below its title, each with its fields and with the text that is none: a heading in a code block is text. */
function sectionsOf(page) {
  const sections = [];
  for (const token of lexer(page)) {
    if (token.type === 'heading' && token.depth > 1)
      sections.push({ depth: token.depth, title: token.text, text: '', fields: [] });
    else add(sections.at(-1), token);
  }
  return sections;
}

function add(section, token) {
  if (section === undefined || token.type === 'heading') return;
  const parts =
    token.type === 'list' ? token.items.map((item) => ({ raw: item.raw, field: FIELD.exec(item.text) })) : [token];
  for (const { raw, field } of parts) {
    if (field) section.fields.push({ key: field[1], name: field[2], value: field[3] });
    else section.text += raw;
  }
}

const valuesOf = ({ fields }, key) => fields.filter((field) => field.key === key).map(({ value }) => value);
const namesIn = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]);

/** The only value of a field; throws where there is none or another. */
function only(page, section, key) {
  const values = valuesOf(section, key);
  if (values.length !== 1) throw new Error(`${page}: ${section.title} has ${values.length} lines «${key}»`);
  return values[0];
}

/**
 * The clauses of all chapters in a folder such as spec/, in the order of the files; throws where a line cannot be read.
 * @returns {WrittenClause[]}
 */
export function readClauses(specFolder) {
  return readdirSync(specFolder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => clausesOf(file.replace(/\.md$/, ''), readFileSync(join(specFolder, file), 'utf8')));
}

function clausesOf(chapter, page) {
  let heading = '';
  return sectionsOf(page).flatMap((section) => {
    if (section.depth === 2) heading = section.title;
    const isClause = section.depth === 3 && /^[A-Z]+(?:-[A-Z0-9]+)+$/.test(section.title);
    return isClause ? [clause(chapter, heading, section)] : [];
  });
}

function clause(chapter, heading, section) {
  const { title: id, text } = section;
  const [status] = valuesOf(section, 'status');
  const [source] = valuesOf(section, 'source');
  if (!status || !source) throw new Error(`${chapter}.md: ${id} has no status or source`);
  return {
    id,
    chapter,
    section: heading,
    text: text.trim(),
    status,
    otherwise: valuesOf(section, 'otherwise').map((line) => otherChoice(id, line)),
    sources: namesIn(source),
    axes: namesIn(valuesOf(section, 'axis')[0]),
  };
}

/** `block the connection; reading `no-rule-matches``: what else could be done, and how an answer that does it is judged. */
function otherChoice(id, line) {
  const [, does, judged, name] =
    /^(.+); (?:(reading|unsettled) `([a-z0-9-]+)`|not asked|settled by this protocol)$/.exec(line) ?? [];
  if (does === undefined) throw new Error(`${id}: cannot read «otherwise: ${line}»`);
  if (judged === 'reading') return { does, judged, axis: name };
  if (judged === 'unsettled') return { does, judged, kind: name };
  return { does, judged: line.endsWith('not asked') ? 'not asked' : 'settled by this protocol' };
}

/** Axes of readings.md in file order. */
export function readAxes(page) {
  return sectionsOf(page)
    .filter(({ depth, title }) => depth === 2 && /^[a-z0-9-]+$/.test(title))
    .map((section) => {
      const one = (key) => only('readings.md', section, key);
      const all = (key) => section.fields.filter((field) => field.key === key);
      return {
        name: section.title,
        question: one('question'),
        readings: all('reading').map(({ name, value }) => ({ name, meaning: value })),
        evidence: all('evidence').map(({ name, value }) => ({ reading: name, text: value, sources: namesIn(value) })),
        default: one('default'),
        settledBy: one('settled by'),
        showsIn: one('shows in').split(', '),
      };
    });
}

/** Kinds of unsettled.md in file order, each with the chapter whose texts have it. */
export function readUnsettled(page) {
  let chapter = '';
  return sectionsOf(page).flatMap((section) => {
    if (section.depth === 2) chapter = section.title;
    if (section.depth !== 3) return [];
    const one = (key) => only('unsettled.md', section, key);
    const fields = { called: one('called'), mend: one('mend'), clause: one('clause').replaceAll('`', '') };
    return [{ name: section.title, chapter, ...fields }];
  });
}

/** All schemas as one, with references between files resolved to #/$defs/Name. */
export function readSchemas(folder) {
  const $defs = {};
  for (const file of readdirSync(folder).sort()) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const [name, definition] of Object.entries(schema.$defs)) {
      if ($defs[name]) throw new Error(`${file}: ${name} is defined twice`);
      $defs[name] = definition;
    }
  }
  const local = JSON.stringify($defs).replace(/"\$ref":"[a-z]+\.schema\.json#/g, '"$ref":"#');
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: JSON.parse(local) };
}
