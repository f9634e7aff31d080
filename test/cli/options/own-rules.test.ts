import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownQuestions } from '../../../src/cli/options/own-rules.ts';
import { root } from '../../support/paths.ts';

const sample = (name: string): string => join(root, 'examples/inputs', name);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('ownQuestions', () => {
  it('asks about rules and policies in any form, and says how much', () => {
    const { coverage, golden } = ownQuestions([sample('rules.json'), sample('policies.json')], {});
    expect(coverage.map(({ chapter }) => chapter)).toEqual(['client-access-rules', 'application-access-policies']);
    for (const { chapter, questions } of coverage)
      expect(golden.cases.filter(({ question }) => question.chapter === chapter)).toHaveLength(questions);
    expect(golden.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('reads scripts', () => {
    const script =
      'New-ClientAccessRule -Name A -Action DenyAccess -AnyOfProtocols IMAP4 -AnyOfClientIPAddressesOrRanges 10.0.0.0/8';
    const { coverage } = ownQuestions([file('rules.ps1', script)], {});
    expect(coverage).toMatchObject([{ chapter: 'client-access-rules' }]);
    expect(coverage[0]?.borders).toBeGreaterThan(10);
  });

  it('refuses files without rules or policies, and rules of which something is not known', () => {
    expect(() => ownQuestions([file('notes.md', 'nothing here')], {})).toThrow(
      /there is no client access rule and no application access policy in it$/,
    );
    const open = 'New-ClientAccessRule -Name A -Action DenyAccess -AnyOfProtocols $theirs';
    expect(() => ownQuestions([file('open.ps1', open)], {})).toThrow(/not known/);
  });

  it('refuses texts that are none, and what would take too many questions, with the number', () => {
    const rule = { name: 'a', priority: 1, action: 'DenyAccess' };
    const text = (rules: readonly unknown[]): string => JSON.stringify({ rules });
    const wrong = file('wrong.json', text([{ ...rule, anyOfClientIPAddressesOrRanges: ['10.0.0.300'] }]));
    expect(() => ownQuestions([wrong], {})).toThrow(/10\.0\.0\.300/);
    const many = Array.from({ length: 12 }, (_, n) => ({
      ...rule,
      name: `${n}`,
      priority: n + 1,
      usernameMatchesAnyOfPatterns: [`*${String.fromCharCode(97 + n)}*`],
      anyOfClientIPAddressesOrRanges: [`10.0.0.${n}`],
    }));
    expect(() => ownQuestions([file('many.json', text(many))], { everyCell: true })).toThrow(
      /would take \d+ .*, more than/,
    );
  });
});
