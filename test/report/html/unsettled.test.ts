import { expect, it } from 'vitest';
import type { ReportUnsettled } from '../../../src/model/generated/wire.generated.ts';
import { writeUnsettled } from '../../../src/report/html/unsettled.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { reportOf } from '../../support/reports.ts';

const zone: ReportUnsettled = {
  line: 'unsettled',
  chapter: 'ip-ranges',
  kind: 'zone',
  direction: 'more lenient',
  golden: 2,
  generated: 10,
  said: 'takes <a zone>',
  clause: 'IP-ZONE',
};

it('has a row for each kind, and nothing that the program says is markup', () => {
  const page = parseFragment(writeUnsettled(reportOf(zone))?.markup ?? '');
  expect(find(page, 'td').map(textOf)).toEqual(['more lenient', '2', '10', expect.stringContaining('IP-ZONE')]);
  expect(find(page, 'th').map(textOf)).toContain('takes <a zone>');
  expect(find(page, 'a')).toEqual([]);
});

it('is not there when nothing is acceptable', () => expect(writeUnsettled(reportOf())).toBeUndefined());
