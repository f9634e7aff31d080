import { describe, expect, it } from 'vitest';
import { json, writeCited, writeField, writeQuestion } from '../../../src/report/html/question.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { failed, reportOf } from '../../support/reports.ts';

/** The terms and what stands under them. */
function fields(more: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const [line] = reportOf(failed(1, more)).questions;
  const page = parseFragment(line === undefined ? '' : writeQuestion(line).markup);
  return Object.fromEntries(
    find(page, 'dt').map((term, index) => [textOf(term), textOf(find(page, 'dd')[index] ?? page).trim()]),
  );
}

describe('writeQuestion', () => {
  it('shows what was given and asked, both answers, the steps, the readings and how to reproduce it', () => {
    const shown = fields({ problem: 'odd', powershell: ['New-ClientAccessRule -Name Block', 'Test-ClientAccessRule'] });
    expect(Object.keys(shown)).toEqual([
      'problem',
      'given',
      'input',
      'expected',
      'actual',
      'why',
      'readings',
      'catches',
      'PowerShell',
      'reproduce',
    ]);
    expect(shown['expected']).toBe('{ "action": "DenyAccess", "decidedBy": ["Block"] }');
    expect(shown['actual']).toBe('{ "action": "AllowAccess", "decidedBy": [] }');
    expect(shown['why']).toBe('rule `Block` applies and decides: DenyAccess');
    expect(shown['PowerShell']).toBe('New-ClientAccessRule -Name Block\nTest-ClientAccessRule');
    expect(shown['readings']).toContain('expected under cidr-host-bits=masked');
    expect(shown['readings']).toContain('would be right under cidr-host-bits=from-host|usable-hosts');
    expect(shown['reproduce']).toContain('--only client-access-rules/exceptions#failed-1');
  });

  it('leaves out what there is none of', () => {
    const bare = { given: {}, when: undefined, expected: undefined, actual: undefined, trace: [], reproduce: '' };
    expect(fields({ ...bare, under: undefined, only: [{}], hunts: undefined })).toEqual({});
  });

  it('says how many steps are left out', () => {
    const why = fields({ trace: Array.from({ length: 33 }, (_, index) => `step ${index}.`) })['why'];
    expect(why).toContain('step 29.');
    expect(why).not.toContain('step 30.');
    expect(why).toContain('and 3 more steps');
  });

  it('shows the smallest question that shows the same, with its own answers and command', () => {
    const shown = fields({
      smallest: {
        given: {},
        when: { protocol: 'IMAP4' },
        expected: { action: 'AllowAccess' },
        actual: { action: 'DenyAccess' },
        powershell: ['Test-ClientAccessRule -Protocol IMAP4'],
        reproduce: 'ask the small one',
      },
    });
    const small = shown['smallest question with the same difference'] ?? '';
    for (const text of ['IMAP4', 'AllowAccess', 'DenyAccess', '-Protocol IMAP4', 'ask the small one'])
      expect(small).toContain(text);
    expect(small).not.toContain('given');
  });
});

describe('writeCited', () => {
  it('shows the first clauses with their texts, without Markdown, and an unknown one by its name', () => {
    const page = parseFragment(writeCited(['CAR-ENABLED', 'NO-SUCH', ...Array(9).fill('CAR-ORDER')]).markup);
    const quotes = find(page, 'blockquote').map(textOf);
    expect(quotes).toHaveLength(5);
    expect(quotes[0]).toMatch(/^CAR-ENABLED \(chosen\) .*passed over/);
    expect(quotes[0]).not.toContain('](');
    expect(quotes[1]).toBe('NO-SUCH');
  });
});

describe('writeField', () => {
  it('is nothing without a text', () => {
    expect([writeField('a', undefined, 'wide'), writeField('a', '', 'wide')]).toEqual([undefined, undefined]);
  });
});

describe('json', () => {
  it('prints what there is', () => {
    expect([json({ a: 1 }), json(undefined)]).toEqual(['{ "a": 1 }', undefined]);
  });
});
