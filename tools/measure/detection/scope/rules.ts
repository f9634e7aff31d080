/** The rules of the small scopes: each field alone in each of its cells, and each two fields together. */
import type { Action, ClientAccessRule } from '../../../../src/model/generated/wire.generated.ts';
import { listsOf } from './scope.ts';

/** A rule without what its place in the list gives it. */
type Body = Omit<ClientAccessRule, 'name' | 'priority' | 'action'>;

/** A value that holds for the first of the connections, and one that does not. */
const lists = {
  anyOfProtocols: ['IMAP4', 'ExchangeWebServices'],
  exceptAnyOfProtocols: ['IMAP4', 'ExchangeWebServices'],
  anyOfAuthenticationTypes: ['BasicAuthentication', 'OAuthAuthentication'],
  exceptAnyOfAuthenticationTypes: ['BasicAuthentication', 'OAuthAuthentication'],
  anyOfClientIPAddressesOrRanges: ['10.0.0.1', '::ffff:10.0.0.0/120'],
  exceptAnyOfClientIPAddressesOrRanges: ['10.0.0.1', '::ffff:10.0.0.0/120'],
  usernameMatchesAnyOfPatterns: ['*julia', '*MARK'],
  exceptUsernameMatchesAnyOfPatterns: ['*julia', '*MARK'],
} as const;

const filters = [
  "City -eq 'Oslo'",
  "City -ne 'Oslo'",
  'City -eq $null',
  "City -eq 'Oslo' -or City -eq 'Paris' -and Company -eq 'Contoso'",
];

/** Absent stands for itself wherever another field is given. */
const inEachCell: readonly Body[] = [
  ...[true, false, null].map((enabled) => ({ enabled })),
  ...(['All', 'Users', null] as const).map((scope) => ({ scope })),
  ...Object.entries(lists).flatMap(([field, [holds, fails]]) =>
    [null, [], [holds], [fails], [holds, fails], [fails, holds]].map((values) => ({ [field]: values })),
  ),
  ...[null, ...filters].map((userRecipientFilter) => ({ userRecipientFilter })),
];

const inOneCell: readonly Body[] = [
  { enabled: false },
  { scope: 'Users' },
  ...Object.entries(lists).map(([field, [holds]]) => ({ [field]: [holds] })),
  { userRecipientFilter: filters[0] ?? null },
];

const twoTogether: readonly Body[] = inOneCell.flatMap((one, index) =>
  inOneCell.slice(index + 1).map((other) => ({ ...one, ...other })),
);

/** What the rules of a set may be, by the number of rules. */
const bodies: readonly (readonly Body[])[] = [
  [],
  [{}, ...inEachCell, ...twoTogether],
  [{}, ...inOneCell, { exceptAnyOfProtocols: ['IMAP4'], exceptUsernameMatchesAnyOfPatterns: ['*mark'] }],
  [{}, { enabled: false }, { scope: 'Users' }, { anyOfProtocols: ['IMAP4'] }, { exceptAnyOfProtocols: ['IMAP4'] }],
];

/** Names and priorities by place in the list: in order, backwards, and in one order as numbers and another as texts. */
const numberings: readonly (readonly Readonly<Record<string, number>>[])[] = [
  [{}],
  [{ A: 1 }],
  [
    { A: 1, B: 2 },
    { A: 2, B: 1 },
    { B: 2, A: 10 },
  ],
  [
    { A: 1, B: 2, C: 3 },
    { B: 3, A: 1, C: 2 },
    { A: 10, B: 2, C: 1 },
  ],
];

const actions: readonly Action[] = ['AllowAccess', 'DenyAccess'];

/** Every set of so many rules, with either action. */
export function* ruleSets(size: number): Generator<readonly ClientAccessRule[]> {
  const rules = (bodies[size] ?? []).flatMap((body) => actions.map((action) => ({ action, ...body })));
  for (const chosen of listsOf(rules, size)) {
    for (const numbering of numberings[size] ?? []) yield numbered(chosen, numbering);
  }
}

function numbered(
  rules: readonly (Body & { readonly action: Action })[],
  numbering: Readonly<Record<string, number>>,
): readonly ClientAccessRule[] {
  const places = Object.entries(numbering);
  return rules.map((rule, index) => {
    const [name, priority] = places[index] ?? ['', 0];
    return { name, priority, ...rule };
  });
}
