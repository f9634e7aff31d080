import { describe, expect, it } from 'vitest';
import { printLeftOut, writeFacts } from '../../../src/report/html/facts.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { full } from '../../support/reports.ts';

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
      'questions left out': '3 outside its limits, 1 with `then`, which it cannot answer',
      'largest asked': '1 rule, 13 characters of a text',
      'asked only': 'only=client-access-rules/',
      'compared with': 'node, other.mjs',
      command: 'node adapter.mjs',
      'judged by': 'exchange-access-conformance 1.2.3',
    });
  });

  it('shows a field that it does not know under its own name, and no bookkeeping', () => {
    expect(facts['later']).toBe('field=x');
    expect(Object.keys(facts)).not.toContain('line');
    expect(Object.keys(facts)).not.toContain('report');
  });

  it('stands for a report of which there is nothing but an end', () => {
    expect(find(parseFragment(writeFacts([]).markup), 'dt')).toEqual([]);
  });
});

describe('printLeftOut', () => {
  it.each([
    [{ limits: 0, decisions: 0 }, 'none'],
    [{ limits: 2, later: 1 }, '2 outside its limits, 1 later'],
    [0, 'none'],
    [4, '4 outside its limits'],
    [undefined, undefined],
  ])('%j is %s', (value, text) => {
    expect(printLeftOut(value)).toBe(text);
  });
});
