/** What a single line of a text that is not all PowerShell looks like. */
import { endOfCommand } from '../prose/command-end.ts';
import { isErrorMessage, isOurs, isUsed, namesIn } from '../prose/names.ts';

/** What a line is by itself, without those around it. */
export type LineKind =
  | 'blank'
  /** A command or a statement begins. */
  | 'code'
  /** It can only go on with the command of the line before. */
  | 'goes on'
  | 'comment'
  /** What PowerShell prints about an error, and the echo of the command that failed. */
  | 'error'
  /** It shows how a cmdlet is called: `New-ClientAccessRule [-Name] <String>`. */
  | 'syntax'
  | 'prose';

/** `PS C:\>`, `[PS] C:\Windows>`, `PS /srv/kim>`, `PS>`, `[mail.contoso.com]: PS C:\>`. */
const PROMPT =
  /^[ \t]*(?:\[[\w.-]{1,60}\]:[ \t]?)?(?:\[PS\]|PS)(?:[ \t]+(?:[A-Za-z]:[\\/]|[A-Za-z]+:|[/~\\])[^>\n]{0,120})?[ \t]?(?:#|>)[ \t]?/;

/** How much of a line is PowerShell's prompt, 0 for none. */
export function promptLength(line: string): number {
  return PROMPT.exec(line)?.[0].length ?? 0;
}

/** How much of a line is the mark of a continued input, 0 for none. */
export function goesOnLength(line: string): number {
  return /^[ \t]*>>(?:[ \t]|$)/.exec(line)?.[0].length ?? 0;
}

/** The number, dash or star of a list in front of a line. */
export function bulletLength(line: string): number {
  return (
    /^[ \t]*(?:[-*+\u2022\u00b7\u25cf\u25aa][ \t]+|(?:\d{1,3}|[A-Za-z])[.)][ \t]+|(?:[Ss]tep|STEP)[ \t]+\d+[.:)][ \t]+)(?=\S)/.exec(
      line,
    )?.[0].length ?? 0
  );
}

const ERROR =
  /^[ \t]*(?:\+[ \t]+(?:CategoryInfo|FullyQualifiedErrorId|PSComputerName)\b|At (?:line:\d+|[A-Za-z]:\\.*:\d+) char:\d+|\+[ \t]*~+|\d*[ \t]*\|[ \t]*~+)/;

