import { describe, expect, it } from 'vitest';
import type { ReportQuestion } from '../../src/model/generated/wire.generated.ts';
import { oneLine } from '../../src/report/one-line.ts';

describe('oneLine', () => {
  const text = 'a\nb\u001b[2J';
  const shown = 'a\\u000ab\\u001b[2J';

  it('shows what a terminal would obey, in every text, and leaves what is printed as JSON', () => {
    const when = { [text]: text };
    const line: ReportQuestion = {
      line: 'question',
      address: text,
      chapter: 'ip-ranges',
      outcome: 'failed',
      when,
      trace: [text],
      smallest: { given: {}, when, reproduce: text },
    } as unknown as ReportQuestion;
    expect(oneLine([line])).toEqual([
      { ...line, address: shown, trace: [shown], smallest: { given: {}, when, reproduce: shown } },
    ]);
  });

  it('shows keys too', () => {
    const line = { line: 'campaign', census: { [text]: 1, __proto__: 2 } } as never;
    expect(oneLine([line])).toEqual([{ line: 'campaign', census: { [shown]: 1 } }]);
  });
});
