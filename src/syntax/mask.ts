/** Values that a run is given and no report may show: they are masked in what a program says. */
import { printable } from './terminal-text.ts';

/** Hides values in a text. */
export type Mask = (text: string) => string;

const HIDDEN = '***';
/** Characters of a value, or of its beginning where a text is cut, from which on it is masked: less says nothing. */
const TELLING = 4;

/** Hides these values wherever they are echoed, in JSON, on one line or cut. */
export function maskOf(values: readonly string[]): Mask {
  const forms = [...new Set(values.flatMap(formsOf))]
    .filter((form) => form.length >= TELLING)
    .sort((one, other) => other.length - one.length);
  return (text) => forms.reduce((masked, form) => maskCut(masked.replaceAll(form, HIDDEN), form), text);
}

/** A value as it may be echoed: as it is, in JSON, on one line, line by line. */
function formsOf(value: string): readonly string[] {
  const lines = value.split(/\r?\n/);
  return [value, value.trim(), value.replace(/\s+/g, ' '), ...lines].flatMap((form) => [
    form,
    JSON.stringify(form).slice(1, -1),
    printable(form),
    printable(JSON.stringify(form).slice(1, -1)),
  ]);
}

/** Where a text was cut, the beginning of the value may stand before the ellipsis. */
function maskCut(text: string, form: string): string {
  return text.replace(/[^…]+(?=…)/g, (before) => {
    for (let length = Math.min(form.length, before.length); length >= TELLING; length -= 1)
      if (before.endsWith(form.slice(0, length))) return before.slice(0, -length) + HIDDEN;
    return before;
  });
}
