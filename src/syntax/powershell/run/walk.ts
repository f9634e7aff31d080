/** Looks through a tree without running it. */
import { fold } from '../../fold.ts';
import type { Script, ScriptStatement } from '../tree.ts';

/** A node of the tree, of whatever kind. */
export interface TreeNode {
  readonly kind: string;
}

/** Visits every node within, in no order that counts; where `visit` says false it goes no deeper. */
export function walk(roots: readonly object[], visit: (node: TreeNode) => boolean): void {
  const waiting: object[] = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isNode(node) && !visit(node)) continue;
    for (const part of Object.values(node)) if (typeof part === 'object' && part !== null) waiting.push(part);
  }
}

function isNode(value: object): value is TreeNode {
  return 'kind' in value && typeof value.kind === 'string';
}

const known = new WeakMap<object, readonly string[]>();

/** The variables that these statements assign to, hashtables and lists that they change among them. */
export function assignedNames(statements: readonly ScriptStatement[]): readonly string[] {
  const [first] = statements;
  if (first === undefined) return [];
  const before = known.get(first);
  if (before !== undefined) return before;
  const names = new Map<string, string>();
  walk(statements, (node) => {
    for (const target of targetsOf(node)) names.set(fold(target), target);
    return node.kind !== 'function' && node.kind !== 'block';
  });
  const found = [...names.values()];
  known.set(first, found);
  return found;
}

function targetsOf(node: object): readonly string[] {
  if (isOf(node, 'assignment') && 'target' in node) return variablesOf(node.target);
  if (isOf(node, 'unary') && 'operator' in node && /^(\+\+|--)$/.test(String(node.operator)) && 'operand' in node) {
    return variablesOf(node.operand);
  }
  return isOf(node, 'foreach') && 'variable' in node ? [String(node.variable)] : [];
}

function isOf(node: object, kind: string): boolean {
  return 'kind' in node && node.kind === kind;
}

function variablesOf(target: unknown): readonly string[] {
  if (typeof target !== 'object' || target === null) return [];
  if (isOf(target, 'variable') && 'name' in target) return [String(target.name)];
  if ('operand' in target) return variablesOf(target.operand);
  return isOf(target, 'list') && 'items' in target && Array.isArray(target.items)
    ? target.items.flatMap(variablesOf)
    : [];
}

/** Whether a loop's body tries something and leaves the loop when that works: what is tried may need several rounds. */
export function isRetry(body: Script): boolean {
  let found = false;
  walk(body.statements, (node) => {
    if (isOf(node, 'try') && 'body' in node && typeof node.body === 'object' && node.body !== null)
      found ||= leaves(node.body);
    return !found && !/^(foreach|for|while|do-while|do-until|function|block)$/.test(node.kind);
  });
  return found;
}

function leaves(body: object): boolean {
  let found = false;
  walk([body], (node) => {
    found ||= node.kind === 'break' || node.kind === 'return';
    return !found && !/^(foreach|for|while|do-while|do-until|function|block)$/.test(node.kind);
  });
  return found;
}
