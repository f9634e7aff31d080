/** A report as one page of HTML that needs nothing else: no network, no fonts, no script but its own. */
import { printGaps, printNotClaimed, printSuite, printUntriedLaws } from '../extent.ts';
import type { Report } from '../record.ts';
import { printDiagnosis } from '../text/diagnosis.ts';
import { plainStyle } from '../text/style.ts';
import { verdictText } from '../verdict.ts';
import { writeCampaigns } from './campaigns.ts';
import { writeFacts } from './facts.ts';
import { writeFailures } from './failures.ts';
import { writeKnown } from './known.ts';
import { writeLaws } from './laws.ts';
import { writeOutcomes } from './outcomes.ts';
import { writeReadings, writeSelfTest } from './readings.ts';
import { script, scriptDigest } from './script.ts';
import { writeShares } from './shares.ts';
import { printDocument } from './shell/document.ts';
import { html, type Markup } from './shell/markup.ts';
import { style, styleDigest } from './style.ts';
import { writeUnsettled } from './unsettled.ts';

/** The whole page. */
export function printHtml(report: Report): string {
  const { title } = verdictText(report);
  const subject = report.subject?.subject;
  const name = subject === undefined ? '' : ` · ${subject.name} ${subject.version}`;
  return printDocument({
    title: `${title}${name}`,
    style: { text: style, digest: styleDigest },
    script: { text: script, digest: scriptDigest },
    body: writeBody(report),
  });
}

function writeBody(report: Report): Markup {
  const { header } = report;
  const parts: readonly (readonly [string, string, Markup | undefined])[] = [
    ['questions', 'Questions', writeOutcomes(report)],
    ['kinds', 'What did not pass', writeFailures(report)],
    ['unsettled', 'Where the documents are silent', writeUnsettled(report)],
    ['known', 'Known differences', writeKnown(report)],
    ['generated', 'Generated questions', writeCampaigns(report)],
    ['laws', 'Laws', writeLaws(report)],
    ['readings', 'Readings', writeReadings(report)],
    ['self-test', 'Self-test', writeSelfTest(report)],
    ['asked', 'What was asked', writeFacts(report)],
  ];
  return html`${writeVerdict(report)}
<nav aria-label="On this page"><ul>
${parts.map(([id, name, part]) => (part === undefined ? undefined : html`<li><a href="#${id}">${name}</a></li>\n`))}</ul></nav>
<main>
${parts.map(([, , part]) => (part === undefined ? undefined : html`${part}\n`))}</main>
<footer>${header.package.name} ${header.package.version} · ${header.started}</footer>`;
}

function writeVerdict(report: Report): Markup {
  const { title, reason, tone } = verdictText(report);
  const subject = report.subject?.subject;
  const who =
    subject === undefined
      ? undefined
      : html`<p><strong><bdi>${subject.name}</bdi></strong> <bdi>${subject.version}</bdi></p>`;
  return html`<header class="verdict ${tone}">
<h1>${title}</h1>
<p>${toSentence(reason)}</p>
${who}
${writeCause(report)}
${writeShares(report)}
${writeExtent(report)}
</header>`;
}

/** The likely cause, as the text report says it. */
function writeCause(report: Report): Markup | undefined {
  const [summary, ...details] = printDiagnosis(report, plainStyle).split('\n');
  if (summary === undefined || summary === '') return undefined;
  return html`<p><strong>${summary}</strong></p>${details.map((line) => html`<p>${line.trim()}</p>`)}`;
}

/** How much the verdict covers. */
function writeExtent(report: Report): Markup | undefined {
  const parts = [...printGaps(report), printUntriedLaws(report), ...printNotClaimed(report), printSuite(report)].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? undefined : html`<p class="faint">${parts.map(toSentence).join(' ')}</p>`;
}

function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
