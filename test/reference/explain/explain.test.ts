/** Traces are true: their steps and their words agree with the answer, whatever the question and the readings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../../../src/model/generated/clauses.generated.ts';
import type { ClientAccessRule, Connection, RefusalReason } from '../../../src/model/generated/wire.generated.ts';
import type { Answer, Question } from '../../../src/model/question.ts';
import type { Readings } from '../../../src/model/readings.ts';
import type { Comparand, TraceStep } from '../../../src/model/trace.ts';
import { explain } from '../../../src/reference/explain/explain.ts';
import { printTrace } from '../../../src/reference/explain/print.ts';
import { connection, question, readings, rules, under } from '../questions.ts';

type RuleStep = TraceStep & { readonly kind: 'rule' };
const ruleSteps = (trace: readonly TraceStep[]): readonly RuleStep[] => trace.filter((step) => step.kind === 'rule');
const shown = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** What the last line must begin with or hold, for the answer to be the one that was given. */
function promised(answer: Answer): string {
  if ('refused' in answer) return `refused: ${answer.message}`;
  if ('action' in answer) return answer.decidedBy?.length ? `and decides: ${answer.action}` : answer.action;
  if ('access' in answer) return answer.access;
  if ('matches' in answer) return answer.matches ? /matches|holds/.source : /does not (match|hold)/.source;
  if ('steps' in answer) return '';
  return answer.rules.length === 0 ? 'returns no rule' : `returns ${shown(answer.rules)}: `;
}

/** The last step as an answer of its own. */
function concluded(trace: readonly TraceStep[]): unknown {
  const last = trace.at(-1);
  switch (last?.kind) {
    case 'bypass':
      return last.clause === 'TEST-BYPASS' ? { rules: [] } : { action: 'AllowAccess', decidedBy: [] };
    case 'rule':
      return last.outcome.kind === 'applies' ? { action: last.action, decidedBy: [last.name] } : undefined;
    case 'no-rule':
      return { action: last.action, decidedBy: [] };
    case 'returned':
      return { rules: last.rules };
    case 'access':
      return { access: last.access, decidedBy: last.by };
    case 'range':
    case 'pattern':
    case 'filter':
      return { matches: last.matches };
    case 'refused':
      return { refused: 'invalid-value', message: last.message };
    default:
      return undefined;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the last step of a trace', () => {
  it('agrees with the answer, and so do its words', () => {
    fc.assert(
      fc.property(question, readings, (each, how) => {
        const { answer, trace } = explain(each, how);
        if ('steps' in answer) return;
        expect(concluded(trace)).toEqual(answer);
        const words = 'matches' in answer ? promised(answer) : escaped(promised(answer));
        expect(printTrace(trace).at(-1)).toMatch(new RegExp(words));
      }),
      { numRuns: 1_000 },
    );
  });

  it('of cmdlets is the final list with what it decides, after one step for each call', () => {
    fc.assert(
      fc.property(question, readings, (each, how) => {
        const { answer, trace } = explain(each, how);
        if (!('steps' in answer) || !('cmdlets' in each.when)) return;
        const calls = trace.filter((step) => step.kind === 'cmdlet');
        expect(trace.slice(0, calls.length)).toEqual(calls);
        expect(calls.map(({ refused }) => refused)).toEqual(
          answer.steps.map((step) => ('refused' in step ? step.refused : undefined)),
        );
        const [list, ...then] = trace.slice(calls.length);
        const final = 'rules' in answer ? answer.rules : answer.policies;
        if (list?.kind !== 'list') throw new Error('the list is missing');
        expect(list.entries.map(({ name, priority }) => [name, priority])).toEqual(
          final.map((entry) => [entry.name, 'priority' in entry ? entry.priority : undefined]),
        );
        const decisions = 'decisions' in answer ? (answer.decisions ?? []) : [];
        expect(then.map((step) => ('decision' in step ? step.decision : step.kind))).toEqual(decisions);
      }),
      { numRuns: 1_000 },
    );
  });
});

const ruled = fc.constantFrom('client-access-rules' as const, 'test-client-access-rule' as const);

function traceOf(chapter: Question['chapter'], all: readonly ClientAccessRule[], when: Connection, how: Readings) {
  return explain({ chapter, given: { rules: [...all] }, when } as Question, how).trace;
}

describe('the steps before it', () => {
  it('say of exactly the returned rules that they are returned, and of none that later ones are not looked at', () => {
    fc.assert(
      fc.property(rules, connection, readings, (all, when, how) => {
        const trace = traceOf('test-client-access-rule', all, when, how);
        const last = trace.at(-1);
        if (last?.kind !== 'returned') return;
        const lines = printTrace(ruleSteps(trace));
        expect(lines.filter((line) => /: returned$| is returned: /.test(line))).toHaveLength(last.rules.length);
        const returned = ruleSteps(trace).filter((step) => step.returned);
        expect(returned.map(({ name }) => name)).toEqual(last.rules);
        expect(lines.join()).not.toContain('not looked at');
        if (how['test-returns'] !== 'first-matching') expect(lines).toHaveLength(all.length);
      }),
    );
  });

  it('show the name and the attributes that the reading looks at', () => {
    fc.assert(
      fc.property(ruled, rules, connection, readings, (chapter, all, when, how) => {
        const account = when.caller && how['rule-subject'] === 'caller' ? when.caller : when;
        for (const compared of ruleSteps(traceOf(chapter, all, when, how)).flatMap(comparedOf)) {
          if (compared.kind === 'username') expect(compared.username).toBe(account.username);
          if (compared.kind === 'attributes') expect(compared.recipient).toBe(account.recipient);
        }
      }),
    );
  });
});

