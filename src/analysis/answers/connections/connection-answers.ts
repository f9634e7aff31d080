/** What client access rules of people's own files decide for a connection that is known in part, with reasons and places. */

import { defined } from '../../../model/defined.ts';
import type {
  AskedConnection,
  ConnectionCase,
  OtherAnswer,
  Place,
  ReasonedAnswer,
  ReasonStep,
} from '../../../model/generated/wire.generated.ts';
import type { Readings, SomeReadings } from '../../../model/readings.ts';
import type { Semantics } from '../../../reference/semantics.ts';
import { statusOf } from '../../../syntax/cite.ts';
import { canonicalJson } from '../../../syntax/json/json.ts';
import { printPlace } from '../../../syntax/place.ts';
import { shorten } from '../../../syntax/terminal-text.ts';
import { onceEach } from '../once-each.ts';
import { casesOf, type OneCase } from './connection-cases.ts';
import { joinCases } from './join-cases.ts';
import { attributeFinder } from './mailbox-attributes.ts';
import { type OpenRule, openRules, type RuleSources } from './open-rules.ts';
import { deciderWords, decisionOf, decisionSteps, type RuleDecision } from './rule-decision.ts';
import { protocolsOfPath } from './virtual-directories.ts';

/** The answer to a connection. */
export interface ConnectionAnswer {
  readonly answer: ReasonedAnswer;
  /** Where the protocol or the way of signing in is open and the answer depends on it: the answer for each; else none. */
  readonly cases: readonly ConnectionCase[];
}

/** Answers about connections. */
export interface ConnectionAnswers {
  /** In the order in which they are looked at. */
  readonly rules: readonly OpenRule[];
  readonly answer: (asked: AskedConnection) => ConnectionAnswer;
  /** Each protocol and way of signing in that is open. */
  readonly casesOf: (asked: AskedConnection) => readonly OneCase[];
  /** What other rules would decide, for each protocol and way of signing in that is open; without steps. */
  readonly decisionsBy: (rules: readonly OpenRule[], asked: AskedConnection) => readonly RuleDecision[];
}

/** `chosen` are the readings that a person chose; of all others each is looked at. */
export function connectionAnswers(sources: RuleSources, readings: Readings, chosen: SomeReadings): ConnectionAnswers {
  const rules = openRules(sources);
  const find = attributeFinder(sources);
  const semanticsFor = onceEach(readings, chosen);
  const decide = (by: readonly OpenRule[], asked: AskedConnection): readonly CaseDecision[] => {
    const shared = semanticsFor();
    return casesOf(asked, by, find(asked).attributes).map((each) => ({
      ...each,
      decision: decisionOf({
        rules: by,
        known: each.known,
        readings,
        chosen,
        semantics: semanticsOf(each, shared, semanticsFor()),
      }),
    }));
  };
  return {
    rules,
    casesOf: (asked) => casesOf(asked, rules, find(asked).attributes),
    decisionsBy: (by, asked) => decide(by, asked).map(({ decision }) => decision),
    answer(asked) {
      const joined = joinCases(decide(rules, asked));
      const meant = [...pathSteps(asked), ...find(asked).steps];
      const cases = joined.map((each): ConnectionCase => {
        const { known, decision } = each.first;
        const steps = decisionSteps({ rules, known, readings, chosen }, decision);
        return {
          protocols: each.protocols,
          authenticationTypes: each.authenticationTypes,
          answer: { ...decision, status: statusOf(decision.clause) ?? '', steps },
        };
      });
      const [only, ...others] = cases.sort((one, other) => one.protocols.length - other.protocols.length);
      if (only !== undefined && others.length === 0)
        return { answer: { ...only.answer, steps: [...meant, ...only.answer.steps] }, cases: [] };
      return { answer: overall(cases, meant), cases };
    },
  };
}

type CaseDecision = OneCase & { readonly decision: RuleDecision };

/** What depends neither on the protocol nor on the way of signing in is evaluated once for all cases of a connection. */
function semanticsOf({ protocol }: OneCase, shared: Semantics, own: Semantics): Semantics {
  return {
    ...own,
    conditionHolds(condition, role, client, under) {
      const isOwn =
        condition.kind === 'protocols' ||
        condition.kind === 'authentication-types' ||
        (condition.kind === 'usernames' && protocol === 'UniversalOutlook');
      return (isOwn ? own : shared).conditionHolds(condition, role, client, under);
    },
  };
}

