/** Axes of connections and rules: the nearest question on which the readings agree. */
import { protocols, typesOf } from '../../../generators/nouns/authentication.ts';
import { changeCalls, changeConnections, changeRules, withParameters } from '../../faults/rewrite.ts';
import { conditionTable, exceptionFields } from '../../model/conditions.ts';
import type { ClientAccessRule } from '../../model/generated/wire.generated.ts';
import type { Question } from '../../model/question.ts';
import { changeTexts, without } from './change.ts';

/** `no-rule-matches`: a last rule for everybody. */
export function* withLastRule(question: Question): Iterable<Question> {
  yield changeRules(question, (rules) => {
    const priority = Math.max(0, ...rules.map((rule) => rule.priority)) + 1;
    return [...rules, { name: 'Everybody else', priority, action: 'AllowAccess', scope: 'All' }];
  });
}

/** `test-returns`: one rule, with one condition and no exception; or none. */
export function* withOneCondition(question: Question): Iterable<Question> {
  const sorted = (rules: readonly ClientAccessRule[]) => [...rules].sort((one, other) => one.priority - other.priority);
  const bare = without(question, exceptionFields);
  if (!('rules' in bare.given)) return;
  for (const [index, rule] of sorted(bare.given.rules).entries()) {
    for (const { field } of conditionTable) {
      if (rule[field] == null || rule[field].length === 0) continue;
      const others = conditionTable.map((other) => other.field).filter((other) => other !== field);
      yield without(
        changeRules(bare, (rules) => sorted(rules).slice(index, index + 1)),
        others,
      );
    }
  }
  yield changeRules(question, () => []);
}

/** `microsoft-middle-tier`: somebody else's, or none. */
export function* withoutMicrosoft(question: Question): Iterable<Question> {
  const tier = (name: string): Question =>
    changeTexts(question, ['middleTier'], (text) => (text === 'microsoft' ? name : text));
  yield tier('thirdParty');
  yield tier('none');
}

/** `scope-default`: the scope written out. */
export function* withScopes(question: Question): Iterable<Question> {
  for (const scope of ['All', 'Users'] as const) {
    const given = changeRules(question, (rules) => rules.map((rule) => ({ ...rule, scope: rule.scope ?? scope })));
    yield changeCalls(given, (calls) =>
      calls.map((call) =>
        call.cmdlet === 'New-ClientAccessRule' && call.parameters.Scope == null
          ? withParameters(call, { Scope: scope })
          : call,
      ),
    );
  }
}

/** `rule-subject`: the mailbox's own account. */
export function* withoutCaller(question: Question): Iterable<Question> {
  yield changeConnections(question, (connection) => {
    if (connection.caller == null) return connection;
    const { username, recipient } = connection;
    return { ...connection, caller: { username, recipient } };
  });
  yield without(question, ['caller']);
}

/** `username-with-universal-outlook`: another protocol in its place; or no condition on usernames. */
export function* withoutUniversalOutlook(question: Question): Iterable<Question> {
  const named = ['protocol', 'anyOfProtocols', 'exceptAnyOfProtocols'];
  for (const other of protocols)
    if (other !== 'UniversalOutlook')
      yield changeTexts(question, named, (text) => (text === 'UniversalOutlook' ? other : text));
  yield without(question, ['usernameMatchesAnyOfPatterns']);
}

/** `unsupported-authentication`: a type that the protocol supports; or no condition on types. */
export function* withSupportedType(question: Question): Iterable<Question> {
  for (const at of [0, 1, 2, 3, 4])
    yield changeConnections(question, (connection) => {
      const types = typesOf(connection.protocol);
      const authenticationType = types[at % Math.max(1, types.length)];
      return types.includes(connection.authenticationType) || authenticationType === undefined
        ? connection
        : { ...connection, authenticationType };
    });
  yield without(question, ['anyOfAuthenticationTypes', 'exceptAnyOfAuthenticationTypes']);
}

/** `rest-under-ews`: what REST is covered by in its place; or rules that speak of other protocols. */
export function* withoutRest(question: Question): Iterable<Question> {
  yield changeTexts(question, ['protocol'], (text) => (text === 'REST' ? 'ExchangeWebServices' : text));
  yield changeTexts(question, ['anyOfProtocols', 'exceptAnyOfProtocols'], (text) =>
    text === 'ExchangeWebServices' ? 'OutlookWebApp' : text,
  );
}
