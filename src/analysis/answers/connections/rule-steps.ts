/** What becomes of each rule in words, with its places in the user's own files. */

import type { ConditionRole } from '../../../model/conditions.ts';
import { defined } from '../../../model/defined.ts';
import type { ReasonStep } from '../../../model/generated/wire.generated.ts';
import type { Condition } from '../../../model/rule.ts';
import { explainMatch, explainRule } from '../../../reference/explain/client-access-rules.ts';
import { printFailure, printMatch, printOutcome } from '../../../reference/explain/print-rule.ts';
import type { Interpretation } from '../../../reference/semantics.ts';
import { statusOf } from '../../../syntax/cite.ts';
import { plural } from '../../../syntax/quantities.ts';
import { printable, quote } from '../../../syntax/terminal-text.ts';
import { attributesIn, type ClientKnowledge, verdictOn } from './client-knowledge.ts';
import { type RuleVerdict, ruleVerdict } from './deciders.ts';
import type { OpenRule } from './open-rules.ts';

/** Rules before the one that decides that are told one by one; of more only some are, and the others together. */
const ONE_BY_ONE = 40;

/** Of many rules, those at the beginning that are told one by one, and those further on that may apply. */
const TOLD = 10;

interface JudgedRule {
  readonly rule: OpenRule;
  readonly verdict: RuleVerdict;
}

/** A step for each rule that is looked at. */
export function ruleSteps(
  rules: readonly OpenRule[],
  known: ClientKnowledge,
  under: Interpretation,
): readonly ReasonStep[] {
  const before: JudgedRule[] = [];
  let last: JudgedRule | undefined;
  for (const rule of rules) {
    const seen = { rule, verdict: ruleVerdict(rule, known, under) };
    if (seen.verdict.kind === 'applies') {
      last = seen;
      break;
    }
    before.push(seen);
  }
  const isCertain = before.every(({ verdict }) => verdict.kind === 'passed');
  const told = before.length > ONE_BY_ONE ? someOf(before) : before;
  const steps = told.map((seen) => stepOf(seen, known, under, isCertain));
  const rest = before.filter((seen) => !told.includes(seen));
  return [...steps, ...together(rest), ...(last === undefined ? [] : [stepOf(last, known, under, isCertain)])];
}

function someOf(seen: readonly JudgedRule[]): readonly JudgedRule[] {
  const open = seen.slice(TOLD).filter(({ verdict }) => verdict.kind === 'open');
  return [...seen.slice(0, TOLD), ...open.slice(0, TOLD)];
}

