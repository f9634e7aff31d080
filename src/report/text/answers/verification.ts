/** A verification for a person: what differs first, each with what decides and where to look; then what agrees. */
import type { Check, OtherSwitch, Verification } from '../../../model/generated/wire.generated.ts';
import { printPlace } from '../../../syntax/place.ts';
import { printable } from '../../../syntax/terminal-text.ts';
import {
  agreedWords,
  besideWords,
  causesTitle,
  causeWords,
  countWords,
  headline,
  isQuiet,
  otherWords,
  reasonSteps,
  remarkWords,
  saidWords,
  stepWords,
} from '../../verification/words.ts';
import type { Style } from '../style.ts';
import { wrap } from '../table.ts';
import { printCertaintyHead } from './certainty.ts';

/** Checks of one section; more are only counted. */
const MOST = 200;

/** Lines without their ends. */
export function printVerification(verification: Verification, style: Style): readonly string[] {
  const { certainty, counts, checks, switches } = verification;
  const open = checks.filter((check) => !isQuiet(check));
  const summary = countWords(counts);
  return [
    ...printCertaintyHead(certainty, style),
    (checks.some(({ finding }) => finding) ? style.bad : style.good)(summary),
    ...indented(besideWords(verification), ''),
    '',
    ...limited(open, (check) => printOpen(check, style)),
    ...section('Agree', checks.filter(({ outcome }) => outcome === 'agrees').map(agreeing), style),
    ...section(
      'Not asked',
      checks.filter((check) => check.outcome === 'not asked' && isQuiet(check)).map(unasked),
      style,
    ),
    ...section('Other switches', switches.map(switchLine), style),
  ];
}

function limited(checks: readonly Check[], print: (check: Check) => readonly string[]): readonly string[] {
  const more = checks.length > MOST ? [`… and ${checks.length - MOST} more; --format json has all`, ''] : [];
  return [...checks.slice(0, MOST).flatMap(print), ...more];
}

function printOpen(check: Check, style: Style): readonly string[] {
  const { asked } = check;
  const tone = check.outcome === 'differs' ? style.bad : style.warn;
  return [
    tone(printable(headline(check))),
    ...indented([asked, ...reasonSteps(check).map(stepWords), ...otherWords(check), ...remarkWords(check)], '  '),
    ...printCauses(check),
    '',
  ];
}

function printCauses(check: Check): readonly string[] {
  const { causes } = check;
  if (causes.length === 0) return [];
  const lines = causes.map((cause, index) => `${index + 1}. ${causeWords(cause)}`);
  return [`  ${causesTitle(check)} (docs/causes.md):`, ...indented(lines, '    ')];
}

/** Each text on lines of its own, those that are broken indented further. */
function indented(texts: readonly string[], margin: string): readonly string[] {
  return texts.flatMap((text) =>
    wrap(printable(text))
      .split('\n')
      .map((line, index) => `${margin}${index === 0 ? '' : '  '}${line}`),
  );
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST ? [`  … and ${lines.length - MOST} more; --format json has all`] : [];
  return [style.bold(`${title} (${lines.length})`), ...indented(lines.slice(0, MOST), '  '), ...more, ''];
}

function agreeing(check: Check): string {
  const by = agreedWords(check);
  const hint = check.because === undefined ? '' : `; mind that ${check.because}`;
  return `${printPlace(check.place)} ${saidWords(check)}: ${check.asked}${by === '' ? '' : ` (${by})`}${hint}`;
}

function unasked(check: Check): string {
  return `${printPlace(check.place)} ${saidWords(check)}: ${check.asked}: ${check.because ?? ''}`;
}

function switchLine({ app, name, text, places }: OtherSwitch): string {
  const where = places.map(printPlace).join(', ');
  return `${name}, app ${app}: ${text}${where === '' ? '' : ` [${where}]`}`;
}
