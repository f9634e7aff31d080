/** The calls of a script as short lines, for tests. */
import type { Call, Value } from '../../src/model/inventory/call.ts';
import { type ReadOptions, readCalls } from '../../src/syntax/cmdlets/read-calls.ts';

/** `3 New-ClientAccessRule Name=A AnyOfProtocols=[IMAP4,POP3] Action=? (conditional)`; the line's number only where `lines` asks for it. */
export function listed(text: string, options: ReadOptions & { readonly lines?: boolean } = {}): readonly string[] {
  return readCalls(text, options).calls.map((call) => lineOf(call, options.lines === true));
}

function lineOf(call: Call, hasLine: boolean): string {
  const { maybe, conditional, pipelineInput, binds, via, expect } = call;
  const marks = [
    maybe === true ? 'maybe' : '',
    conditional === true ? 'conditional' : '',
    pipelineInput === true ? 'piped' : '',
    binds === false ? 'refused' : '',
    via === undefined ? '' : `via ${via}`,
    expect === undefined ? '' : `expects ${expect}`,
  ].filter((each) => each !== '');
  const parameters = Object.entries(call.parameters).map(([name, value]) => `${name}=${shown(value)}`);
  return [
    ...(hasLine ? [String(call.place.line)] : []),
    call.cmdlet,
    ...parameters,
    ...(marks.length === 0 ? [] : [`(${marks.join(', ')})`]),
  ].join(' ');
}

function shown(value: Value): string {
  if (value === null) return '?';
  if (Array.isArray(value)) return `[${value.map(shown).join(',')}]`;
  if (typeof value !== 'object') return String(value);
  return `{${Object.entries(value).map(([name, part]) => `${name}=${shown(part)}`)}}`;
}

/** The identities that `Get-ClientAccessRule` is asked for, one a call: the shortest way to see a value. */
export function values(text: string): readonly string[] {
  return readCalls(text).calls.map(({ parameters: { Identity = '' } }) => shown(Identity));
}

/** The value of an expression. */
export function value(expression: string, before = ''): string {
  return values(`${before}\n$value = ${expression}\nGet-ClientAccessRule "$value"`).at(-1) ?? 'nothing';
}
