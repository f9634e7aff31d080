/** One question in full: what was given and asked, both answers, the steps of the reference, how to ask again. */
import type { ReportQuestion } from '../../model/wire.generated.ts';
import { cite, clauseOf } from '../../syntax/cite.ts';
import { printJson } from '../../syntax/json.ts';
import { printReadings, printRegion } from '../../syntax/readings.ts';
import type { Trouble } from '../failures.ts';
import { block, html, type Markup } from './markup.ts';

const STEPS = 30;

/** The first clauses with their texts. */
export function writeCited(ids: readonly string[]): Markup {
  const cited = ids.slice(0, 5).map((id) => {
    const text = textOf(id);
    return html`<blockquote><strong>${cite(id)}</strong>${text === undefined ? undefined : html` ${block(text)}`}</blockquote>\n`;
  });
  return html`${cited}`;
}

export function writeQuestion(question: Trouble): Markup {
  const { powershell, smallest, given, when, expected, answered, problem, hunts, repeat, trace = [] } = question;
  return html`<dl class="question">
${writeField('problem', problem, 'wide')}
${writeField('given', isEmpty(given) ? undefined : json(given), 'wide')}
${writeField('asked', json(when), 'wide')}
${writeField('expected', json(expected), 'half')}
${writeField('answered', json(answered), 'half')}
${trace.length === 0 ? undefined : html`<div class="wide"><dt>why</dt><dd>${writeTrace(trace)}</dd></div>`}
${writeField('readings', readingText(question), 'wide')}
${hunts === undefined ? undefined : html`<div class="wide"><dt>hunts</dt><dd>a program that ${hunts}</dd></div>`}
${writeField('PowerShell', powershell?.join('\n'), 'wide')}
${smallest === undefined ? undefined : html`<div class="wide"><dt>the smallest question found that shows the same</dt><dd>${writeSmallest(smallest)}</dd></div>`}
${writeField('ask it again', repeat, 'command')}
</dl>
`;
}

function writeSmallest(smallest: NonNullable<ReportQuestion['smallest']>): Markup {
  const { given, when, expected, answered, powershell, repeat } = smallest;
  return html`<dl class="question">
${writeField('given', isEmpty(given) ? undefined : json(given), 'wide')}
${writeField('asked', json(when), 'wide')}
${writeField('expected', json(expected), 'half')}
${writeField('answered', json(answered), 'half')}
${writeField('PowerShell', powershell?.join('\n'), 'wide')}
${writeField('ask it again', repeat, 'command')}
</dl>
`;
}

function isEmpty(given: object | undefined): boolean {
  return given !== undefined && Object.keys(given).length === 0;
}

/** One term and its text in a block; nothing where there is none. */
export function writeField(
  name: string,
  text: string | undefined,
  look: 'wide' | 'half' | 'command',
): Markup | undefined {
  if (text === undefined || text === '') return undefined;
  return html`<div class="${look}"><dt>${name}</dt><dd><pre>${block(text)}</pre></dd></div>`;
}

export function json(value: unknown): string | undefined {
  return value === undefined ? undefined : printJson(value);
}

function writeTrace(trace: readonly string[]): Markup {
  const rest = trace.length - STEPS;
  return html`<ol>
${trace.slice(0, STEPS).map((step) => html`<li>${step}</li>\n`)}${rest > 0 ? html`<li>and ${rest} more steps, not on this page</li>` : undefined}</ol>`;
}

/** The text without the marks of Markdown; its tables keep their lines. */
function textOf(id: string): string | undefined {
  return clauseOf(id)
    ?.text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/(?<!\|)\n(?!\|)/g, ' ');
}

/** Where the answer depends on a reading, and under which readings the given one would be right. */
function readingText({ under = {}, only = [] }: ReportQuestion): string | undefined {
  const regions = only.map(printRegion).filter((text) => text !== '');
  const parts = [
    ...(Object.keys(under).length === 0 ? [] : [`expected under ${printReadings(under)}`]),
    ...(regions.length === 0 ? [] : [`the answer would be right under ${regions.join(', or under ')}`]),
  ];
  return parts.length === 0 ? undefined : parts.join('\n');
}
