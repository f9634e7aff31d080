import { describe, expect, it } from 'vitest';
import { printBadge } from '../../../src/harness/reporters/badge.ts';
import { countOutcomes, verdictOf } from '../../../src/harness/verdict.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import type { ReportLine, Verdict } from '../../../src/model/wire.generated.ts';
import { broken, campaign, differing, finding, type Json, law, passed, report } from './page-reports.ts';

function badge(verdict: Verdict, ...chapters: readonly Chapter[]): Readonly<Record<string, unknown>> {
  const questions = chapters.flatMap((chapter): ReportLine[] => [
    { line: 'question', address: `${chapter}/x#a`, chapter, outcome: 'passed' },
    { line: 'question', address: 'smoke#a', chapter: 'username-patterns', outcome: 'passed' },
  ]);
  const footer: ReportLine = { line: 'footer', verdict, exit: 0, planned: 1, outcomes: countOutcomes([]) };
  return JSON.parse(printBadge([...questions, footer]));
}

describe('printBadge', () => {
  it('is in the endpoint format: version, label, message, colour, and nothing else', () => {
    expect(badge('conformant', 'ip-ranges')).toEqual({
      schemaVersion: 1,
      label: 'exchange access rules',
      message: 'conformant, 1 chapter',
      color: 'brightgreen',
    });
  });

  it('says how many chapters a good verdict is about; smoke is none', () => {
    expect(badge('conformant', 'ip-ranges', 'client-access-rules')['message']).toBe('conformant, 2 chapters');
  });

  it.each<[Verdict, string]>([
    ['conformant with known differences', 'yellow'],
    ['incomplete', 'yellow'],
    ['not conformant', 'red'],
    ['known differences out of date', 'red'],
    ['no verdict', 'lightgrey'],
  ])('is not green for %s', (verdict, color) => {
    expect(badge(verdict, 'ip-ranges')).toMatchObject({ color });
    expect(badge(verdict, 'ip-ranges')['message']).toMatch(new RegExp(`^${verdict}`));
  });

  it('never holds a percentage, and does not take a truncated report for a good one', () => {
    expect(printBadge([])).toContain('no verdict');
    expect(printBadge([])).not.toContain('green');
    expect(JSON.stringify(badge('conformant', 'ip-ranges'))).not.toContain('%');
  });

  it('is that of the verdict over golden and generated questions and laws, with no share in it', () => {
    const message = (verdict: string, ...more: readonly Json[]): string => {
      const lines = report(verdict, [passed], {}, more);
      expect(verdictOf(lines)).toBe(verdict);
      const text = printBadge(lines);
      expect(text).not.toMatch(/%|\d in \d/);
      return JSON.parse(text).message;
    };
    expect(message('conformant', campaign, law)).toBe('conformant, 1 chapter');
    expect(message('not conformant', campaign, differing, finding)).toBe('not conformant');
    expect(message('not conformant', broken)).toBe('not conformant');
  });
});
