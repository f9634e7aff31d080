/** Calls as raw command lines: names in every spelling, values right and wrong, positions, splats, switches. */
import fc from 'fast-check';
import { expression, sub } from './expressions.ts';
import { block, constant, dash, double, gap, number, single, values, word } from './words.ts';

type Text = fc.Arbitrary<string>;

type Kind = 'text' | 'list' | 'integer' | 'boolean' | 'switch' | 'filter' | 'action' | 'scope' | 'right' | 'protocol';

/** Some parameters of some cmdlets, enough for every kind of value, every kind of parameter set and ambiguous prefixes. */
const CMDLETS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'Get-ClientAccessRule': { Identity: 'text' },
  'New-ClientAccessRule': {
    Name: 'text',
    Action: 'action',
    AnyOfProtocols: 'list',
    AnyOfClientIPAddressesOrRanges: 'list',
    ExceptAnyOfProtocols: 'list',
    UsernameMatchesAnyOfPatterns: 'list',
    Enabled: 'boolean',
    Priority: 'integer',
    Scope: 'scope',
    UserRecipientFilter: 'filter',
  },
  'Set-ClientAccessRule': {
    Identity: 'text',
    Action: 'action',
    Name: 'text',
    AnyOfProtocols: 'list',
    ExceptUsernameMatchesAnyOfPatterns: 'list',
    Enabled: 'boolean',
    Priority: 'integer',
    Scope: 'scope',
  },
  'Remove-ClientAccessRule': { Identity: 'text' },
  'Test-ClientAccessRule': { AuthenticationType: 'text', Protocol: 'protocol', RemotePort: 'integer', User: 'text' },
  'New-ApplicationAccessPolicy': {
    AccessRight: 'right',
    AppId: 'list',
    PolicyScopeGroupId: 'text',
    Description: 'text',
  },
  'Set-ApplicationAccessPolicy': { Identity: 'text', Description: 'text' },
  'Get-ApplicationAccessPolicy': { Identity: 'text' },
  'Remove-ApplicationAccessPolicy': { Identity: 'text' },
  'Test-ApplicationAccessPolicy': { Identity: 'text', AppId: 'text' },
  'New-ServicePrincipal': { AppId: 'text', ObjectId: 'text', DisplayName: 'text' },
  'New-ManagementScope': {
    Name: 'text',
    RecipientRestrictionFilter: 'filter',
    Exclusive: 'switch',
    Force: 'switch',
    ServerList: 'list',
  },
  'New-ManagementRoleAssignment': {
    Name: 'text',
    Role: 'text',
    App: 'text',
    CustomResourceScope: 'text',
    Delegating: 'switch',
    Policy: 'text',
    User: 'text',
    Force: 'switch',
  },
  'Get-ManagementRoleAssignment': {
    Identity: 'text',
    Delegating: 'boolean',
    GetEffectiveUsers: 'switch',
    Role: 'text',
    RoleAssignee: 'text',
  },
  'Test-ServicePrincipalAuthorization': { Identity: 'text', Resource: 'text' },
  'New-DistributionGroup': { Name: 'text', Members: 'list', Notes: 'text', RoomList: 'switch', Alias: 'text' },
  'Add-DistributionGroupMember': { Identity: 'text', Member: 'text', BypassSecurityGroupManagerCheck: 'switch' },
};

const mandatory: Readonly<Record<string, string>> = {
  'New-ClientAccessRule': ' x -Action DenyAccess',
  'Set-ClientAccessRule': ' x',
  'New-ApplicationAccessPolicy': ' -AccessRight DenyAccess -AppId a -PolicyScopeGroupId g',
  'Set-ApplicationAccessPolicy': ' x',
  'Test-ApplicationAccessPolicy': ' x -AppId a',
  'New-ManagementRoleAssignment': ' -Role r -App a',
  'New-ManagementScope': " x -RecipientRestrictionFilter 'a -eq b'",
  'New-ServicePrincipal': ' -AppId a -ObjectId o',
  'New-DistributionGroup': ' x',
};

