/** The tree of a script in short, for tests. */
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';
import type {
  Argument,
  Expression,
  ParsedScript,
  Script,
  ScriptStatement,
} from '../../../src/syntax/powershell/tree.ts';

const quote = (text: string): string => JSON.stringify(text);

function printParts(parts: readonly (string | Expression)[]): string {
  return parts.map((part) => (typeof part === 'string' ? quote(part) : printExpression(part))).join(' ');
}

const printAll = (list: readonly Expression[]): string => list.map(printExpression).join(' ');

/** `'a'` a text, `a` a bare word, `"…"` a template, `$x` a variable; all else in brackets, with its kind first. */
export function printExpression(node: Expression): string {
  switch (node.kind) {
    case 'text':
      if (!node.bare) return `'${node.value.replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
      return /^[^\s"'()]+$/.test(node.value)
        ? `${node.value}${node.placeholder ? '?' : ''}`
        : `word${quote(node.value)}${node.placeholder ? '?' : ''}`;
    case 'template':
      return `${node.bare ? 'word' : ''}<${printParts(node.parts)}>`;
    case 'number':
      return node.written === String(node.value) ? node.written : `${node.written}=${node.value}`;
    case 'variable':
      return `$${node.name}`;
    case 'member':
      return `${printExpression(node.target)}${node.static ? '::' : '.'}${printExpression(node.name)}`;
    case 'method':
      return `${printExpression(node.target)}${node.static ? '::' : '.'}${printExpression(node.name)}(${printAll(node.arguments)})`;
    case 'index':
      return `${printExpression(node.target)}[${printExpression(node.index)}]`;
    case 'unary':
      return `(${node.operator} ${printExpression(node.operand)})`;
    case 'binary':
      return `(${printExpression(node.left)} ${node.operator} ${printExpression(node.right)})`;
    case 'ternary':
      return `(${printExpression(node.test)} ? ${printExpression(node.yes)} : ${printExpression(node.no)})`;
    case 'list':
      return `[${printAll(node.items)}]`;
    case 'paren':
      return `(paren ${printStatement(node.statement)})`;
    case 'subexpression':
      return `$(${printStatements(node.statements)})`;
    case 'array':
      return `@(${printStatements(node.statements)})`;
    case 'hashtable':
      return `@{${node.entries.map((entry) => `${printExpression(entry.key)}=${printStatement(entry.value)}`).join('; ')}}`;
    case 'block':
      return `{${printScript(node.script)}}`;
    case 'type':
      return `[${node.name}]`;
    case 'cast':
      return `([${node.type}] ${printExpression(node.operand)})`;
    case 'unread':
      return 'UNREAD';
  }
}

function printArgument(node: Argument): string {
  switch (node.kind) {
    case 'parameter':
      return node.value === undefined ? `-${node.name}` : `-${node.name}: ${printExpression(node.value)}`;
    case 'value':
      return printExpression(node.value);
    case 'splat':
      return `@${node.variable}`;
    case 'no-more-parameters':
      return '--';
    case 'verbatim':
      return `--% ${quote(node.text)}`;
    case 'redirection':
      return node.target === undefined ? '>' : `>${printExpression(node.target)}`;
  }
}

const printStatements = (list: readonly ScriptStatement[]): string => list.map(printStatement).join('; ');

function printScript(script: Script): string {
  const parameters = script.parameters.map(
    (one) =>
      `${one.attributes === undefined ? '' : `#${one.attributes.join(' #')} `}${one.type === undefined ? '' : `[${one.type}] `}$${one.name}${one.standard === undefined ? '' : ` = ${printExpression(one.standard)}`}`,
  );
  const head = parameters.length === 0 ? '' : `param(${parameters.join(', ')}) `;
  if (script.stages === undefined) return head + printStatements(script.statements);
  const staged = script.stages.map((stage) => `${stage.name} {${printStatements(stage.statements)}}`).join(' ');
  return head + staged;
}

const optional = (word: string, script: Script | undefined): string =>
  script === undefined ? '' : ` ${word} {${printScript(script)}}`;

const part = (statement: ScriptStatement | undefined): string =>
  statement === undefined ? '' : printStatement(statement);

export function printStatement(node: ScriptStatement): string {
  switch (node.kind) {
    case 'pipeline':
      return node.elements
        .map((one) =>
          one.kind === 'expression'
            ? printExpression(one.expression)
            : `${one.syntaxLine ? 'SYNTAX ' : ''}${one.invocation}${[printExpression(one.name), ...one.arguments.map(printArgument)].join(' ')}`,
        )
        .join(' | ');
    case 'chain':
      return [
        printStatement(node.first),
        ...node.rest.map((one) => `${one.operator} ${printStatement(one.pipeline)}`),
      ].join(' ');
    case 'assignment':
      return `${printExpression(node.target)} ${node.operator} ${printStatement(node.value)}`;
    case 'if':
      return (
        node.branches.map((one) => `if (${printStatement(one.test)}) {${printScript(one.body)}}`).join(' else') +
        optional('else', node.otherwise)
      );
    case 'foreach':
      return `foreach ($${node.variable} in ${printStatement(node.items)}) {${printScript(node.body)}}`;
    case 'for':
      return `for (${part(node.initial)}; ${part(node.test)}; ${part(node.step)}) {${printScript(node.body)}}`;
    case 'while':
    case 'do-while':
    case 'do-until':
      return `${node.kind} (${printStatement(node.test)}) {${printScript(node.body)}}`;
    case 'switch': {
      const cases = node.cases.map((one) => `${printExpression(one.test)} {${printScript(one.body)}}`).join(' ');
      return `switch ${node.flags.map((flag) => `-${flag} `).join('')}(${printStatement(node.subject)}) ${cases}${optional('default', node.otherwise)}`;
    }
    case 'try':
      return `try {${printScript(node.body)}}${node.catches.map((one) => optional('catch', one)).join('')}${optional('finally', node.last)}`;
    case 'function':
      return `function ${node.name} {${printScript(node.body)}}`;
    case 'configuration':
      return `block ${node.name}${node.instance === undefined ? '' : ` ${printExpression(node.instance)}`} {${printScript(node.body)}}`;
    case 'unread':
      return `UNREAD`;
    default:
      return node.value === undefined ? node.kind : `${node.kind} ${printStatement(node.value)}`;
  }
}

/** Each statement on its line, then the faults and what they stand at. */
export function printTree(text: string, { script, faults }: ParsedScript): string {
  const head = { ...script, statements: [] };
  const first = printScript(head).trim();
  const lines = script.statements.map(printStatement);
  const refused = faults.map(
    (one) => `${one.kind}: ${one.why} at ${quote(text.slice(one.start, one.end).slice(0, 40))}`,
  );
  return [...(first === '' ? [] : [first]), ...lines, ...refused].join('\n');
}

/** A text's tree and faults. */
export const readTree = (text: string): string => printTree(text, parsePowerShell(text));
