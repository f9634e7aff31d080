/** Every golden case by itself: well written, traceable, valid, and true of the reference under every reading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { axes, defaultReadings } from '../src/model/generated/axes.generated.ts';
import { schemas } from '../src/model/generated/schemas.generated.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
} from '../src/model/generated/wire.generated.ts';
import type { Case } from '../src/model/golden.ts';
import type { Question } from '../src/model/question.ts';
import { merge, reasonIn } from '../src/reference/expectation.ts';
import { explore } from '../src/reference/readings.ts';
import { answer } from '../src/reference/reference.ts';
import { isValidQuestion } from '../src/reference/validity.ts';
import { fold } from '../src/syntax/fold.ts';
import { parseTable, printTable } from '../src/syntax/golden/golden-table.ts';
import { parseAddress, parseRange } from '../src/syntax/ip-ranges.ts';
import { canonicalJson, parseJson, printJson } from '../src/syntax/json/json.ts';
import { axesOf, combinations, contains } from '../src/syntax/readings/reading-sets.ts';
import { readingsOf } from '../src/syntax/readings/readings.ts';
import { sameAnswer } from '../src/syntax/same-answer.ts';
import { cases, casesOf, files, type GoldenText, readme } from './support/golden-collection.ts';

/** Looks at cases and says what is wrong: `address: finding`. */
type Rule = (cases: readonly Case[]) => readonly string[];

const sources: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'spec', 'sources.json'), 'utf8'),
);

const twice = (keys: readonly string[]): readonly string[] => keys.filter((key, index) => keys.indexOf(key) !== index);

/** The file as the authoring tool prints it. */
function canonical({ format, text }: GoldenText): string {
  const read = format === 'csv' ? parseTable(text) : parseJson(text);
  if (!read.ok) return '';
  return format === 'csv' ? printTable(read.value as never) : `${printJson(read.value)}\n`;
}

const origins: Rule = (all) =>
  all
    .filter(({ origin = '' }) => origin !== 'constructed' && !Object.hasOwn(sources, origin.split(': ')[0] ?? ''))
    .map(({ address, origin }) => `${address}: comes from \`${origin}\`, which is no source`);

/** Completes «a program that …»: starts in lower case or with a name, ends without a full stop. */
const hunts: Rule = (all) =>
  all
    .filter(({ hunts: text = '' }) => !/^[a-z].*[^.\s]$/.test(text))
    .map(({ address, hunts: text }) => `${address}: hunts \`${text}\``);

const sameHunts: Rule = (all) =>
  twice(all.map(({ hunts: text = '' }) => text)).map((text) => `\`${text}\` stands twice`);

const sameAddress: Rule = (all) =>
  twice(all.map(({ address }) => address)).map((address) => `${address}: stands twice`);

function sameQuestion(all: readonly Case[]): readonly string[] {
  const first = new Map<string, string>();
  return all.flatMap(({ address, question }) => {
    const key = canonicalJson(question);
    const before = first.get(key);
    first.set(key, before ?? address);
    return before === undefined ? [] : [`${address}: asks what ${before} asks`];
  });
}

const minimal: Rule = (all) => [...idleAxes(all), ...mergeable(all)];

function idleAxes(all: readonly Case[]): readonly string[] {
  return all.flatMap(({ address, expectation, question }) => {
    const named = [...new Set(expectation.flatMap((box) => axesOf(box.readings)))];
    const answerAt = (readings: object) =>
      expectation.find((box) => contains(box.readings, readings))?.then ?? { refused: '' };
    const matters = (axis: (typeof named)[number]): boolean =>
      combinations(named.filter((other) => other !== axis)).some((rest) => {
        const [first, ...others] = readingsOf(axis).map((reading) => answerAt({ ...rest, [axis]: reading }));
        return others.some((each) => first === undefined || !sameAnswer(question.chapter, first, each, exactly));
      });
    return named.filter((axis) => !matters(axis)).map((axis) => `${address}: does not depend on ${axis}`);
  });
}

function mergeable(all: readonly Case[]): readonly string[] {
  return all
    .filter(({ expectation }) =>
      expectation.some((box, index) => expectation.slice(index + 1).some((other) => merge(box, other) !== undefined)),
    )
    .map(({ address }) => `${address}: two boxes can be merged`);
}

const exactly = { grounds: true, codes: true };

/** What the reference says otherwise than the box that holds under the readings that it consulted. */
function disputes(all: readonly Case[]): readonly string[] {
  return all.flatMap(({ address, question, expectation }) =>
    explore(defaultReadings, (readings) => answer(question, readings)).flatMap(({ readings, result }) =>
      expectation
        .filter((box) => contains(box.readings, readings))
        .filter(({ then }) => !sameAnswer(question.chapter, then, result, exactly))
        .map(({ then }) => `${address}: says ${canonicalJson(then)}, the reference ${canonicalJson(result)}`),
    ),
  );
}

