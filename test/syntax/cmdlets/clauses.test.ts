import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printCalls } from '../../../src/syntax/cmdlets/print.ts';
import { readCalls } from '../../../src/syntax/cmdlets/read-calls.ts';

const GET = 'Get-ClientAccessRule';
const NEW = 'New-ClientAccessRule';

/** The clauses of spec/cmdlets.md, each with texts and what is read of them: parameters, marks behind them, notes after `!`. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, ...read: readonly string[]])[]>> = {
  'CMD-CMDLETS': [
    ['get-clientaccessrule; Exo\\Get-ManagementScope; Get-Mailbox', `${GET} {}`, 'Get-ManagementScope {}'],
  ],
  'CMD-WRONG-NAME': [
    ['Get-ClientAccessRules', '! no such cmdlet: Get-ClientAccessRule'],
    ['function Get-ClientAccessRules { 1 }; Get-ClientAccessRules; Get-CsApplicationAccessPolicy'],
  ],
  'CMD-MENTION': [
    [`# ${GET} a\nWrite-Host "${GET} b"; Get-Help ${GET}`],
    [`Write-Host "there are $((${GET} c).Count)"`, `${GET} {"Identity":"c"}`],
  ],
  'CMD-PLACE': [[`1..2 | % { ${GET} "r$_" }`, `${GET} {"Identity":"r1"}`, `${GET} {"Identity":"r2"}`]],
  'CMD-HOST': [[`${GET} [[-Identity] <ClientAccessRuleIdParameter>] [<CommonParameters>]`, '! …']],
  'CMD-NAMES': [
    [
      `${NEW} a -Act Deny -PRIORITY 1 -cf:$false`,
      `${NEW} {"Name":"a","Action":"Deny","Priority":"1","Confirm":false} {"Action":"DenyAccess"}`,
    ],
    [`${NEW} a -Action DenyAccess -Any x`, `${NEW} {"Name":"a","Action":"DenyAccess"} refused`, '! …'],
  ],
  'CMD-UNKNOWN-PARAMETER': [
    ['Get-ApplicationAccessPolicy -AppId a', 'Get-ApplicationAccessPolicy {} refused', '! no such parameter'],
  ],
  'CMD-VALUE': [
    [`${GET} -Identity: a`, `${GET} {"Identity":"a"}`],
    [
      `Set-ClientAccessRule a -Name -Priority 1`,
      'Set-ClientAccessRule {"Identity":"a","Name":null,"Priority":"1"} refused',
      '! its value is missing',
    ],
  ],
  'CMD-SWITCH': [
    ['Remove-ClientAccessRule -Confirm $false', 'Remove-ClientAccessRule {"Identity":"False","Confirm":true}'],
  ],
  'CMD-TWICE': [
    [`${GET} -Identity a -Id b`, `${GET} {"Identity":["a","b"]} refused`, '! the parameter is given twice'],
  ],
  'CMD-POSITION': [
    [`${GET} -Verbose -- -a`, `${GET} {"Identity":"-a","Verbose":true}`],
    [`${GET} a b`, `${GET} {"Identity":"a"} refused`, '! …'],
  ],
  'CMD-SPLAT': [
    [`$s = @{ Identity = 'a'; WhatIf = $true }; ${GET} @s -Identity b`, `${GET} {"Identity":"b","WhatIf":true}`],
    [
      "$s = @{ '-Identity' = 'a'; '-Confirm' = $false }; Remove-ClientAccessRule @s",
      'Remove-ClientAccessRule {"Confirm":false,"Identity":"a"}',
    ],
    [`$s = Get-Splat; Set-ApplicationAccessPolicy @s`, 'Set-ApplicationAccessPolicy {}', '! …'],
  ],
  'CMD-SETS': [
    [
      'New-ManagementRoleAssignment -Role r -App a -Computer c',
      'New-ManagementRoleAssignment {"App":"a","Computer":"c","Role":"r"} refused',
      '! does not go with App',
    ],
    ["'a' | Remove-ApplicationAccessPolicy", 'Remove-ApplicationAccessPolicy {} pipelineInput'],
  ],
  'CMD-TEXT': [
    [`${GET} 007; ${GET} $true`, `${GET} {"Identity":"007"}`, `${GET} {"Identity":"True"}`],
    [
      'Set-ManagementScope s -RecipientRestrictionFilter { a -eq 1 }',
      'Set-ManagementScope {"Identity":"s","RecipientRestrictionFilter":" a -eq 1 "}',
    ],
    [`${GET} (1,2)`, `${GET} {"Identity":["1","2"]} refused`, '! a list where one text belongs'],
  ],
  'CMD-LIST': [
    [
      "Update-DistributionGroupMember g -Members a ,\n  'b,c'",
      'Update-DistributionGroupMember {"Identity":"g","Members":["a","b,c"]}',
    ],
    ['Update-DistributionGroupMember g -Members $null', 'Update-DistributionGroupMember {"Identity":"g","Members":[]}'],
  ],
  'CMD-EDIT': [
    [
      'Set-ClientAccessRule a -AnyOfProtocols @{Add="IMAP4"}',
      'Set-ClientAccessRule {"AnyOfProtocols":{"Add":"IMAP4"},"Identity":"a"}',
    ],
  ],
  'CMD-NUMBER': [
    ['Set-ClientAccessRule a -Priority 0x10', 'Set-ClientAccessRule {"Identity":"a","Priority":"16"}'],
    [
      'Set-ClientAccessRule a -Priority two',
      'Set-ClientAccessRule {"Identity":"a","Priority":"two"} refused',
      '! no integer',
    ],
  ],
  'CMD-BOOLEAN': [
    ['Set-ClientAccessRule a -Enabled 0', 'Set-ClientAccessRule {"Enabled":false,"Identity":"a"}'],
    ['Set-ClientAccessRule a -Enabled true', 'Set-ClientAccessRule {"Enabled":"true","Identity":"a"} refused', '! …'],
  ],
  'CMD-WORD': [
    ['Set-ClientAccessRule a -Action d', 'Set-ClientAccessRule {"Action":"d","Identity":"a"} {"Action":"DenyAccess"}'],
    ['Set-ClientAccessRule a -Action 1', 'Set-ClientAccessRule {"Action":"1","Identity":"a"}', '! …'],
  ],
  'CMD-WORD-IN-LIST': [
    [
      'Set-ClientAccessRule a -AnyOfProtocols imap4,OWA',
      'Set-ClientAccessRule {"AnyOfProtocols":["imap4","OWA"],"Identity":"a"}',
      '! …',
    ],
  ],
  'CMD-REFUSED': [
    [
      `${NEW} a -Action DenyAccess -Enabled yes`,
      `${NEW} {"Name":"a","Action":"DenyAccess","Enabled":"yes"} refused`,
      '! …',
    ],
  ],
  'CMD-LITERAL': [[`$d = 'x.example'; ${GET} ("a@$d" + '.' + 1)`, `${GET} {"Identity":"a@x.example.1"}`]],
  'CMD-UNKNOWN': [
    [`param($Name = 'a') ${GET} "$Name b"`, `${GET} {"Identity":null}`, '! …'],
    [
      'Update-DistributionGroupMember g -Members $env:A, b',
      'Update-DistributionGroupMember {"Identity":"g","Members":[null,"b"]}',
      '! …',
    ],
  ],
  'CMD-CONDITIONAL': [
    [`if ($env:A) { ${GET} a }`, `${GET} {"Identity":"a"} conditional`],
    [`exit\n${GET} a`, `${GET} {"Identity":"a"} maybe`],
  ],
  'CMD-LOOP': [[`foreach ($x in 'a','b') { ${GET} $x }`, `${GET} {"Identity":"a"}`, `${GET} {"Identity":"b"}`]],
  'CMD-PIPELINE': [[`${GET} | Remove-ClientAccessRule`, `${GET} {}`, 'Remove-ClientAccessRule {} pipelineInput']],
  'CMD-FRAGMENT': [
    ['Set-ClientAccessRule gone -Priority 9', 'Set-ClientAccessRule {"Identity":"gone","Priority":"9"}'],
  ],
  'CMD-INDIRECT': [[`Set-Alias g ${GET}\ng a`, `${GET} {"Identity":"a"} via`]],
  'CMD-PLACEHOLDER': [
    [`${GET} <rule>`, `${GET} {"Identity":"<rule>"} placeholder`, '! …'],
    [
      "Set-ApplicationAccessPolicy a -Description 'for <group>'",
      'Set-ApplicationAccessPolicy {"Description":"for <group>","Identity":"a"}',
    ],
  ],
  'CMD-FAULT': [[`${GET} 'a\n${GET} b`, `${GET} {"Identity":"b"} maybe`, '! …']],
  'CMD-EXPECTATION': [
    [
      'Test-ApplicationAccessPolicy a -AppId b # Accordé',
      'Test-ApplicationAccessPolicy {"AppId":"b","Identity":"a"} Granted',
    ],
  ],
  'CMD-PRINT': [[printCalls([{ cmdlet: GET, parameters: { Identity: "a'b" } }]), `${GET} {"Identity":"a'b"}`]],
};

/** Keys in alphabetical order, as a call's parameters come in none. */
function sortedJson(value: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))));
}

