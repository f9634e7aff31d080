/** The formats in which a report can be written to a file: a new one is a file beside this and a row here. */
import { printBadge } from './badge.ts';
import { printHtml } from './html/page.ts';
import { printJunit } from './junit.ts';
import { printReport } from './ndjson.ts';
import type { Report } from './record.ts';

/** One format. */
export interface Reporter {
  /** The flag without its dashes. */
  readonly name: string;
  /** A file name as the help shows it. */
  readonly file: string;
  readonly description: string;
  readonly render: (report: Report) => string;
}

/** Every format, in the order of the help. */
export const reporters: readonly Reporter[] = [
  { name: 'report', file: 'file.ndjson', description: 'write the whole run as JSON lines', render: printReport },
  { name: 'junit', file: 'file.xml', description: 'write the outcomes as JUnit XML', render: printJunit },
  { name: 'html', file: 'file.html', description: 'write the run as one page for a browser', render: printHtml },
  {
    name: 'badge',
    file: 'file.json',
    description: 'write the verdict as a badge, in the endpoint format of shields.io',
    render: printBadge,
  },
];
