import { expect, test } from 'vitest';
import { expectationsOf, type PlacedCall } from '../../../src/syntax/cmdlets/expectations.ts';
import type { TextSpan } from '../../../src/syntax/powershell/tree.ts';

/** Commands up to the end of the line or a comment; comments from `#` or `<#`. */
function read(text: string) {
  const calls: PlacedCall[] = [...text.matchAll(/Test-\w+(?:[^#<|\n`]|`\n)*/g)].map(({ 0: command, index }) => ({
    call: { cmdlet: /^[\w-]+/.exec(command)?.[0] ?? '', parameters: {}, place: { line: 1, column: 1 } },
    span: { start: index, end: index + command.trimEnd().length },
  }));
  const comments: TextSpan[] = [...text.matchAll(/<#[^>]*#>|#[^\n]*/g)].map(({ 0: comment, index }) => ({
    start: index,
    end: index + comment.length,
  }));
  const { calls: told, problems } = expectationsOf(text, comments, calls);
  return [
    ...told.map((call) => call.expect ?? '-'),
    ...problems.map(({ span, why }) => `${text.slice(span?.start, span?.end)}: ${why}`),
  ];
}

const ASK = 'Test-ApplicationAccessPolicy -Identity a -AppId b';
const RULE = 'Test-ClientAccessRule -User a';
const ROLE = 'Test-ServicePrincipalAuthorization Bot';
const OPEN = ': it denies, conditions or doubts an answer, so it is taken for none';

