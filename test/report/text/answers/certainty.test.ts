import { describe, expect, it } from 'vitest';
import type { Certainty, Note } from '../../../../src/model/generated/wire.generated.ts';
import { certaintyGrounds, certaintyLine, printCertaintyHead } from '../../../../src/report/text/answers/certainty.ts';
import { plainStyle } from '../../../../src/report/text/style.ts';

const SURE: Certainty = {
  answers: 3,
  decided: 3,
  depends: 0,
  notKnown: 0,
  axes: [],
  assumptions: [],
  notShown: [],
  unread: [],
};
const note = (line: number): Note => ({
  kind: 'assumption',
  place: { file: 'a.md', line, column: 1 },
  text: 'x',
  why: 'taken for it',
});

describe('how sure answers are', () => {
  it.each([
    [SURE, '3 answers: all decided'],
    [{ ...SURE, answers: 1, decided: 1 }, '1 answer: 1 decided'],
    [{ ...SURE, answers: 0, decided: 0 }, '0 answers'],
    [
      { ...SURE, decided: 1, depends: 1, notKnown: 1, axes: [{ axis: 'nested-groups', answers: 1 }] },
      '3 answers: 1 decided · 1 depends on a reading (nested-groups) · 1 not known',
    ],
    [
      {
        ...SURE,
        decided: 0,
        depends: 3,
        axes: [
          { axis: 'nested-groups', answers: 3 },
          { axis: 'all-applications', answers: 1 },
        ],
      },
      '3 answers: 3 depend on a reading (nested-groups 3, all-applications 1)',
    ],
  ])('%j', (certainty, line) => {
    expect(certaintyLine(certainty)).toBe(line);
  });

  it('is followed by what the answers rest on', () => {
    const place = { file: 'r.txt', line: 11, column: 1 };
    const properties = ['Enabled', 'Scope', 'A', 'B', 'C'];
    const head = printCertaintyHead(
      {
        ...SURE,
        assumptions: [note(5)],
        notShown: [{ type: 'ClientAccessRule', place, properties }],
        unread: [note(7)],
      },
      plainStyle,
    );
    expect(head).toEqual([
      '3 answers: all decided',
      'Taken for true, although no text says so:',
      '  - a.md:5 x: taken for it',
      'Not shown by a listing, and counted as its default:',
      '  - r.txt:11 ClientAccessRule: Enabled, Scope, A, B, C',
      'Not read or not carried out, so that answers may hang on it:',
      '  - a.md:7 x: taken for it',
      '',
    ]);
  });

  it('counts what is too much to print', () => {
    const [grounds] = certaintyGrounds({
      ...SURE,
      assumptions: Array.from({ length: 20 }, (_, index) => note(index + 1)),
    });
    expect(grounds?.lines.at(-1)).toBe('and 12 more; the command inventory has all');
  });

  it('shows no control characters of the files', () => {
    const hostile = { ...note(1), text: 'a\u001b[31mb\nc' };
    expect(printCertaintyHead({ ...SURE, unread: [hostile] }, plainStyle).join('|')).not.toContain('\u001b');
  });
});
