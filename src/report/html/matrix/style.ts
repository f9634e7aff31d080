/** The style of the page of a matrix. */
import { baseStyle } from '../shell/base-style.ts';

export const style = `${baseStyle}
body { max-width: 96rem; }
.private { color: var(--faint); font-size: .875rem; margin-bottom: .5rem; }
.grounds { margin-top: .35rem; }
.grounds summary { padding: .15rem 0; }
ul, ol { padding-inline-start: 1.25rem; }
.sign { display: inline-block; width: 1.25em; font-weight: 700; text-align: center; }
.granted { color: var(--good); }
.denied { color: var(--bad); }
.unknown { color: var(--warn); }
.none { color: var(--none); }
.depends { color: var(--warn); font-size: .8125rem; border-bottom: 2px dotted currentColor; margin-inline-start: .35rem; white-space: nowrap; }
.paper { display: none; }

#filter {
  display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin-top: 1rem; padding: .5rem 0;
  background: var(--page); border-bottom: 1px solid var(--line);
}
#filter label { display: flex; flex-direction: column; flex: 1 1 9rem; min-width: 0; font-size: .875rem; color: var(--faint); }
#filter p { flex-basis: 100%; font-size: .875rem; color: var(--faint); }
#views { border: 0; padding: 0; margin: 0 0 .75rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
#views legend { float: left; padding: 0; color: var(--faint); margin-inline-end: 1rem; }
#views label { display: flex; align-items: center; gap: .35rem; }
#views input { width: auto; min-height: 0; accent-color: var(--link); }

#reach-box > summary h2 { display: inline; }
.shares { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; padding: 0; margin-bottom: .5rem; }
.shares b { font-variant-numeric: tabular-nums; }
.chip { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .65rem; font-size: .875rem; }
.chip.good { color: var(--good); }
.chip.warn { color: var(--warn); }
.chip.bad { color: var(--bad); }
table.reach { width: 100%; table-layout: fixed; overflow-wrap: anywhere; }
table.reach thead th:nth-child(1) { width: 24%; }
table.reach thead th:nth-child(2) { width: 24%; }
table.reach th code { display: block; color: var(--faint); }
.few { font-size: .875rem; color: var(--faint); margin-top: .15rem; }
.verdict h1 { color: var(--text); }
.sure { color: var(--tone); font-weight: 600; }
.note { border-left: .2rem solid var(--line); padding-left: .5rem; }
.toggle { display: block; margin-top: .35rem; min-height: 2rem; font-size: .875rem; padding: 0 .65rem; }
.toggle::before { content: '▸ '; }
.toggle[aria-expanded=true]::before { content: '▾ '; }
.who td { background: var(--raised); padding: .5rem .75rem; }
.group > summary { padding: .25rem 0; }
.names { list-style: none; padding: 0 0 .5rem 1.25rem; columns: 16rem; column-gap: 1.5rem; margin: 0; }
.names li { break-inside: avoid; }
.link {
  border: 0; background: none; color: var(--link); padding: .15rem 0; min-height: 1.75rem; font-size: 1rem; text-align: start;
  text-decoration: underline; text-underline-offset: .15em; max-width: 100%; overflow-wrap: anywhere;
}
.more { margin: .35rem 0; min-height: 2rem; font-size: .875rem; }
.mailboxes { list-style: none; padding: 0; margin: 0; }
.mailboxes > li { border-bottom: 1px solid var(--line); }
.mailboxes .group .group, .mailboxes details details { margin-inline-start: 1.25rem; }
.totals { white-space: normal; }
.name { display: inline-block; max-width: 100%; max-height: 4.5em; overflow: hidden; vertical-align: top; overflow-wrap: anywhere; }
.name code { color: var(--faint); }
summary .name { display: inline; }

.columns { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin-bottom: .5rem; }
button:disabled { opacity: .5; cursor: default; }
.grid caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem); }
#view .scroll { max-height: calc(100dvh - 9rem); overflow: auto; }
.grid { overflow-wrap: anywhere; }
.grid th { min-width: 9rem; max-width: 18rem; }
.grid thead th { vertical-align: bottom; position: sticky; top: 0; background: var(--page); z-index: 1; }
.grid th[scope=row], .grid thead th:first-child { position: sticky; left: 0; background: var(--page); z-index: 1; min-width: 11rem; }
.grid thead th:first-child { z-index: 2; }
.grid th[scope=row] .name { display: block; }
.grid td { min-width: 9rem; max-width: 14rem; }
.cell { display: block; width: 100%; text-align: start; border-color: transparent; background: none; padding: .1rem .35rem; min-height: 2rem; color: inherit; }
.cell:hover { border-color: var(--faint); }
.cell .depends { display: table; margin-inline-start: 1.25em; }
.by { display: block; max-height: 3em; overflow: hidden; font-size: .8125rem; padding-inline-start: 1.85rem; }
.member th[scope=row] { padding-inline-start: 1.25rem; }

dialog {
  width: min(44rem, 100vw - 2rem); max-height: calc(100dvh - 2rem); padding: 0; flex-direction: column;
  color: var(--text); background: var(--page); border: 1px solid var(--faint); border-radius: .5rem; overflow-wrap: anywhere;
}
dialog[open] { display: flex; }
dialog::backdrop { background: rgb(0 0 0 / 45%); }
.top { display: flex; gap: 1rem; justify-content: space-between; align-items: start; padding: 1rem 1rem .5rem; }
.top button { flex: none; white-space: nowrap; }
.top h2 { max-height: 6em; overflow: auto; margin: 0; }
#trace-body { overflow: auto; padding: 0 1rem 1rem; display: grid; gap: .65rem; }
.outcome { font-size: 1.25rem; }

@media (min-width: 48rem) {
  #filter { position: sticky; top: 0; z-index: 2; }
  html { scroll-padding-top: 7rem; }
}
@media (max-width: 47.99rem) {
  table.reach, .reach caption, .reach tbody, .reach tr, .reach th, .reach td { display: block; }
  .reach thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .reach tr { padding: .65rem 0; border-bottom: 1px solid var(--line); }
  .reach th, .reach td { border: 0; padding: .15rem 0; }
  .grid th[scope=row], .grid thead th:first-child { min-width: 8rem; max-width: 8rem; }
}
@page { size: landscape; margin: 12mm; }
@media screen {
  .beyond { display: none !important; }
}
@media print {
  html { font-size: 10pt; }
  #filter label, #filter button, #views, .screen, .toggle, .more, .turn, #all-apps, dialog { display: none !important; }
  #filter { position: static; border: 0; padding: 0; }
  .grounds::details-content, #reach-box::details-content { content-visibility: visible !important; display: block !important; block-size: auto !important; }
  .paper { display: inline; }
  .grid caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem); }
#view .scroll { max-height: none; overflow: visible; }
  .cell, .link { padding: 0; min-height: 0; font-size: inherit; color: inherit; text-decoration: none; }
  .cell .answer { white-space: nowrap; }
  .cell .depends { white-space: normal; }
  .by { padding-inline-start: 1.25em; font-size: inherit; }
  .grid { font-size: 8pt; width: 100%; }
  .grid th, .grid td { min-width: 0 !important; max-width: none; position: static !important; }
  thead { display: table-header-group; break-after: avoid; }
}
`;

/** What a browser is told to apply: SHA-256 of the style. */
export const styleDigest = 'sha256-p+vc2rYdnUwUO9zG1MIXMLovU/08Qb41JawHMMY9WZQ=';