const SYNTAX =
  /\[\[?-[A-Za-z]\w*\]?(?:[ \t]+["'<`]|\]|[ \t]*[|,]|[ \t]*$)|\[<[A-Z][\w ]*>\]|\[-[A-Za-z]\w*\]|<\$?\w+[ \t]*\|[ \t]*\$?\w+/;

/** How a statement begins that is no call of a cmdlet. */
const STATEMENT = new RegExp(
  [
    String.raw`\$(?:(?:script|global|env|local):)?[A-Za-z_]\w*(?:\.\w+|\[[^\]\n]{0,40}\])*\s*(?:[-+*/]?=(?!=)|\+\+|\||,\s*\$)`,
    String.raw`\$[A-Za-z_]\w*(?:\.\w+(?:\([^)\n]{0,80}\))?)*\s*$`,
    String.raw`(?:if|elseif|foreach|for|while|switch|ForEach|If|Foreach)[ \t]*\([ \t]*(?:[$!("'\[@]|-not\b|\w+-\w+|\d)`,
    String.raw`(?:try|else|finally|do|begin|process|end|catch)\b[^a-z]{0,60}\{`,
    String.raw`(?:function|filter)[ \t]+[\w:-]+[ \t]*(?:\([^)\n]{0,200}\)[ \t]*)?(?:\{.*)?\s*$`,
    String.raw`(?:configuration|Configuration)[ \t]+\w+[ \t]*\{?\s*$`,
    String.raw`[Nn]ode[ \t]+\S+[ \t]*\{?\s*$`,
    String.raw`(?:EXO|Exch)[A-Z]\w+[ \t]+\S+[ \t]*\{?\s*$`,
    String.raw`param[ \t]*\(`,
    String.raw`\[CmdletBinding`,
    String.raw`\[[\w.]{1,40}(?:\[\])?\][ \t]*\$\w+[ \t]*=`,
    String.raw`[}){]+[ \t]*(?:$|\||catch|else|finally|while|-)`,
    '@[({\'"]',
    String.raw`"[^"\n]{1,300}"[ \t]*\|`,
    String.raw`[&.][ \t]+[$"'{]`,
    String.raw`#[Rr]equires\b`,
    '<#',
  ]
    .map((each) => `(?:${each})`)
    .join('|'),
  'y',
);

function statementBegins(line: string, at: number): boolean {
  STATEMENT.lastIndex = at;
  return STATEMENT.test(line);
}

/** What stands behind a command when the line is a sentence: `… -Action Allow. Then …`, `… -Confirm:$false – done`. */
const TAIL =
  /^["'\u201d\u2019)]*(?:[.!?,:]+\s+["'(]?\p{L}|;\s+\p{Ll}+\s+\p{Ll}|\s+[-\u2013\u2014]+\s|\s+\([\p{L} ]+\)[.,]?\s*$|\s+[\u2192\u21d2]|\s+[-=]>|\s+\p{Ll}{2,}\s+[\p{L}"'(])/u;

/** Whether the rest of a line, from a name at its beginning, is a command rather than a sentence. */
function commandBegins(line: string, at: number): boolean {
  const first = namesIn(line.slice(at, at + 120))[0];
  if (first === undefined || first.start !== 0) return false;
  const after = line.slice(at + first.end);
  if (first.ours && TAIL.test(line.slice(endOfCommand(line, at + first.end)))) return false;
  if (/^[ \t]*$/.test(after)) return /^(?:Get|Connect|Import)-/i.test(line.slice(at));
  return isUsed(after, true) || (!first.ours && /^[ \t]+\S+[ \t]*$/.test(after) && !/[.?!:,]\s*$/.test(after));
}

/** A parameter, a pipe, or a value in quotation marks. */
const GOES_ON = /^[-\u2013\u2014][A-Za-z]\w+(?:[: \t]|$)|^\|(?!.*\|)|^[\x22\x27<][^|]*$/;

/** What the line looks like; prompts and bullets are taken off before. */
export function lineKind(line: string): LineKind {
  const at = line.length - line.trimStart().length;
  if (at === line.length) return 'blank';
  if (isErrorLine(line)) return 'error';
  if (SYNTAX.test(line) && namesIn(line).some(({ ours }) => ours)) return 'syntax';
  if (line[at] === '#' && !statementBegins(line, at)) return 'comment';
  if (statementBegins(line, at) || commandBegins(line, at)) return 'code';
  return GOES_ON.test(line.slice(at)) ? 'goes on' : 'prose';
}

/** `New-ClientAccessRule : The rule …`, `+ CategoryInfo …`, `At line:1 char:1`. */
export function isErrorLine(line: string): boolean {
  if (ERROR.test(line)) return true;
  const word = /^[ \t]*([A-Za-z]+-[A-Za-z]+)/.exec(line);
  return word !== null && isOurs(word[1] ?? '') && isErrorMessage(line.slice(word[0].length));
}

/** Whether a line shows the syntax of a cmdlet, or goes on showing it: ` [-Confirm]`, `[<CommonParameters>]`. */
export function isSyntax(line: string): boolean {
  return SYNTAX.test(line);
}

/** `At line:1 char:1`: the line below repeats the command that failed. */
export function isErrorPlace(line: string): boolean {
  return /^[ \t]*(?:At (?:line|[A-Za-z]:\\|\/).*char:\d+|Line \|)/.test(line);
}

/** How brackets stand after a line: how many stay open, quotation marks and comments left out. */
export function openBrackets(line: string): number {
  let [open, quote] = [0, ''];
  for (const char of line) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '#') break;
    else if ('({['.includes(char)) open += 1;
    else if (')}]'.includes(char)) open -= 1;
  }
  return open;
}

/** Whether the line's end asks for another line: a mark, a pipe, a comma. */
export function isOpenEnded(line: string): boolean {
  return /(?:(?:^|\s)[`\\^]|`|\||,|[({])[ \t]*$/.test(line) && !/^[ \t]*#/.test(line);
}
