/** What Test-ClientAccessRule is asked about, as a connection. */
import type { NamedValues } from '../../../model/inventory/call.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { readConnection } from '../../answers/connections/read-connection.ts';
import type { TestQuestion } from './test-question.ts';

const FIELDS = {
  Protocol: 'protocol',
  AuthenticationType: 'authenticationType',
  RemoteAddress: 'clientIPAddress',
} as const;

/**
 * The connection of these parameters, or why there is none. Rules see accounts as `domain\user`: of a user who is named in another
 * way only the mailbox is known.
 */
export function testedConnection(parameters: NamedValues): TestQuestion {
  const connection: Record<string, string> = {};
  for (const name of [...Object.keys(FIELDS), 'User']) {
    const value = parameters[name];
    if (value === undefined) continue;
    if (value === null) return nothing(`the value of -${name} is known only when the script runs`);
    if (typeof value !== 'string') return nothing(`the value of -${name} is no single text`);
    connection[fieldOf(name, value)] = value;
  }
  if (Object.keys(connection).length === 0) return nothing('it says nothing of a connection');
  const read = readConnection(connection);
  if (read.ok) return { kind: 'connection', connection: read.value };
  const { place, message } = read.problem;
  return nothing(place === undefined ? message : `${quote(place)}: ${message}`);
}

function fieldOf(name: string, value: string): string {
  if (name === 'User') return value.includes('\\') ? 'username' : 'mailbox';
  return Object.entries(FIELDS).find(([parameter]) => parameter === name)?.[1] ?? name;
}

function nothing(because: string): TestQuestion {
  return { kind: 'nothing', because };
}
