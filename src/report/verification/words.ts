/** What every print of a verification says in the same words. */
import type {
  Cause,
  Check,
  CheckCounts,
  ReasonStep,
  Uncovered,
  Verification,
} from '../../model/generated/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { printRegion } from '../../syntax/readings/readings.ts';
import { shorten } from '../../syntax/terminal-text.ts';

/** `3 checks: 2 agree · 1 differs`. */
export function countWords({ agrees, differs, depends, notKnown, notAsked }: CheckCounts): string {
  const all = agrees + differs + depends + notKnown + notAsked;
  const verb = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
  const parts = [
    agrees > 0 ? verb(agrees, 'agrees', 'agree') : '',
    differs > 0 ? verb(differs, 'differs', 'differ') : '',
    depends > 0 ? verb(depends, 'depends on a reading', 'depend on a reading') : '',
    notKnown > 0 ? `${notKnown} not known` : '',
    notAsked > 0 ? `${notAsked} not asked` : '',
  ].filter((part) => part !== '');
  return `${plural(all, 'check')}: ${parts.join(' · ')}`;
}

/** `2 tests say nothing of what must come out, and were not compared: setup.ps1:3, setup.ps1:9`; undefined where all do. */
export function silentWords(silent: Verification['silent']): string | undefined {
  if (silent.length === 0) return undefined;
  const shown = [...new Set(silent.map(printPlace))];
  const more = shown.length > MOST_SILENT ? ` and ${shown.length - MOST_SILENT} more` : '';
  const say =
    silent.length === 1 ? 'says nothing of what must come out, and was' : 'say nothing of what must come out, and were';
  return `${plural(silent.length, 'test')} ${say} not compared: ${shown.slice(0, MOST_SILENT).join(', ')}${more}`;
}

/** What is not compared: tests that say nothing, and what no row of the tables is about. */
export function besideWords({ silent, uncovered }: Verification): readonly string[] {
  return [silentWords(silent), uncovered === undefined ? undefined : uncoveredWords(uncovered)].flatMap(
    (line) => line ?? [],
  );
}

function uncoveredWords({ apps, mailboxes }: Uncovered): string | undefined {
  const all = [...apps, ...mailboxes];
  if (all.length === 0) return undefined;
  const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : '';
  const counts = [
    apps.length === 0 ? '' : plural(apps.length, 'app'),
    mailboxes.length === 0 ? '' : plural(mailboxes.length, 'mailbox', 'mailboxes'),
  ];
  const what = counts.filter((count) => count !== '').join(' and ');
  return `${what} of the files ${all.length === 1 ? 'is' : 'are'} in no row of a table: ${all.slice(0, MOST_NAMED).join(', ')}${more}`;
}

/** Apps and mailboxes that are named. */
const MOST_NAMED = 5;

/** Places of tests that are named. */
const MOST_SILENT = 10;

/** What the line says: `expects Denied`, `recorded Granted at 2026-11-03T09:01`, `saw Denied (403) over EWS`. */
export function saidWords({ kind, expected, asPrinted, time, via, expectedUnder = [] }: Check): string {
  const verb = { expectation: 'expects', row: 'expects', recorded: 'recorded', observed: 'saw' }[kind];
  const word = asPrinted === undefined ? expected : `${expected} (${asPrinted})`;
  const under = expectedUnder.map(({ readings, answer }) => `, under ${printRegion(readings)} ${answer}`).join('');
  return `${verb} ${word}${under}${via === undefined ? '' : ` over ${via}`}${time === undefined ? '' : ` at ${time}`}`;
}

/** How that compares with the rules. */
export function verdictWords({ outcome, actual, expected, kind }: Check): string {
  const said = actual?.answer ?? 'not known';
  switch (outcome) {
    case 'agrees':
      return 'and so do the rules';
    case 'differs':
      return `but the rules say ${said}`;
    case 'depends':
      return said === expected
        ? 'and the rules say so too, but not under every reading'
        : `but the rules say ${said}, and ${expected} only if read in another way`;
    case 'not known':
      return 'and what the rules say is not known';
    case 'not asked':
      return kind === 'expectation' || kind === 'row' ? 'and was not asked' : 'and was not compared';
  }
}

