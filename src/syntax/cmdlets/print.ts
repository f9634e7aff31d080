/** Questions as the PowerShell that brings them about. */

import { defined } from '../../model/defined.ts';
import type {
  AccessQuestion,
  ApplicationAccessPolicy,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
} from '../../model/generated/wire.generated.ts';
import type { Call, Value } from '../../model/inventory/call.ts';
import type { Question } from '../../model/question.ts';
import { printable } from '../terminal-text.ts';
import { printArgument, printValue } from './print-values.ts';
import { commonParameters, confirmParameters } from './signatures/common-parameters.ts';
import type { ParameterType } from './signatures/signature.ts';
import { findCmdlet } from './signatures/signatures.ts';

/** The commands that create what is given, then those that ask; comments for what no cmdlet of these features does. */
export function printPowerShell(question: Question): readonly string[] {
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return [...printRules(question.given.rules), ...printConnection(question.when)];
    case 'rule-administration':
      return [
        ...printRules(question.given.rules),
        ...question.when.cmdlets.map(printCall),
        ...(question.when.then ?? []).flatMap(printConnection),
      ];
    case 'application-access-policies':
      return [
        ...printDirectory(question.given.directory),
        ...question.given.policies.map(printPolicy),
        printAccess(question.when),
      ];
    case 'policy-administration':
      return [
        ...printDirectory(question.given.directory),
        ...question.given.policies.map(printPolicy),
        ...question.when.cmdlets.map(printCall),
        ...(question.when.then ?? []).map(printAccess),
      ];
    default:
      return []; // the little languages have no cmdlet of their own
  }
}

type CallToPrint = Pick<CmdletCall, 'parameters'> & { readonly cmdlet: string };

/** Names that PowerShell reads as one word, and as nothing else. */
const NAME = /^[A-Za-z][A-Za-z0-9-]*$/;

/** One call on one line; a value that PowerShell would read otherwise stands in quotes. */
export function printCall({ cmdlet, parameters }: CallToPrint): string {
  if (![cmdlet, ...Object.keys(parameters)].every((name) => NAME.test(name)))
    return printable(`# a call that PowerShell has no words for: ${JSON.stringify({ cmdlet, parameters })}`);
  const words = Object.entries(parameters).map(([name, value]) => `-${name} ${printArgument(value)}`);
  return [cmdlet, ...words].join(' ');
}

/** A call of the inventory: what is unknown is null. */
type WrittenCall = Pick<Call, 'cmdlet' | 'parameters'> & Partial<Call>;

/**
 * The calls as a script that reads back to the same: one a line, what is unknown as a variable that nobody assigns. What is refused or
 * not run stands in a comment, and so does what a test must say.
 */
export function printCalls(calls: readonly WrittenCall[]): string {
  return calls.map((call) => `${printWritten(call)}\n`).join('');
}

function printWritten(call: WrittenCall): string {
  const { cmdlet, parameters, expect, pipelineInput, conditional, maybe, binds } = call;
  const takes = findCmdlet(cmdlet)?.signature.parameters ?? {};
  const words = Object.entries(parameters).map(([name, value]) => {
    const type = { ...commonParameters, ...confirmParameters, ...takes }[name]?.takes;
    return printParameter(name, value, type);
  });
  const line = [...(pipelineInput === true ? ['$unknownInput |'] : []), cmdlet, ...words].join(' ');
  if (binds === false) return `# PowerShell refuses this: ${line}`;
  if (maybe === true) return `# not run: ${line}`;
  const asked = expect === 'True' || expect === 'False' ? [`InScope: ${expect}`] : [expect ?? []].flat();
  const remarks = [...asked, ...(conditional === true ? ['only under a condition that is not known'] : [])];
  return remarks.length === 0 ? line : `${line} # ${remarks.join(', ')}`;
}

function printParameter(name: string, value: Value, type: ParameterType | undefined): string {
  const unknown = `$unknown${name}`;
  if (type === 'switch' || type === 'free switch')
    return value === true ? `-${name}` : `-${name}:${printArgument(value, unknown)}`;
  const isPlainNumber = type === 'integer' && typeof value === 'string' && /^\d{1,9}$/.test(value);
  return `-${name} ${isPlainNumber ? value : printArgument(value, unknown)}`;
}

function printAccess({ appId, mailbox }: AccessQuestion): string {
  return `Test-ApplicationAccessPolicy -Identity ${printValue(mailbox)} -AppId ${printValue(appId)}`;
}

/** In the order of their priorities, counted from one: New takes no number past the end. */
function printRules(rules: readonly ClientAccessRule[]): readonly string[] {
  return [...rules]
    .sort((one, other) => one.priority - other.priority)
    .map((rule, index) => {
      const told = rule.priority === index + 1 ? '' : ` # priority ${rule.priority}`;
      return `${printRule({ ...rule, priority: index + 1 })}${told}`;
    });
}

function printRule(rule: ClientAccessRule): string {
  const given = Object.entries(rule).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return printCall({
    cmdlet: 'New-ClientAccessRule',
    parameters: Object.fromEntries(given.map(([field, value]) => [parameterName(field), value])),
  });
}

/** The parameter that gives a field of a rule. */
export function parameterName(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

/** The name of a policy is Exchange's own choice, so it stands in a comment. */
function printPolicy({ name, accessRight, appIds, policyScopeGroupId, description }: ApplicationAccessPolicy): string {
  const parameters = {
    AccessRight: accessRight,
    AppId: [...appIds],
    PolicyScopeGroupId: policyScopeGroupId,
    ...defined({ Description: description ?? undefined }),
  };
  return `${printCall({ cmdlet: 'New-ApplicationAccessPolicy', parameters })} # ${printable(printValue(name))}`;
}

/** Test-ClientAccessRule knows neither a caller nor a middle tier, so they stand in comments. */
function printConnection(connection: Connection): readonly string[] {
  const { protocol, authenticationType, clientIPAddress, username, recipient, caller, middleTier } = connection;
  const asked = {
    User: username,
    Protocol: protocol,
    AuthenticationType: authenticationType,
    RemoteAddress: clientIPAddress,
  };
  const attributes = Object.entries(recipient).filter(([, value]) => value !== null);
  return [
    ...(attributes.length === 0 ? [] : [printable(`# the mailbox has ${printFields(attributes)}`)]),
    ...(caller === undefined || caller === null
      ? []
      : [
          printable(
            `# signed in as ${printValue(caller.username)}, who has ${printFields(Object.entries(caller.recipient))}`,
          ),
        ]),
    ...(middleTier === undefined || middleTier === null ? [] : [printable(`# through the middle tier ${middleTier}`)]),
    `${printCall({ cmdlet: 'Test-ClientAccessRule', parameters: asked })} -RemotePort 443`,
  ];
}

function printFields(fields: readonly (readonly [string, unknown])[]): string {
  return fields.length === 0
    ? 'no attributes'
    : fields.map(([name, value]) => `${name} ${printValue(value)}`).join(', ');
}

function printDirectory({ recipients }: Directory): readonly string[] {
  return recipients.map(({ id, type, members, ...names }) => {
    const inside =
      members === undefined || members === null
        ? ''
        : ` with ${members.map((member) => printValue(member)).join(', ') || 'no member'}`;
    const known = Object.entries(names).filter(([, value]) => value !== null);
    const told = known.length === 0 ? '' : `, with ${printFields(known)}`;
    return printable(`# ${printValue(id)} is a ${type}${inside}${told}`);
  });
}