/** Reasons that the reference does not give, or that the case does not. */
const reasons: Rule = (all) =>
  all.flatMap(({ address, question, expectation, reason }) => {
    const [told, given] = [reason, reasonIn(question, expectation)].map((each) =>
      [each ?? 'no reason'].flat().join(', '),
    );
    return told === given ? [] : [`${address}: has ${told}, the reference ${given}`];
  });

const SUPPORTED: Readonly<Record<string, readonly string[]>> = {
  ExchangeActiveSync: ['BasicAuthentication', 'CertificateBasedAuthentication', 'OAuthAuthentication'],
  ExchangeAdminCenter: ['AdfsAuthentication', 'BasicAuthentication'],
  IMAP4: ['BasicAuthentication', 'OAuthAuthentication'],
  OutlookWebApp: ['AdfsAuthentication', 'BasicAuthentication'],
  POP3: ['BasicAuthentication', 'OAuthAuthentication'],
  RemotePowerShell: ['BasicAuthentication', 'NonBasicAuthentication'],
};

/** Rules that New-ClientAccessRule would refuse, policies on no security principal, questions about nobody. */
const valid: Rule = (all) =>
  all.flatMap(({ address, question }) => {
    const problems = (): readonly string[] => {
      if (question.chapter === 'client-access-rules' || question.chapter === 'test-client-access-rule')
        return [...invalidConnection(question.when), ...invalidRules(question.given.rules)];
      if (question.chapter === 'username-patterns') return invalidUsername(question.when.username);
      if (question.chapter !== 'application-access-policies') return [];
      const asked = question.given.directory.recipients.find(({ id }) => id === question.when.mailbox);
      const isGroup = asked?.type.endsWith('Group') === true || asked?.type === 'GroupMailbox';
      const mailbox = asked !== undefined && !isGroup ? [] : [`\`${question.when.mailbox}\` is a group or nobody`];
      return [...mailbox, ...invalidPolicies(question.given.policies, question.given.directory)];
    };
    return problems().map((problem) => `${address}: ${problem}`);
  });

function invalidConnection({ clientIPAddress, username, caller }: Connection): readonly string[] {
  return [
    ...(parseAddress(clientIPAddress).ok ? [] : ['the connection has no valid address']),
    ...[username, ...(caller == null ? [] : [caller.username])].flatMap(invalidUsername),
  ];
}

function invalidUsername(username: string): readonly string[] {
  return /^[^\\*]+\\[^\\*]+$/.test(username) ? [] : [`\`${username}\` is no username`];
}

function invalidRules(rules: readonly ClientAccessRule[]): readonly string[] {
  const repeated = [
    ...twice(rules.map(({ name }) => fold(name))),
    ...twice(rules.map(({ priority }) => String(priority))),
  ];
  return [...repeated.map((key) => `\`${key}\` stands twice`), ...rules.flatMap((rule) => invalidRule(rule))];
}

function invalidRule(rule: ClientAccessRule): readonly string[] {
  const ranges = [...(rule.anyOfClientIPAddressesOrRanges ?? []), ...(rule.exceptAnyOfClientIPAddressesOrRanges ?? [])];
  const patterns = [...(rule.usernameMatchesAnyOfPatterns ?? []), ...(rule.exceptUsernameMatchesAnyOfPatterns ?? [])];
  const filters = typeof rule.userRecipientFilter === 'string' ? [rule.userRecipientFilter] : [];
  const condition = rule.anyOfAuthenticationTypes ?? [];
  const exception = rule.exceptAnyOfAuthenticationTypes ?? [];
  const supported = (rule.anyOfProtocols ?? []).flatMap((protocol) => SUPPORTED[protocol] ?? []);
  return [
    ...ranges.filter((range) => !parseRange(range).ok).map((range) => `\`${range}\` is no range`),
    ...patterns
      .filter((pattern) => isRefused({ chapter: 'username-patterns', given: {}, when: { pattern, username: 'x\\y' } }))
      .map((pattern) => `\`${pattern}\` is refused`),
    ...filters
      .filter((filter) => isRefused({ chapter: 'recipient-filters', given: {}, when: { filter, recipient: {} } }))
      .map((filter) => `\`${filter}\` is refused`),
    ...[...condition, ...exception]
      .filter((type) => !supported.includes(type))
      .map((type) => `no protocol supports ${type}`),
    ...(exception.length > 0 && condition.length === 0 ? ['an authentication exception stands alone'] : []),
  ];
}

