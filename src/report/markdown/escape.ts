/** Texts of others within Markdown. */
import { printable } from '../../syntax/terminal-text.ts';

/** On one line, and so that nothing in it is Markdown or HTML but code in backticks. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') && part.endsWith('`') && part.length > 1
        ? part.replaceAll('|', '\\|')
        : part.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&'),
    )
    .join('');
}
