/** The first line of a report, as a test needs one. */
import type { ReportHeader } from '../src/model/wire.generated.ts';

export const digest = `sha256:${'0'.repeat(64)}`;
export const header: ReportHeader = {
  line: 'header',
  report: 1,
  package: { name: 'exchange-access-conformance', version: '1.2.3' },
  golden: digest,
  spec: digest,
  started: '2026-01-01T00:00:00.000Z',
  command: ['node', 'adapter.mjs'],
};
