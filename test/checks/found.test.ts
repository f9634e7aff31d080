import { describe, expect, it } from 'vitest';
import { caseOf, foundFiles } from '../../src/checks/found.ts';
import type { Question } from '../../src/model/question.ts';
import type { ReportFinding } from '../../src/model/wire.generated.ts';
import { read } from '../../src/syntax/wire.ts';

const question: Question = {
  chapter: 'ip-ranges',
  given: {},
  when: { range: '10.0.0.5/24', address: '10.0.0.0' },
};

describe('caseOf', () => {
  it('has the answer under every reading, and the clause that decides', () => {
    const found = caseOf(question);
    expect(found).toMatchObject({ address: 'ip-ranges/question#asked', clauses: ['IP-CIDR'], question });
    expect(found.expectation).toHaveLength(2);
    expect(found.expectation.map(({ then }) => then)).toEqual(
      expect.arrayContaining([{ matches: true }, { matches: false }]),
    );
  });
});

describe('foundFiles', () => {
  const finding = (chapter: ReportFinding['chapter'], clause?: string): ReportFinding => ({
    line: 'finding',
    chapter,
    outcome: 'failed',
    count: 1,
    seed: 1,
    world: '0:1',
    ...(clause === undefined
      ? {}
      : { golden: { id: 'a', clauses: [clause], origin: 'constructed', when: {}, then: { matches: true } } }),
  });

  it('are one for each chapter with findings, readable, and each case has a name of its own', () => {
    const files = foundFiles([
      finding('ip-ranges', 'IP-CIDR'),
      finding('username-patterns', 'WILD-STAR'),
      finding('ip-ranges'),
      finding('ip-ranges', 'IP-CIDR'),
    ]);
    expect(files.map(({ chapter, cases }) => [chapter, cases.map(({ id }) => id)])).toEqual([
      ['ip-ranges', ['ip-cidr-1', 'ip-cidr-2']],
      ['username-patterns', ['wild-star-1']],
    ]);
    for (const file of files) expect(read('GoldenFile', JSON.parse(JSON.stringify(file)))).toMatchObject({ ok: true });
  });

  it('are none without findings that can be held on to', () => {
    expect(foundFiles([finding('ip-ranges')])).toEqual([]);
  });
});
