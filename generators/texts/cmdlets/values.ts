/** One value in the many spellings that PowerShell reads as the same. */
import { chance, type Dice, pick } from '../../dice.ts';
import type { DrawnValue } from './calls.ts';

/** Where a value is written: lines that stand before its command, and how lines end. */
export interface SpellingPlace {
  readonly dice: Dice;
  /** Keeps a line and gives a variable's name that is not taken. */
  readonly assign: (expression: string) => string;
  /** Lines may end within a value. */
  readonly multiline: boolean;
}

/** In an argument a bare word is a text, in an expression (a hashtable's entry, a list in parentheses) a command. */
export type Mode = 'argument' | 'expression';

/** A value of any kind, as it may stand there. */
export function spellValue(value: DrawnValue, mode: Mode, around: SpellingPlace): string {
  const { dice } = around;
  switch (value.kind) {
    case 'text':
      return spellText(value.text, mode, around);
    case 'filter':
      return chance(dice, 40) ? `{${value.text}}` : spellText(value.text, mode, around);
    case 'word':
      return spellText(value.written, mode, around);
    case 'integer':
      return spellInteger(value.value, dice);
    case 'boolean':
      return spellBoolean(value.value, dice);
    case 'switch':
      return value.value ? '$true' : '$False';
    case 'list':
      return spellList(value.items, mode, around);
    case 'edit':
      return spellEdit(value.parts, around);
  }
}

function spellInteger(value: number, dice: Dice): string {
  return pick(dice, [`${value}`, `'${value}'`, `0x${value.toString(16)}`, `(${value - 1} + 1)`, `" ${value} "`]);
}

function spellBoolean(value: boolean, dice: Dice): string {
  return value ? pick(dice, ['$true', '$TRUE', '1', '(-not $false)']) : pick(dice, ['$false', '0', '(1 -eq 2)']);
}

const BARE = /^[A-Za-z][\w.:\\/@*+=~-]*$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What a bare word takes behind a backtick. */
const ESCAPABLE = /^[A-Za-z][ -~]*$/;

function spellText(text: string, mode: Mode, around: SpellingPlace): string {
  const { dice, assign, multiline } = around;
  const half = Math.ceil(text.length / 2);
  const spellings: (() => string)[] = [
    () => single(text, dice),
    () => single(text, dice),
    () => double(text, dice),
    () => `$${assign(single(text, dice))}`,
    () => `"$${assign(double(text, dice))}"`,
    () => `"\${${assign(single(text, dice))}}"`,
    () => `(${single(text.slice(0, half), dice)} + ${double(text.slice(half), dice)})`,
    () => `('{0}{1}' -f ${single(text.slice(0, half), dice)}, ${single(text.slice(half), dice)})`,
    () => `$(${single(text, dice)})`,
  ];
  if (multiline && !text.startsWith("'@")) spellings.push(() => `@'\n${text}\n'@`);
  if (mode === 'argument' && BARE.test(text)) spellings.push(...Array(4).fill(() => text));
  if (mode === 'argument' && ESCAPABLE.test(text)) spellings.push(() => escaped(text));
  return pick(dice, spellings)();
}

function escaped(text: string): string {
  return text.replace(/[^\w.-]/g, '`$&');
}

const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';

/** Any quote of a kind opens and closes; within, the text's own are doubled. */
function single(text: string, dice: Dice): string {
  const [open, close] = chance(dice, 80) ? ["'", "'"] : [pick(dice, [...SINGLE]), pick(dice, [...SINGLE])];
  return `${open}${text.replace(/['\u2018-\u201b]/g, '$&$&')}${close}`;
}

function double(text: string, dice: Dice): string {
  const [open, close] = chance(dice, 80) ? ['"', '"'] : [pick(dice, [...DOUBLE]), pick(dice, [...DOUBLE])];
  const inner = text
    .replace(/[`$]/g, '`$&')
    .replace(/["\u201c-\u201e]/g, (quote) => (chance(dice, 50) ? `\`${quote}` : `${quote}${quote}`));
  return `${open}${inner}${close}`;
}

function spellList(items: readonly string[], mode: Mode, around: SpellingPlace): string {
  const { dice, assign, multiline } = around;
  if (items.length === 0) return '@()';
  const comma = () => pick(dice, [',', ', ', ' ,', multiline ? ',\n    ' : ', ']);
  const join = (inner: Mode) =>
    items.map((item) => spellItem(item, inner, around)).reduce((all, item) => `${all}${comma()}${item}`);
  const ends = multiline ? ['; ', '\n  '] : ['; '];
  return pick<() => string>(dice, [
    () => join(mode),
    () => join(mode),
    () => `@(${join('expression')})`,
    () => `(${join('expression')})`,
    () => `@(${items.map((item) => spellItem(item, 'expression', around)).join(pick(dice, ends))})`,
    () => `$${assign(join('expression'))}`,
  ])();
}

/** An item binds tighter than its comma. */
function spellItem(item: string, mode: Mode, around: SpellingPlace): string {
  return spellText(item, mode, around);
}

function spellEdit(parts: Readonly<Record<string, readonly string[]>>, around: SpellingPlace): string {
  const { dice, multiline } = around;
  const entries = Object.entries(parts).map(([key, items]) => {
    const name = pick(dice, [key, `'${key}'`, `"${key}"`]);
    const [only = ''] = items;
    const value = items.length === 1 ? spellText(only, 'expression', around) : spellList(items, 'expression', around);
    return `${name} = ${value}`;
  });
  return `@{${entries.join(multiline && chance(dice, 50) ? '\n    ' : '; ')}}`;
}