function pathSteps({ path }: AskedConnection): readonly ReasonStep[] {
  const meant = path === undefined ? undefined : protocolsOfPath(path);
  return meant?.ok === true ? [{ text: meant.value.text, places: [] }] : [];
}

/** The answer for all cases together: known only where all have the same. */
function overall(cases: readonly ConnectionCase[], meant: readonly ReasonStep[]): ReasonedAnswer {
  const answers = cases.map(({ answer }) => answer);
  const words = new Set(answers.map(({ answer }) => answer));
  const [first] = answers;
  if (first === undefined) throw new Error('internal error: a connection without a case');
  const isSame = words.size === 1 && first.answer !== 'not known';
  const steps = cases.map((each) => caseStep(each, cases));
  const all = cases.map((each) => placedWords(each, cases));
  const because = isSame ? undefined : `it depends on ${whatDecides(cases)}: ${all.join('; ')}`;
  const end: ReasonStep = { text: `not known: ${because ?? ''}`, places: [] };
  return {
    answer: isSame ? first.answer : 'not known',
    ...defined({ because }),
    decidedBy: isSame ? [...new Set(answers.flatMap(({ decidedBy }) => decidedBy))] : [],
    clause: first.clause,
    status: first.status,
    depends: isSame ? otherOverall(cases) : [],
    steps: [...meant, ...steps, ...(isSame ? [] : [end])],
  };
}

function whatDecides(cases: readonly ConnectionCase[]): string {
  const byProtocol = new Set(cases.map(({ protocols }) => protocols.join())).size > 1;
  const byType = cases.some(({ authenticationTypes }) => authenticationTypes.length > 0);
  const protocol = 'the protocol that the connection is counted as';
  if (!byType) return protocol;
  return byProtocol ? `${protocol} and on the way of signing in` : 'the way of signing in';
}

function caseStep(each: ConnectionCase, all: readonly ConnectionCase[]): ReasonStep {
  const { clause, status } = each.answer;
  return { text: caseWords(each, all), places: placesOf(each), clause, status };
}

/** Where the rule stands that decides. */
function placesOf({ answer: { decidedBy, steps } }: ConnectionCase): readonly Place[] {
  return decidedBy.length === 0 ? [] : (steps.findLast((step) => step.places.length > 0)?.places ?? []);
}

/** Characters of the reason for which one of several cases is not known. */
const REASON = 240;

/** ``as REST: DenyAccess by `Nobody else` ``. */
function caseWords(each: ConnectionCase, all: readonly ConnectionCase[]): string {
  const { authenticationTypes: types, answer } = each;
  const way = types.length === 0 ? '' : ` with ${types.join(' or ')}`;
  const decided =
    answer.answer === 'not known'
      ? `not known: ${shorten(answer.because ?? '', REASON)}`
      : `${answer.answer} ${deciderWords(answer)}`;
  return `as ${protocolWords(each, all)}${way}: ${decided}`;
}

/** The same with the place of the rule. */
function placedWords(each: ConnectionCase, all: readonly ConnectionCase[]): string {
  const [place] = placesOf(each);
  return place === undefined ? caseWords(each, all) : `${caseWords(each, all)} (${printPlace(place)})`;
}

/** Protocols that are named one by one although they are the largest part of all. */
const NAMED = 4;

function protocolWords({ protocols }: ConnectionCase, all: readonly ConnectionCase[]): string {
  const isMost = all.every((other) => other.protocols === protocols || other.protocols.length < protocols.length);
  return isMost && protocols.length > NAMED ? 'any other protocol' : protocols.join(', ');
}

/** Where a reading turns one case, the answer for all is not known any more. */
function otherOverall(cases: readonly ConnectionCase[]): readonly OtherAnswer[] {
  const others = new Map<string, OtherAnswer>();
  for (const each of cases) {
    for (const { readings, answer } of each.answer.depends) {
      const key = canonicalJson(readings);
      const because = `as ${protocolWords(each, cases)}: ${answer}`;
      const before = others.get(key)?.because;
      const words = before === undefined ? because : `${before}; ${because}`;
      others.set(key, { readings, answer: 'not known', decidedBy: [], because: words });
    }
  }
  return [...others.values()];
}
