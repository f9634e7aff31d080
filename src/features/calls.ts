/** Features of cmdlet calls in a row. */

import type { CmdletCall } from '../model/generated/wire.generated.ts';
import { cmdlets } from '../model/parameters.ts';
import { fold } from '../syntax/fold.ts';
import type { Feature } from './feature.ts';

export interface Calls {
  readonly calls: readonly CmdletCall[];
  /** The names that stand before the first call. */
  readonly names: readonly string[];
  readonly then: readonly unknown[];
}

const some =
  (holds: (call: CmdletCall) => boolean) =>
  ({ calls }: Calls): boolean =>
    calls.some(holds);
const values = (holds: (value: unknown) => boolean) => some(({ parameters }) => Object.values(parameters).some(holds));
const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);
const isOf =
  (verb: string) =>
  ({ cmdlet }: CmdletCall): boolean =>
    cmdlet.startsWith(verb);

const general: readonly Feature<Calls>[] = [
  { name: 'two calls or more', not: 'one call', of: ({ calls }) => calls.length > 1 },
  { name: 'three calls or more', of: ({ calls }) => calls.length > 2 },
  { name: 'calls of different cmdlets', of: ({ calls }) => new Set(calls.map(({ cmdlet }) => cmdlet)).size > 1 },
  { name: 'questions to be answered after the calls', of: ({ then }) => then.length > 0 },
  { name: 'null as a value', of: values((value) => value === null) },
  { name: 'an empty list as a value', of: values((value) => Array.isArray(value) && value.length === 0) },
  { name: 'an empty text as a value', of: values((value) => value === '') },
  { name: 'a text in place of a list', of: some(isSingle) },
  { name: 'a list of one value', of: values((value) => Array.isArray(value) && value.length === 1) },
  { name: 'a list of several values', of: values((value) => Array.isArray(value) && value.length > 1) },
  { name: 'an edit with `Add` or `Remove`', of: values((value) => has(value, 'Add') || has(value, 'Remove')) },
  { name: 'an edit with `Add`', of: values((value) => has(value, 'Add')) },
  { name: 'an edit with `Remove`', of: values((value) => has(value, 'Remove')) },
  { name: 'an edit with `Add` and `Remove`', of: values((value) => has(value, 'Add') && has(value, 'Remove')) },
  { name: 'a name in another case', of: isOtherCase },
  {
    name: 'a parameter that the cmdlet does not have',
    of: some(({ cmdlet, parameters }) =>
      Object.keys(parameters).some((name) => !Object.hasOwn(cmdlets[cmdlet].takes, name)),
    ),
  },
  {
    name: 'a parameter that is missing',
    of: some(({ cmdlet, parameters }) => cmdlets[cmdlet].required.some((name) => parameters[name] === undefined)),
  },
];

/** Parameters that take a list, and one value for a list of one. */
const LISTS: readonly string[] = ['app-ids', 'protocols', 'authentication-types', 'addresses', 'usernames'];

function isSingle({ cmdlet, parameters }: CmdletCall): boolean {
  const takes = Object.entries(cmdlets[cmdlet].takes);
  return takes.some(([name, value]) => LISTS.includes(value) && typeof parameters[name] === 'string');
}

/** Whether a call names an entry, or gives a name, that differs from one that was there in case alone. */
function isOtherCase({ calls, names }: Calls): boolean {
  const given = calls.flatMap(({ parameters }) => [parameters.Identity, parameters.Name]);
  return given.some(
    (name) => typeof name === 'string' && names.some((each) => each !== name && fold(each) === fold(name)),
  );
}

/** Those of all calls, and one for each parameter of these cmdlets. */
export function callFeatures(noun: string): readonly Feature<Calls>[] {
  const own = Object.entries(cmdlets).filter(([cmdlet]) => cmdlet.endsWith(noun));
  const verbs = own.map(([cmdlet]) => cmdlet.slice(0, cmdlet.indexOf('-')));
  const parameters = own.flatMap(([cmdlet, { takes }]) => Object.keys(takes).map((name) => ({ cmdlet, name })));
  return [
    ...general,
    ...verbs.map(
      (verb): Feature<Calls> => ({ name: `\`${verb}-\``, not: `no \`${verb}-\``, of: some(isOf(`${verb}-`)) }),
    ),
    ...parameters.map(
      ({ cmdlet, name }): Feature<Calls> => ({
        name: `\`-${name}\` in \`${cmdlet.slice(0, cmdlet.indexOf('-'))}-\``,
        of: some((call) => call.cmdlet === cmdlet && Object.hasOwn(call.parameters, name)),
      }),
    ),
  ];
}
