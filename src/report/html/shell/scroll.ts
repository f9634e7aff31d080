/** A table as wide as it needs to be: it scrolls by itself, also by keyboard, and the page does not. */
import { html, type Markup } from './markup.ts';

/** `title`: the id of the heading that names the table. */
export function writeScroll(title: string, table: Markup): Markup {
  return html`<div class="scroll" role="region" aria-labelledby="${title}" tabindex="0">
${table}
</div>`;
}
