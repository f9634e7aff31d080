/** A judge of rules and connections that is written apart from the reference: by objections, tables and hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientAccessRule, Connection, DecisionAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../src/model/readings.ts';

/** The pairs that the table of CAR-AUTHENTICATION-UNSUPPORTED marks, read from the page. */
const page = readFileSync(join(import.meta.dirname, '..', '..', 'spec', 'client-access-rules.md'), 'utf8');
const [head = [], ...table] = [...page.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(' | '));
export const types = head.slice(1) as readonly Connection['authenticationType'][];
export const protocols = table.map(([protocol]) => protocol) as readonly Connection['protocol'][];
export const supported: ReadonlySet<string> = new Set(
  table.flatMap(([protocol, ...marks]) =>
    marks.flatMap((mark, at) => (mark === '✔' ? [`${protocol} ${head[at + 1]}`] : [])),
  ),
);

/** Which addresses a range of the pool matches, by hand. The mapped address is 10.0.0.5. */
function inRange(range: string, address: string, how: Readings): boolean {
  const how6 = how['ipv4-mapped-ipv6'];
  const [asked, one] = [address, range].map((text) => (how6 === 'distinct' ? text : text.replace('::ffff:', '')));
  switch (one) {
    case '::/0':
      return how6 === 'embedded' || asked?.includes(':') === true;
    case '10.0.0.5-10.0.0.6':
      return asked === '10.0.0.5' || asked === '10.0.0.6';
    case '10.0.0.5/30':
      return {
        masked: ['10.0.0.4', '10.0.0.5', '10.0.0.6', '10.0.0.7'],
        'from-host': ['10.0.0.5', '10.0.0.6', '10.0.0.7'],
        'usable-hosts': ['10.0.0.5', '10.0.0.6'],
      }[how['cidr-host-bits']].includes(asked ?? '');
    default:
      return asked === one;
  }
}

