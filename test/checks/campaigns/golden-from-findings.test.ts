import { describe, expect, it } from 'vitest';
import { foundFiles } from '../../../src/checks/campaigns/golden-from-findings.ts';
import type { ReportFinding } from '../../../src/model/generated/wire.generated.ts';
import { read } from '../../../src/syntax/wire.ts';

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
