/** In words: what was seen of a rule, and why it applies or does not. */
import { unreachable } from '../model/invariant.ts';
import { schemas } from '../model/schemas.generated.ts';
import type { Account, Compared, Ground, Look, PropertyLook } from '../model/trace.ts';
import type { Action, Recipient } from '../model/wire.generated.ts';

/** What follows the name of a rule where rules decide. */
export function printLook(look: Look, action: Action): string {
  if (look.kind !== 'applies') return printPassed(look);
  return `applies${printGrounds(look)} and decides: ${action}; later rules are not looked at`;
}

/** What follows the name of a rule of which Test-ClientAccessRule is to return those that fit. */
export function printTest(look: Look | PropertyLook): string {
  switch (look.kind) {
    case 'applies':
      return `applies${printGrounds(look)}: returned`;
    case 'property':
      return `is returned: ${look.ground === undefined ? 'it has no condition' : printGround(look.ground)}`;
    case 'no-property':
      return `is not returned: ${look.fields.length === 1 ? '' : 'none of '}${look.fields.join(', ')} ${look.fields.length === 1 ? 'does not hold' : 'holds'}`;
    default:
      return printPassed(look);
  }
}

function printPassed(look: Exclude<Look, { kind: 'applies' }>): string {
  switch (look.kind) {
    case 'disabled':
      return 'is disabled: passed over';
    case 'out-of-scope': {
      const scope = look.defaultScope
        ? 'no scope, which means Users (scope-default=users, CAR-SCOPE-DEFAULT)'
        : 'the scope Users';
      return `has ${scope}, and the connection comes through a middle tier (${look.middleTier}): passed over`;
    }
    case 'condition-failed':
      return `does not apply: ${printFailure(look)}`;
    case 'exempted':
      return `does not apply: ${look.field} \`${look.value}\` exempts ${printCompared(look.compared)}`;
    default:
      return unreachable(look);
  }
}

function printFailure({ field, values, compared }: Look & { kind: 'condition-failed' }): string {
  switch (compared.kind) {
    case 'protocol':
    case 'address':
      return `${field} wants ${anyOf(values)}, the connection has ${printCompared(compared)}`;
    case 'authentication':
      return compared.supported
        ? `${field} wants ${anyOf(values)}, the connection has ${printCompared(compared)}`
        : `${field} never holds for ${pairOf(compared)}, a pair that is not supported (unsupported-authentication=never-matches, CAR-AUTHENTICATION-UNSUPPORTED)`;
    case 'username':
      return `${field} wants ${anyOf(values)}, the username is ${printCompared(compared)}`;
    case 'universal-outlook':
      return `${field} never holds over UniversalOutlook, whatever the username (username-with-universal-outlook=never-matches, CAR-UNIVERSAL-OUTLOOK)`;
    case 'attributes':
      return `${field} ${anyOf(values)} does not hold for ${printCompared(compared, values)}`;
    default:
      return unreachable(compared);
  }
}

/** Why a rule applies: the conditions that hold, or that nothing narrows it. */
function printGrounds({ held, unheld = [], defaultScope }: Look & { kind: 'applies' }): string {
  const scope = defaultScope
    ? ['it has no scope, which means all requests (scope-default=all, CAR-SCOPE-DEFAULT)']
    : [];
  const grounds = held === undefined ? [] : held.length === 0 ? ['it has no condition'] : held.map(printGround);
  const exceptions = unheld.map((field) => `${field} exempts nothing here`);
  const all = [...scope, ...grounds, ...exceptions];
  return all.length === 0 ? '' : ` (${all.join('; ')})`;
}

function printGround({ field, value, compared }: Ground): string {
  switch (compared.kind) {
    case 'protocol':
      return value === compared.protocol
        ? `${field} has \`${value}\``
        : `${field} has \`${value}\`, which covers ${compared.protocol} (rest-under-ews=covered, CAR-REST-UNDER-EWS)`;
    case 'authentication':
      return compared.supported
        ? `${field} has \`${value}\``
        : `${field} is ignored for ${pairOf(compared)}, a pair that is not supported (unsupported-authentication=condition-ignored, CAR-AUTHENTICATION-UNSUPPORTED)`;
    case 'address':
    case 'username':
      return `${field} \`${value}\` matches ${printCompared(compared)}`;
    case 'universal-outlook':
      return `${field} is ignored over UniversalOutlook (username-with-universal-outlook=condition-ignored, CAR-UNIVERSAL-OUTLOOK)`;
    case 'attributes':
      return `${field} \`${value}\` holds for ${printCompared(compared, [value])}`;
    default:
      return unreachable(compared);
  }
}

function printCompared(compared: Compared, filters: readonly string[] = []): string {
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

function pairOf({ type, protocol }: Compared & { kind: 'authentication' }): string {
  return `${type} over ${protocol}`;
}

/** CAR-SUBJECT */
function ofWhom(account: Account): string {
  switch (account) {
    case 'connection':
      return '';
    case 'mailbox':
      return " (the mailbox's, not the caller's: rule-subject=mailbox)";
    case 'caller':
      return " (the caller's, not the mailbox's: rule-subject=caller)";
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