const COMMON: Readonly<Record<string, Kind>> = {
  Confirm: 'switch',
  cf: 'switch',
  WhatIf: 'switch',
  wi: 'switch',
  Verbose: 'switch',
  ErrorVariable: 'text',
  OutVariable: 'text',
};

const words: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  action: [
    'AllowAccess',
    'DenyAccess',
    'Deny',
    'denyaccess',
    'A',
    '0',
    '1',
    '2',
    "'AllowAccess'",
    'DenyAccess,AllowAccess',
    '"Deny$e"',
    'Den*',
    '$true',
  ],
  scope: ['Users', 'All', 'us', '1', 'Everybody', '$null', "''"],
  right: ['RestrictAccess', 'DenyAccess', 'restrict', 'R', '1', '7', "'DenyAccess '"],
  protocol: ['IMAP4', 'POP3', 'Outlook', 'OutlookWebApp', 'rest', 'R', 'Exchange', '4'],
  boolean: [
    '$true',
    '$false',
    '0',
    '1',
    '2',
    'true',
    "'1'",
    '$null',
    '(1 -eq 1)',
    '$t',
    '1.5',
    '""',
    '$n',
    '@()',
    '$TRUE',
  ],
};

const value = values(sub, expression);

function argumentFor(kind: Kind): Text {
  const list = words[kind];
  if (list !== undefined)
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...list) }, { weight: 1, arbitrary: value });
  if (kind === 'integer')
    return fc.oneof(
      { weight: 5, arbitrary: number },
      { weight: 1, arbitrary: constant },
      { weight: 1, arbitrary: value },
    );
  if (kind === 'filter') return fc.oneof(block, double(sub), single, value);
  return value;
}

const edit: Text = fc
  .tuple(
    fc.constantFrom('Add', "'Remove'", 'add'),
    value.filter((text) => !/^[^'"($@{]/.test(text)),
  )
  .map(([key, items]) => `@{${key}=${items}}`);

/** The whole name, a prefix of it, another case of letters, a backtick inside, a letter too many. */
function spelled(name: string): Text {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(name) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: name.length }).map((length) => name.slice(0, length)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        name.toLowerCase(),
        name.toUpperCase(),
        `${name}s`,
        `${name.slice(0, 2)}\`${name.slice(2)}`,
      ),
    },
  );
}

function parameter(name: string, kind: Kind): Text {
  const written = fc.tuple(dash, spelled(name)).map((parts) => parts.join(''));
  if (kind === 'switch')
    return fc
      .tuple(
        written,
        fc.constantFrom(
          '',
          '',
          '',
          ':$false',
          ':$true',
          ': $false',
          ' $false',
          ':0',
          ':(1 -eq 2)',
          ':$null',
          ":'x'",
          ':$t',
        ),
      )
      .map((parts) => parts.join(''));
  const given =
    kind === 'list'
      ? fc.oneof({ weight: 8, arbitrary: argumentFor(kind) }, { weight: 1, arbitrary: edit })
      : argumentFor(kind);
  return fc.oneof(
    { weight: 12, arbitrary: fc.tuple(written, gap, given).map((parts) => parts.join('')) },
    { weight: 3, arbitrary: fc.tuple(written, fc.constantFrom(':', ': '), given).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: written },
  );
}

/** What may stand after a command's arguments. */
const tail: Text = fc.oneof(
  { weight: 14, arbitrary: fc.constant('') },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ' | Out-Null',
      ' 2>&1',
      ' *>&1',
      ' > $null',
      ' 2>$null',
      ' # a comment',
      ' <# c #>',
      ';',
      ' 3>&1 | Out-Null',
      ' >x.txt',
      ' 2> $null | Out-Null',
      '#no',
      ' |\n  Out-Null',
      '\n  | Out-Null',
      ' --',
      ' --%',
      ' --% -a b',
      ' &&\n  Foo-Bar',
      ' || Foo-Bar',
      ' 1>&2',
      ' 2>x.txt -WhatIf',
    ),
  },
);

const name: Text = fc.constantFrom(...Object.keys(CMDLETS));

