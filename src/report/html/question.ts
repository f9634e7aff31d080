/** One question in full: what was given and asked, both answers, the steps of the reference, how to reproduce it. */
import { cite, clauseOf } from '../../syntax/cite.ts';
import { printJson } from '../../syntax/json/json.ts';
import type { FailureLine } from '../failures.ts';
import { readingText } from '../text/failure.ts';
import { block, html, type Markup } from './shell/markup.ts';

/** Steps of the reference that are shown: more than a person follows; the report has all. */
const STEPS = 30;

/** The first clauses with their texts. */
export function writeCited(ids: readonly string[]): Markup {
  const cited = ids.slice(0, 5).map((id) => {
    const text = textOf(id);
    return html`<blockquote><strong>${cite(id)}</strong>${text === undefined ? undefined : html` ${block(text)}`}</blockquote>\n`;
  });
  return html`${cited}`;
}

/** All that a report says of one question. */
export function writeQuestion(question: FailureLine): Markup {
  const { smallest, problem, hunts, trace = [] } = question;
  return html`<dl class="question">
${writeField('problem', problem, 'wide')}
${writeAnswers(question)}
${trace.length === 0 ? undefined : html`<div class="wide"><dt>why</dt><dd>${writeTrace(trace)}</dd></div>`}
${writeField('readings', readingText(question, '\n'), 'wide')}
${hunts === undefined ? undefined : html`<div class="wide"><dt>catches</dt><dd>a program that ${hunts}</dd></div>`}
${smallest === undefined ? undefined : html`<div class="wide"><dt>smallest question with the same difference</dt><dd><dl class="question">\n${writeAnswers(smallest)}\n${writeCommands(smallest)}\n</dl></dd></div>`}
${writeCommands(question)}
</dl>
`;
}

type FailureFields = Pick<FailureLine, 'given' | 'when' | 'expected' | 'actual' | 'powershell' | 'reproduce'>;

function writeAnswers({ given, when, expected, actual }: FailureFields): Markup {
  return html`${writeField('given', isEmpty(given) ? undefined : json(given), 'wide')}
${writeField('input', json(when), 'wide')}
${writeField('expected', json(expected), 'half')}
${writeField('actual', json(actual), 'half')}`;
}

function writeCommands({ powershell, reproduce }: FailureFields): Markup {
  return html`${writeField('PowerShell', powershell?.join('\n'), 'wide')}
${writeField('reproduce', reproduce, 'command')}`;
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

/** A value on as many lines as it needs. */
export function json(value: unknown): string | undefined {
  return value === undefined ? undefined : printJson(value);
}

function writeTrace(trace: readonly string[]): Markup {
  const rest = trace.length - STEPS;
  return html`<ol>
${trace.slice(0, STEPS).map((step) => html`<li>${step}</li>\n`)}${rest > 0 ? html`<li>and ${rest} more steps, not shown</li>` : undefined}</ol>`;
}

/** The text without the marks of Markdown; its tables keep their lines. */
function textOf(id: string): string | undefined {
  return clauseOf(id)
    ?.text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/(?<!\|)\n(?!\|)/g, ' ');
}
