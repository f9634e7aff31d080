/** What a run has not come to: functions that nobody calls, blocks that nobody runs, and whatever else is left. */
import type { Command, Expression, FunctionDefinition, Script, ScriptParameter, Statement } from '../tree.ts';
import type { Machine } from './machine.ts';
import { fullName } from './names.ts';
import { lookAt } from './passes.ts';
import { assign, inFrame } from './store.ts';
import { unknown } from './values/convert.ts';
import { type TreeNode, walk } from './walk.ts';

type Node = FunctionDefinition | Extract<Expression, { kind: 'block' }> | Command;

/** Looks at everything in the script that was not run, once; at functions that others call only where those have not come to them. */
export function sweep(m: Machine, script: Script): void {
  const called = new Set<string>();
  walk([script], (node) => {
    const found = interesting(node);
    if (found?.kind === 'command' && found.name.kind === 'text') called.add(fullName(found.name.value));
    return true;
  });
  walk([script], (node) => {
    const found = interesting(node);
    if (found?.kind === 'function' && !called.has(fullName(found.name))) lookAtFunction(m, found);
    return true;
  });
  walk([script], (node) => lookAtRest(m, node));
}

function lookAtRest(m: Machine, node: TreeNode): boolean {
  const found = interesting(node);
  if (found === undefined) return true;
  if (found.kind === 'function') lookAtFunction(m, found);
  if (found.kind === 'block' && !m.seen.has(found.script)) lookAtBody(m, found.script, 'the parameter');
  if (found.kind === 'command' && !m.seen.has(found)) lookAt(m, [alone(found)]);
  return !isMock(found);
}

function lookAtFunction(m: Machine, definition: FunctionDefinition): void {
  lookAtBody(m, definition.body, `the parameter of ${definition.name}:`);
}

/** The parts of the tree have their kinds for tags; a script itself is one, too. */
function interesting(node: TreeNode): Node | undefined {
  return node.kind === 'function' || node.kind === 'block' || node.kind === 'command' ? (node as Node) : undefined;
}

/** What a test puts in the place of a cmdlet is never a call of it. */
function isMock(node: Node): boolean {
  return node.kind === 'command' && node.name.kind === 'text' && /(^|\\)mock$/i.test(node.name.value);
}

function alone(command: Command): Statement {
  const { start, end } = command;
  return { kind: 'pipeline', start, end, elements: [command] };
}

function lookAtBody(m: Machine, body: Script, owner: string): void {
  if (m.seen.has(body)) return;
  m.seen.add(body);
  inFrame(m, { variables: new Map() }, () => {
    unknownParameters(m, body.parameters, owner);
    lookAt(m, body.statements);
  });
}

/** The parameters of a function that nobody calls. */
function unknownParameters(m: Machine, parameters: readonly ScriptParameter[], owner: string): void {
  for (const parameter of parameters) assign(m, parameter.name, unknown(`${owner} ${parameter.name}`, parameter));
}
