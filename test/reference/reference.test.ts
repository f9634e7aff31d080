import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { explain, rulesExplainer } from '../../src/reference/explain/explain.ts';
import { answer, reference, rulesEvaluator } from '../../src/reference/reference.ts';
import { readAnswer } from '../../src/syntax/wire.ts';
import { connection, question, readings, rules, under } from './questions.ts';

const when: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};

describe('answer', () => {
  it('asks the chapter of the question', () => {
    const how = under({});
    expect(answer({ chapter: 'client-access-rules', given: { rules: [] }, when }, how)).toEqual({
      action: 'AllowAccess',
      decidedBy: [],
    });
    const given = { policies: [], directory: { recipients: [] } };
    const asked = { appId: 'a', mailbox: 'julia' };
    expect(answer({ chapter: 'application-access-policies', given, when: asked }, how)).toEqual({
      access: 'Granted',
      decidedBy: [],
    });
    const range = { range: '::/0', address: '::1' };
    expect(answer({ chapter: 'ip-ranges', given: {}, when: range }, how)).toEqual({ matches: true });
    const pattern = { pattern: '*', username: 'contoso\\julia' };
    expect(answer({ chapter: 'username-patterns', given: {}, when: pattern }, how)).toEqual({ matches: true });
    const filter = { filter: 'City -eq $null', recipient: {} };
    expect(answer({ chapter: 'recipient-filters', given: {}, when: filter }, how)).toEqual({ matches: true });
    expect(answer({ chapter: 'test-client-access-rule', given: { rules: [] }, when }, how)).toEqual({ rules: [] });
    const rule = { cmdlets: [{ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'x' } }] } as const;
    expect(answer({ chapter: 'rule-administration', given: { rules: [] }, when: rule }, how)).toEqual({
      steps: [{ refused: 'rule-not-found' }],
      rules: [],
    });
    const policy = { cmdlets: [{ cmdlet: 'Remove-ApplicationAccessPolicy', parameters: { Identity: 'x' } }] } as const;
    expect(answer({ chapter: 'policy-administration', given, when: policy }, how)).toEqual({
      steps: [{ refused: 'policy-not-found' }],
      policies: [],
    });
  });

  it('is always on schema, with grounds, and always the same', () => {
    fc.assert(
      fc.property(question, readings, (each, how) => {
        const given = answer(each, how);
        expect(readAnswer(each.chapter, given)).toEqual({ ok: true, value: given });
        const fields = ['matches', 'refused', 'decidedBy', 'rules', 'policies'];
        expect(fields.some((field) => field in given)).toBe(true);
        expect(answer(each, how)).toEqual(given);
      }),
    );
  });

  it('changes nothing that it is given', () => {
    fc.assert(
      fc.property(question, readings, (each, how) => {
        const before = JSON.stringify([each, how]);
        answer(each, how);
        expect(JSON.stringify([each, how])).toBe(before);
      }),
    );
  });

  it('follows other semantics when it is given one', () => {
    const range: Question<'ip-ranges'> = { chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } };
    expect(answer(range, under({}), { ...reference, rangeMatches: () => false })).toEqual({ matches: false });
  });
});

describe('explain', () => {
  it('gives the answer, its clause, and steps that end with the one that decided; of cmdlets one for each call', () => {
    fc.assert(
      fc.property(question, readings, (each, how) => {
        const { answer: explained, clause, trace } = explain(each, how);
        expect(explained).toEqual(answer(each, how));
        if ('steps' in explained) {
          const refused = trace.flatMap((step) => (step.kind === 'cmdlet' ? [step.refused] : []));
          expect(refused).toEqual(explained.steps.map((step) => ('refused' in step ? step.refused : undefined)));
          return;
        }
        const last = trace.at(-1);
        const decisive = last?.kind === 'rule' ? last.outcome.clause : last?.clause;
        expect(decisive).toBe(clause);
      }),
    );
  });
});

describe('rulesEvaluator', () => {
  const ruled = fc.constantFrom('client-access-rules' as const, 'test-client-access-rule' as const);

  it('answers many connections like one after the other', () => {
    fc.assert(
      fc.property(ruled, rules, fc.array(connection, { minLength: 1 }), readings, (chapter, all, several, how) => {
        const given = { rules: [...all] };
        const interpretation = { readings: how, semantics: reference };
        const evaluate = rulesEvaluator(chapter, given, interpretation);
        const explainEach = rulesExplainer(chapter, given);
        for (const each of several) {
          const explained = explain({ chapter, given, when: each }, how);
          expect(explainEach(each, interpretation)).toEqual(explained);
          expect(evaluate(each)).toEqual({ answer: explained.answer, clause: explained.clause });
        }
      }),
    );
  });

  it('throws on rules that nobody checked, before any connection is asked about', () => {
    const bad = { anyOfClientIPAddressesOrRanges: ['10.0.0.9-10.0.0.1'] };
    const given = { rules: [{ name: 'Bad', priority: 2, action: 'AllowAccess' as const, ...bad }] };
    expect(() => rulesEvaluator('client-access-rules', given, { readings: under({}), semantics: reference })).toThrow(
      'unchecked input: `10.0.0.9-10.0.0.1` ends before it begins',
    );
  });
});
