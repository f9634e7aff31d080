import { describe, expect, it } from 'vitest';
import { type Part, partsProblem, shardOf } from '../../../src/checks/parts/parts.ts';
import type { ReportSubject } from '../../../src/model/generated/wire.generated.ts';
import { digest, header, reportOf } from '../../support/reports.ts';

const subject: ReportSubject = {
  line: 'subject',
  subject: { name: 'acme', version: '1' },
  claimed: ['ip-ranges'],
  notClaimed: [],
  declared: {},
  compares: 'decision',
  planned: 9,
  leftOut: { limits: 0, decisions: 0 },
  unasked: [],
};
const partOf = (number: number, more: { readonly header?: object; readonly subject?: object } = {}): Part => {
  const campaign = { seed: 7, runs: 3000, shard: `${number}/3` };
  const report = reportOf({ ...header, campaign, ...more.header }, { ...subject, planned: number, ...more.subject });
  return { name: `${number}.ndjson`, report };
};
const [one, two, three] = [partOf(1), partOf(2), partOf(3)];
const refusal = (parts: readonly Part[]) => {
  const result = partsProblem(parts);
  return result.ok ? undefined : result.problem.message;
};

describe('partsProblem', () => {
  it('puts the parts of one run in order, however many questions each of them has', () => {
    const parts = partsProblem([three, one, two]);
    expect(parts.ok && parts.value.map(shardOf)).toEqual(['1/3', '2/3', '3/3']);
  });

  it('says what is missing or stands twice', () => {
    expect(refusal([])).toBe('there is no report to merge');
    expect(refusal([one, three])).toBe('part 2/3 is missing');
    expect(refusal([one, two])).toBe('part 3/3 is missing');
    expect(refusal([two, three])).toBe('part 1/3 is missing');
    expect(refusal([one, two, { ...two, name: 'copy' }, three])).toBe('2.ndjson and copy are the same part, 2/3');
  });

  it.each([
    ['seed', { header: { campaign: { seed: 8, runs: 3000, shard: '2/3' } } }],
    ['runs', { header: { campaign: { seed: 7, runs: 3001, shard: '2/3' } } }],
    ['parts', { header: { campaign: { seed: 7, runs: 3000, shard: '2/4' } } }],
    ['golden', { header: { golden: digest.replace('0', '1') } }],
    ['known', { header: { known: { today: '2026-01-01', entries: [] } } }],
    ['subject', { subject: { subject: { name: 'acme', version: '2' } } }],
  ])('refuses a part of another run: its %s differs', (name, more) => {
    expect(refusal([one, partOf(2, more), three])).toBe(
      `2.ndjson is of another run than 1.ndjson: its ${name} differs`,
    );
  });
});