function comparedOf({ outcome }: RuleStep): readonly Comparand[] {
  if ('compared' in outcome) return [outcome.compared];
  if (outcome.kind === 'property') return outcome.matched === undefined ? [] : [outcome.matched.compared];
  return outcome.kind === 'applies' ? outcome.held.map(({ compared }) => compared) : [];
}

const plain: Connection = {
  protocol: 'REST',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};
const rule = (more: Partial<ClientAccessRule>): ClientAccessRule => ({
  name: 'Block',
  priority: 1,
  action: 'DenyAccess',
  ...more,
});
const first = (more: Partial<ClientAccessRule>, when: Partial<Connection>, how: Partial<Readings> = {}) =>
  printTrace(traceOf('client-access-rules', [rule(more)], { ...plain, ...when }, under(how)))[0];

describe('a trace says', () => {
  const caller = { username: 'contoso\\app', recipient: { city: 'Bern' } };
  it.each([
    [
      'mailbox',
      "the username is `contoso\\julia`, the mailbox's and not the caller's (rule-subject=mailbox, CAR-SUBJECT)",
    ],
    ['caller', "the username is `contoso\\app`, the caller's and not the mailbox's (rule-subject=caller, CAR-SUBJECT)"],
  ] as const)('whose name it is: %s', (reading, words) => {
    expect(first({ usernameMatchesAnyOfPatterns: ['*bo'] }, { caller }, { 'rule-subject': reading })).toContain(words);
  });

  it.each([
    ['never-matches', 'does not apply: anyOfAuthenticationTypes never holds for BasicAuthentication over REST'],
    ['condition-ignored', 'applies (anyOfAuthenticationTypes is ignored for BasicAuthentication over REST'],
  ] as const)('what follows from a pair that is not supported: %s', (reading, words) => {
    const types = { anyOfAuthenticationTypes: ['BasicAuthentication'] } as const;
    expect(first(types, {}, { 'unsupported-authentication': reading })).toContain(words);
  });

  it.each([
    ['never-matches', 'does not apply: usernameMatchesAnyOfPatterns never holds over UniversalOutlook'],
    ['condition-ignored', 'applies (usernameMatchesAnyOfPatterns is ignored over UniversalOutlook'],
  ] as const)('what follows over UniversalOutlook: %s', (reading, words) => {
    const when = { protocol: 'UniversalOutlook' } as const;
    const how = { 'username-with-universal-outlook': reading };
    expect(first({ usernameMatchesAnyOfPatterns: ['*'] }, when, how)).toContain(words);
  });

  it.each([
    ['all', 'applies (it has no scope, which means all requests (scope-default=all'],
    ['users', 'has no scope, which means Users (scope-default=users'],
  ] as const)('what no scope means: %s', (reading, words) => {
    expect(first({}, { middleTier: 'thirdParty' }, { 'scope-default': reading })).toContain(words);
  });
});

describe('a text that is refused', () => {
  const filter = (text: string): Question => ({
    chapter: 'recipient-filters',
    given: {},
    when: { filter: text, recipient: {} },
  });

  it.each<readonly [string, Question, ClauseId, RefusalReason, string]>([
    [
      'what is wrong',
      { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0', address: '::1' } },
      'IP-OCTET-FORM',
      'invalid-value address',
      '`10.0.0` is no IPv4 or IPv6 address: it has 3 numbers, not 4',
    ],
    [
      'what is wrong with a pattern',
      { chapter: 'username-patterns', given: {}, when: { pattern: '', username: 'contoso\\julia' } },
      'WILD-EMPTY',
      'invalid-value pattern',
      'the pattern `` is empty',
    ],
    [
      'where it is',
      filter('City -eq Oslo'),
      'OPATH-BARE-WORD',
      'invalid-value value',
      "character 10: `Oslo` is a value without quotes; put it in quotes: `'Oslo'`",
    ],
    [
      'what was likely meant',
      filter("Cty -eq 'Oslo'"),
      'OPATH-PROPERTIES',
      'invalid-value property',
      'character 1: `Cty` is no property of filters; did you mean `City`?',
    ],
  ])('is one step, which says %s', (_, asked, clause, reason, message) => {
    const refused = { answer: { refused: 'invalid-value', message }, clause };
    expect(explain(asked, under({}))).toEqual({ ...refused, trace: [{ kind: 'refused', clause, reason, message }] });
  });
});

describe('a pattern and a filter', () => {
  it.each<readonly [Question, string]>([
    [{ chapter: 'username-patterns', given: {}, when: { pattern: '*', username: 'contoso\\julia' } }, 'WILD-WHOLE'],
    [{ chapter: 'recipient-filters', given: {}, when: { filter: 'City -eq 1', recipient: {} } }, 'OPATH-MATCH'],
  ])('%j: by %s', (question, clause) => {
    const { clause: by, trace } = explain(question, under({}));
    expect([by, ...trace.map((step) => 'clause' in step && step.clause)]).toEqual([clause, clause]);
  });
});
