/**
 * The tree of a PowerShell text. Every node has its place as offsets into the text, `start` inclusive and `end` exclusive.
 * Names and operators keep their spelling, but for the dashes: an operator begins with `-`.
 */

/** A part of a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A whole script, a function's body, or what stands between braces. */
export interface Script extends TextSpan {
  readonly kind: 'script';
  readonly parameters: readonly ScriptParameter[];
  /** All statements, those of `begin`, `process` and `end` among them. */
  readonly statements: readonly ScriptStatement[];
  /** The named blocks, where the text has any; a filter's body is `process`. */
  readonly stages?: readonly { readonly name: Stage; readonly statements: readonly ScriptStatement[] }[];
}

/** A named block of a script or function. */
export type Stage = 'dynamicparam' | 'begin' | 'process' | 'end' | 'clean';

/** A parameter of a script or function; `standard` is its default. */
export interface ScriptParameter extends TextSpan {
  readonly name: string;
  /** Lower case, without brackets: `string`, `switch`, `string[]`. */
  readonly type?: string;
  readonly standard?: Expression;
  /** What stands between the brackets of each attribute: `Parameter(Mandatory)`, `Alias('n')`. */
  readonly attributes?: readonly string[];
}

/** What stands on its own in a script; any of them may give values. */
export type ScriptStatement =
  | Pipeline
  | PipelineChain
  | Assignment
  | IfStatement
  | ForEach
  | For
  | Loop
  | Switch
  | Try
  | FunctionDefinition
  | Flow
  | Configuration
  | Unread;

/** Commands and expressions joined by `|`; a single expression is a pipeline of one. */
export interface Pipeline extends TextSpan {
  readonly kind: 'pipeline';
  readonly elements: readonly (Command | ExpressionElement)[];
}
/** `a && b`, `a || b`. */
export interface PipelineChain extends TextSpan {
  readonly kind: 'chain';
  readonly first: Pipeline;
  readonly rest: readonly { readonly operator: '&&' | '||'; readonly pipeline: Pipeline }[];
}
/** `$a = …`; several variables on the left are a list. */
export interface Assignment extends TextSpan {
  readonly kind: 'assignment';
  readonly target: Expression;
  readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '??=';
  readonly value: ScriptStatement;
}
/** `if`, `elseif`, `else`. */
export interface IfStatement extends TextSpan {
  readonly kind: 'if';
  readonly branches: readonly { readonly test: ScriptStatement; readonly body: Script }[];
  readonly otherwise?: Script;
}
/** `foreach ($each in …) { … }`; the cmdlet of that name is a command. */
export interface ForEach extends TextSpan {
  readonly kind: 'foreach';
  readonly label?: string;
  /** Without the dollar. */
  readonly variable: string;
  readonly items: ScriptStatement;
  readonly body: Script;
}
/** `for (initial; test; step) { … }`. */
export interface For extends TextSpan {
  readonly kind: 'for';
  readonly label?: string;
  readonly initial?: ScriptStatement;
  readonly test?: ScriptStatement;
  readonly step?: ScriptStatement;
  readonly body: Script;
}
/** A loop with a test in front or behind. */
export interface Loop extends TextSpan {
  readonly kind: 'while' | 'do-while' | 'do-until';
  readonly label?: string;
  readonly test: ScriptStatement;
  readonly body: Script;
}
/** `switch (…) { … }`; `otherwise` is `default`. */
export interface Switch extends TextSpan {
  readonly kind: 'switch';
  readonly label?: string;
  readonly subject: ScriptStatement;
  /** Lower case, without dashes: `regex`, `wildcard`, `exact`, `casesensitive`. */
  readonly flags: readonly string[];
  readonly cases: readonly { readonly test: Expression; readonly body: Script }[];
  readonly otherwise?: Script;
}
/** `try`, `catch`, `finally`. */
export interface Try extends TextSpan {
  readonly kind: 'try';
  readonly body: Script;
  readonly catches: readonly Script[];
  readonly last?: Script;
}
/** `function` or `filter`. */
export interface FunctionDefinition extends TextSpan {
  readonly kind: 'function';
  readonly name: string;
  readonly body: Script;
}
/** What leaves statements before their end. */
export interface Flow extends TextSpan {
  readonly kind: 'return' | 'exit' | 'throw' | 'break' | 'continue';
  readonly value?: ScriptStatement;
  /** The loop that is left or goes on, where the text names one. */
  readonly label?: string;
}
/**
 * `Configuration Name { … }` and the blocks within: `EXOClientAccessRule 'Name' { Property = value }`, whose properties are assignments
 * to a bare text.
 */
export interface Configuration extends TextSpan {
  readonly kind: 'configuration';
  /** The configuration's own name; of a block within, its first word: `Node`, `EXOClientAccessRule`. */
  readonly name: string;
  /** Of a block within: what stands between its first word and the brace. */
  readonly instance?: Expression;
  readonly body: Script;
}
/** A part that PowerShell itself would refuse; reading starts afresh after it. */
export interface Unread extends TextSpan {
  readonly kind: 'unread';
  readonly why: string;
}