/** How a command is called. */
function called(cmdlet: string): Text {
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant(cmdlet) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        cmdlet.toLowerCase(),
        `& ${cmdlet}`,
        `& '${cmdlet}'`,
        `. "${cmdlet}"`,
        `& (${JSON.stringify(cmdlet)})`,
        cmdlet.replace('-', '`-'),
        cmdlet.replace('-', '\u2013'),
        `$x = ${cmdlet}`,
        `$null = ${cmdlet}`,
      ),
    },
  );
}

function argumentsOf(cmdlet: string): Text {
  const own = Object.entries({ ...CMDLETS[cmdlet], ...COMMON });
  const named = fc.constantFrom(...own).chain(([each, kind]) => parameter(each, kind));
  return fc.oneof(
    { weight: 8, arbitrary: named },
    { weight: 5, arbitrary: value },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '--',
        '-',
        '-5',
        '-1.5',
        '--x',
        '-x:',
        '-C5',
        '--bar=baz',
        '-:',
        '-?x',
        '@h',
        '@a',
        '@s',
        '-no-such',
        '-Identity',
        "'-Identity'",
        '-"Identity"',
        '-$s',
        '`-Identity',
        '-Iden`tity',
      ),
    },
  );
}

/** One call; half of them with what the cmdlet cannot do without, so that PowerShell binds the rest. */
export const call: Text = name.chain((cmdlet) =>
  fc
    .tuple(
      called(cmdlet),
      fc.constantFrom('', mandatory[cmdlet] ?? ''),
      fc.array(fc.tuple(gap, argumentsOf(cmdlet)), { maxLength: 3 }),
      tail,
    )
    .map(([first, needed, rest, end]) => first + needed + rest.flat().join('') + end),
);

/** A call of one value, which shows how a word is read. */
export const probe: Text = fc
  .tuple(
    fc.constantFrom(
      'Get-ClientAccessRule',
      'Get-ClientAccessRule -Identity',
      'New-ClientAccessRule x -Action Deny -AnyOfProtocols',
      'New-DistributionGroup x -Members',
    ),
    gap,
    fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: word(sub) }),
  )
  .map((parts) => parts.join(''));

/** A hashtable or a list that is splatted. */
export const splat: Text = name.chain((cmdlet) => {
  const own = Object.entries<Kind>({ ...CMDLETS[cmdlet], Confirm: 'switch' as Kind });
  const entry = fc
    .constantFrom(...own)
    .chain(([each, kind]) =>
      fc.tuple(
        spelled(each),
        kind === 'action'
          ? fc.constantFrom("'Deny'", "'AllowAccess'", '1')
          : kind === 'boolean' || kind === 'switch'
            ? constant
            : expression,
      ),
    )
    .map(([key, given]) => `${/^\w+$/.test(key) ? key : `'${key.replaceAll('`', '')}'`} = ${given}`);
  const table = fc
    .tuple(fc.constantFrom('', '[ordered]'), fc.array(entry, { maxLength: 4 }), fc.constantFrom('; ', '\n  '))
    .map(([cast, entries, between]) => `${cast}@{${entries.join(between)}}`);
  const list = fc
    .array(
      fc.oneof(
        single,
        number,
        fc.constantFrom("'-Confirm'", "'-Identity'", "'-Identity:'", '$false', "'-WhatIf:$false'"),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) => `@(${items.join(', ')})`);
  return fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: table }, { weight: 1, arbitrary: list }),
      fc.constantFrom('', mandatory[cmdlet] ?? ''),
      fc.oneof(fc.constant(''), argumentsOf(cmdlet)),
      fc.constantFrom(
        '',
        "$p.Name = 'later'\n",
        "$p['Identity'] = 'i'\n",
        '$p += @{ Confirm = $false }\n',
        "$p.Remove('Confirm')\n",
        "$p.Add('WhatIf', $true)\n",
        '$q = $p.Clone(); $q.Name = 3\n',
      ),
    )
    .map(
      ([given, needed, rest, change]) =>
        `$p = ${given}\n${given.includes('@{') ? change : ''}${cmdlet} @p${needed} ${rest}`,
    );
});
