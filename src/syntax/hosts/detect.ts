/** Which language a text or a fence is in. */
import { bulletLength, lineKind, promptLength } from './lines/line-kinds.ts';

export type Language = 'powershell' | 'diff' | 'shell' | 'program' | 'markdown' | 'drawing' | 'data' | 'unknown';

const BY_INFO: Readonly<Record<Language, string>> = {
  powershell:
    'powershell ps ps1 psm1 psd1 pwsh posh powershell-interactive azurepowershell azurepowershell-interactive',
  shell: 'bash sh zsh shell-session bat batch cmd dos dockerfile docker fish azurecli azurecli-interactive makefile',
  program:
    'js javascript jsx mjs cjs ts typescript tsx py python python3 cs csharp c# go golang java kotlin kt php perl pl ruby rb rust rs swift scala groovy jenkinsfile hcl terraform tf bicep c cpp vb vbnet dart lua r sql yaml yml json ipynb json5 jsonc toml ini xml html vue svelte',
  markdown: 'md markdown mdx',
  drawing: '',
  diff: 'diff patch',
  data: 'csv',
  unknown: '',
};

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  (Object.keys(BY_INFO) as readonly Language[]).flatMap((language) =>
    BY_INFO[language].split(' ').map((word): [string, Language] => [word, language]),
  ),
);

/** What a fence would call the language that the ending of a file's name tells: programs only, pages and data are looked at. */
export function programInfoOf(fileName: string): string | undefined {
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const language = /^(?:html|xml|ini)$/.test(ending) ? undefined : languageOf(ending);
  return language === 'program' || language === 'shell' ? ending : undefined;
}

/** The language that a fence names, or undefined where it names none that tells. */
export function languageOf(info: string): Language | undefined {
  return info === '' ? undefined : LANGUAGES.get(info);
}

const DRAWN = /^\s*[\u2502|\u2503\u2551].*[\u2502|\u2503\u2551]\s*$|[+\u250c\u2514\u256d\u2570][-\u2500\u2550]{3,}/;

/** Lines that only a program in another language has. */
const PROGRAM = new RegExp(
  [
    String.raw`(?:export\s+)?(?:const|let|var)\s+[\w{[$]`,
    String.raw`(?:import|from)\s+[\w{*'".]+.*(?:from\s+['"]|import\s)`,
    String.raw`import\s+[\w.]+;?\s*$`,
    String.raw`(?:def|class)\s+\w+.*:\s*$`,
    String.raw`(?:async\s+)?function\s*\*?\s*\w*\s*\(.*\)\s*(?::\s*\S+\s*)?\{`,
    String.raw`(?:public|private|protected|internal|static|final)\s+.*[({;]`,
    String.raw`(?:func|fn|fun|sub)\s+\w+.*\{`,
    String.raw`(?:package|using|namespace)\s+[\w.:]+;?\s*$`,
    String.raw`use\s+(?:strict|warnings|\w+(?:::\w+|\\\w+)+).*;`,
    String.raw`<\?php`,
    String.raw`(?:my|our)\s+[$@%]\w+`,
    String.raw`\w+\s*=\s*(?:[rfbu]{0,2}"""|[rfbu]{0,2}'''|\[\s*$|f?"|f?'|\`)`,
    String.raw`(?:print|console\.\w+|subprocess\.\w+|requests\.\w+|await|return|expect|assert|it|test|describe)\b\s*[(\w]`,
    String.raw`(?:resource|variable|output|provider|module|data|locals|terraform)\s+(?:"[\w-]+"\s*)*\{`,
    String.raw`(?:resource|param|var|output|module|targetScope)\s+\w+\s+'`,
    String.raw`["']?[\w-]+["']?\s*:\s*[|>][-+]?\s*$`,
    String.raw`-\s+(?:name|run|script|pwsh|powershell|task|uses|bash)\s*:`,
    String.raw`(?:run|script|inlineScript|jobs|steps|stages|inputs|targetType)\s*:`,
    String.raw`"[\w$@.-]+"\s*:\s*["[{\d]`,
    String.raw`(?:if|for|while|elif|with|try|except)\b.*:\s*$`,
    String.raw`(?:\/\/|\/\*|\*\/)`,
    String.raw`.*[;{]\s*$(?<=\)\s*[;{]\s*)`,
    String.raw`[\w.$]+\s*(?:\+=|:=)\s*["'\`]`,
    String.raw`["'][^"']*["']\s*[,+.]\s*$`,
    String.raw`(?:[frbu]{1,2}|\$)["'\`].*["'\`]\s*[,+.)\]}]*\s*$`,
    String.raw`[\w.]+\((?:\s*$|.*,\s*$)`,
    String.raw`[.+]\s*["']`,
  ]
    .map((each) => `(?:${each})`)
    .join('|'),
  'y',
);