/** Whether any reading refuses the question. */
function isRefused(question: Question): boolean {
  return explore(defaultReadings, (readings) => answer(question, readings)).some(({ result }) => 'refused' in result);
}

function invalidPolicies(policies: readonly ApplicationAccessPolicy[], { recipients }: Directory): readonly string[] {
  const principals = ['UserMailbox', 'MailUser', 'MailUniversalSecurityGroup'];
  const scopes = policies.map((policy) => recipients.find(({ id }) => id === policy.policyScopeGroupId));
  return [
    ...twice(policies.map(({ name }) => fold(name))).map((name) => `\`${name}\` stands twice`),
    ...twice(recipients.map(({ id }) => id)).map((id) => `\`${id}\` stands twice`),
    ...scopes
      .filter((scope) => scope !== undefined && !principals.includes(scope.type))
      .map((scope) => `\`${scope?.id}\` is no security principal`),
  ];
}

const open: Rule = (all) =>
  all
    .filter(({ question }) => !isValidQuestion(question))
    .map(({ address }) => `${address}: asks what the protocol leaves open`);

const find = (address: string): Case => {
  const found = cases.find((each) => each.address === address);
  if (found === undefined) throw new Error(`there is no case ${address}`);
  return found;
};

const block = find('ip-ranges/blocks#host-bits-first-of-block');
const [masked, other] = block.expectation;
const plain = find('ip-ranges/ends#last');
const excepted = find('client-access-rules/authentication-exceptions#first-type-excepted');
const policies = find('application-access-policies/deny#in-both-groups');
const refused = find('ip-ranges/refused#octet-256');
const calls = find('rule-administration/sequences#every-code-once');

/** The case about other rules. */
function withRules(change: (rule: ClientAccessRule) => ClientAccessRule): Case {
  const { question } = excepted;
  if (question.chapter !== 'client-access-rules') throw new Error('it is about no rules');
  return { ...excepted, question: { ...question, given: { rules: question.given.rules.map(change) } } };
}

/** The case about a connection of another user. */
function withUsername(username: string): Case {
  const { question } = excepted;
  if (question.chapter !== 'client-access-rules') throw new Error('it is about no rules');
  return { ...excepted, question: { ...question, when: { ...question.when, username } } };
}

/** The case with other parameters in its first call. */
function withParameters(parameters: CmdletCall['parameters']): Case {
  const { question } = calls;
  if (question.chapter !== 'rule-administration') throw new Error('it makes no calls');
  const [first, ...others] = question.when.cmdlets;
  const changed = first && { ...first, parameters: { ...first.parameters, ...parameters } };
  return { ...calls, question: { ...question, when: { cmdlets: [...(changed ? [changed] : []), ...others] } } };
}

