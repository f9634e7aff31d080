import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/report/reporters.ts';
import { full } from '../support/reports.ts';

describe('reporters', () => {
  it('have names and files of their own', () => {
    expect(new Set(reporters.map(({ name }) => name)).size).toBe(reporters.length);
    expect(new Set(reporters.map(({ file }) => file)).size).toBe(reporters.length);
  });

  it.each(reporters.map(({ name, render }) => [name, render] as const))('write a whole report: --%s', (_, render) => {
    const text = render(full());
    expect(text.endsWith('\n')).toBe(true);
    expect(text).toContain('not conformant');
  });
});