test.each<[string, string, readonly string[]]>([
  ['beside', `${ASK} # Granted\n${ASK}   # → Denied`, ['Granted', 'Denied']],
  ['beside, in other words around it', `${ASK} # muss "Denied" ergeben`, ['Denied']],
  ['within', `${ASK} <# Granted #> | Out-Null`, ['Granted']],
  ['after', `${ASK}\n# AccessCheckResult : Granted\n\n${ASK}\n# Output: Denied`, ['Granted', 'Denied']],
  ['after, without blank lines', `${ASK}\n# Granted\n${ASK}\n# Denied`, ['Granted', 'Denied']],
  ['before', `# has to say Granted\n${ASK}\n# has to say Denied\n${ASK}`, ['Granted', 'Denied']],
  ['before one, and not the next', `# Granted\n${ASK}\n${ASK}`, ['Granted', '-']],
  ['before several', `# both must be Denied\n${ASK}\n${ASK}`, ['Denied', 'Denied']],
  ['behind a continued line', 'Test-ApplicationAccessPolicy -Identity a `\n -AppId b # Denied', ['Denied']],
  [
    'after, with a heading that names one',
    `# the group is granted, nobody else is\n${ASK}\n# Expected: Granted\n${ASK}\n# Expected: Denied`,
    ['Granted', 'Denied'],
  ],
  [
    'before, with a remark behind',
    `# Granted\n${ASK}\n# must be Denied\n${ASK}\n# (if it is Granted, wait an hour)`,
    ['Granted', 'Denied'],
  ],
  ['a heading and an answer', `# an outsider is denied\n${ASK}\n# Expected: AccessCheckResult = Denied`, ['Denied']],
  ['another thing that is granted', `# admin consent was granted yesterday\n${ASK}`, ['-']],
  ['a heading alone', `# an outsider is denied\n${ASK}`, ['Denied']],
  ['a printed result in comments', `${ASK}\n# AppId : b\n# AccessCheckResult : Denied`, ['Denied']],
  ['beside something else', `$x = 1 # Granted\n${ASK}`, ['-']],
  ['across a blank line', `${ASK} | fl\n\n# AccessCheckResult : Granted`, ['Granted']],
  ['across a blank line, before', `# must be Denied\n\n${ASK}\n`, ['Denied']],
  ['across a blank line, one after the other', `${ASK}\n\n# Granted\n\n${ASK}\n\n# Denied`, ['Granted', 'Denied']],
  ['from both sides', `# Granted\n\n${ASK}\n\n# Denied`, ['Granted']],
  ['too far away', `# Granted\n\n$x = 1\n${ASK}\n\nGet-Mailbox\n\n# Denied`, ['-']],
  [
    'in a line that is printed above',
    `Write-Host 'the till: expect Granted' -NoNewline\n$a = ${ASK}\necho "an outsider must be Denied"\n${ASK}`,
    ['Granted', 'Denied'],
  ],
  ['in what is printed, without a wish', `Write-Host "Granted so far: $n"\n${ASK}\nWrite-Host 'must be Denied'`, ['-']],
  ['two answers', `${ASK} # granted or denied`, ['-', '# granted or denied: two answers, so none']],
  ['no answer', `${ASK} # moet Passed geven`, ['-', '# moet Passed geven: no answer of this test']],
  ['told twice', `${ASK} # Granted\n# Denied`, ['Granted', '# Denied: the call before it has its expectation already']],
  ['another remark', `${ASK} # the mailbox of the chief`, ['-']],
  [
    'roles',
    `${ROLE} # InScope: True\n${ROLE} # expected: False\n${ROLE} # InScope is $true`,
    ['True', 'False', 'True'],
  ],
  ['roles, for one outside', `${ROLE}\n# InScope = True for a member, False for one outside the scope.`, ['True']],
  ['roles, and what is said of others', `# InScope: True for this mailbox, and False for any other\n${ROLE}`, ['True']],
  [
    'roles, one after the other',
    `# InScope must be True for the pilot and False for the rest\n${ROLE}`,
    ['-', '# InScope must be True for the pilot and False for the rest: two answers, so none'],
  ],
  ['a role test is not granted', `${ROLE} # Granted`, ['-']],
  [
    'rules',
    `${RULE} # Denied\n${RULE} # DenyAccess\n${RULE} # must be denied\n${RULE} # → AllowAccess\n${RULE} # allow\n${RULE} # must not be denied`,
    ['Denied', 'Denied', 'Denied', 'Granted', 'Granted', 'Granted'],
  ],
  ['rules, before', `# must be DenyAccess\n${RULE}\n# expected: AllowAccess\n${RULE}`, ['Denied', 'Granted']],
  ['rules, after', `${RULE}\n# Denied\n${RULE}\n# AllowAccess`, ['Denied', 'Granted']],
  ['rules, and what a rule does', `# deny POP from outside\nNew-X\n${RULE}\n# allow the rest`, ['-']],
  ['rules, with two answers', `${RULE} # Allowed or Denied`, ['-', '# Allowed or Denied: two answers, so none']],
  [
    'rules, denied in more words',
    `${RULE} # must not say Granted to her`,
    ['-', `# must not say Granted to her${OPEN}`],
  ],
  [
    'not the one, so the other',
    `${ASK} # not Granted\n${ASK} # must not be Granted\n${ASK} # expect no access\n${ASK} # not denied!`,
    ['Denied', 'Denied', 'Denied', 'Granted'],
  ],
  ['not the one, after', `${ASK}\n# must not be Granted\n${ASK}\n# must not be Denied`, ['Denied', 'Granted']],
  [
    'not the one, in more words',
    `${ASK} # if it is not Granted, wait\n${ASK} # not Granted yesterday`,
    ['-', '-', `# if it is not Granted, wait${OPEN}`, `# not Granted yesterday${OPEN}`],
  ],
  [
    'an open one takes its place before the test',
    `# can't be Granted to her\n${ASK}\n# must be Denied\n${ASK}`,
    ['-', 'Denied', `# can't be Granted to her${OPEN}`],
  ],
  [
    'an open one after the test leaves room for the answer',
    `${ASK}\n# if Granted, something is wrong\n# must be Denied`,
    ['Denied', `# if Granted, something is wrong${OPEN}`],
  ],
  [
    'open in other tests',
    `${ROLE} # InScope: True would be wrong\n${RULE} # Denied is not what we want`,
    ['-', '-', `# InScope: True would be wrong${OPEN}`, `# Denied is not what we want${OPEN}`],
  ],
  ['other tests have none', 'Test-Message -User a # Denied', ['-']],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('the rounds of a loop share what stands beside the command', () => {
  const text = `${ASK} # Granted`;
  const span = { start: 0, end: ASK.length };
  const call = { cmdlet: 'Test-ApplicationAccessPolicy', parameters: {}, place: { line: 1, column: 1 } };
  const comment = { start: ASK.length + 1, end: text.length };
  const { calls } = expectationsOf(
    text,
    [comment],
    [
      { call, span },
      { call, span },
    ],
  );
  expect(calls.map((each) => each.expect)).toEqual(['Granted', 'Granted']);
});

test('what the code compares with stays', () => {
  const text = `${ASK} # Granted`;
  const call = {
    cmdlet: 'Test-ApplicationAccessPolicy',
    parameters: {},
    place: { line: 1, column: 1 },
    expect: 'Denied',
  } as const;
  const comment = { start: ASK.length + 1, end: text.length };
  const { calls, problems } = expectationsOf(text, [comment], [{ call, span: { start: 0, end: ASK.length } }]);
  expect(calls).toEqual([call]);
  expect(problems).toHaveLength(1);
});
