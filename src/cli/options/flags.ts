/** Flags that several commands share, read from their texts. */

import { InputError } from '../../library/errors.ts';
import { type Chapter, chapterNames } from '../../model/chapters.ts';
import type { SomeReadings } from '../../model/readings.ts';
import { suggest } from '../../syntax/nearest.ts';
import { parseReadings } from '../../syntax/readings/readings.ts';

/** For flags that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** `axis=reading`, several flags or joined by commas; `flag` is what errors name. */
export function readingsFlag(texts: readonly string[] = [], flag = '--reading'): SomeReadings {
  const parts = [...new Set(texts.flatMap((text) => text.split(',')))];
  if (parts.length === 0) return {};
  const axes = parts.map((part) => part.split('=')[0] ?? '');
  const twice = axes.find((axis, index) => axes.indexOf(axis) !== index);
  if (twice !== undefined) throw new InputError(`${flag} gives axis \`${twice}\` two readings`);
  const readings = parseReadings(parts.join(','));
  if (!readings.ok) throw new InputError(`${flag}: ${readings.problem.message}`, readings.problem.hint);
  return readings.value;
}

/** The named chapters; throws for a name that is none. */
export function chaptersFlag(texts: readonly string[] = []): readonly Chapter[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => {
      const chapter = chapterNames.find((name) => name === text.trim());
      if (chapter === undefined)
        throw new InputError(`--chapter: there is no chapter \`${text}\``, suggest(text, chapterNames));
      return chapter;
    });
}

/** `10`, `10s`, `500ms` or `2m` in milliseconds; at least one. */
export function durationFlag(name: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text);
  const factor = { ms: 1, s: 1000, m: 60_000 }[match?.[2] ?? 's'] ?? 1000;
  const milliseconds = Math.round(Number(match?.[1] ?? Number.NaN) * factor);
  if (!(milliseconds >= 1 && milliseconds <= 3_600_000)) {
    throw new InputError(`${name} takes a time such as 10s, 500ms or 2m, not \`${text}\``);
  }
  return milliseconds;
}

/** `NAME=value`, or `NAME` for the value that the caller's own variable has. */
export function environmentFlag(texts: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const name = environmentName(text);
      if (name === '') throw new InputError(`--env takes NAME=value or NAME, not \`${text}\``);
      const value = name === text ? process.env[name] : text.slice(name.length + 1);
      if (value === undefined)
        throw new InputError(`--env ${name}: there is no such variable`, `say --env ${name}=value`);
      return [name, value];
    }),
  );
}

/** The part of the flag that may be shown. */
export function environmentName(text: string): string {
  return text.split('=')[0] ?? '';
}

/** The format to write; `--spreadsheet` is for tables alone. */
export function spreadsheetFlag<F extends string>(
  given: boolean | undefined,
  format: F,
  table: string,
): F | 'spreadsheet' {
  if (given !== true) return format;
  if (format !== 'csv') throw new InputError('--spreadsheet is for tables', `add ${table}`);
  return 'spreadsheet';
}

/** The words of a command in one text; quotes keep spaces together as in a POSIX shell, and nothing else is special. */
export function splitWords(text: string): readonly string[] {
  const words = [...text.matchAll(/(?:[^\s'"]+|'[^']*'|"[^"]*")+/g)].map(([word]) => word);
  if (/['"]/.test(text.replace(/'[^']*'|"[^"]*"/g, ''))) throw new InputError(`a quote is not closed in \`${text}\``);
  return words.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double));
}

/** A command as one can paste it into a POSIX shell. */
export function shellLine(words: readonly string[]): string {
  return words
    .map((word) =>
      /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#') ? word : `'${word.replaceAll("'", "'\\''")}'`,
    )
    .join(' ');
}