/** Each rule, and cases each of which it must find something in. */
const rules: Readonly<Record<string, { rule: Rule; planted: readonly (readonly Case[])[] }>> = {
  'comes from a source, or was constructed': {
    rule: origins,
    planted: [[{ ...plain, origin: 'New-ClientAccessRule: Example 1' }], [(({ origin: _, ...rest }) => rest)(plain)]],
  },
  'says which mistake it hunts': {
    rule: hunts,
    planted: [[{ ...plain, hunts: 'Treats the end as outside.' }], [(({ hunts: _, ...rest }) => rest)(plain)]],
  },
  'hunts what no other case hunts': { rule: sameHunts, planted: [[plain, { ...block, hunts: plain.hunts ?? '' }]] },
  'has an address of its own': { rule: sameAddress, planted: [[plain, { ...block, address: plain.address }]] },
  'asks what no other case asks': {
    rule: sameQuestion,
    planted: [
      [plain, { ...block, question: plain.question }],
      [policies, { ...block, question: JSON.parse(canonicalJson(policies.question)) }],
    ],
  },
  'names no reading in vain': {
    rule: minimal,
    planted: [
      [{ ...block, expectation: block.expectation.map((box) => ({ ...box, then: { matches: true } })) }],
      [
        {
          ...block,
          expectation: [
            ...(masked === undefined ? [] : [masked]),
            ...(['from-host', 'usable-hosts'] as const).map((reading) => ({
              readings: { 'cidr-host-bits': [reading] },
              then: other?.then ?? { refused: '' },
            })),
          ],
        },
      ],
    ],
  },
  'is true of the reference under every reading': {
    rule: disputes,
    planted: [
      [{ ...plain, expectation: [{ readings: {}, then: { matches: false } }] }],
      [{ ...plain, expectation: [{ readings: {}, then: { refused: 'invalid-value' } }] }],
      [{ ...policies, expectation: [{ readings: {}, then: { access: 'Denied', decidedBy: ['only board'] } }] }],
      [{ ...block, expectation: [{ readings: {}, then: { matches: true } }] }],
    ],
  },
  'gives the reasons for which it is refused': {
    rule: reasons,
    planted: [
      [(({ reason: _, ...rest }) => rest)(refused)],
      [{ ...refused, reason: 'invalid-value address' }],
      [{ ...plain, reason: 'invalid-value octet' }],
      [{ ...calls, reason: [...new Set([calls.reason ?? []].flat())].slice(1) }],
    ],
  },
  'asks only what the protocol settles, of calls that are bound': {
    rule: open,
    planted: [
      [withParameters({ Scope: 'users' })],
      [withParameters({ Priority: '1' })],
      [withParameters({ Confirm: false })],
      [withParameters({ AnyOfClientIPAddressesOrRanges: ['010.0.0.1'] })],
      [withRules((rule) => ({ ...rule, userRecipientFilter: "-not City -eq 'Redmond'" }))],
      [withRules((rule) => ({ ...rule, usernameMatchesAnyOfPatterns: ['jeff*'] }))],
    ],
  },
  'asks about rules and policies that can exist': {
    rule: valid,
    planted: [
      [withRules((rule) => ({ ...rule, name: 'the same' }))],
      [withRules((rule) => ({ ...rule, priority: 1 }))],
      [withRules((rule) => ({ ...rule, anyOfClientIPAddressesOrRanges: ['10.0.0.9-10.0.0.1'] }))],
      [withRules((rule) => ({ ...rule, usernameMatchesAnyOfPatterns: ['jeff*'] }))],
      [withRules((rule) => ({ ...rule, exceptUsernameMatchesAnyOfPatterns: [''] }))],
      [withRules((rule) => ({ ...rule, userRecipientFilter: "City -like '*mond'" }))],
      [withRules((rule) => ({ ...rule, userRecipientFilter: 'City -eq Redmond' }))],
      [withUsername('julia@contoso.com')],
      [withUsername('contoso\\julia\\mail')],
      [withRules((rule) => ({ ...rule, anyOfProtocols: ['REST'] }))],
      [withRules((rule) => ({ ...rule, anyOfAuthenticationTypes: [] }))],
      [
        {
          ...policies,
          question: JSON.parse(
            canonicalJson(policies.question).replaceAll('MailUniversalSecurityGroup', 'GroupMailbox'),
          ),
        },
      ],
      [
        {
          ...policies,
          question: JSON.parse(canonicalJson(policies.question).replaceAll('"mailbox":"ben"', '"mailbox":"sales"')),
        },
      ],
    ],
  },
};

describe('every golden case', () => {
  for (const [name, { rule, planted }] of Object.entries(rules)) {
    it(name, () => expect(rule(cases)).toEqual([]));
    it.each(planted.map((wrong, index) => ({ wrong, number: index + 1 })))(
      `${name}: planted mistake $number is found`,
      ({ wrong }) => {
        expect(rule(wrong)).not.toEqual([]);
      },
    );
  }
});

describe('every golden file', () => {
  it.each(files)('$chapter/$topic parses, and its cases are of its chapter', (file) => {
    expect(new Set(casesOf(file).map(({ question }) => question.chapter))).toEqual(new Set([file.chapter]));
  });

  it.each(files)('$chapter/$topic is in canonical form', (file) => {
    expect(file.text).toBe(canonical(file));
  });

  it.each(files)('$chapter/$topic is not in canonical form when something is appended', (file) => {
    const text = `${file.text}\n`;
    expect(canonical({ ...file, text })).not.toBe(text);
  });
});

describe('golden/README.md', () => {
  it('lists the axes with their defaults', () => {
    const rows = axes.map(({ name, readings: [first, ...others] }) =>
      [`\`${name}\``, `\`${first?.name}\``, others.map((each) => `\`${each.name}\``).join(', ')].join(' | '),
    );
    expect(readme.split('\n').filter((line) => rows.includes(line.slice(2, -2)))).toHaveLength(axes.length);
  });

  it('names every folder of cases', () => {
    for (const chapter of new Set(files.map((file) => file.chapter))) expect(readme).toContain(`\`${chapter}\``);
  });

  it('explains every reason that a case can have', () => {
    const named = [...readme.matchAll(/^\| `([a-z-]+)` \| [^|]+ \|$/gm)].map(([, name]) => `invalid-value ${name}`);
    const reasons = schemas.$defs.RefusalReason.enum.filter((reason) => reason.startsWith('invalid-value '));
    expect(reasons.filter((reason) => !named.includes(reason))).toEqual(['invalid-value type']);
  });

  it('keeps its promise of eleven bullet points', () => {
    const [, section = ''] = readme.split('\n## A complete runner in eleven bullet points\n');
    expect(section.split('\n## ')[0]?.match(/^- /gm)).toHaveLength(11);
  });
});
