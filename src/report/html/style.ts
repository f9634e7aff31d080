/** The style of the page of a report. */
import { baseStyle } from './shell/base-style.ts';

export const style = `${baseStyle}.counts { min-width: min(100%, 40rem); }
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
#filter { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: 1rem 0; }
#filter label { display: flex; flex-direction: column; flex: 1 1 9rem; font-size: .875rem; color: var(--faint); }
#filter p { flex-basis: 100%; font-size: .875rem; color: var(--faint); }
details.kind { border: 1px solid var(--line); border-radius: .35rem; margin-bottom: .5rem; padding: 0 .75rem; }
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
@media (min-width: 48rem) {
  .question { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .question > .wide, .question > .command { grid-column: 1 / -1; }
  .facts div { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 1rem; }
  .counts th, th code, .known td:nth-child(2) { white-space: nowrap; }
  dt { font-size: 1rem; }
  .question dt { font-size: .875rem; }
}
@media print {
  #filter { display: none !important; }
  details::details-content { content-visibility: visible !important; display: block !important; block-size: auto !important; }
  pre { border: 1px solid var(--line); }
}
`;

/** What a browser is told to apply: SHA-256 of the style. */
export const styleDigest = 'sha256-niayLG+Ho9NB8uiE/Faovn0MvihYHBq6SZ6ilpVDWA4=';
