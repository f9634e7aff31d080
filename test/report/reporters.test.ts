import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/report/reporters.ts';
import { full } from '../support/reports.ts';
import { grep, importsOf, target, tree } from '../support/sources.ts';

describe('reporters', () => {
  it('have names and files of their own', () => {
    expect(new Set(reporters.map(({ name }) => name)).size).toBe(reporters.length);
    expect(new Set(reporters.map(({ file }) => file)).size).toBe(reporters.length);
  });

  it('are all printers of a whole report', () => {
    const list = tree.find(({ path }) => path === 'src/report/reporters.ts') ?? { path: '', text: '' };
    const printers = grep(
      tree.filter(({ path }) => path.startsWith('src/report/')),
      /^export function print\w+\(report: Report\): string/,
    ).map((line) => line.split(':')[0]);
    const listed = importsOf(list).map(({ from }) => target(list, from));
    expect(printers.length).toBeGreaterThan(3);
    expect(printers.filter((path) => !listed.includes(path))).toEqual([]);
  });

  it.each(reporters.map(({ name, render }) => [name, render] as const))('write a whole report: --%s', (_, render) => {
    const text = render(full());
    expect(text.endsWith('\n')).toBe(true);
    expect(text).toContain('not conformant');
  });
});
