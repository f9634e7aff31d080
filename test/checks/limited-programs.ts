/** Programs that decide rightly what is small: each sees only a part of a question, and answers that as the reference does. */
import {
  changeAttributes,
  changeConnections,
  changeFilters,
  changeLists,
  changePolicies,
  changeRecipient,
  changeRecipients,
  changeRules,
} from '../../src/faults/rewrite.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import type { Question } from '../../src/model/question.ts';

export interface LimitedProgram {
  readonly name: string;
  /** Where campaigns must find it out. */
  readonly chapters: readonly [Chapter, ...Chapter[]];
  readonly sees: (question: Question) => Question;
}

export const limitedPrograms: readonly LimitedProgram[] = [
  {
    name: 'looks at fourteen rules',
    chapters: ['client-access-rules', 'test-client-access-rule', 'rule-administration'],
    sees: (question) =>
      changeRules(question, (rules) => [...rules].sort((one, other) => one.priority - other.priority).slice(0, 14)),
  },
  {
    name: 'looks at twenty values of a list',
    chapters: ['client-access-rules', 'test-client-access-rule'],
    sees: (question) =>
      changeRules(question, (rules) => rules.map((rule) => changeLists(rule, (values) => values.slice(0, 20)))),
  },
  {
    name: 'looks at 64 characters of a username',
    chapters: ['client-access-rules', 'test-client-access-rule', 'username-patterns'],
    sees: (question) =>
      question.chapter === 'username-patterns'
        ? { ...question, when: { ...question.when, username: cut(question.when.username) } }
        : changeConnections(question, (connection) => ({ ...connection, username: cut(connection.username) })),
  },
  {
    name: 'looks at 64 characters of a pattern and of a username',
    chapters: ['username-patterns'],
    sees: (question) => {
      if (question.chapter !== 'username-patterns') return question;
      const { pattern, username } = question.when;
      return { ...question, when: { pattern: cut(pattern), username: cut(username) } };
    },
  },
  {
    name: 'looks at 64 characters of an attribute',
    chapters: ['client-access-rules', 'test-client-access-rule', 'recipient-filters'],
    sees: cutAttributes,
  },
  {
    name: 'looks at 64 characters of a value and of an attribute',
    chapters: ['recipient-filters'],
    sees: (question) => cutAttributes(changeFilters(question, (filter) => filter.replace(QUOTED, cutQuoted))),
  },
  {
    name: 'looks at thirteen policies',
    chapters: ['application-access-policies', 'policy-administration'],
    sees: (question) => changePolicies(question, (policies) => policies.slice(0, 13)),
  },
  {
    name: 'looks at eight members of a group',
    chapters: ['application-access-policies'],
    sees: (question) =>
      changeRecipients(question, (recipients) =>
        recipients.map((each) => (each.members == null ? each : { ...each, members: each.members.slice(0, 8) })),
      ),
  },
  {
    name: 'keeps rules in a plain object',
    chapters: ['rule-administration'],
    sees: (question) => changeRules(question, (rules) => inPlainObject(rules, ({ name }) => name)),
  },
  {
    name: 'keeps policies in a plain object',
    chapters: ['policy-administration'],
    sees: (question) => changePolicies(question, (policies) => inPlainObject(policies, ({ name }) => name)),
  },
  {
    name: 'keeps recipients in a plain object',
    chapters: ['application-access-policies'],
    sees: (question) => changeRecipients(question, (recipients) => inPlainObject(recipients, ({ id }) => id)),
  },
];

function cut(text: string): string {
  return text.slice(0, 64);
}

function cutAttributes(question: Question): Question {
  return changeRecipient(question, (recipient) =>
    changeAttributes(recipient, (text) => (text === null ? null : cut(text))),
  );
}

const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;

function cutQuoted(text: string): string {
  const quote = text.slice(-1);
  return quote + cut(text.slice(1, -1)) + quote;
}

/** What is left of the elements when each is put under its key: none whose key is `__proto__`. */
function inPlainObject<T>(elements: readonly T[], keyOf: (element: T) => string): readonly T[] {
  const kept: Record<string, T> = {};
  for (const element of elements) kept[keyOf(element)] = element;
  return Object.values(kept);
}
