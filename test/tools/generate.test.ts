import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../tools/generate/spec.mjs';

/** The clause of a chapter that has this one, with these lines below its text. */
function read(...bullets: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'clauses-'));
  try {
    const lines = ['# A chapter', '', '## A section', '', '### CAR-NEW', '', 'It is so.', '', ...bullets, ''];
    writeFileSync(join(folder, 'client-access-rules.md'), lines.join('\n'));
    return readClauses(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const chosen = (otherwise: string) => read('- status: chosen', `- otherwise: ${otherwise}`, '- source: `inference`');

describe('readClauses', () => {
  it('reads text, status, sources and axes', () => {
    expect(read('- status: observed', '- source: `a`, `b`', '- axis: `c`')).toEqual([
      {
        id: 'CAR-NEW',
        chapter: 'client-access-rules',
        section: 'A section',
        text: 'It is so.',
        status: 'observed',
        otherwise: [],
        sources: ['a', 'b'],
        axes: ['c'],
      },
    ]);
  });

  it.each([
    ['do it; or not; reading `some-axis`', { does: 'do it; or not', judged: 'reading', axis: 'some-axis' }],
    [
      'read `010` as ten; unsettled `leading-zero`',
      { does: 'read `010` as ten', judged: 'unsettled', kind: 'leading-zero' },
    ],
    ['do it; not asked', { does: 'do it', judged: 'not asked' }],
    ['do it; settled by this protocol', { does: 'do it', judged: 'settled by this protocol' }],
  ])('reads what else could be done: %s', (line, otherwise) => {
    expect(chosen(line)[0]?.otherwise).toEqual([otherwise]);
  });

  it('reads several', () => {
    const [clause] = read(
      '- status: chosen',
      '- otherwise: a; not asked',
      '- otherwise: b; not asked',
      '- source: `a`',
    );
    expect(clause?.otherwise.map(({ does }) => does)).toEqual(['a', 'b']);
  });

  it.each(['do it', 'do it; reading some-axis', 'do it; reading', 'do it; asked', '; not asked', 'do it; not asked.'])(
    'throws where that cannot be read: %s',
    (line) => {
      expect(() => chosen(line)).toThrow(`CAR-NEW: cannot read «otherwise: ${line}»`);
    },
  );

  it('throws without a status or a source', () => {
    expect(() => read('- status: chosen')).toThrow('CAR-NEW has no status or source');
    expect(() => read('- source: `a`')).toThrow('CAR-NEW has no status or source');
  });
});

describe('a heading in a code block', () => {
  it('is no clause, but text of the clause that it stands in', () => {
    const code = ['```', '### CAR-IN-CODE', '- status: chosen', '```', ''];
    const [clause, ...more] = read(...code, '- status: observed', '- source: `a`');
    expect(more).toEqual([]);
    expect(clause?.text).toContain('### CAR-IN-CODE');
  });
});
