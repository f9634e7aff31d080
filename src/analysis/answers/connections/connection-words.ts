/** A connection in words: the same in every command. */
import type { AskedConnection, Caller, Connection, Recipient } from '../../../model/generated/wire.generated.ts';
import { quote } from '../../../syntax/terminal-text.ts';

/** ``POP3 with BasicAuthentication from 192.0.2.5 as contoso\lena``; of a part that is not said nothing, of a blank attribute neither. */
export function connectionWords(asked: AskedConnection | Connection): string {
  const { protocol, authenticationType: type, clientIPAddress, username, recipient, caller, middleTier } = asked;
  const { path, mailbox }: AskedConnection = 'path' in asked || 'mailbox' in asked ? asked : {};
  return [
    protocol === undefined ? (path ?? 'a connection') : [protocol].flat().join(' or '),
    ...(type === undefined ? [] : [`with ${[type].flat().join(' or ')}`]),
    ...(clientIPAddress === undefined ? [] : [`from ${clientIPAddress}`]),
    ...(username === undefined ? [] : [`as ${username}`]),
    ...(mailbox === undefined ? [] : [`to the mailbox ${mailbox}`]),
    ...attributeWords(recipient, 'to a mailbox with'),
    ...callerWords(caller),
    ...(middleTier == null || middleTier === 'none' ? [] : [`through a middle tier (${middleTier})`]),
  ].join(' ');
}

function callerWords(caller: Caller | null | undefined): readonly string[] {
  return caller == null ? [] : [`signed in as ${caller.username}`, ...attributeWords(caller.recipient, 'with')];
}

function attributeWords(recipient: Recipient | undefined, before: string): readonly string[] {
  const said = Object.entries(recipient ?? {}).flatMap(([name, value]) => (value ? [`${name} ${quote(value)}`] : []));
  return said.length === 0 ? [] : [`${before} ${said.join(', ')}`];
}
