/** A report as one page of HTML that needs nothing else: no network, no fonts, no script but its own. */
import { createHash } from 'node:crypto';
import type { ReportLine } from '../../model/wire.generated.ts';
import { many } from '../../syntax/quantities.ts';
import { printGaps, printLawsWithoutWorld, printSuite } from '../extent-words.ts';
import { generatedCount } from '../text/campaigns.ts';
import { printDiagnosis } from '../text/diagnosis.ts';
import { plainStyle } from '../text/text.ts';
import { totalOf, unansweredCount } from '../verdict.ts';
import { verdictWords } from '../verdict-text.ts';
import { writeCampaigns } from './campaigns.ts';
import { writeFacts } from './facts.ts';
import { writeKinds } from './failures.ts';
import { writeKnown } from './known.ts';
import { brokenLaws, writeLaws } from './laws.ts';
import { bare, html, type Markup, verbatim } from './markup.ts';
import { writeTable } from './outcomes.ts';
import { writeControls, writeReadings } from './readings.ts';
import { script } from './script.ts';
import { writeShares } from './shares.ts';
import { style } from './style.ts';
import { writeUnsettled } from './unsettled.ts';

/** The browser runs and applies nothing but the two texts of this package, and fetches nothing. */
const POLICY = `default-src 'none'; script-src '${digest(script)}'; style-src '${digest(style)}'; base-uri 'none'; form-action 'none'`;

export function printHtml(lines: readonly ReportLine[]): string {
  const { title } = verdictWords(lines);
  const subject = lines.find((line) => line.line === 'subject')?.subject;
  const name = subject === undefined ? '' : ` · ${subject.name} ${subject.version}`;
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${bare(`${title}${name}`)}</title>
<style>${verbatim(style)}</style>
</head>
<body>
${writeBody(lines)}
<script>${verbatim(script)}</script>
</body>
</html>
`;
  return page.markup;
}

function writeBody(lines: readonly ReportLine[]): Markup {
  const header = lines.find((line) => line.line === 'header');
  const parts: readonly (readonly [string, string, Markup | undefined])[] = [
    ['questions', 'Questions', writeTable(lines)],
    ['kinds', 'What did not pass', writeKinds(lines)],
    ['unsettled', 'Where no document decides', writeUnsettled(lines)],
    ['known', 'Known differences', writeKnown(lines)],
    ['generated', 'Generated questions', writeCampaigns(lines)],
    ['laws', 'Laws', writeLaws(lines)],
    ['readings', 'Readings', writeReadings(lines)],
    ['self-test', 'Self-test', writeControls(lines)],
    ['asked', 'What was asked', writeFacts(lines)],
  ];
  return html`${writeVerdict(lines)}
<nav aria-label="On this page"><ul>
${parts.map(([id, name, part]) => (part === undefined ? undefined : html`<li><a href="#${id}">${name}</a></li>\n`))}</ul></nav>
<main>
${parts.map(([, , part]) => (part === undefined ? undefined : html`${part}\n`))}</main>
<footer>${header?.package.name} ${header?.package.version}${header === undefined ? undefined : html` · ${header.started}`}</footer>`;
}

function writeVerdict(lines: readonly ReportLine[]): Markup {
  const { title, meaning, tone } = verdictWords(lines);
  const subject = lines.find((line) => line.line === 'subject')?.subject;
  const footer = lines.find((line) => line.line === 'footer');
  const who =
    subject === undefined
      ? undefined
      : html`<p><strong><bdi>${subject.name}</bdi></strong> <bdi>${subject.version}</bdi></p>`;
  const problem = footer?.problem === undefined ? undefined : html`<p><strong>${footer.problem}</strong></p>`;
  return html`<header class="verdict ${tone}">
<h1>${title}</h1>
<p>${meaning}</p>
${problem}
${who}
${writeCause(lines)}
${writeShares(lines)}
<p>${footer === undefined ? undefined : countText(lines)}</p>
${writeExtent(lines)}
</header>`;
}

/** The likely cause, as the text report says it. */
function writeCause(lines: readonly ReportLine[]): Markup | undefined {
  const [summary, ...details] = printDiagnosis(lines, plainStyle).split('\n');
  if (summary === undefined || summary === '') return undefined;
  return html`<p><strong>${summary}</strong></p>${details.map((line) => html`<p>${line.trim()}</p>`)}`;
}

/** Of how much the verdict speaks. */
function writeExtent(lines: readonly ReportLine[]): Markup | undefined {
  const { notClaimed = [] } = lines.find((line) => line.line === 'subject') ?? {};
  const parts = [
    ...printGaps(lines),
    printLawsWithoutWorld(lines),
    notClaimed.length === 0 ? '' : `not claimed: ${notClaimed.join(', ')}`,
    printSuite(lines),
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : html`<p class="faint">${parts.map(toSentence).join(' ')}</p>`;
}

function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How all questions ended, without the outcomes that none had, and the laws that are broken. */
function countText(lines: readonly ReportLine[]): string {
  const outcomes = Object.entries(totalOf(lines)).filter(([, count]) => count !== 0);
  const generated = generatedCount(lines);
  const lawful = unansweredCount(lines);
  const planned = outcomes.reduce((sum, [, count]) => sum + count, 0) - generated - lawful;
  if (planned + generated === 0) return 'Nothing was asked.';
  const counts = outcomes.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const laws = brokenLaws(lines).filter(({ known }) => known === undefined).length;
  const questions =
    generated === 0 ? `${many(planned, 'question')} planned` : `${planned} golden and ${generated} generated questions`;
  return `${questions}${lawful === 0 ? '' : ' and those of laws'}: ${counts}.${laws === 0 ? '' : ` ${many(laws, 'law')} broken.`}`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
