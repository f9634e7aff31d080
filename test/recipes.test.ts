/** CONTRIBUTING.md: every path that it names is there, every failing test that it promises exists, and its recipes are complete. */
import { describe, expect, it } from 'vitest';
import { faults } from '../src/faults/all.generated.ts';
import { laws } from '../src/laws/all.generated.ts';
import { type File, importsOf, isGenerated, isSource, target, tree } from './support/sources.ts';

/** Places that a recipe may name: more of them, and a change is forgotten in one. */
const PLACES: Readonly<Record<string, number>> = {
  'Mend a clause': 5,
  'Add an axis': 8,
  'Add a fault': 2,
  'Add a law': 1,
  'Add a golden case': 1,
  'Add a generator feature': 3,
  'Add a reporter': 2,
  'Add a subcommand': 2,
};
/** The same for the rows of the last table. */
const ROWS: Readonly<Record<string, number>> = { 'a chapter': 14, 'a kind of report line': 4 };

const read = (path: string): string => tree.find((file) => file.path === path)?.text ?? '';
const page = read('CONTRIBUTING.md');

const sections: ReadonlyMap<string, string> = new Map(
  page.split(/^## /m).map((text) => [text.slice(0, text.indexOf('\n')), text]),
);
const section = (title: string): string => sections.get(title) ?? '';

/** Texts in backticks. */
const spans = (text: string): readonly string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

const ROOTS = /^(src|generators|golden|spec|test|tools|docs|evidence|examples)\/[\w<>/.*-]*$|^[A-Z]+\.md$/;
const paths = (text: string): readonly string[] => spans(text).filter((span) => ROOTS.test(span));

/** A path with `<placeholders>` and stars as the pattern of what may stand for it; a folder stands for what is in it. */
function patternOf(path: string): RegExp {
  const escaped = path
    .replace(/[.]/g, '\\.')
    .replace(/\*\*/g, '.+')
    .replace(/<[\w-]+>/g, '[\\w-]+');
  return new RegExp(`^${escaped}${path.endsWith('/') ? '' : '($|/)'}`);
}

const missing = (text: string, files: readonly File[] = tree): readonly string[] =>
  paths(text).filter((path) => !files.some((file) => patternOf(path).test(file.path)));

/** The first path of each numbered step. */
const placesOf = (recipe: string): readonly string[] =>
  [...recipe.matchAll(/^\d+\. (.+)$/gm)].flatMap(([, step = '']) => paths(step).slice(0, 1));

/** Tests that a recipe promises to fail, by file and title, that no such file has. */
const promises = (text: string): readonly string[] =>
  [...text.matchAll(/`(test\/[\w/.-]+\.test\.ts)`: \*([^*]+)\*/g)]
    .filter(([, path = '', title = '']) => !read(path).includes(title.replace(/ …$/, '')))
    .map(([, path, title]) => `${path}: ${title}`);

const own = tree.filter((file) => isSource(file) && !isGenerated(file));
const edges = own.flatMap((file) => importsOf(file).map(({ from }) => ({ path: file.path, to: target(file, from) })));
const importersOf = (path: string): readonly string[] => edges.filter(({ to }) => to === path).map((edge) => edge.path);

describe.each(['CONTRIBUTING.md', 'ARCHITECTURE.md'])('%s', (path) => {
  it('names no path that is not there', () => {
    expect(paths(read(path)).length).toBeGreaterThan(20);
    expect(missing(read(path))).toEqual([]);
    expect(missing('`src/faults/<chapter>/` and `src/checks/power/` and `test/a.test.ts`')).toEqual([
      'src/checks/power/',
      'test/a.test.ts',
    ]);
  });
});

describe('the recipes', () => {
  it.each(Object.entries(PLACES))('%s: names at most %i places', (title, most) => {
    const places = placesOf(section(title));
    expect(places.length, title).toBeGreaterThan(0);
    expect(places.length, places.join(', ')).toBeLessThanOrEqual(most);
  });

  it.each(Object.entries(ROWS))('%s: at most %i places', (what, most) => {
    const [, row = ''] = new RegExp(`^\\| ${what} \\| (.+) \\|$`, 'm').exec(section('Larger changes')) ?? [];
    expect(row).not.toBe('');
    expect(row.split(', ').length).toBeLessThanOrEqual(most);
  });

  it('promise failing tests that exist', () => {
    expect(page.match(/`: \*/g)?.length).toBeGreaterThan(10);
    expect(promises(page)).toEqual([]);
    expect(promises('`test/spec.test.ts`: *is green*')).toEqual(['test/spec.test.ts: is green']);
  });
});

describe('the newest axis', () => {
  const [, name = ''] = /The newest example is `([a-z-]+)`/.exec(section('Add an axis')) ?? [];
  const places = placesOf(section('Add an axis')).map(patternOf);
  const names = ({ text }: File): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);

  it('is named in every place of the recipe', () => {
    expect(name).not.toBe('');
    const idle = places.filter((place) => !tree.some((file) => place.test(file.path) && names(file)));
    expect(idle).toEqual([]);
  });

  it('is looked up nowhere else', () => {
    const looksUp = ({ text }: File): boolean => new RegExp(`\\['${name}'\\]|^ +'${name}':`, 'm').test(text);
    expect(own.filter(looksUp).filter(({ path }) => !places.some((place) => place.test(path)))).toEqual([]);
  });
});

describe('what exists needs no more places than its recipe says', () => {
  it('a fault: no other source names it', () => {
    const others = own.filter(({ path }) => !path.startsWith('src/faults/'));
    const named = faults.filter(({ name }) => others.some(({ text }) => text.includes(`'${name}'`)));
    expect(named.map(({ name }) => name)).toEqual([]);
  });

  it('a law: no other source names it', () => {
    const named = laws.filter(({ name }) => own.filter(({ text }) => text.includes(`'${name}'`)).length > 1);
    expect(named.map(({ name }) => name)).toEqual([]);
  });

  it('a reporter: the list alone imports it', () => {
    expect(importersOf('src/report/badge.ts')).toEqual(['src/report/reporters.ts']);
  });

  it('a subcommand: the list alone imports it', () => {
    const files = own.map(({ path }) => path).filter((path) => /^src\/cli\/commands\/(?!golden-)/.test(path));
    expect(files.length).toBeGreaterThan(6);
    for (const path of files) expect(importersOf(path), path).toEqual(['src/cli/commands.ts']);
  });
});
