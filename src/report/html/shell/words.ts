/** Sentences of ours, in which names stand in backticks. */
import { html, type Markup } from './markup.ts';

/** The sentence with each such name set as code. */
export function writeWords(sentence: string): Markup {
  const parts = sentence.split(/`([^`]*)`/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
