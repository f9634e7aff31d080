import { describe, expect, it } from 'vitest';
import { printLeftOut, printName, printValue, writeFacts } from '../../../src/report/html/facts.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { full, reportOf } from '../../support/reports.ts';

describe('writeFacts', () => {
  const page = parseFragment(writeFacts(full()).markup);
  const facts = Object.fromEntries(
    find(page, 'dt').map((term, index) => [textOf(term), textOf(find(page, 'dd')[index] ?? page)]),
  );

  it('says who was judged, by what, and what was asked', () => {
    expect(facts).toMatchObject({
      program: 'acme-gateway',
      language: 'go',
      'chapters claimed': 'ip-ranges, client-access-rules',
      'chapters not claimed': 'application-access-policies',
      'readings declared': 'cidr-host-bits=masked',
      'questions left out': '3 outside its limits, 1 with `then`, which it does not answer',
      'largest input': '1 rule, 13 characters in a text',
      selected: 'only=client-access-rules/',
      'compared with': 'node, other.mjs',
      command: 'node adapter.mjs',
      'judged by': 'exchange-access-conformance 1.2.3',
    });
  });

  it('shows a field that it does not know under its own name, and no bookkeeping', () => {
    expect(facts['later']).toBe('field=x');
    expect(facts['homepage']).toBe('https://example.com');
    for (const name of ['line', 'schema', 'subject']) expect(Object.keys(facts)).not.toContain(name);
  });

  it('says little of a program that never started', () => {
    const terms = find(parseFragment(writeFacts(reportOf()).markup), 'dt').map(textOf);
    expect(terms).toEqual(['judged by', 'golden cases, digest', 'specification, digest', 'started', 'command']);
  });
});

describe('printLeftOut', () => {
  it.each([
    [{ limits: 0, decisions: 0 }, 'none'],
    [{ limits: 2, decisions: 0 }, '2 outside its limits'],
    [{ limits: 2, decisions: 3 }, '2 outside its limits, 3 with `then`, which it does not answer'],
    [{ limits: 0, decisions: 1 }, '1 with `then`, which it does not answer'],
  ])('%j is %s', (value, text) => {
    expect(printLeftOut(value)).toBe(text);
  });
});

describe('printValue', () => {
  it.each<[unknown, string]>([
    ['a b', 'a b'],
    [7, '7'],
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'true'],
    [[], 'none'],
    [{}, 'none'],
    [['a', 7, ['b', 'c']], 'a, 7, b|c'],
    [{ a: 'b', c: { d: 1 } }, 'a=b, c={ "d": 1 }'],
  ])('prints %j as %s', (value, text) => {
    expect(printValue(value)).toBe(text);
  });

  it('cuts lists after forty entries and counts the rest', () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => `i${index}`);
    expect(printValue(items(40))).toBe(items(40).join(', '));
    expect(printValue(items(43))).toBe(`${items(40).join(', ')}, and 3 more`);
    expect(printValue(Object.fromEntries(items(42).map((name) => [name, 1])))).toMatch(/i39=1, and 2 more$/);
  });
});

describe('printName', () => {
  it('is a field in words', () => {
    expect(printName('notClaimed')).toBe('not claimed');
    expect(printName('timed-out')).toBe('timed out');
  });
});
