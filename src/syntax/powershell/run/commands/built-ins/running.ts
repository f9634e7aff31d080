/** Commands that run a block or a text, and those that give names. */
import type { Datum } from '../../../datum.ts';
import { type Certainty, type Machine, remark, type StatementOutcome, withCertainty } from '../../machine.ts';
import { fullName } from '../../names.ts';
import { assign, lookUp } from '../../store.ts';
import { list, toArray, toText, unknown } from '../../values/convert.ts';
import { invokeBlock } from '../functions.ts';
import { runText } from '../texts-within.ts';
import { argumentOf, type BuiltIn, type CommandInvocation, NOTHING_OUT, sortArguments } from './invocation.ts';

const SWITCHES = [
  'asjob',
  'nonewscope',
  'usessl',
  'hidecomputername',
  'indisconnectedsession',
  'passthru',
  'force',
  'noprofile',
  'noninteractive',
  'nologo',
  'noexit',
  'mta',
  'sta',
];

/** Invoke-Command, Measure-Command: the block runs, with its arguments. */
export const runsBlock: BuiltIn = (m, invocation) => {
  const outcome = runBlocks(m, invocation, 'sure');
  return invocation.name === 'measure-command' ? { output: [unknown(invocation.name, invocation.span)] } : outcome;
};

/** Start-Job and its like: when and whether the block runs is another matter. */
export const mayRunBlock: BuiltIn = (m, invocation) => {
  runBlocks(m, invocation, 'maybe');
  return { output: [{ ...unknown(invocation.name, invocation.span), many: true }] };
};

function runBlocks(m: Machine, { given, input, span }: CommandInvocation, certainty: Certainty): StatementOutcome {
  const found = sortArguments(given, SWITCHES);
  const blocks = [argumentOf(found, 'scriptblock', 'expression', 'initializationscript'), ...found.positional].filter(
    (each) => each?.kind === 'block',
  );
  const passed = toArray(argumentOf(found, 'argumentlist', 'args') ?? list([]));
  const output: Datum[] = [];
  for (const block of blocks) {
    if (block?.kind !== 'block') continue;
    const values = passed.map((value) => ({ kind: 'value', value, span }) as const);
    output.push(
      ...withCertainty(m, certainty, () => invokeBlock(m, block.script, { given: values, input, span })).output,
    );
  }
  if (blocks.length === 0) return { output: [{ ...unknown('Invoke-Command', span), many: true }] };
  return { output };
}

/** Invoke-Expression: the text, where it is known, is read and run; its calls stand where the command stands. */
export const invokeExpression: BuiltIn = (m, { given, input, span }) => {
  const found = sortArguments(given, []);
  const value = argumentOf(found, 'command') ?? found.positional[0] ?? input?.[0];
  const text = value === undefined ? undefined : toText(value);
  return text === undefined ? somethingOut(m, value, span) : runText(m, text, 'Invoke-Expression', span.start, 'sure');
};

function somethingOut(m: Machine, value: Datum | undefined, span: CommandInvocation['span']): StatementOutcome {
  remark(m, { kind: 'remark', span, why: 'runs a text that is known only when the script runs' });
  return { output: [{ ...(value?.kind === 'unknown' ? value : unknown('Invoke-Expression', span)), many: true }] };
}

/** Another PowerShell with `-Command`: a text or a block. */
export const otherShell: BuiltIn = (m, { given, input, span, name }) => {
  const found = sortArguments(given, SWITCHES);
  const value = argumentOf(found, 'command') ?? found.positional[0];
  if (value?.kind === 'block')
    return withCertainty(m, 'maybe', () => invokeBlock(m, value.script, { given: [], input, span }));
  const text = value?.kind === 'text' && /\s/.test(value.value) ? value.value : undefined;
  return text === undefined
    ? { output: [{ ...unknown(name, span), many: true }] }
    : runText(m, text, name, span.start, 'sure');
};

/** Set-Alias, New-Alias. */
export const setAlias: BuiltIn = (m, { given, span }) => {
  const found = sortArguments(given, ['force', 'passthru']);
  const { positional } = found;
  const named = argumentOf(found, 'name');
  const name = named ?? positional[0];
  const target = argumentOf(found, 'value') ?? positional[named === undefined ? 1 : 0];
  const [from, to] = [name, target].map((each) => (each === undefined ? undefined : toText(each)));
  if (from !== undefined && to !== undefined) m.aliases.set(fullName(from), { target: to, offset: span.start });
  return NOTHING_OUT;
};

/** Set-Variable, New-Variable. */
export const setVariable: BuiltIn = (m, { given, input, span }) => {
  const found = sortArguments(given, ['force', 'passthru']);
  const named = argumentOf(found, 'name');
  const name = named ?? found.positional[0];
  const value =
    argumentOf(found, 'value') ??
    found.positional[named === undefined ? 1 : 0] ??
    (input === undefined ? undefined : list(input));
  const text = name === undefined ? undefined : toText(name);
  if (text !== undefined) assign(m, text, value ?? unknown('Set-Variable', span));
  return NOTHING_OUT;
};

/** Get-Variable. */
export const getVariable: BuiltIn = (m, { given, span }) => {
  const found = sortArguments(given, ['valueonly']);
  const name = argumentOf(found, 'name') ?? found.positional[0];
  const text = name === undefined ? undefined : toText(name);
  const value = text === undefined || !found.named.has('valueonly') ? undefined : lookUp(m, text);
  return { output: value === undefined ? [{ ...unknown('Get-Variable', span), many: true }] : toArray(value) };
};

/** Get-Command: perhaps the command of that name; what is called by it is called by name. */
export const getCommand: BuiltIn = (_, { given, span }) => {
  const found = sortArguments(given, ['all', 'listimported', 'showcommandinfo', 'syntax']);
  const name = argumentOf(found, 'name') ?? found.positional[0];
  const because = unknown('Get-Command', span);
  return { output: [name?.kind === 'text' ? { ...because, perhaps: name } : { ...because, many: true }] };
};
