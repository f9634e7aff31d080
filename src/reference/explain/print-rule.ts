/** In words: what was seen of a rule, and why it applies or does not. */

import { schemas } from '../../model/generated/schemas.generated.ts';
import type { Action, Recipient } from '../../model/generated/wire.generated.ts';
import { unreachable } from '../../model/invariant.ts';
import type {
  Account,
  Comparand,
  Dependence,
  MatchedCondition,
  PropertyExplanation,
  RuleExplanation,
} from '../../model/trace.ts';

/** What a statement depends on, after it: ` (axis=reading, CLAUSE)`. NON-SPEC */
export function printDependence(dependsOn: Dependence | undefined): string {
  return dependsOn === undefined ? '' : ` (${dependsOn.axis}=${dependsOn.reading}, ${dependsOn.clause})`;
}

/** What follows the name of a rule where rules decide. NON-SPEC */
export function printOutcome(outcome: RuleExplanation, action: Action): string {
  if (outcome.kind !== 'applies') return printPassed(outcome);
  return `applies${printReasons(outcome)} and decides: ${action}; later rules are not looked at`;
}

/** What follows the name of a rule of which Test-ClientAccessRule is to return those that fit. NON-SPEC */
export function printTestOutcome(outcome: RuleExplanation | PropertyExplanation): string {
  switch (outcome.kind) {
    case 'applies':
      return `applies${printReasons(outcome)}: returned`;
    case 'property':
      return `is returned: ${outcome.matched === undefined ? 'it has no condition' : printMatch(outcome.matched)}`;
    case 'no-property':
      return `is not returned: ${outcome.fields.length === 1 ? '' : 'none of '}${outcome.fields.join(', ')} ${outcome.fields.length === 1 ? 'does not hold' : 'holds'}`;
    default:
      return printPassed(outcome);
  }
}

function printPassed(outcome: Exclude<RuleExplanation, { kind: 'applies' }>): string {
  switch (outcome.kind) {
    case 'disabled':
      return 'is disabled: passed over';
    case 'out-of-scope': {
      const { dependsOn, middleTier } = outcome;
      const scope = dependsOn === undefined ? 'the scope Users' : 'no scope, which means Users';
      return `has ${scope}${printDependence(dependsOn)}, and the connection comes through a middle tier (${middleTier}): passed over`;
    }
    case 'condition-failed':
      return `does not apply: ${printFailure(outcome)}`;
    case 'exempted':
      return `does not apply: ${outcome.field} \`${outcome.value}\` exempts ${printCompared(outcome.compared)}${printDependence(outcome.dependsOn)}`;
    default:
      return unreachable(outcome);
  }
}

/** A condition that does not hold, with what it wants. NON-SPEC */
export function printFailure(outcome: RuleExplanation & { kind: 'condition-failed' }): string {
  return `${outcome.field} ${printMismatch(outcome)}${printDependence(outcome.dependsOn)}`;
}

function printMismatch({ values, compared }: RuleExplanation & { kind: 'condition-failed' }): string {
  switch (compared.kind) {
    case 'protocol':
    case 'address':
      return `wants ${anyOf(values)}, the connection has ${printCompared(compared)}`;
    case 'authentication':
      return compared.supported
        ? `wants ${anyOf(values)}, the connection has ${printCompared(compared)}`
        : `never holds for ${pairOf(compared)}, a pair that is not supported`;
    case 'username':
      return `wants ${anyOf(values)}, the username is ${printCompared(compared)}`;
    case 'universal-outlook':
      return 'never holds over UniversalOutlook, whatever the username';
    case 'attributes':
      return `${anyOf(values)} does not hold for ${printCompared(compared, values)}`;
    default:
      return unreachable(compared);
  }
}

/** Why a rule applies: the conditions that hold, or that nothing narrows it. */
function printReasons({ held, unheld, dependsOn }: RuleExplanation & { kind: 'applies' }): string {
  const scope =
    dependsOn === undefined ? [] : [`it has no scope, which means all requests${printDependence(dependsOn)}`];
  const matches = held.length === 0 ? ['it has no condition'] : held.map(printMatch);
  const exceptions = unheld.map((field) => `${field} exempts nothing here`);
  return ` (${[...scope, ...matches, ...exceptions].join('; ')})`;
}

/** A condition that holds, or an exception that does, with the value that makes it. NON-SPEC */
export function printMatch(matched: MatchedCondition): string {
  return `${matched.field} ${printHolding(matched)}${printDependence(matched.dependsOn)}`;
}

function printHolding({ value, compared }: MatchedCondition): string {
  switch (compared.kind) {
    case 'protocol':
      return value === compared.protocol ? `has \`${value}\`` : `has \`${value}\`, which covers ${compared.protocol}`;
    case 'authentication':
      return compared.supported
        ? `has \`${value}\``
        : `is ignored for ${pairOf(compared)}, a pair that is not supported`;
    case 'address':
    case 'username':
      return `\`${value}\` matches ${printCompared(compared)}`;
    case 'universal-outlook':
      return 'is ignored over UniversalOutlook';
    case 'attributes':
      return `\`${value}\` holds for ${printCompared(compared, [value])}`;
    default:
      return unreachable(compared);
  }
}

function printCompared(compared: Comparand, filters: readonly string[] = []): string {
  switch (compared.kind) {
    case 'protocol':
      return `\`${compared.protocol}\``;
    case 'authentication':
      return `\`${pairOf(compared)}\``;
    case 'address':
      return `\`${compared.address}\``;
    case 'username':
      return `\`${compared.username}\`${ofWhom(compared.account)}`;
    case 'universal-outlook':
      return '`UniversalOutlook`';
    case 'attributes':
      return `${attributesOf(compared.recipient, filters)}${ofWhom(compared.account)}`;
    default:
      return unreachable(compared);
  }
}

function pairOf({ type, protocol }: Comparand & { kind: 'authentication' }): string {
  return `${type} over ${protocol}`;
}

/** CAR-SUBJECT */
function ofWhom(account: Account): string {
  switch (account) {
    case 'connection':
      return '';
    case 'mailbox':
      return ", the mailbox's and not the caller's";
    case 'caller':
      return ", the caller's and not the mailbox's";
    default:
      return unreachable(account);
  }
}

const ATTRIBUTES = Object.keys(schemas.$defs.Recipient.properties) as readonly (keyof Recipient)[];

/** Of a recipient the attributes that the filters name. */
function attributesOf(recipient: Recipient, filters: readonly string[]): string {
  return ATTRIBUTES.filter((name) => filters.some((filter) => new RegExp(`\\b${name}\\b`, 'i').test(filter)))
    .map((name) => (recipient[name] ? `${name} \`${recipient[name]}\`` : `${name} blank`))
    .join(', ');
}

/** Values that are shown one by one. */
const SHOWN = 8;

function anyOf(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).map((value) => `\`${value}\``);
  const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : '';
  return shown.length === 1 ? shown.join('') : `one of ${shown.join(', ')}${more}`;
}
