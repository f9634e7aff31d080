/** The frame of a page that needs nothing else: no network, no fonts, no script and no style but its own. */
import { bare, html, type Markup, verbatim } from './markup.ts';

/** A script or a style of this package. */
export interface OwnText {
  readonly text: string;
  /** `sha256-…` in Base64, by which a browser knows it. */
  readonly digest: string;
}

/** What is in the frame. */
export interface PageContent {
  readonly title: string;
  readonly style: OwnText;
  readonly script: OwnText;
  readonly body: Markup;
}

/** The whole page. The browser runs and applies nothing but the two texts, and fetches nothing. */
export function printDocument({ title, style, script, body }: PageContent): string {
  const policy = `default-src 'none'; script-src '${script.digest}'; style-src '${style.digest}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${bare(title)}</title>
<style>${verbatim(style.text)}</style>
</head>
<body>
${body}
<script>${verbatim(script.text)}</script>
</body>
</html>
`.markup;
}
