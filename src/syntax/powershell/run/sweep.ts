/** What a run has not come to: functions that nobody calls, blocks that nobody runs, and whatever else is left. */
import type { Command, Expression, FunctionDefinition, Script, ScriptParameter, ScriptStatement } from '../tree.ts';
import type { Machine } from './machine.ts';
import { fullName } from './names.ts';
import { lookAt } from './passes.ts';
import { assign, inFrame } from './store.ts';
import { unknown } from './values/convert.ts';
import { type TreeNode, walk } from './walk.ts';

type BlockExpression = Extract<Expression, { kind: 'block' }>;

/** The parts of a script that a run may not come to, in the order of the text. */
export interface ScriptParts {
  readonly functions: readonly FunctionDefinition[];
  readonly blocks: readonly BlockExpression[];
  readonly commands: readonly Command[];
}

/** Finds them; what a test puts in the place of a cmdlet is never run, and no part. */
export function partsOf(script: Script): ScriptParts {
  const functions: FunctionDefinition[] = [];
  const blocks: BlockExpression[] = [];
  const commands: Command[] = [];
  walk([script], (node) => {
    if (isFunction(node)) functions.push(node);
    else if (isBlock(node)) blocks.push(node);
    else if (isCommand(node)) {
      if (isMock(node)) return false;
      commands.push(node);
    }
    return true;
  });
  return { functions: functions.sort(byStart), blocks: blocks.sort(byStart), commands: commands.sort(byStart) };
}

function isFunction(node: TreeNode): node is FunctionDefinition {
  return node.kind === 'function';
}

function isBlock(node: TreeNode): node is BlockExpression {
  return node.kind === 'block';
}

function isCommand(node: TreeNode): node is Command {
  return node.kind === 'command';
}

function byStart(one: { readonly start: number }, other: { readonly start: number }): number {
  return one.start - other.start;
}

function isMock({ name }: Command): boolean {
  return name.kind === 'text' && fullName(name.value) === 'mock';
}

/** A block that is a value and no script, such as a filter: nothing in it is a call. */
export function takeAsValue(m: Machine, script: Script): void {
  if (m.seen.has(script)) return;
  m.seen.add(script);
  const { commands, blocks, functions } = partsOf(script);
  for (const each of commands) m.seen.add(each);
  for (const each of blocks) m.seen.add(each.script);
  for (const each of functions) m.seen.add(each.body);
}

/** Looks at everything that was not run, once; at functions that others call only where those have not come to them. */
export function sweep(m: Machine, { functions, blocks, commands }: ScriptParts): void {
  const called = new Set(commands.map(({ name }) => (name.kind === 'text' ? fullName(name.value) : '')));
  const isCalled = ({ name }: FunctionDefinition): boolean => called.has(fullName(name));
  for (const each of functions) if (!isCalled(each)) lookAtFunction(m, each);
  for (const each of functions) lookAtFunction(m, each);
  for (const { script } of blocks) lookAtBody(m, script, 'the parameter');
  for (const each of commands) if (!m.seen.has(each)) lookAt(m, [alone(each)]);
}

function alone(command: Command): ScriptStatement {
  const { start, end } = command;
  return { kind: 'pipeline', start, end, elements: [command] };
}

function lookAtFunction(m: Machine, { body, name }: FunctionDefinition): void {
  lookAtBody(m, body, `the parameter of ${name}:`);
}

function lookAtBody(m: Machine, body: Script, owner: string): void {
  if (m.seen.has(body)) return;
  m.seen.add(body);
  inFrame(m, { variables: new Map() }, () => {
    unknownParameters(m, body.parameters, owner);
    lookAt(m, body.statements);
  });
}

/** The parameters of what nobody calls. */
function unknownParameters(m: Machine, parameters: readonly ScriptParameter[], owner: string): void {
  for (const parameter of parameters) assign(m, parameter.name, unknown(`${owner} ${parameter.name}`, parameter));
}