function together(rest: readonly JudgedRule[]): readonly ReasonStep[] {
  const [first, last] = [rest[0]?.rule, rest.at(-1)?.rule];
  if (first === undefined || last === undefined) return [];
  const counts = new Map<string, number>();
  for (const { verdict } of rest) {
    const why = reasonOf(verdict);
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const reasons = [...counts].sort((one, other) => other[1] - one[1]).map(([why, count]) => `${count} ${why}`);
  const range = `between ${quote(first.rule.name)} and ${quote(last.rule.name)}`;
  const places = [first.places[0], last.places[0]].flatMap((place) => place ?? []);
  return [{ text: `the other ${plural(rest.length, 'rule')} ${range}: ${reasons.join(', ')}`, places }];
}

/** What becomes of a rule, in short. */
function reasonOf(verdict: RuleVerdict): string {
  if (verdict.kind === 'open') return 'may apply';
  if (verdict.kind === 'applies') return 'apply';
  const { outcome } = verdict;
  if ('condition' in outcome) return `do not apply by ${outcome.condition.field}`;
  return outcome.kind === 'disabled' ? 'are disabled' : 'are out of scope';
}

function stepOf(
  { rule: open, verdict }: JudgedRule,
  known: ClientKnowledge,
  under: Interpretation,
  isCertain: boolean,
): ReasonStep {
  const { rule, places } = open;
  const clause =
    verdict.kind === 'passed'
      ? explainRule(rule, verdict.outcome, known.client, under).clause
      : verdict.kind === 'applies'
        ? 'CAR-FIRST-MATCH'
        : undefined;
  const status = clause === undefined ? undefined : statusOf(clause);
  const words = `${headOf(open)} ${wordsOf(open, verdict, known, under, isCertain)}`;
  return { text: printable(words), places: places.slice(0, 3), ...defined({ clause, status }) };
}

/** ``rule `No POP3` (priority 2, DenyAccess)``. */
export function headOf({ rule, actions, isAnywhere }: OpenRule): string {
  const number = isAnywhere ? 'its number is not known' : `priority ${rule.priority}`;
  const action = actions.length === 1 ? actions.join('') : 'its action is not known';
  return `rule ${quote(rule.name)} (${number}, ${action})`;
}

function wordsOf(
  { rule, actions }: OpenRule,
  verdict: RuleVerdict,
  known: ClientKnowledge,
  under: Interpretation,
  isCertain: boolean,
): string {
  const [action = 'DenyAccess'] = actions;
  switch (verdict.kind) {
    case 'open':
      return `may apply: ${openWords(verdict, known).join('; ')}${heldWords(rule.conditions, 'condition', known, under)}`;
    case 'applies': {
      const outcome = explainRule(rule, { kind: 'applies', clause: 'CAR-FIRST-MATCH' }, known.client, under);
      const words = printOutcome(outcome, action);
      const decision = actions.length === 1 ? words : words.replace(/decides: \w+/, 'decides');
      return isCertain ? decision : decision.replace(' and decides', ' and decides where no rule above it applies');
    }
    case 'passed': {
      if (verdict.outcome.kind !== 'condition-failed')
        return printOutcome(explainRule(rule, verdict.outcome, known.client, under), action);
      const held = heldWords(rule.conditions, 'condition', known, under);
      return `does not apply: ${failedWords(rule.conditions, known, under).join('; ')}${held}`;
    }
  }
}

function failedWords(
  conditions: readonly Condition[],
  known: ClientKnowledge,
  under: Interpretation,
): readonly string[] {
  const failed = conditions.filter((condition) => verdictOn(condition, 'condition', known, under) === 'fails');
  return failed.flatMap((condition) => {
    const { client } = known;
    const pseudo = { name: '', priority: 0, action: 'DenyAccess', enabled: true, scope: undefined } as const;
    const outcome = { kind: 'condition-failed', clause: 'CAR-CONDITIONS-ALL', condition } as const;
    const why = explainRule({ ...pseudo, conditions: [condition], exceptions: [] }, outcome, client, under);
    return why.kind === 'condition-failed' ? [printFailure(why)] : [];
  });
}

function heldWords(
  conditions: readonly Condition[],
  role: ConditionRole,
  known: ClientKnowledge,
  under: Interpretation,
): string {
  const held = conditions
    .filter((condition) => verdictOn(condition, role, known, under) === 'holds')
    .map((condition) => printMatch(explainMatch(condition, role, known.client, under)));
  return held.length === 0 ? '' : `; what holds: ${held.join('; ')}`;
}

/** Why it is not known whether a rule applies. */
export function openWords(
  { conditions, exceptions, doubts }: RuleVerdict & { readonly kind: 'open' },
  known: ClientKnowledge,
): readonly string[] {
  return [
    ...doubts,
    ...conditions.map(
      (condition) => `${condition.field} wants ${valuesOf(condition)}, and ${missingFor(condition, known)}`,
    ),
    ...exceptions.map(
      (condition) => `${condition.field} exempts ${valuesOf(condition)}, and ${missingFor(condition, known)}`,
    ),
  ];
}

function missingFor(condition: Condition, { knowsAttribute }: ClientKnowledge): string {
  switch (condition.kind) {
    case 'addresses':
      return 'the address of the client is not given';
    case 'usernames':
      return 'the username is not given';
    case 'filter': {
      const names = condition.values
        .flatMap(({ filter }) => attributesIn(filter))
        .filter((name) => !knowsAttribute(name));
      return `of the mailbox ${[...new Set(names)].join(', ')} ${names.length === 1 ? 'is' : 'are'} not known`;
    }
    default:
      return 'that is not given';
  }
}

/** Values that are shown one by one. */
const SHOWN = 4;

function valuesOf({ values }: Condition): string {
  const texts = values.map((value) => quote(typeof value === 'string' ? value : value.text));
  const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : '';
  return `${texts.length === 1 ? '' : 'one of '}${texts.slice(0, SHOWN).join(', ')}${more}`;
}
