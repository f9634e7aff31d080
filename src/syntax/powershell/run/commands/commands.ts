/** Commands: ours, the script's own functions, those of PowerShell that are followed, and foreign ones. */
import type { GivenArgument } from '../../../cmdlets/given.ts';
import type { Datum } from '../../datum.ts';
import type { Command } from '../../tree.ts';
import { noteAssertion } from '../expected-results.ts';
import { exhausted, type Machine, remark, type StatementOutcome, step } from '../machine.ts';
import { fullName } from '../names.ts';
import { lookAt } from '../passes.ts';
import { performForeign, recordCall } from '../records.ts';
import { toText, unknown } from '../values/convert.ts';
import { entriesOf } from '../values/tables.ts';
import { givenBy } from './arguments.ts';
import { builtIns } from './built-ins/built-ins.ts';
import { invoke, invokeBlock, mayEnter } from './functions.ts';

/** Runs a command on what comes down the pipeline. */
export function runCommand(m: Machine, command: Command, input: readonly Datum[] | undefined): StatementOutcome {
  step(m);
  m.seen.add(command);
  if (command.syntaxLine === true) return syntaxLine(m, command);
  const name = m.evaluate(command.name);
  if (name.kind === 'block') {
    const given = givenBy(m, command.arguments);
    return invokeBlock(m, name.script, { given, input, span: command });
  }
  const written = toText(name.kind === 'unknown' && name.perhaps !== undefined ? name.perhaps : name);
  if (written === undefined || written === '') return foreign(m, command, '', givenBy(m, command.arguments), name);
  return byName(m, command, written, input);
}

function syntaxLine(m: Machine, command: Command): StatementOutcome {
  remark(m, { kind: 'not-understood', span: command, why: 'shows how the command is written, and is no call' });
  return { output: [] };
}

function byName(m: Machine, command: Command, written: string, input: readonly Datum[] | undefined): StatementOutcome {
  const called = fullName(written);
  const alias = m.aliases.get(called);
  const name = alias?.target ?? written;
  const full = alias === undefined ? called : fullName(name);
  if (full === 'mock') return { output: [] };
  const given = givenBy(m, command.arguments);
  if (given.some((each) => each.kind === 'parameter' && each.name === '?')) return { output: [] };
  if (m.setting.isOurs(full)) {
    const from = viaOf(m, command, alias?.offset);
    const output = recordCall(m, {
      name,
      node: command,
      span: command,
      given,
      input,
      via: from?.via,
      offset: from?.offset,
    });
    if (output !== undefined) return { output };
  }
  const definition = m.functions.get(full);
  if (definition !== undefined && !exhausted(m) && mayEnter(m, definition, given))
    return invoke(m, definition, { given, input, span: command });
  if (full === 'should') noteAssertion(m, input, given);
  const builtIn = builtIns.get(full);
  if (builtIn !== undefined) return builtIn(m, { given, input, span: command, name: full });
  return foreign(m, command, written, given, undefined);
}

/** By what a call comes about that is not written as one. */
function viaOf(
  m: Machine,
  command: Command,
  alias: number | undefined,
): { readonly via: string; readonly offset?: number } | undefined {
  if (alias !== undefined) return { via: `an alias set in line ${m.setting.placeAt(alias).line}` };
  if (command.name.kind === 'text') return undefined;
  const calledAt = m.frames[m.frames.length - 1]?.calledAt;
  if (calledAt === undefined) return { via: 'a variable that holds the name' };
  return { via: 'a function that takes the name', offset: calledAt.start };
}

/** Cmdlets whose objects the state may have, though their calls are not listed. */
const OF_STATE = /^get-(exo)?(group|recipient|mailbox)$/;

function foreign(
  m: Machine,
  command: Command,
  name: string,
  given: readonly GivenArgument[],
  unnamed: Datum | undefined,
): StatementOutcome {
  for (const argument of given)
    if ('value' in argument && argument.value !== undefined) lookAtBlocks(m, argument.value);
  const problem = m.setting.problemOfName(name);
  if (problem !== undefined) remark(m, { kind: 'unknown-name', span: command.name, ...problem });
  if (/^-[a-z]/i.test(name))
    remark(m, {
      kind: 'not-understood',
      span: command,
      why: 'PowerShell takes this name of a parameter for a command',
    });
  const full = fullName(name);
  if (m.setting.world.assumes && OF_STATE.test(full)) {
    const found = performForeign(m, name.replace(/-EXO/i, '-'), given, command);
    if (found !== undefined) return { output: found };
  }
  if (unnamed?.kind === 'unknown') return { output: [{ ...unnamed, many: true }] };
  return { output: putsOut(full) ? [{ ...unknown(name, command), many: true }] : [] };
}

/** Blocks given to a command that nobody here knows may run and may not. */
function lookAtBlocks(m: Machine, value: Datum): void {
  if (value.kind === 'block') lookAt(m, value.script.statements);
  else if (value.kind === 'list') for (const item of value.items) lookAtBlocks(m, item);
  else if (value.kind === 'table') for (const { value: item } of entriesOf(value.entries)) lookAtBlocks(m, item);
}

const QUIET =
  /^(write-(host|verbose|debug|warning|error|information|progress|log)|out-(null|file|host|default|printer|gridview)|(import|remove)-module|(connect|disconnect)-\w+|install-\w+|start-sleep|(set|remove|add|clear|export|enable|disable|update|stop|suspend|save)-\w+|using)$/;

function putsOut(name: string): boolean {
  return !QUIET.test(name);
}
