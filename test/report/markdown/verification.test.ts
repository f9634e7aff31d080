import { expect, it } from 'vitest';
import { printVerificationMarkdown } from '../../../src/report/markdown/verification.ts';
import { APP, CHECKS, check, verification } from '../verification/examples.ts';

it('says which tests were not compared', () => {
  const silent = [{ file: 'a.ps1', line: 3, column: 1 }];
  expect(printVerificationMarkdown(verification(CHECKS, silent))).toContain(
    '\n1 test says nothing of what must come out, and was not compared: a.ps1:3\n',
  );
});

it('has a heading for each difference, its causes numbered, and tables of the rest', () => {
  const text = printVerificationMarkdown(verification());
  expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '## 6 checks: 1 agrees · 2 differ · 1 depends on a reading · 1 not known · 1 not asked',
    '### README.md:39 expects Denied, but the rules say Granted',
    '### seen.csv:3 saw Denied (403) over EWS at 09:15, but the rules say Granted',
    '### ticket.txt:9 recorded Granted, and what the rules say is not known',
    '### README.md:41 expects Granted, and the rules say so too, but not under every reading',
    '### Agree (1)',
    '### Not asked (1)',
    '### Other switches',
  ]);
  expect(text).toContain(
    'Likely causes, in the order in which to look:\n\n1. cache (possible): when was it changed?\n2. another-switch (shown): EWS is off \\[org.txt:3\\]',
  );
  expect(text).toContain(
    `| e.csv:2 | expects Granted | app ${APP}, mailbox lena | Granted: a RestrictAccess policy covers the mailbox AAP-RESTRICT-GRANTS (documented) \\[setup.ps1:2, setup.ps1:1\\] |`,
  );
  expect(text.endsWith('\n')).toBe(false);
});

it('keeps a table whole whatever names hold', () => {
  const text = printVerificationMarkdown(verification([{ ...(CHECKS[1] ?? check({})), asked: 'a|b\n## c' }]));
  expect(text).toContain('| a\\|b\\\\u000a\\#\\# c |');
  expect(text.split('\n').filter((line) => line.startsWith('## '))).toHaveLength(1);
});

it('counts what is too much', () => {
  const text = printVerificationMarkdown(verification(Array.from({ length: 501 }, () => check({}))));
  expect(text).toContain('… and 1 more; --format json has all');
});
