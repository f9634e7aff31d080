/** What may be asked: rules and policies about which the chapters leave no answer open, and questions that are settled. */

import type { Given } from '../model/chapters.ts';
import { defaultReadings } from '../model/generated/axes.generated.ts';
import type {
  AccessQuestion,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
  PoliciesGiven,
} from '../model/generated/wire.generated.ts';
import type { Problem } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { Axis, Readings } from '../model/readings.ts';
import type { Condition, Rule } from '../model/rule.ts';
import { isBound } from '../syntax/cmdlets/bound.ts';
import { parameterName } from '../syntax/cmdlets/print.ts';
import { fold } from '../syntax/fold.ts';
import { isMailbox, isPrincipal } from '../syntax/recipients.ts';
import { readRules } from '../syntax/rules.ts';
import { quote } from '../syntax/terminal-text.ts';
import { readQuestion } from '../syntax/wire.ts';
import { misplacedStar } from './recipient-filters.ts';
import { reference } from './reference.ts';
import { refuseTypes } from './rule-administration.ts';
import type { Interpretation } from './semantics.ts';
import { refusesTrailingStar } from './username-patterns.ts';

/** The readings under which most is refused: what they accept is accepted under every reading. */
const strictest: Readings = {
  ...defaultReadings,
  'trailing-wildcard': 'refused',
  'filter-wildcards': 'suffix-only',
};

/** Whether outside programs may be asked it (CAR-VALID, AAP-VALID): on schema, calls bound, and what is given valid under all readings. */
export function isValidQuestion(question: Question): boolean {
  const { chapter, given, when } = question;
  if (!readQuestion(chapter, given, when).ok || problemsOf(given, strictest).length > 0) return false;
  switch (chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return given.rules.every(hasValidTexts) && isConnection(when);
    case 'rule-administration':
      return given.rules.every(hasValidTexts) && when.cmdlets.every(isBound) && (when.then ?? []).every(isConnection);
    case 'application-access-policies':
      return isAboutMailbox(when, given.directory);
    case 'policy-administration':
      return when.cmdlets.every(isBound) && (when.then ?? []).every((each) => isAboutMailbox(each, given.directory));
    default:
      return true;
  }
}

/** CAR-VALID, AAP-VALID: all that leaves the answers open under these readings. */
export function problemsOf(given: Given, readings: Readings): readonly Problem[] {
  if ('rules' in given) return problemsOfRules(given.rules, { readings, semantics: reference });
  return 'policies' in given ? problemsOfPolicies(given) : [];
}

function problemsOfRules(rules: readonly ClientAccessRule[], under: Interpretation): readonly Problem[] {
  const read = readRules(rules);
  if (!read.ok) return [read.problem];
  return [
    ...repeats('rules', rules, ({ name }) => fold(name), 'name'),
    ...repeats('rules', rules, ({ priority }) => priority, 'priority'),
    ...read.value.flatMap((rule) => refusedTexts(rule, under)),
    ...rules.flatMap((rule) => {
      const refusal = refuseTypes(rule);
      return refusal === undefined ? [] : [{ ...refusal, place: `rule ${quote(rule.name)}` }];
    }),
  ];
}

function problemsOfPolicies({ policies, directory: { recipients } }: PoliciesGiven): readonly Problem[] {
  const wrong = policies.filter(({ policyScopeGroupId }) => {
    const scope = recipients.find(({ id }) => id === policyScopeGroupId);
    return scope !== undefined && !isPrincipal(scope);
  });
  return [
    ...repeats('policies', policies, ({ name }) => fold(name), 'name'),
    ...repeats(
      'directory/recipients',
      recipients.map(({ id }) => ({ name: id })),
      ({ name }) => name,
      'id',
    ),
    ...wrong.map(({ name, policyScopeGroupId }): Problem => {
      const message = `${quote(policyScopeGroupId)}, the scope of ${quote(name)}, is not a security principal`;
      return { code: 'scope-not-a-security-principal', message, clause: 'AAP-VALID' };
    }),
  ];
}

/** Each item that has the key of one before it. */
function repeats<T extends { readonly name: string }>(
  list: 'rules' | 'policies' | 'directory/recipients',
  items: readonly T[],
  keyOf: (item: T) => unknown,
  key: 'name' | 'priority' | 'id',
): readonly Problem[] {
  const places = new Map<unknown, number>();
  const called = (at: number): string => `/${list}/${at} ${quote(items[at]?.name ?? '')}`;
  return items.flatMap((item, index): readonly Problem[] => {
    const before = places.get(keyOf(item));
    if (before === undefined) {
      places.set(keyOf(item), index);
      return [];
    }
    const message = `${called(before)} and ${called(index)} have the same ${key}`;
    const code = key === 'id' ? 'scope-ambiguous' : 'invalid-value';
    return [{ code, message, hint: 'give each one of its own', clause: list === 'rules' ? 'CAR-VALID' : 'AAP-VALID' }];
  });
}

/** Texts that the reading refuses, though another accepts them. */
function refusedTexts({ name, conditions, exceptions }: Rule, under: Interpretation): readonly Problem[] {
  return [...conditions, ...exceptions].flatMap((condition): readonly Problem[] => {
    const refused = refusedText(condition, under);
    if (refused === undefined) return [];
    const { text, axis } = refused;
    return [
      {
        code: 'invalid-value',
        place: `rule ${quote(name)}, ${condition.field}`,
        message: `${quote(text)} is refused under ${axis}=${under.readings[axis]}`,
        hint: 'change the text, or decide under another reading',
        clause: 'CAR-VALID',
      },
    ];
  });
}

function refusedText(
  condition: Condition,
  under: Interpretation,
): { readonly text: string; readonly axis: Axis } | undefined {
  if (condition.kind === 'usernames') {
    const text = condition.values.find((pattern) => refusesTrailingStar(pattern, under))?.text;
    return text === undefined ? undefined : { text, axis: 'trailing-wildcard' };
  }
  if (condition.kind !== 'filter') return undefined;
  const text = condition.values.find(({ filter }) => misplacedStar(filter, under) !== undefined)?.text;
  return text === undefined ? undefined : { text, axis: 'filter-wildcards' };
}

/** Whether the texts of a rule are settled, as those of the New that makes it. */
function hasValidTexts({ priority: _, ...rule }: ClientAccessRule): boolean {
  const parameters = Object.fromEntries(Object.entries(rule).map(([field, value]) => [parameterName(field), value]));
  const call: CmdletCall = { cmdlet: 'New-ClientAccessRule', parameters };
  return isBound(call);
}

function isConnection({ username, caller }: Connection): boolean {
  return [username, ...(caller === undefined || caller === null ? [] : [caller.username])].every((name) =>
    /^[^\\*]+\\[^\\*]+$/.test(name),
  );
}

/** AAP-VALID */
function isAboutMailbox({ mailbox }: AccessQuestion, { recipients }: Directory): boolean {
  return recipients.some((recipient) => recipient.id === mailbox && isMailbox(recipient));
}
