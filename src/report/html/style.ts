/** The style of the page: narrow screens first, light and dark, and paper. */
export const style = `
:root {
  color-scheme: light;
  --page: #ffffff; --raised: #f5f6f8; --line: #c9ced6; --text: #1b1f24; --faint: #57606a; --link: #0b57b0;
  --good: #146c2e; --warn: #7a4b00; --bad: #b3151f; --none: #57606a; --mark: #ffe8a3; --mark-text: #4a3200;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --page: #14171c; --raised: #1e2229; --line: #404854; --text: #e6e9ee; --faint: #a3adba; --link: #8ab8ff;
    --good: #6fd68a; --warn: #f0bd5a; --bad: #ff9189; --none: #a3adba; --mark: #5a4300; --mark-text: #ffe8a3;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1rem; max-width: 72rem;
  background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, dl, ul, ol, pre { margin: 0; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.3rem; margin-bottom: .5rem; }
h3, h4 { font-size: 1rem; font-weight: 600; }
section { margin-top: 2rem; }
section > p { margin: .5rem 0; }
code, pre { font: .875em/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; unicode-bidi: isolate; }
pre { white-space: pre-wrap; background: var(--raised); border-radius: .25rem; padding: .5rem .65rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
dd, td, th, li { unicode-bidi: isolate; }

.verdict { border-left: .5rem solid var(--tone); background: var(--raised); border-radius: .25rem; padding: 1rem; }
.verdict h1 { color: var(--tone); }
.verdict p { margin-top: .35rem; }
.verdict.good { --tone: var(--good); }
.verdict.warn { --tone: var(--warn); }
.verdict.bad { --tone: var(--bad); }
.verdict.none { --tone: var(--none); }
.faint, caption { color: var(--faint); }
.alert { border-left: .25rem solid var(--warn); padding-left: .65rem; }
.hidden-character { background: var(--mark); color: var(--mark-text); border-radius: .2rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; margin-top: 1rem; }

.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; overflow-wrap: normal; }
caption { text-align: start; padding-bottom: .35rem; font-size: .875rem; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .75rem .35rem 0; text-align: start; vertical-align: top; }
tbody th { font-weight: normal; }
.counts { min-width: min(100%, 40rem); }
.counts thead th, .counts td:not(.clauses) { white-space: nowrap; }
.counts th[scope=row] { min-width: 7rem; }
.counts td, .counts thead th + th { text-align: end; font-variant-numeric: tabular-nums; padding-inline: .5rem 0; }
.counts tfoot th, .counts tfoot td { border-bottom: 0; font-weight: 600; }
.laws th[scope=row] { min-width: 13rem; white-space: normal !important; }
.laws td.clauses, .laws thead th:nth-child(2) { text-align: start; min-width: 9rem; padding-inline: .75rem .5rem; }
.laws td.clauses code { white-space: nowrap; }
.numbers td:nth-child(3), .numbers td:nth-child(4) { text-align: end; font-variant-numeric: tabular-nums; }
.words { min-width: 14rem; overflow-wrap: anywhere; }
.zero { color: var(--faint); }
td.fault { color: var(--bad); font-weight: 600; }
td.gap { color: var(--warn); font-weight: 600; }
tr.open td { color: var(--faint); }

.facts div { padding: .35rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--faint); font-size: .875rem; }
dd { margin: 0; }

#filter { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: 1rem 0; }
#filter label { display: flex; flex-direction: column; flex: 1 1 9rem; font-size: .875rem; color: var(--faint); }
#filter p { flex-basis: 100%; font-size: .875rem; color: var(--faint); }
input, select, button {
  font: inherit; font-size: 1rem; min-height: 2.5rem; padding: .25rem .5rem; width: 100%;
  color: var(--text); background: var(--page); border: 1px solid var(--faint); border-radius: .25rem;
}
button { width: auto; padding: .25rem .75rem; cursor: pointer; }

details.kind { border: 1px solid var(--line); border-radius: .35rem; margin-bottom: .5rem; padding: 0 .75rem; }
summary { cursor: pointer; padding: .6rem 0; }
summary h3, summary h4 { display: inline; }
.kind > summary p { color: var(--faint); font-size: .875rem; }
.kind > h4, details.like { margin-bottom: .35rem; }
.like > summary { padding: .25rem 0; }
.chip { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; font-size: .8125rem; color: var(--bad); }
.gap .chip { color: var(--warn); }
blockquote { margin: 0 0 .75rem; padding-left: .75rem; border-left: .2rem solid var(--line); white-space: pre-line; }
.question { display: grid; gap: .65rem; padding-bottom: .75rem; }
.question > div { min-width: 0; }
.question ol { padding-left: 1.5rem; }
.command pre { user-select: all; -webkit-user-select: all; }
.addresses { padding-left: 1.25rem; margin-bottom: .75rem; }
.target { padding-bottom: .75rem; scroll-margin-top: 5.5rem; }
.asked { margin-top: .5rem; padding-left: 1.25rem; }
.reach { border-bottom: 1px solid var(--line); }
.reach dd.alert { border-left-width: .25rem; }
.shares { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; padding: 0; }
.shares b { font-weight: 600; font-variant-numeric: tabular-nums; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--faint); }

@media (min-width: 48rem) {
  body { padding: 2rem; }
  .question { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .question > .wide, .question > .command { grid-column: 1 / -1; }
  .facts div { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 1rem; }
  .counts th, th code, .known td:nth-child(2) { white-space: nowrap; }
  dt { font-size: 1rem; }
  .question dt { font-size: .875rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, #filter { display: none !important; }
  details::details-content { content-visibility: visible !important; display: block !important; block-size: auto !important; }
  .scroll { overflow: visible; }
  h2, h3, h4, dt, summary { break-after: avoid; }
  tr, .verdict { break-inside: avoid; }
  pre { border: 1px solid var(--line); }
}
`;

/** What a browser is told to apply: SHA-256 of the style. */
export const styleDigest = 'sha256-V1A5+GMjmuS9Num041amnInU37xEeoVoNvTPQBh6MUI=';
