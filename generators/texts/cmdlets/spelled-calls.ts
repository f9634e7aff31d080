/** Scripts that hold known calls, in spellings of chance. */
import type fc from 'fast-check';
import type { Value } from '../../../src/model/inventory/call.ts';
import { parameterFinder } from '../../../src/syntax/cmdlets/binding/parameter-names.ts';
import { signatures } from '../../../src/syntax/cmdlets/signatures/signatures.ts';
import { arbitrary } from '../../arbitrary.ts';
import { between, chance, type Dice, pick, shuffled, times } from '../../dice.ts';
import { type DrawnCall, type DrawnValue, drawCall } from './calls.ts';
import { type SpellingPlace, spellValue } from './values.ts';

/** A call as the reader must give it. */
export interface ExpectedCall {
  readonly cmdlet: string;
  readonly parameters: Readonly<Record<string, Value>>;
  readonly enum?: Readonly<Record<string, string>>;
}

/** Statements, each with its call. */
export interface SpelledScript {
  readonly statements: readonly { readonly text: string; readonly call: ExpectedCall }[];
}

/** Scripts of one to four calls; they shrink by losing calls. */
export const spelledScript: fc.Arbitrary<SpelledScript> = arbitrary(drawScript, function* ({ statements }) {
  if (statements.length < 2) return;
  for (const only of statements) yield { statements: [only] };
});

/** The text of a script. */
export function textOf({ statements }: SpelledScript): string {
  return statements.map(({ text }) => text).join('');
}

function drawScript(dice: Dice): SpelledScript {
  const ending = chance(dice, 25) ? '\r\n' : '\n';
  let taken = dice(1000); // so that variables of different statements seldom meet
  const statements = times(between(dice, 1, 4), () => {
    const lines: string[] = [];
    const assign = (expression: string) => {
      taken += 1;
      lines.push(`$v${taken} = ${expression}`);
      return `v${taken}`;
    };
    const call = drawCall(dice);
    const command = spellCommand(call, { dice, assign, multiline: ending === '\n' });
    const text = [...lines, surrounded(command, dice)].join('\n');
    return { text: `${text}${pick(dice, ENDS)}`.replaceAll('\n', ending), call: expectedOf(call) };
  });
  return { statements };
}

const ENDS = ['\n', '\n\n', ' # Get-ClientAccessRule no\n', '; ', '\n<# New-ClientAccessRule\n #>\n'];

function surrounded(command: string, dice: Dice): string {
  return pick(dice, [
    command,
    command,
    command,
    `${command} | Out-Null`,
    `$result = ${command}`,
    `if ($true) { ${command}\n}`,
    `try { ${command}\n} finally { }`,
    `& { ${command}\n}`,
    `$null = @(${command}\n)`,
  ]);
}

/** The command on one line or several: names in any case and length, values behind blanks or colons, by position, in splats. */
function spellCommand({ cmdlet, values }: DrawnCall, around: SpellingPlace): string {
  const { dice } = around;
  const entries = shuffled(dice, Object.entries(values));
  const splatted = chance(dice, 30) ? entries.slice(0, dice(entries.length + 1)) : [];
  const written = entries.slice(splatted.length);
  // what is written by name wins over the splat; by position it does not
  const named = written.filter(([name]) => !hasPosition(cmdlet, name));
  const decoys = splatted.length > 0 && chance(dice, 30) ? named.slice(0, 1) : [];
  const words = written.map(([name, value]) => spellParameter(cmdlet, name, value, around));
  if (splatted.length > 0) words.push(`@${around.assign(spellSplat([...splatted, ...decoys], around))}`);
  const gaps = around.multiline ? [' ', ' ', '  ', '\t', ' `\n    '] : [' ', '  '];
  const name = spellName(cmdlet, dice);
  return [name, ...shuffled(dice, words)].reduce((line, word) => `${line}${pick(dice, gaps)}${word}`);
}

function spellName(cmdlet: string, dice: Dice): string {
  return pick(dice, [cmdlet, cmdlet, cmdlet.toLowerCase(), cmdlet.toUpperCase(), `& ${cmdlet}`, `& '${cmdlet}'`]);
}

function spellParameter(cmdlet: string, name: string, value: DrawnValue, around: SpellingPlace): string {
  const { dice } = around;
  const dash = chance(dice, 90) ? '-' : pick(dice, ['\u2013', '\u2014', '\u2015']);
  const short = `${dash}${shortName(cmdlet, name, dice)}`;
  if (value.kind === 'switch')
    return value.value && chance(dice, 70) ? short : `${short}:${spellValue(value, 'argument', around)}`;
  const spelled = spellValue(value, 'argument', around);
  if (hasPosition(cmdlet, name) && !spelled.startsWith('-') && chance(dice, 50)) return spelled;
  return pick(dice, [`${short} ${spelled}`, `${short} ${spelled}`, `${short}:${spelled}`, `${short}: ${spelled}`]);
}

function hasPosition(cmdlet: string, name: string): boolean {
  return signatures[cmdlet]?.parameters[name]?.position !== undefined;
}

/** The whole name in any case, or its beginning where that is enough. */
function shortName(cmdlet: string, name: string, dice: Dice): string {
  const signature = signatures[cmdlet];
  if (signature === undefined || chance(dice, 60)) return name;
  if (chance(dice, 40)) return name.toLowerCase();
  const find = parameterFinder(signature);
  const shorter = name.slice(0, between(dice, 1, name.length));
  const found = find(shorter);
  return found.ok && found.parameter.name === name ? shorter : name;
}

function spellSplat(entries: readonly (readonly [string, DrawnValue])[], around: SpellingPlace): string {
  const parts = entries.map(([name, value]) => `${name} = ${spellValue(value, 'expression', around)}`);
  return `@{ ${parts.join(around.multiline ? '\n  ' : '; ')} }`;
}

function expectedOf({ cmdlet, values }: DrawnCall): ExpectedCall {
  const entries = Object.entries(values);
  const words = entries.flatMap(([name, value]) =>
    value.kind === 'word' && value.written !== value.word ? [[name, value.word] as const] : [],
  );
  const parameters = Object.fromEntries(entries.map(([name, value]) => [name, plain(value)]));
  return words.length === 0 ? { cmdlet, parameters } : { cmdlet, parameters, enum: Object.fromEntries(words) };
}

function plain(value: DrawnValue): Value {
  switch (value.kind) {
    case 'text':
    case 'filter':
      return value.text;
    case 'word':
      return value.written;
    case 'integer':
      return String(value.value);
    case 'list':
      return value.items;
    case 'edit':
      return value.parts;
    default:
      return value.value;
  }
}
