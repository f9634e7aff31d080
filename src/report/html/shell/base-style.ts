/** What every page looks like: narrow screens first, light and dark, and paper. */
export const baseStyle = `
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
dt { color: var(--faint); font-size: .875rem; }
dd { margin: 0; }

input, select, button {
  font: inherit; font-size: 1rem; min-height: 2.5rem; padding: .25rem .5rem; width: 100%;
  color: var(--text); background: var(--page); border: 1px solid var(--faint); border-radius: .25rem;
}
button { width: auto; padding: .25rem .75rem; cursor: pointer; }

summary { cursor: pointer; padding: .6rem 0; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--faint); }

@media (min-width: 48rem) {
  body { padding: 2rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none !important; }
  .scroll { overflow: visible; }
  h2, h3, h4, dt, summary { break-after: avoid; }
  tr, .verdict { break-inside: avoid; }
}
`;
