import { describe, expect, it } from 'vitest';
import type { ReportLine } from '../../../src/model/wire.generated.ts';
import { largestAsked, printLargest } from '../../../src/report/text/largest.ts';
import { printText } from '../../../src/report/text/text.ts';
import { full } from '../../support/reports.ts';

const sizes = { rules: 0, policies: 0, members: 0, values: 0, characters: 0 };

/** A full report, with these sizes of its golden questions and of each campaign. */
function report(golden: object, generated: object): readonly ReportLine[] {
  return full().map((line): ReportLine => {
    if (line.line === 'subject') return { ...line, largest: { ...sizes, ...golden } };
    return line.line === 'campaign' ? { ...line, largest: { ...sizes, ...generated } } : line;
  });
}

describe('the largest sizes asked', () => {
  it('are those of golden and generated questions together, without kinds that do not occur', () => {
    const lines = report({ rules: 25, values: 40, characters: 64 }, { rules: 28, members: 100, characters: 1 });
    const words = '28 rules, 100 members of a group, 40 values of a list, 64 characters of a text';
    expect(largestAsked(lines)).toBe(words);
    expect(printText(lines)).toContain(`\n\nLargest asked: ${words}\n`);
  });

  it('are in the singular where there is one', () => {
    expect(largestAsked(report({ rules: 1, policies: 2, values: 1, characters: 1 }, {}))).toBe(
      '1 rule, 2 policies, 1 value of a list, 1 character of a text',
    );
  });

  it('are not told when the report says nothing of them', () => {
    expect(printLargest(full().filter(({ line }) => line !== 'subject'))).toBe('');
    expect(largestAsked(report({}, {}))).toBeUndefined();
  });
});
