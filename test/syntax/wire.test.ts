import { describe, expect, it } from 'vitest';
import { type Chapter, chapterNames } from '../../src/model/chapters.ts';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import {
  read,
  readAnswer,
  readGiven,
  readLeniently,
  readQuestion,
  readRunItem,
  readWhen,
} from '../../src/syntax/wire.ts';
import { type Definition, EXAMPLES } from './wire-examples.ts';

const connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: { city: null, department: 'IT' },
};
const rule = { name: 'Block', priority: 1, action: 'DenyAccess', scope: null, anyOfProtocols: ['IMAP4'] };
const appId = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const policy = { name: 'p', accessRight: 'DenyAccess', appIds: [appId], policyScopeGroupId: 'g' };
const directory = { recipients: [{ id: 'g', type: 'GroupMailbox', members: ['julia'] }] };
const cmdlet = { cmdlet: 'New-ClientAccessRule', parameters: { Name: 'Block' } };

const examples = Object.entries(EXAMPLES).map(([name, value]) => ({ name: name as Definition, value }));

/** A right given, question and answer of each chapter. */
const CHAPTERS: Readonly<Record<Chapter, { given: object; when: object; answer: object }>> = {
  'client-access-rules': {
    given: { rules: [rule] },
    when: connection,
    answer: { action: 'DenyAccess', decidedBy: ['Block'] },
  },
  'test-client-access-rule': { given: { rules: [rule] }, when: connection, answer: { rules: ['Block'] } },
  'application-access-policies': {
    given: { policies: [policy], directory },
    when: { appId, mailbox: 'julia' },
    answer: { access: 'Denied', decidedBy: ['p'] },
  },
  'rule-administration': {
    given: { rules: [] },
    when: { cmdlets: [cmdlet], then: [connection] },
    answer: { steps: [{ ok: true }, { refused: 'name-taken' }], rules: [{ name: 'Block', priority: 1 }] },
  },
  'policy-administration': {
    given: { policies: [], directory },
    when: { cmdlets: [{ cmdlet: 'Remove-ApplicationAccessPolicy', parameters: {} }] },
    answer: { steps: [{ ok: true }], policies: [policy] },
  },
  'recipient-filters': { given: {}, when: { filter: '', recipient: {} }, answer: { matches: true } },
  'ip-ranges': { given: {}, when: { range: '', address: '' }, answer: { matches: false } },
  'username-patterns': { given: {}, when: { pattern: '', username: 'a\\b' }, answer: { matches: true } },
};
const chapters = Object.entries(CHAPTERS).map(([chapter, parts]) => ({ chapter: chapter as Chapter, ...parts }));

