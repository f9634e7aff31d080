import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/question.ts';
import type { Connection } from '../../src/model/wire.generated.ts';
import { answer, answeredChapters, explain, isAnswered, rulesEvaluator } from '../../src/reference/answer.ts';
import { reference } from '../../src/reference/meaning.ts';
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
  });

  it('is always on schema, with grounds, and always the same', () => {
    fc.assert(
      fc.property(question, readings, (each, how) => {
        const given = answer(each, how);
        expect(readAnswer(each.chapter, given)).toEqual({ ok: true, value: given });
        expect('matches' in given || 'refused' in given || 'decidedBy' in given).toBe(true);
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

  it('follows another meaning when it is given one', () => {
    const range: Question<'ip-ranges'> = { chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } };
    expect(answer(range, under({}), { ...reference, range: () => false })).toEqual({ matches: false });
  });
});

describe('explain', () => {
  it('gives the answer, its clause, and steps that end with the one that decided', () => {
    fc.assert(
      fc.property(question, readings, (each, how) => {
        const { answer: explained, clause, trace } = explain(each, how);
        expect(explained).toEqual(answer(each, how));
        const last = trace.at(-1);
        const decisive = last?.kind === 'rule' ? last.look.clause : last?.clause;
        expect(decisive).toBe(clause);
      }),
    );
  });
});

describe('isAnswered', () => {
  it('holds for every question that can be generated here', () => {
    fc.assert(fc.property(question, (each) => isAnswered(each)));
  });

  it('holds for the chapters that the reference answers, and for no other', () => {
    const chapters: readonly Question['chapter'][] = [...answeredChapters, 'rule-administration'];
    const asked = chapters.map((chapter) => isAnswered({ chapter, given: {}, when: {} } as Question));
    expect(asked).toEqual([...answeredChapters.map(() => true), false]);
  });
});

describe('rulesEvaluator', () => {
  it('answers many connections like one after the other', () => {
    fc.assert(
      fc.property(rules, fc.array(connection, { minLength: 1 }), readings, (all, several, how) => {
        const given = { rules: [...all] };
        const evaluate = rulesEvaluator(given, { readings: how, meaning: reference });
        for (const each of several) {
          expect(evaluate(each)).toEqual(explain({ chapter: 'client-access-rules', given, when: each }, how));
        }
      }),
    );
  });

  it('refuses every connection when a rule holds a text that is no range', () => {
    const given = {
      rules: [
        { name: 'Good', priority: 1, action: 'AllowAccess' as const },
        {
          name: 'Bad',
          priority: 2,
          action: 'AllowAccess' as const,
          anyOfClientIPAddressesOrRanges: ['10.0.0.9-10.0.0.1'],
        },
      ],
    };
    const evaluate = rulesEvaluator(given, { readings: under({}), meaning: reference });
    expect(evaluate(when)).toMatchObject({
      answer: { refused: 'invalid-value', message: 'rule `Bad`: `10.0.0.9-10.0.0.1` ends before it begins' },
      clause: 'IP-SPAN-ENDS',
    });
  });
});
