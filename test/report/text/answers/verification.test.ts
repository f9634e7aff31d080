import { expect, it } from 'vitest';
import { printVerification } from '../../../../src/report/text/answers/verification.ts';
import { plainStyle } from '../../../../src/report/text/style.ts';
import { APP, CHECKS, check, verification } from '../../verification/examples.ts';

const print = (...given: Parameters<typeof verification>): string =>
  printVerification(verification(...given), plainStyle).join('\n');

it('says which tests were not compared, below the counts', () => {
  expect(print(CHECKS, [{ file: 'a.ps1', line: 3, column: 1 }])).toContain(
    ' · 1 not asked\n1 test says nothing of what must come out, and was not compared: a.ps1:3\n\n',
  );
});

it('counts first, then what differs with its reasons and causes, then the rest', () => {
  expect(print()).toBe(`5 answers: all decided

6 checks: 1 agrees · 2 differ · 1 depends on a reading · 1 not known · 1 not asked

README.md:39 expects Denied, but the rules say Granted
  app ${APP}, mailbox lena
  RestrictAccess on \`Robots\` counts for this app and covers \`lena\`, a member of \`Robots\` [setup.ps1:2,
    setup.ps1:1] AAP-COVERS-MEMBERS (documented)
  Granted: a RestrictAccess policy covers the mailbox AAP-RESTRICT-GRANTS (documented)

seen.csv:3 saw Denied (403) over EWS at 09:15, but the rules say Granted
  app ${APP}, mailbox lena
  RestrictAccess on \`Robots\` counts for this app and covers \`lena\`, a member of \`Robots\` [setup.ps1:2,
    setup.ps1:1] AAP-COVERS-MEMBERS (documented)
  Granted: a RestrictAccess policy covers the mailbox AAP-RESTRICT-GRANTS (documented)
  the refusal does not follow from the policies shown
  \`omar\` got Granted (seen.csv:2)
  Likely causes, in the order in which to look (docs/causes.md):
    1. cache (possible): when was it changed?
    2. another-switch (shown): EWS is off [org.txt:3]

ticket.txt:9 recorded Granted, and what the rules say is not known
  app ${APP}, mailbox lena
  RestrictAccess on \`Robots\` counts for this app and covers \`lena\`, a member of \`Robots\` [setup.ps1:2,
    setup.ps1:1] AAP-COVERS-MEMBERS (documented)
  not known from the policies; recorded Granted, and nothing contradicts it
  Why it is not known (docs/causes.md):
    1. lost-scope (shown): no input lists the members of \`Rooms\`

README.md:41 expects Granted, and the rules say so too, but not under every reading
  app ${APP}, mailbox lena
  RestrictAccess on \`Robots\` counts for this app and covers \`lena\`, a member of \`Robots\` [setup.ps1:2,
    setup.ps1:1] AAP-COVERS-MEMBERS (documented)
  Granted: a RestrictAccess policy covers the mailbox AAP-RESTRICT-GRANTS (documented)
  under nested-groups=direct the rules say Denied
  README.md:39 expects another answer to the same question: both cannot hold

Agree (1)
  e.csv:2 expects Granted: app ${APP}, mailbox lena (Granted: a RestrictAccess
    policy covers the mailbox AAP-RESTRICT-GRANTS (documented) [setup.ps1:2, setup.ps1:1])

Not asked (1)
  README.md:39 expects Denied (InScope False): app ${APP}, mailbox lena: roles are
    not decided here yet

Other switches (1)
  EwsAllowedAppIDs, app ${APP}: the app is not in the list [org.txt:3]
`);
});

it('counts what is too much to print', () => {
  const many = print([
    ...Array.from({ length: 201 }, () => check({})),
    ...Array.from({ length: 202 }, () => CHECKS[1] ?? check({})),
  ]);
  expect(many).toContain('… and 1 more; --format json has all\n\nAgree (202)');
  expect(many).toContain('  … and 2 more; --format json has all');
});

it('obeys no character of a name', () => {
  expect(print([check({ asked: 'mailbox \u001b[31mred\nnext' })])).toContain('mailbox \\u001b[31mred\\u000anext');
});

it('says of what agrees what to mind, and of what was not asked where to look', () => {
  const text = print([
    check({ outcome: 'agrees', because: 'it is another id' }),
    check({
      kind: 'observed',
      outcome: 'not asked',
      because: 'no policy is in the files',
      causes: [{ name: 'cache', evidence: 'possible', text: 'when?', places: [] }],
    }),
  ]);
  expect(text.replace(/\s+/g, ' ')).toContain('; mind that it is another id');
  expect(text).toContain('README.md:39 saw Denied, and was not compared');
  expect(text).toContain('1. cache (possible): when?');
  expect(text).not.toContain('Not asked (');
});