/** An expression as a part of a pipeline. */
export interface ExpressionElement extends TextSpan {
  readonly kind: 'expression';
  readonly expression: Expression;
}

/** A call of a cmdlet, a function or a program. */
export interface Command extends TextSpan {
  readonly kind: 'command';
  /** `&` and `.` call what stands behind them. */
  readonly invocation: '' | '&' | '.';
  /** The name as written; a bare word or any expression behind `&`. */
  readonly name: Expression;
  readonly arguments: readonly Argument[];
  /** It shows how a command is written (`[-Name] <String>`) and is none. */
  readonly syntaxLine?: true;
}

/** What stands behind a command's name. */
export type Argument =
  /** `-Name`, or `-Name:value`; the name without dash and colon, backticks kept. */
  | (TextSpan & { readonly kind: 'parameter'; readonly name: string; readonly value?: Expression })
  | (TextSpan & { readonly kind: 'value'; readonly value: Expression })
  /** `@name`. */
  | (TextSpan & { readonly kind: 'splat'; readonly variable: string })
  /** `--`: what follows is by position. */
  | (TextSpan & { readonly kind: 'no-more-parameters' })
  /** `--%`: what follows is as it stands. */
  | (TextSpan & { readonly kind: 'verbatim'; readonly text: string })
  /** `2>&1`, `> file`: gives nothing to the command. */
  | (TextSpan & { readonly kind: 'redirection'; readonly target?: Expression });

/** What has a value. */
export type Expression =
  /** A text without variables; `bare` for a word in argument mode, backticks resolved; `placeholder` for `<app>`, `[the group]`, `...`. */
  | (TextSpan & { readonly kind: 'text'; readonly value: string; readonly bare: boolean; readonly placeholder?: true })
  /** A text with variables or `$( )` in it. */
  | (TextSpan & { readonly kind: 'template'; readonly parts: readonly (string | Expression)[]; readonly bare: boolean })
  /** `written` is the number's text: `0x10`, `1kb`. `value` is NaN when it is beyond what a number holds. */
  | (TextSpan & { readonly kind: 'number'; readonly value: number; readonly written: string })
  /** The name without dollar and braces; `env:NAME`, `script:x` keep their prefix. */
  | (TextSpan & { readonly kind: 'variable'; readonly name: string })
  | (TextSpan & {
      readonly kind: 'member';
      readonly target: Expression;
      readonly name: Expression;
      readonly static: boolean;
    })
  | (TextSpan & {
      readonly kind: 'method';
      readonly target: Expression;
      readonly name: Expression;
      readonly arguments: readonly Expression[];
      readonly static: boolean;
    })
  | (TextSpan & { readonly kind: 'index'; readonly target: Expression; readonly index: Expression })
  /** `-not`, `!`, `-`, `+`, `,`, `-join`, `-split`, `++`, `--`. */
  | (TextSpan & { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression })
  /** Lower case: `-eq`, `-and`, `+`, `..`, `-f`, `??`. */
  | (TextSpan & {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (TextSpan & {
      readonly kind: 'ternary';
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    })
  /** Items joined by commas. */
  | (TextSpan & { readonly kind: 'list'; readonly items: readonly Expression[] })
  /** `( … )`: one pipeline or assignment. */
  | (TextSpan & { readonly kind: 'paren'; readonly statement: ScriptStatement })
  /** `$( … )` and `@( … )`. */
  | (TextSpan & { readonly kind: 'subexpression' | 'array'; readonly statements: readonly ScriptStatement[] })
  | (TextSpan & {
      readonly kind: 'hashtable';
      readonly entries: readonly { readonly key: Expression; readonly value: ScriptStatement }[];
    })
  /** `{ … }`: what stands between the braces, as text and, when first looked at, as a script. */
  | (TextSpan & { readonly kind: 'block'; readonly text: string; readonly script: Script })
  /** `[string]`, lower case without brackets. */
  | (TextSpan & { readonly kind: 'type'; readonly name: string })
  | (TextSpan & { readonly kind: 'cast'; readonly type: string; readonly operand: Expression })
  /** Where a value should stand and none does. */
  | Unread;

/** What the parser gives: a tree of the whole text, and the places that PowerShell would refuse. */
export interface ParsedScript {
  readonly script: Script;
  readonly comments: readonly TextSpan[];
  readonly faults: readonly SyntaxFault[];
  /** Where the first broken statement begins, or the text's length: what stands behind was read afresh and is doubtful. */
  readonly sureUntil: number;
}

/** Something that PowerShell would refuse, or hardly takes as it was meant. */
export interface SyntaxFault extends TextSpan {
  /**
   * `broken`: PowerShell refuses the text, and reading started afresh behind it; `reserved`: it refuses the text, yet what is meant is plain
   * (`-AppId <app>`); `suspect`: it takes the text, though hardly as it was meant (a backtick before blanks at the end of a line).
   */
  readonly kind: 'broken' | 'reserved' | 'suspect';
  readonly why: string;
}
