/** The blocks of a text: fences and the like, and all that stands between them, with the marks of quotes taken off. */
import { linesOf, type MappedText, partOf } from './mapped-text.ts';

/** A fence, or the lines between two of them. */
export type TextBlock =
  /** `info` is the first word behind the fence, lower case: `powershell`, `bash`, or nothing. */
  | { readonly kind: 'fence'; readonly info: string; readonly lines: readonly MappedText[] }
  | { readonly kind: 'lines'; readonly lines: readonly MappedText[] };

/** How a block of code opens and closes. */
interface Fence {
  readonly info: string;
  readonly depth: number;
  readonly indent: number;
  readonly closes: RegExp;
  /** What stands behind the opening on its line belongs to the code. */
  readonly rest: number | undefined;
}

const QUOTE = /^(?:[ \t]{0,3}>[ \t]?)+/;

/** How deep a line is quoted, and where it begins behind the marks; deeper than this is no quote that anybody wrote. */
const DEEPEST = 50;

interface QuotedLine {
  readonly depth: number;
  readonly line: MappedText;
}

function unquoted(line: MappedText, depth = DEEPEST): QuotedLine {
  if (!/^[ \t]{0,3}>/.test(line.text) || /^[ \t]*>>(?:[ \t]|$)/.test(line.text)) return { depth: 0, line };
  let [at, count] = [0, 0];
  for (; count < depth; count += 1) {
    const mark = /^[ \t]{0,3}>[ \t]?/.exec(line.text.slice(at, at + 6));
    if (mark === null) break;
    at += mark[0].length;
  }
  return { depth: count, line: partOf(line, at) };
}

const TICKS = /^([ \t]*(?:(?:[-*]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})[ \t]*(.*)$/;
const CLOSERS: readonly { readonly opens: RegExp; readonly closes: RegExp }[] = [
  { opens: /<pre(?:[ \t][^<>]*)?>(?:[ \t]*<code(?:[ \t][^<>]*)?>)?/i, closes: /(?:<\/code>[ \t]*)?<\/pre>/i },
  { opens: /^[ \t]*<code(?:[ \t][^<>]*)?>[ \t]*(?=$|[^<]*$)/i, closes: /<\/code>/i },
  { opens: /\{code(?::[^}]*)?\}/, closes: /\{code\}/ },
  { opens: /\{noformat(?::[^}]*)?\}/, closes: /\{noformat\}/ },
  { opens: /\[code(?:=[^\]]*)?\]/i, closes: /\[\/code\]/i },
  { opens: /(?<=\S[ \t]{0,4})```(?=[^`\n]+$)/, closes: /```/ },
  { opens: /^[ \t]*\{%-?[ \t]*highlight\b[^%]*%\}/, closes: /\{%-?[ \t]*endhighlight/ },
];

function isWord(info: string): boolean {
  return /^\{?[.\w+#-]*\}?(?:[ \t,:].*)?$/.test(info) && !/^[A-Za-z]+-[A-Z]\w+/.test(info);
}

function tickFence(text: string, depth: number): Fence | undefined {
  const found = TICKS.exec(text);
  const [marks, info] = [found?.[2] ?? '', (found?.[3] ?? '').trim()];
  if (found === null || (marks.startsWith('`') && info.includes('`'))) return undefined;
  const indent = (found[1] ?? '').length;
  const [char, length] = [marks[0] ?? '`', marks.length];
  const closes = new RegExp(`^[ \\t]*${char}{${length},}[ \\t]*$`);
  if (isWord(info)) {
    const word = /[\w+#-]+/.exec(info)?.[0] ?? '';
    return { info: word.toLowerCase(), depth, indent, closes, rest: undefined };
  }
  return { info: '', depth, indent, closes: new RegExp(`${char}{${length},}[ \\t]*$`), rest: indent + length };
}

/** Information of a web page's or a wiki's block: `{code:powershell}`, `<pre lang="powershell">`. */
function infoIn(opening: string): string {
  return (
    /(?:powershell|pwsh|ps1|bash|shell|console|python|javascript|typescript|json|yaml)/i
      .exec(opening)?.[0]
      .toLowerCase() ?? ''
  );
}

function otherFence(text: string, depth: number): Fence | undefined {
  if (!/[<{[`]/.test(text)) return undefined;
  for (const { opens, closes } of CLOSERS) {
    const found = opens.exec(text);
    if (found === null) continue;
    const end = found.index + found[0].length;
    if (closes.test(text.slice(end)) && !/^</.test(found[0].trim())) continue;
    return { info: infoIn(found[0]), depth, indent: 0, closes, rest: end };
  }
  return undefined;
}

/** Leading blanks of a fenced line, as many as the fence itself has. */
function dedented(line: MappedText, indent: number): MappedText {
  let at = 0;
  while (at < indent && /[ \t]/.test(line.text[at] ?? '')) at += 1;
  return partOf(line, at);
}

/** The blocks so far, and what is being collected. */
interface Collection {
  readonly blocks: TextBlock[];
  plain: MappedText[];
  code: MappedText[];
  fence: Fence | undefined;
}

function take(into: Collection, source: MappedText): void {
  if (into.fence !== undefined && takeFenced(into, source, into.fence)) return;
  const { depth, line } = unquoted(source);
  const fence = tickFence(line.text, depth) ?? otherFence(line.text, depth);
  if (fence === undefined) into.plain.push(line);
  else open(into, fence, line);
}

function open(into: Collection, fence: Fence, line: MappedText): void {
  flush(into);
  into.fence = fence;
  if (fence.rest === undefined) return;
  const rest = partOf(line, fence.rest);
  const close = fence.closes.exec(rest.text);
  if (rest.text.trim() !== '') into.code.push(close ? partOf(rest, 0, close.index) : rest);
  if (close) end(into);
}

/** Takes a line that belongs to the open fence; false where the quote that the fence stands in has ended before. */
function takeFenced(into: Collection, source: MappedText, fence: Fence): boolean {
  const { depth, line } = unquoted(source, fence.depth);
  if (depth < fence.depth) {
    end(into);
    return false;
  }
  const close = fence.closes.exec(line.text);
  const inner = close ? partOf(line, 0, close.index) : line;
  if (!close || inner.text.trim() !== '') into.code.push(dedented(inner, fence.indent));
  if (close) end(into);
  return true;
}

/** Ends the open fence, or the lines where none is open. */
function end(into: Collection): void {
  const { fence } = into;
  if (fence === undefined) flush(into);
  else into.blocks.push({ kind: 'fence', info: fence.info, lines: into.code });
  into.fence = undefined;
  into.code = [];
}

function flush(into: Collection): void {
  if (into.plain.length > 0) into.blocks.push({ kind: 'lines', lines: into.plain });
  into.plain = [];
}

/** The blocks of a text, in its order. */
export function blocksOf(whole: MappedText): readonly TextBlock[] {
  const collection: Collection = { blocks: [], plain: [], code: [], fence: undefined };
  for (const line of linesOf(whole)) take(collection, line);
  end(collection);
  return collection.blocks;
}

/** A line without the marks of quotes. */
export function unquotedLine(line: MappedText): MappedText {
  return QUOTE.test(line.text) ? unquoted(line).line : line;
}
