/** A matrix as one page of HTML that needs nothing else, and sends nothing. */
import type { Matrix } from '../../../model/generated/wire.generated.ts';
import { printDocument } from '../shell/document.ts';
import { html } from '../shell/markup.ts';
import { writeData, writeExplorer, writeFilter } from './explorer.ts';
import { titleOf, writeHead } from './head.ts';
import { writeReach } from './reach.ts';
import { script, scriptDigest } from './script.generated.ts';
import { style, styleDigest } from './style.ts';

/** The program that made a page. */
export interface Maker {
  readonly name: string;
  readonly version: string;
}

/** The whole page. */
export function printMatrixPage(matrix: Matrix, { name, version }: Maker): string {
  return printDocument({
    title: titleOf(matrix),
    style: { text: style, digest: styleDigest },
    script: { text: script, digest: scriptDigest },
    body: html`<p class="private">Nothing leaves this page.</p>
${writeHead(matrix)}
<main>
${writeFilter(matrix)}
${writeReach(matrix)}
${writeExplorer()}
</main>
<footer>${name} ${version}</footer>
${writeData(matrix)}`,
  });
}
