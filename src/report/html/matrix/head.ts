/** The head of the page of a matrix: what it is about, and how sure it is before anything else. */
import type { Matrix } from '../../../model/generated/wire.generated.ts';
import { plural } from '../../../syntax/quantities.ts';
import { printReadings } from '../../../syntax/readings/readings.ts';
import { grouped, printListed, printSilentPermissions } from '../../matrix/words.ts';
import { certaintyGrounds, certaintyLine } from '../../text/answers/certainty.ts';
import { html, type Markup } from '../shell/markup.ts';

/** Lines of a list that stands open from the start. */
const FEW = 3;

/** The title of the page and of its head. */
export function titleOf({ changedBy }: Matrix): string {
  return changedBy === undefined ? 'Which app reaches which mailbox' : `What changes under ${printReadings(changedBy)}`;
}

/** The box at the top. */
export function writeHead(matrix: Matrix): Markup {
  const { apps, mailboxes, certainty, readings } = matrix;
  const { answers, decided, unread } = certainty;
  const isSure = answers > 0 && decided === answers && unread.length === 0;
  const chosen =
    Object.keys(readings).length === 0
      ? undefined
      : html`<p>Readings chosen: <code>${printReadings(readings)}</code></p>`;
  const remarks = [printListed(matrix), printSilentPermissions(matrix)].filter((each) => each !== undefined);
  return html`<header class="verdict ${answers === 0 ? 'none' : isSure ? 'good' : 'warn'}">
<h1>${titleOf(matrix)}</h1>
<p class="sure">${grouped(certaintyLine(certainty))}</p>
<p>${grouped(`${plural(apps.length, 'app')}, ${plural(mailboxes.length, 'mailbox', 'mailboxes')}`)}</p>
${chosen}
${remarks.map((each) => html`<p class="faint">${each}</p>\n`)}
${certaintyGrounds(certainty).map(writeGrounds)}
${writeGrounds({ title: `Files read (${matrix.sources.length})`, lines: matrix.sources.map(({ name, form, encoding }) => `${name === '-' ? 'standard input' : name}, ${form}, ${encoding}`) })}
</header>`;
}

function writeGrounds({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}): Markup | undefined {
  if (lines.length === 0) return undefined;
  const items = lines.map((line) => html`<li>${line}</li>\n`);
  const summary = html`<summary>${title}</summary>`;
  return lines.length <= FEW
    ? html`<details class="grounds" open>${summary}\n<ul>\n${items}</ul>\n</details>\n`
    : html`<details class="grounds">${summary}\n<ul>\n${items}</ul>\n</details>\n`;
}