function read(text: string): readonly string[] {
  const { calls, notes } = readCalls(text);
  return [
    ...calls.map(({ cmdlet, parameters, enum: words, ...call }) =>
      [
        cmdlet,
        sortedJson(parameters),
        ...(words === undefined ? [] : [sortedJson(words)]),
        ...(call.binds === false ? ['refused'] : []),
        ...(['conditional', 'maybe', 'pipelineInput', 'placeholder', 'via'] as const).filter((mark) => mark in call),
        ...(call.expect === undefined ? [] : [call.expect]),
      ].join(' '),
    ),
    ...notes.map(({ why, hint }) => `! ${why}${hint === undefined ? '' : `: ${hint}`}`),
  ];
}

const wanted = (line: string) =>
  line.replace(/\{.*?\}(?= [a-zA-Z{]|$)/, (json) => {
    try {
      return sortedJson(JSON.parse(json));
    } catch {
      return json;
    }
  });

test.each(
  Object.entries(CASES).flatMap(([clause, cases]) => cases.map(([text, ...lines]) => ({ clause, text, lines }))),
)('$clause: $text', ({ text, lines }) => {
  const found = read(text);
  const calls = lines.filter((line) => !line.startsWith('!')).map(wanted);
  expect(found.filter((line) => !line.startsWith('!'))).toEqual(calls);
  const notes = found.filter((line) => line.startsWith('!'));
  const [note] = lines.filter((line) => line.startsWith('!'));
  if (note === undefined) expect(notes).toEqual([]);
  else if (note === '! …') expect(notes).not.toEqual([]);
  else
    expect(
      notes.some((each) => each.startsWith(note.replace('…', ''))),
      notes.join('\n'),
    ).toBe(true);
});

test('every clause has a case', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../spec/cmdlets.md'), 'utf8');
  const clauses = [...page.matchAll(/^### (CMD-[A-Z-]+)$/gm)].map(([, id]) => id);
  expect(Object.keys(CASES).sort()).toEqual(clauses.sort());
});