/** A pattern as a regular expression, tried on every spelling that the readings allow. */
export function isLike(pattern: string, username: string, how: Readings): boolean {
  const source = pattern.replaceAll(/[^*]/g, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  const insensitive = how['username-case'] === 'insensitive';
  const expression = new RegExp(`^${source.replaceAll('*', '[^]*')}$`, insensitive ? 'iu' : 'u');
  const [domain, user] = username.split('\\');
  const forms = how['username-domain'] === 'any-form' ? [username, `${user}@${domain}`, `${user}`] : [username];
  return forms.some((form) => expression.test(form));
}

/** Whether a filter of the pool matches, by hand. */
function isWithin(filter: string, recipient: Connection['recipient'], how: Readings): boolean {
  const city = recipient.city?.toLowerCase() ?? '';
  const office = recipient.office === '1';
  switch (filter) {
    case "City -eq 'Oslo'":
      return city === 'oslo';
    case "City -ne 'Oslo'":
      return city === '' ? how['filter-blank-inequality'] === 'blank-differs' : city !== 'oslo';
    case "City -eq 'Oslo' -or City -eq 'Bern' -and Office -eq '1'":
      if (how['filter-precedence'] === 'and-first') return city === 'oslo' || (city === 'bern' && office);
      return (city === 'oslo' || city === 'bern') && office;
    default:
      throw new Error(`nobody knows the filter ${filter}`);
  }
}

type Held = 'none' | 'no' | 'yes';

/** What each condition and exception of a rule comes to, by field: not there, false or true. */
export function conditionsOf(rule: ClientAccessRule, when: Connection, how: Readings): Readonly<Record<string, Held>> {
  const ask = (values: readonly string[] | null | undefined, holds: (value: string) => boolean): Held => {
    if (!values?.length) return 'none';
    return values.some(holds) ? 'yes' : 'no';
  };
  const account = how['rule-subject'] === 'caller' ? (when.caller ?? when) : when;
  const protocols =
    when.protocol === 'REST' && how['rest-under-ews'] === 'covered' ? ['REST', 'ExchangeWebServices'] : [when.protocol];
  const isProtocol = (value: string): boolean => protocols.includes(value);
  const knows = supported.has(`${when.protocol} ${when.authenticationType}`);
  const isType = (value: string): boolean => knows && value === when.authenticationType;
  const ignoresType = !knows && how['unsupported-authentication'] === 'condition-ignored';
  const isNear = (range: string): boolean => inRange(range, when.clientIPAddress, how);
  const isNamed = (pattern: string): boolean => isLike(pattern, account.username, how);
  const outlook = when.protocol === 'UniversalOutlook';
  const ignoresName = how['username-with-universal-outlook'] === 'condition-ignored';
  const filter = rule.userRecipientFilter;
  return {
    protocol: ask(rule.anyOfProtocols, isProtocol),
    authentication: ask(rule.anyOfAuthenticationTypes, (value) => ignoresType || isType(value)),
    address: ask(rule.anyOfClientIPAddressesOrRanges, isNear),
    username: ask(rule.usernameMatchesAnyOfPatterns, (value) => (outlook ? ignoresName : isNamed(value))),
    filter: ask(filter ? [filter] : [], (value) => isWithin(value, account.recipient, how)),
    'except protocol': ask(rule.exceptAnyOfProtocols, isProtocol),
    'except authentication': ask(rule.exceptAnyOfAuthenticationTypes, isType),
    'except address': ask(rule.exceptAnyOfClientIPAddressesOrRanges, isNear),
    'except username': ask(rule.exceptUsernameMatchesAnyOfPatterns, isNamed),
  };
}

/** What keeps a rule from being looked at. */
function closed(rule: ClientAccessRule, when: Connection, how: Readings): readonly string[] {
  const scope = rule.scope ?? { all: 'All', users: 'Users' }[how['scope-default']];
  const outside = scope === 'Users' && (when.middleTier ?? 'none') !== 'none';
  return [...(rule.enabled === false ? ['disabled'] : []), ...(outside ? ['scope'] : [])];
}

/** What speaks against a rule for a connection; a rule with no refusal applies. */
export function objections(rule: ClientAccessRule, when: Connection, how: Readings): readonly string[] {
  const against = Object.entries(conditionsOf(rule, when, how)).filter(
    ([field, held]) => held === (field.startsWith('except') ? 'yes' : 'no'),
  );
  return [...closed(rule, when, how), ...against.map(([field]) => field)];
}

export function isBypassed(when: Connection, how: Readings): boolean {
  return when.middleTier === 'microsoft' && how['microsoft-middle-tier'] === 'bypasses-rules';
}

export function judgeDecision(all: readonly ClientAccessRule[], when: Connection, how: Readings): DecisionAnswer {
  if (isBypassed(when, how)) return { action: 'AllowAccess', decidedBy: [] };
  const applying = all.filter((rule) => objections(rule, when, how).length === 0);
  const least = Math.min(...applying.map(({ priority }) => priority));
  const [rule] = applying.filter(({ priority }) => priority === least);
  if (rule !== undefined) return { action: rule.action, decidedBy: [rule.name] };
  return { action: how['no-rule-matches'] === 'deny' ? 'DenyAccess' : 'AllowAccess', decidedBy: [] };
}

/** The names that Test-ClientAccessRule returns: those whose turn comes, drawn one after the other by smallest number. */
export function judgeTest(all: readonly ClientAccessRule[], when: Connection, how: Readings): readonly string[] {
  if (isBypassed(when, how)) return [];
  const shares = (rule: ClientAccessRule): boolean => {
    const conditions = Object.entries(conditionsOf(rule, when, how)).filter(([field]) => !field.startsWith('except'));
    const held = new Set(conditions.map(([, each]) => each));
    return closed(rule, when, how).length === 0 && (held.has('yes') || !held.has('no'));
  };
  const applies = (rule: ClientAccessRule): boolean => objections(rule, when, how).length === 0;
  const wanted = new Map(
    all
      .filter((rule) => (how['test-returns'] === 'any-property' ? shares(rule) : applies(rule)))
      .map((rule) => [rule.priority, rule.name]),
  );
  const names = [...wanted.keys()].toSorted((a, b) => a - b).map((number) => wanted.get(number) ?? '');
  return how['test-returns'] === 'first-matching' ? names.slice(0, 1) : names;
}
