import { describe, expect, it } from 'vitest';
import type { ReportReading, ReportSubject } from '../../../src/model/generated/wire.generated.ts';
import { printReadingsFollowed } from '../../../src/report/text/readings.ts';
import { plainStyle } from '../../../src/report/text/style.ts';

import { reportWith } from '../../support/reports.ts';

const subject: ReportSubject = {
  line: 'subject',
  subject: { name: 'acme', version: '1' },
  claimed: ['client-access-rules', 'ip-ranges'],
  notClaimed: [],
  declared: {},
  compares: 'decision',
  planned: 3,
  leftOut: { limits: 0, decisions: 0 },
  unasked: [],
};
const reading = (axis: string, name: string, more: Partial<ReportReading>): ReportReading => ({
  line: 'reading',
  axis,
  reading: name,
  status: 'not-asked',
  ...more,
});
const print = (...readings: ReportReading[]) =>
  printReadingsFollowed(reportWith({ subject, readings }), plainStyle).split('\n');

describe('printReadingsFollowed', () => {
  it('is empty when there is nothing to say', () => {
    expect(printReadingsFollowed(reportWith({ subject }), plainStyle)).toBe('');
  });

  it('names the reading and the answer that shows it', () => {
    expect(
      print(reading('cidr-host-bits', 'masked', { status: 'shown', shownBy: 'ip-ranges/blocks#network' })),
    ).toEqual([
      'Readings',
      '  inferred from its answers:',
      '    cidr-host-bits = masked, shown by ip-ranges/blocks#network',
    ]);
  });

  it('says which readings are not the default', () => {
    const lines = print(
      reading('cidr-host-bits', 'from-host', { status: 'declared' }),
      reading('no-rule-matches', 'allow', { status: 'declared' }),
    );
    expect(lines).toEqual([
      'Readings',
      '  declared:',
      '    cidr-host-bits = from-host (not the default)',
      '    no-rule-matches = allow',
    ]);
  });

  it('lists what else fits, where the answers do not show one reading', () => {
    const lines = print(
      reading('cidr-host-bits', 'masked', {
        status: 'not-shown',
        others: [{ 'cidr-host-bits': 'from-host' }, { 'cidr-host-bits': 'usable-hosts', 'scope-default': 'users' }],
      }),
    );
    expect(lines.slice(1)).toEqual([
      '  undecided, its answers fit other readings too:',
      '    cidr-host-bits: masked, or cidr-host-bits=from-host, or cidr-host-bits=usable-hosts, scope-default=users',
    ]);
  });

  it('keeps linked readings apart', () => {
    const lines = print(
      reading('scope-default', 'users', {
        status: 'linked',
        others: [{ 'scope-default': 'all', 'microsoft-middle-tier': 'evaluated' }],
      }),
    );
    expect(lines[1]).toBe('  possible only in combination with another:');
    expect(lines[2]).toContain('scope-default = users (not the default)');
    expect(lines[2]).toContain('scope-default=all, microsoft-middle-tier=evaluated');
  });

  it('tells axes that nobody asked about from axes that the claimed chapters cannot show', () => {
    const lines = print(
      reading('cidr-host-bits', 'masked', {}),
      reading('nested-groups', 'transitive', {}),
      reading('no-rule-matches', 'allow', {}),
    );
    expect(lines.slice(1)).toEqual([
      '  no question in this run depends on: cidr-host-bits, no-rule-matches',
      '  the claimed chapters cannot show: nested-groups',
    ]);
  });

  it('has the parts in an order that puts what is certain first', () => {
    const lines = print(
      reading('nested-groups', 'direct', {}),
      reading('scope-default', 'all', { status: 'not-shown' }),
      reading('no-rule-matches', 'deny', { status: 'linked' }),
      reading('cidr-host-bits', 'masked', { status: 'shown' }),
      reading('username-case', 'sensitive', { status: 'declared' }),
    );
    const titles = lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim().split(/[ ,:]/)[0]);
    expect(titles).toEqual(['declared', 'inferred', 'possible', 'undecided', 'the']);
  });
});