/** The whole line: where, what it says, and how that compares. */
export function headline(check: Check): string {
  return `${printPlace(check.place)} ${saidWords(check)}, ${verdictWords(check)}`;
}

/** A step with where it stands and its clause: ``… covers `a`, a member of `G` [setup.ps1:3, setup.ps1:9] AAP-COVERS-MEMBERS (documented)``. */
export function stepWords({ text, places, clause }: ReasonStep): string {
  const where = placesWords(places);
  return `${text}${where === '' ? '' : ` [${where}]`}${clause === undefined ? '' : ` ${cite(clause)}`}`;
}

/** Places of one step that are named. */
const MOST_PLACES = 4;

function placesWords(places: readonly Check['place'][]): string {
  const shown = [...new Set(places.map(printPlace))];
  const more = shown.length > MOST_PLACES ? ` and ${shown.length - MOST_PLACES} more` : '';
  return `${shown.slice(0, MOST_PLACES).join(', ')}${more}`;
}

/** Why a check agrees: the last step, its clause, and where what decides stands. */
export function agreedWords({ actual, connection }: Check): string {
  if (actual === undefined) return '';
  const { steps, clause } = actual;
  const [end] = steps.slice(-1);
  const all = steps.map(({ places }) => places).filter((places) => places.length > 0);
  // the rules are asked until one decides; of policies each is
  const where = placesWords(connection === undefined ? all.flat() : (all.at(-1) ?? []));
  return [shorten(end?.text ?? actual.answer, LONGEST_WHY), cite(clause), where === '' ? '' : `[${where}]`]
    .filter((part) => part !== '')
    .join(' ');
}

/** Characters. */
const LONGEST_WHY = 120;

/** What the rules say under other readings. */
export function otherWords({ actual, expectedUnder = [] }: Check): readonly string[] {
  const others = actual?.depends ?? [];
  const known = new Set(expectedUnder.map(({ readings, answer }) => `${printRegion(readings)} ${answer}`));
  return others
    .filter(({ readings, answer }) => !known.has(`${printRegion(readings)} ${answer}`))
    .map(({ readings, answer, because }) => {
      const why = because === undefined ? '' : `: ${because}`;
      return `under ${printRegion(readings)} the rules say ${answer}${why}`;
    });
}

/** Beside the reasons: what a difference does not mean, a line that says otherwise, another observation. */
export function remarkWords({ because, contradicts, beside }: Check): readonly string[] {
  return [
    ...(because === undefined ? [] : [because]),
    ...(contradicts === undefined
      ? []
      : [`${printPlace(contradicts)} expects another answer to the same question: both cannot hold`]),
    ...(beside === undefined ? [] : [beside.text]),
  ];
}

/** ``nesting (shown): … [members.csv:3]``. */
export function causeWords({ name, evidence, text, places }: Cause): string {
  const where = placesWords(places);
  return `${name} (${evidence}): ${text}${where === '' ? '' : ` [${where}]`}`;
}

/** The steps to an answer; why it is not known is said beside them. */
export function reasonSteps({ actual }: Check): readonly ReasonStep[] {
  const steps = actual?.steps ?? [];
  return actual?.answer === 'not known' ? steps.slice(0, -1) : steps;
}

/** What the list of causes is headed. */
export function causesTitle({ outcome, kind }: Check): string {
  return outcome === 'not known' && kind !== 'observed'
    ? 'Why it is not known'
    : 'Likely causes, in the order in which to look';
}

/** Nobody has to look at it. */
export function isQuiet({ outcome, causes }: Check): boolean {
  return outcome === 'agrees' || (outcome === 'not asked' && causes.length === 0);
}
