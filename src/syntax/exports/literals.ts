/** Values that a text gives in so many words: literals, lists of them, variables that a literal was assigned to. */
import type { Value } from '../../model/inventory/call.ts';
import type { Expression, ScriptStatement } from '../powershell/tree.ts';

/** A value that is known; null is `$null`. */
export interface Literal {
  readonly value: Value;
}

/** By name, in lower case. */
export type LiteralVariables = Map<string, Literal>;

/** The value of a statement that is a single expression; undefined when it is not known. */
export function literalOf(statement: ScriptStatement, variables: LiteralVariables): Literal | undefined {
  if (statement.kind !== 'pipeline' || statement.elements.length !== 1) return undefined;
  const [element] = statement.elements;
  return element?.kind === 'expression' ? ofExpression(element.expression, variables) : undefined;
}

/** The name that is assigned to in a block; empty for anything but a word. */
export function textOfTarget(target: Expression): string {
  return target.kind === 'text' ? target.value : '';
}

function ofExpression(expression: Expression, variables: LiteralVariables): Literal | undefined {
  switch (expression.kind) {
    case 'text':
      return { value: expression.value };
    case 'number':
      return { value: expression.written };
    case 'variable':
      return CONSTANTS.get(expression.name.toLowerCase()) ?? variables.get(expression.name.toLowerCase());
    case 'paren':
      return literalOf(expression.statement, variables);
    case 'cast':
      return ofExpression(expression.operand, variables);
    case 'list':
      return ofAll(expression.items.map((item) => ofExpression(item, variables)));
    case 'array':
      return ofArray(expression.statements, variables);
    case 'template':
      return ofTemplate(expression.parts, variables);
    case 'binary':
      return expression.operator === '+' ? sumOf(expression.left, expression.right, variables) : undefined;
    default:
      return undefined;
  }
}

const CONSTANTS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['true', { value: true }],
  ['false', { value: false }],
  ['null', { value: null }],
]);

function ofAll(literals: readonly (Literal | undefined)[]): Literal | undefined {
  const known = literals.filter((literal) => literal !== undefined);
  return known.length === literals.length ? { value: known.flatMap(({ value }) => value) } : undefined;
}

function ofArray(statements: readonly ScriptStatement[], variables: LiteralVariables): Literal | undefined {
  return ofAll(statements.map((statement) => literalOf(statement, variables)));
}

function ofTemplate(parts: readonly (string | Expression)[], variables: LiteralVariables): Literal | undefined {
  let text = '';
  for (const part of parts) {
    const value = typeof part === 'string' ? part : ofExpression(part, variables)?.value;
    if (typeof value !== 'string') return undefined;
    text += value;
  }
  return { value: text };
}

function sumOf(left: Expression, right: Expression, variables: LiteralVariables): Literal | undefined {
  const [one, other] = [ofExpression(left, variables)?.value, ofExpression(right, variables)?.value];
  return typeof one === 'string' && typeof other === 'string' ? { value: one + other } : undefined;
}