/** The value as JSON text would bring it, with one field more. */
const withField = (value: object, field: string): object =>
  JSON.parse(
    JSON.stringify(value).replace(/^\{/, `{${JSON.stringify(field)}:1${Object.keys(value).length ? ',' : ''}`),
  );

describe.each(examples)('read $name', ({ name, value }) => {
  it('takes a right example as it is', () => {
    expect(read(name, value)).toEqual({ ok: true, value });
  });

  it.each(['extra', '__proto__', 'constructor', 'toString'])('refuses the unknown field `%s`', (field) => {
    expect(read(name, withField(value, field))).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });

  it.each([null, undefined, [], 'text', 1, {}])('refuses %j', (wrong) => {
    expect(read(name, wrong)).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });
});

describe.each(chapters)('$chapter', ({ chapter, given, when, answer }) => {
  it('takes a right given, question and answer', () => {
    expect(readGiven(chapter, given)).toEqual({ ok: true, value: given });
    expect(readWhen(chapter, when)).toEqual({ ok: true, value: when });
    expect(readQuestion(chapter, given, when)).toEqual({ ok: true, value: { chapter, given, when } });
    expect(readAnswer(chapter, answer)).toEqual({ ok: true, value: answer });
  });

  it.each(['extra', '__proto__'])('takes no further field `%s` in any of them', (field) => {
    const problem = { code: 'unreadable', message: `\`${field}\` is not a field here` };
    expect(readGiven(chapter, withField(given, field))).toEqual({ ok: false, problem });
    expect(readWhen(chapter, withField(when, field))).toEqual({ ok: false, problem });
    expect(readAnswer(chapter, withField(answer, field))).toEqual({ ok: false, problem });
  });

  it('says whether the given or the question is wrong', () => {
    expect(readQuestion(chapter, [], when)).toMatchObject({ ok: false, problem: { place: '/given' } });
    expect(readQuestion(chapter, given, [])).toMatchObject({ ok: false, problem: { place: '/when' } });
  });

  it('misses each field that its question must have', () => {
    const needed = Object.keys(when).filter((field) => field !== 'then');
    for (const field of needed) {
      const without = Object.fromEntries(Object.entries(when).filter(([name]) => name !== field));
      const problem = { code: 'unreadable', message: `\`${field}\` is missing` };
      expect(readWhen(chapter, without)).toEqual({ ok: false, problem });
    }
  });

  it('takes a refusal for an answer, and what is no decision too where a run may say so', () => {
    for (const shape of [{ refused: 'invalid-value' }, { refused: 'x', message: 'why' }]) {
      expect(readAnswer(chapter, shape)).toEqual({ ok: true, value: shape });
      expect(readRunItem(chapter, shape)).toEqual({ ok: true, value: shape });
    }
    for (const shape of [{ unsupported: 'x' }, { unsupported: 'x', issue: 'y' }, { errored: '' }]) {
      expect(readAnswer(chapter, shape).ok).toBe(false);
      expect(readRunItem(chapter, shape)).toEqual({ ok: true, value: shape });
    }
    expect(readRunItem(chapter, answer)).toEqual({ ok: true, value: answer });
  });

  it('takes no answer that is of two shapes at once', () => {
    for (const shape of [{ refused: 'x' }, { unsupported: 'x' }, { errored: 'x' }]) {
      expect(readRunItem(chapter, { ...answer, ...shape })).toMatchObject({ ok: false });
    }
    expect(readRunItem(chapter, { refused: 'x', errored: 'y' })).toMatchObject({ ok: false });
    for (const none of [null, undefined]) expect(readRunItem(chapter, none)).toMatchObject({ ok: false });
  });
});

describe('readLeniently', () => {
  it.each(['extra', '__proto__', 'constructor'])('takes the unknown field `%s` out', (field) => {
    const { RunCommand } = EXAMPLES;
    expect(readLeniently('RunCommand', withField(RunCommand, field))).toEqual({ ok: true, value: RunCommand });
    for (const { chapter, given, when } of chapters) {
      expect(readGiven(chapter, withField(given, field), true)).toEqual({ ok: true, value: given });
      expect(readWhen(chapter, withField(when, field), true)).toEqual({ ok: true, value: when });
    }
  });

  it('takes unknown fields out however deep they stand, and keeps what a call hands to its cmdlet', () => {
    const given = { rules: [{ ...rule, later: [1] }] };
    expect(readGiven('client-access-rules', given, true)).toEqual({ ok: true, value: { rules: [rule] } });
    const when = { ...connection, recipient: { city: 'Oslo', town: 'x' } };
    const known = { ...connection, recipient: { city: 'Oslo' } };
    expect(readWhen('client-access-rules', when, true)).toEqual({ ok: true, value: known });
    const calls = { cmdlets: [{ cmdlet: 'Set-ClientAccessRule', parameters: { Anything: { at: ['all'] } } }] };
    expect(readWhen('rule-administration', structuredClone(calls), true)).toEqual({ ok: true, value: calls });
  });

  it('refuses what is missing or wrong like read does', () => {
    expect(readLeniently('StopCommand', { command: 'halt', extra: 1 })).toMatchObject({
      problem: { place: '/command' },
    });
    expect(readLeniently('RunCommand', { command: 'run', extra: 1 })).toMatchObject({ ok: false });
    expect(readWhen('ip-ranges', { range: '::', extra: 1 }, true)).toMatchObject({ ok: false });
  });

  it('makes read no more lenient than it was', () => {
    readLeniently('StopCommand', { command: 'stop', extra: 1 });
    expect(read('StopCommand', { command: 'stop', extra: 1 }).ok).toBe(false);
  });
});

describe('texts within', () => {
  const ranges = { rules: [rule, { ...rule, name: 'Bad', anyOfClientIPAddressesOrRanges: ['::1', '10.0.0.0/33'] }] };
  const message = '`10.0.0.0/33` has the prefix length `33`; it takes 0 to 32';
  const odd = { ...connection, clientIPAddress: '192.0.2.256' };

  it('rules are read as the little languages say, and the rule is named', () => {
    const problem = { clause: 'IP-CIDR-PREFIX', message, place: 'rule `Bad`, anyOfClientIPAddressesOrRanges' };
    expect(readGiven('client-access-rules', ranges)).toMatchObject({ ok: false, problem });
    expect(readGiven('rule-administration', ranges)).toMatchObject({ ok: false, problem });
    expect(readQuestion('client-access-rules', ranges, connection)).toMatchObject({
      ok: false,
      problem: { ...problem, place: `/given, ${problem.place}` },
    });
  });

  it('connections are addresses, and the connection is named', () => {
    const problem = { clause: 'IP-IPV4', message: '`192.0.2.256` is no IPv4 or IPv6 address: `256` is more than 255' };
    expect(readWhen('client-access-rules', odd)).toMatchObject({ problem: { ...problem, place: '/clientIPAddress' } });
    expect(readQuestion('test-client-access-rule', { rules: [] }, odd)).toMatchObject({
      problem: { ...problem, place: '/when/clientIPAddress' },
    });
    expect(readWhen('rule-administration', { cmdlets: [cmdlet], then: [connection, odd] })).toMatchObject({
      problem: { ...problem, place: '/then/1/clientIPAddress' },
    });
  });

  it('questions of the little languages are left to them', () => {
    expect(readWhen('ip-ranges', { range: 'no range', address: 'no address' }).ok).toBe(true);
    expect(readWhen('recipient-filters', { filter: 'no filter', recipient: {} }).ok).toBe(true);
    expect(readWhen('username-patterns', { pattern: '', username: 'a\\b' }).ok).toBe(true);
  });
});

describe('what is wrong', () => {
  const rules = (...wrong: readonly object[]): object => ({
    rules: [rule, ...wrong.map((each) => ({ ...rule, ...each }))],
  });
  const policies = (wrong: object): object => ({ policies: [{ ...policy, ...wrong }], directory });
  const recipients = (wrong: object): object => ({ policies: [], directory: { recipients: [wrong] } });

  it.each([
    [
      'client-access-rules',
      rules({ action: 'Allow' }),
      '/given/rules/1/action',
      '`"Allow"` is not one of `"AllowAccess"`, `"DenyAccess"`',
    ],
    ['client-access-rules', rules({ priority: 1.5 }), '/given/rules/1/priority', '`1.5` must be integer'],
    ['client-access-rules', rules({ priority: '1' }), '/given/rules/1/priority', '`"1"` must be integer'],
    ['client-access-rules', rules({ name: '' }), '/given/rules/1/name', '`""` must NOT have fewer than 1 characters'],
    ['client-access-rules', rules({ enabled: 'yes' }), '/given/rules/1/enabled', '`"yes"` must be boolean,null'],
    [
      'client-access-rules',
      rules({ scope: 'Nobody' }),
      '/given/rules/1/scope',
      '`"Nobody"` is not one of `"All"`, `"Users"`, `null`',
    ],
    [
      'client-access-rules',
      rules({ anyOfProtocols: 'IMAP4' }),
      '/given/rules/1/anyOfProtocols',
      '`"IMAP4"` must be array,null',
    ],
    ['client-access-rules', rules({}, { anyOfPorts: [] }), '/given/rules/2', '`anyOfPorts` is not a field here'],
    ['client-access-rules', { rules: [{ name: 'a', priority: 1 }] }, '/given/rules/0', '`action` is missing'],
    [
      'application-access-policies',
      policies({ appIds: [] }),
      '/given/policies/0/appIds',
      '`[]` must NOT have fewer than 1 items',
    ],
    [
      'application-access-policies',
      policies({ appIds: ['*', appId] }),
      '/given/policies/0/appIds',
      `\`["*","${appId}"]\` must NOT have more than 1 items`,
    ],
    [
      'application-access-policies',
      recipients({ id: 'a', type: 'UserMailbox', members: ['b'] }),
      '/given/directory/recipients/0/members',
      '`["b"]` must NOT have more than 0 items',
    ],
    [
      'application-access-policies',
      recipients({ id: 'a', type: 'Group' }),
      '/given/directory/recipients/0/type',
      expect.stringMatching(/^`"Group"` is not one of `"UserMailbox"`, /),
    ],
  ] as const)('in %s %j is named with its place', (chapter, given, place, message) => {
    const read = readQuestion(chapter, given, CHAPTERS[chapter].when);
    expect(read).toEqual({ ok: false, problem: { code: 'unreadable', place, message } });
  });

  it.each(['julia', 'a\\b\\c', '\\julia', 'contoso\\', 'contoso\\jul*', ''])('includes the username %j', (username) => {
    expect(readWhen('client-access-rules', { ...connection, username })).toMatchObject({
      ok: false,
      problem: { place: '/username', message: expect.stringContaining(`\`${JSON.stringify(username)}\` must match`) },
    });
  });

  it('is named at the deepest place, where a value could have been one of several shapes', () => {
    const wrong = { steps: [{ ok: true }, { ok: false }], rules: [] };
    expect(readAnswer('rule-administration', wrong)).toEqual({
      ok: false,
      problem: { code: 'unreadable', message: '`false` is not `true`', place: '/steps/1/ok' },
    });
    const unknown = { steps: [{ refused: 7 }], rules: [] };
    expect(readAnswer('rule-administration', unknown)).toMatchObject({ problem: { place: '/steps/0/refused' } });
  });

  it('shows at most 80 characters of a value', () => {
    const long = readGiven('client-access-rules', { rules: [{ ...rule, enabled: 'x'.repeat(1000) }] });
    const fits = readGiven('client-access-rules', { rules: [{ ...rule, enabled: 'x'.repeat(78) }] });
    expect(!fits.ok && fits.problem.message).toBe(`\`"${'x'.repeat(78)}"\` must be boolean,null`);
    expect(!long.ok && long.problem.message).toBe(`\`"${'x'.repeat(76)}…\` must be boolean,null`);
  });

  it('says so even of what is nothing', () => {
    expect(read('StopCommand', undefined)).toMatchObject({ problem: { message: '`nothing` must be object' } });
  });

  it('in a line of a report is what is wrong with a line of its kind', () => {
    const footer = { ...EXAMPLES.ReportLine, exit: 'zero' };
    expect(read('ReportLine', footer)).toMatchObject({
      problem: { place: '/exit', message: '`"zero"` must be integer' },
    });
  });

  it.each([
    ['question', '`address` is missing'],
    ['campaign', '`chapter` is missing'],
    ['footer', '`verdict` is missing'],
  ])('in a line of a report that says it is a %s is what is wrong with that', (line, message) => {
    expect(read('ReportLine', { line })).toMatchObject({ ok: false, problem: { message } });
  });

  it('in a line of a report of no known sort is its sort', () => {
    const message = expect.stringMatching(/^`"note"` is not one of `"header"`, .*`"footer"`$/);
    expect(read('ReportLine', { line: 'note', text: 'x' })).toMatchObject({ problem: { message, place: '/line' } });
    for (const value of [{}, [], 1, null])
      expect(read('ReportLine', value)).toMatchObject({ problem: { message: '`line` is missing' } });
  });

  it('in a golden case with two expectations is that there are two', () => {
    const two = { id: 'one', clauses: ['IP-CIDR'], when: {}, then: {}, depends: [] };
    expect(read('GoldenFile', { chapter: 'ip-ranges', cases: [two] })).toMatchObject({
      ok: false,
      problem: { place: expect.stringMatching(/^\/cases\/0/) },
    });
  });
});

describe('chapterNames', () => {
  it('are the chapters of the schema', () => {
    expect([...chapterNames].sort()).toEqual([...schemas.$defs.Chapter.enum].sort());
  });
});