/** Lines that no PowerShell script has outside its texts. */
const FOREIGN =
  /^[ \t]*(?:resource\s+"|resource\s+\w+\s+'|provisioner\s+"|terraform\s*\{|using\s+(?!namespace|module|assembly)[\w.]+;|namespace\s+[\w.]+|package\s+\w+;?$|import\s+.*\sfrom\s|from\s+[\w.]+\s+import\s|(?:async\s+)?def\s+[\w.]+(?:\(|\s*$)|module\s+[A-Z]\w+\s*$|<\?php|#include\s|use\s+strict|(?:export\s+)?(?:const|let)\s+\w+|(?:public|private|internal)\s+(?:static\s+|sealed\s+|partial\s+)*(?:class|string|void|async)\b|func\s+\w+\(|<!DOCTYPE|<html|FROM\s+\S+:\S+|(?!(?:if|foreach|for|while|switch|param)\()[a-z][\w.]*\([ \t]*\r?\n[ \t]*(?:\w+\([ \t]*\r?\n[ \t]*)?[rfbu]?["']|\w+[ \t]*=[ \t]*[([][ \t]*\r?\n[ \t]*[rfbu]{0,2}["']|trigger:|jobs:|steps:|- (?:run|pwsh|script|task|name):)/im;

const SHELL =
  /^[ \t]*(?:(?:sudo\s+)?(?:curl|apt(?:-get)?|npm|npx|pip3?|docker|kubectl|az|git|echo|export|cd|mkdir|chmod|pwsh|powershell(?:\.exe)?|bash|source|brew|RUN|FROM|ENV|CMD|COPY|ENTRYPOINT|@?echo|set|rem)\b|\$ \w|#!\/(?:usr\/)?bin\/)/;

interface LineCounts {
  /** Lines with which a command or a statement begins. */
  readonly starts: number;
  readonly code: number;
  readonly prose: number;
  readonly program: number;
  readonly shell: number;
  readonly drawn: number;
  readonly all: number;
}

function startsProgram(line: string): boolean {
  PROGRAM.lastIndex = line.length - line.trimStart().length;
  return PROGRAM.test(line);
}

/** Characters of a line that tell what it is. */
const TELLING = 400;

function countsOf(text: string): LineCounts {
  const counts = { starts: 0, code: 0, prose: 0, program: 0, shell: 0, drawn: 0, all: 0 };
  let goesOn = false;
  let here = false;
  for (const whole of text.split('\n')) {
    const line = whole.slice(0, TELLING).trimEnd();
    if (line === '') continue;
    if (here) {
      here = !/^\s*["']@/.test(line);
      counts.code += 1;
      counts.all += 1;
      continue;
    }
    here = /@["']$/.test(line);
    const kind = lineKind(line);
    counts.all += 1;
    if (kind === 'code' && !/^\s*[)}\]{(]/.test(line)) counts.starts += 1;
    if (DRAWN.test(line)) counts.drawn += 1;
    if (startsProgram(line)) counts.program += 1;
    if (SHELL.test(line)) counts.shell += 1;
    if (/^\s*\|.*\|\s*$/.test(line)) counts.prose += 1;
    else if (kind === 'code' || (goesOn && kind === 'goes on')) counts.code += 1;
    else if (kind === 'comment' || kind === 'goes on') counts.code += 0.7;
    else if (goesOn || /^\s*[\w.]+\s*=\s*\S|^\s*[A-Z][a-z]+-[A-Z]\w+|^\s*[$[]/.test(line)) counts.code += 0.9;
    else if (kind === 'prose') counts.prose += 1;
    goesOn = /[`|,({]$/.test(line);
  }
  return counts;
}

function withoutHereStrings(text: string): string {
  return text.includes('@"') || text.includes("@'")
    ? text.replace(/@(["'])[ \t]*\r?\n(?:(?!\1@)[^\n]*\n)*\1@/g, '')
    : text;
}

/** Whether a whole text is a script rather than a mail, a transcript or a program in another language. */
export function looksLikePowerShell(text: string): boolean {
  if (
    /```|^[ \t]*~~~/m.test(text) ||
    FOREIGN.test(withoutHereStrings(text)) ||
    text.split('\n').some((line) => promptLength(line) > 0)
  )
    return false;
  const { starts, code, prose, program, all } = countsOf(text);
  return starts > 0 && code >= all * 0.6 && prose <= all * 0.25 && program <= Math.max(1, all * 0.25);
}

/** Whether all lines of a text are a script's: no sentence stands between them. */
export function isScript(text: string): boolean {
  return looksLikePowerShell(text) && countsOf(text).prose === 0;
}

/** What a text without a name for its language is in. */
export function guessLanguage(text: string): Language {
  if (looksLikePowerShell(text)) return 'powershell';
  const { code, program, shell, drawn, all } = countsOf(text);
  if (drawn >= 2 && drawn >= all * 0.4 && !/^\s*\|?\s*:?-{2,}:?\s*\|/m.test(text)) return 'drawing';
  if (/^#!\s*\/\S*\b(?:ba|z|da|k)?sh\b/.test(text)) return 'shell';
  if (FOREIGN.test(text)) return 'program';
  if (program >= 2 && program >= all * 0.2 && program > code * 0.5) return 'program';
  if (shell >= 1 && shell >= all * 0.3 && text.split('\n').every((line) => bulletLength(line) === 0)) return 'shell';
  return 'unknown';
}
