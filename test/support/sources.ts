/** The project's own files as texts, and a small reader of imports: the compiler's is not available. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './paths.ts';

export interface File {
  readonly path: string;
  readonly text: string;
}

/** Every text file that is tracked, or will be with the next `git add`. */
export const tree: readonly File[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  .filter(({ text }) => !text.includes('\0'));

/** Path of each generated file, and the text that it should have. */
export function generatedFiles(): Readonly<Record<string, string>> {
  const printed = execFileSync(process.execPath, ['tools/generate.mjs', '--print'], { cwd: root, maxBuffer: 2 ** 26 });
  return JSON.parse(printed.toString());
}

export interface Import {
  readonly from: string;
  /** Erased when compiled. */
  readonly typeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

export function importsOf({ text }: File): readonly Import[] {
  return [...text.matchAll(IMPORT)].map((match) => ({
    from: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

export const isCode = ({ path }: File): boolean => /\.(ts|mts|mjs)$/.test(path);
export const isSource = (file: File): boolean => isCode(file) && /^(src|generators)\//.test(file.path);
/** What contributors run. */
export const isTool = (file: File): boolean => isCode(file) && file.path.startsWith('tools/');
export const isGenerated = ({ path }: File): boolean => path.endsWith('.generated.ts');
export const isTest = ({ path }: File): boolean => path.startsWith('test/');

/** A file without a value of its own, such as a file of types or re-exports, has nothing to test. */
export const hasBehaviour = (file: File): boolean =>
  /^(?:export )?(?:async )?(?:function|const|let|class)\b/m.test(codeOf(file));
/** Laws, and the worlds that they share, are judged together in test/laws/laws.test.ts. */
export const isLaw = ({ path }: File): boolean => /^src\/laws\/(?!law\.ts$)/.test(path);

/** The path that a relative import names, or undefined for a package. */
export function target({ path }: File, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
}

/** The packages that a file imports, modules of Node among them. */
export function packagesOf(file: File): readonly string[] {
  return importsOf(file)
    .filter(({ from }) => target(file, from) === undefined)
    .map(({ from }) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
}

/** The part of the project that a file belongs to: the folder under src, or the top folder. */
export function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top !== 'src') return top;
  return second.replace(/\.ts$/, '');
}

/** The text without comments, strings, templates and regular expressions; lines stay where they are. */
export function codeOf({ text }: File): string {
  const noise =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|(?<=[=(,:?&|!;{}[\n]\s*)\/(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n[])+\/[dgimsuvy]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(noise, (part) => part.replace(/[^\n]/g, '').padStart(1, ' '));
}

export interface Body {
  /** The line that opens it, from 1. */
  readonly line: number;
  /** Lines from that one to the one that closes it. */
  readonly length: number;
}

/** Ends in an arrow, with or without a bracket; or in a brace after `function`, after parameters, after a method's head. */
const OPENS =
  /=>[ ({[]*$|\bfunction\b.*\{$|^ *\).*\{$|^ *(?!(?:if|for|while|switch|catch|return|else|do)\b)[\w #*]+\(.*\).*\{$/;

/**
 * Bodies of functions, methods and arrows that take more than a line, those within others too: from the line that opens
 * one to the line on which its bracket closes, or on which the expression after a bare arrow ends.
 */
export function bodiesOf(file: File): readonly Body[] {
  let depth = 0;
  const lines = codeOf(file)
    .split('\n')
    .map((line) => {
      let least = depth;
      for (const character of line) {
        if ('([{'.includes(character)) depth += 1;
        if (')]}'.includes(character)) depth -= 1;
        least = Math.min(least, depth);
      }
      return { code: line.trimEnd(), least, depth };
    });
  return lines.flatMap((opening, start) => {
    if (!OPENS.test(opening.code)) return [];
    const bare = opening.code.endsWith('=>');
    const inside = lines.slice(start + 1);
    const end = inside.findIndex(
      ({ code, least, depth }) => least < opening.depth || (bare && depth === opening.depth && /[;,]$/.test(code)),
    );
    return [{ line: start + 1, length: (end === -1 ? inside.length : end + 1) + 1 }];
  });
}

/** Each line that the pattern finds something in: `path:line: what it found`. */
export function grep(
  files: readonly File[],
  pattern: RegExp,
  read: (file: File) => string = (file) => file.text,
): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${pattern.exec(line)?.[0]}`] : [])),
  );
}
