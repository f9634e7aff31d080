/** What tells the texts and comments of one programming language from those of another. */

/** The marks of a language's comments and texts. */
export interface ProgramDialect {
  readonly name: string;
  readonly hashComments: boolean;
  readonly slashComments: boolean;
  /** Backticks: with escapes and `${ }`, as they stand, or none. */
  readonly ticks: 'template' | 'raw' | 'none';
  /** Whether `'` encloses a text; else a single character or a lifetime. */
  readonly single: boolean;
  /** Single quotation marks escape nothing but themselves. */
  readonly plainSingle: boolean;
  /** Quotation marks reach over line ends. */
  readonly multiline: boolean;
  /** What stands for a value in a text: `${x}`, `{x}` behind an f or $, `$x`, `#{x}`. */
  readonly holes: 'dollar-brace' | 'marked-brace' | 'dollar' | 'hash-brace' | 'none';
}

const JAVASCRIPT: ProgramDialect = {
  name: 'JavaScript',
  hashComments: false,
  slashComments: true,
  ticks: 'template',
  single: true,
  plainSingle: false,
  multiline: false,
  holes: 'none',
};

const HASHED = { ...JAVASCRIPT, hashComments: true, slashComments: false, ticks: 'none' } as const;

const DIALECTS: Readonly<Record<string, ProgramDialect>> = {
  javascript: JAVASCRIPT,
  python: { ...HASHED, name: 'Python', holes: 'marked-brace' },
  csharp: { ...JAVASCRIPT, name: 'C#', ticks: 'none', single: false, holes: 'marked-brace' },
  go: { ...JAVASCRIPT, name: 'Go', ticks: 'raw', single: false },
  java: { ...JAVASCRIPT, name: 'Java', ticks: 'none', single: false, holes: 'dollar-brace' },
  rust: { ...JAVASCRIPT, name: 'Rust', ticks: 'none', single: false, multiline: true, holes: 'marked-brace' },
  php: { ...HASHED, name: 'PHP', slashComments: true, plainSingle: true, multiline: true, holes: 'dollar' },
  perl: { ...HASHED, name: 'Perl', plainSingle: true, multiline: true, holes: 'dollar' },
  ruby: { ...HASHED, name: 'Ruby', plainSingle: true, multiline: true, holes: 'hash-brace' },
  terraform: { ...HASHED, name: 'Terraform', slashComments: true, single: false, holes: 'dollar-brace' },
  bicep: { ...JAVASCRIPT, name: 'Bicep', ticks: 'none', holes: 'dollar-brace' },
  yaml: { ...HASHED, name: 'YAML', plainSingle: true, multiline: false },
  json: { ...JAVASCRIPT, name: 'JSON', slashComments: false, ticks: 'none', single: false },
};

/** What lines of each language look like; the language with the most such lines is taken. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  python:
    /^[ \t]*(?:def |class \w+.*:$|from [\w.]+ import |import [\w.]+$|print\(|elif |except\b|with .*:$|async def |@\w+)|"""|\b[rf]["']|\b(?:None|True|False)\b|^[ \t]*[A-Za-z_][\w.]* ?= ?(?:\[$|\(|\{$)|^[ \t]*for \w+ in .*:$|requests\.|subprocess\./gm,
  javascript:
    /^[ \t]*(?:export |import .* from |const |let |var |async |await |describe\(|it\(|\/\*\*)|=>|`[^`\n]*\$\{|console\.|===|\.join\(|require\(/gm,
  csharp:
    /^[ \t]*(?:using [\w.]+;|namespace |public |private |internal |\[\w+\]$|var \w+ = )|\$@?"|@"|\bstring\.|\bnew \w+[({]|\bConsole\./gm,
  go: /^[ \t]*(?:package |func |import \(|type \w+ struct)|:=|\bfmt\.|\berr != nil/gm,
  java: /^[ \t]*(?:import [\w.]+;|package [\w.]+;|public |private |protected |@\w+$|val |fun )|\bString \w+|\bSystem\.out/gm,
  rust: /^[ \t]*(?:fn |let mut |pub |use [\w:]+;|impl |mod )|\bformat!|println!|::new\(|r#"/gm,
  php: /<\?php|\$\w+->|\$\w+ = |\bfunction \w+\(.*\$|=> ['"$[]|^[ \t]*echo |<<</gm,
  perl: /^[ \t]*(?:my |our |use strict|use warnings|sub \w+|print\b|=pod|=head)|\$\w+->\{|\bqq?\{|^[ \t]*\. "/gm,
  ruby: /^[ \t]*(?:def \w+|end$|require ['"]|module |puts |describe .* do$)|#\{|<<~|\bdo \|/gm,
  terraform:
    /^[ \t]*(?:resource|variable|output|provider|module|data|locals|terraform)\b.*\{|<<-?[A-Z]|\bvar\.\w+|local-exec/gm,
  bicep: /^(?:param |var \w+ = |resource \w+ '|output \w+ |module \w+ '|targetScope)|'''/gm,
  yaml: /^[ \t]*(?:- )?["']?[\w-]+["']?:(?:[ \t]*[|>][-+]?[ \t]*$|[ \t]+[^{[ ]|$)/gm,
  json: /^[ \t]*"[\w$@.\- ]+"[ \t]*:/gm,
};

/** What fences and the endings of files call them. */
const NAMES: Readonly<Record<string, string>> = {
  javascript: 'js javascript jsx mjs cjs ts typescript tsx',
  python: 'py python python3',
  csharp: 'cs csharp c#',
  go: 'go golang',
  java: 'java kt kotlin',
  rust: 'rs rust',
  php: 'php',
  perl: 'pl perl',
  ruby: 'rb ruby',
  terraform: 'tf terraform hcl',
  bicep: 'bicep',
  yaml: 'yml yaml',
};

const BY_NAME: ReadonlyMap<string, ProgramDialect> = new Map(
  Object.entries(NAMES).flatMap(([language, names]) =>
    names.split(' ').map((name): [string, ProgramDialect] => [name, DIALECTS[language] ?? JAVASCRIPT]),
  ),
);

/** Characters at a text's beginning that tell its language. */
const TELLING = 50_000;

/** The language that a program is in by the name of its fence or file, or that it seems to be in. */
export function dialectOf(text: string, name = ''): ProgramDialect {
  const named = BY_NAME.get(name);
  if (named !== undefined) return named;
  const sample = text.slice(0, TELLING);
  let [best, most] = ['javascript', 0];
  for (const [name, signs] of Object.entries(SIGNS)) {
    const count = [...sample.matchAll(signs)].length;
    if (count > most) [best, most] = [name, count];
  }
  return DIALECTS[best] ?? JAVASCRIPT;
}
