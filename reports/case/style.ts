/** How the page of a case looks: on a screen, on a phone and on paper. Every pair of colours has a contrast of 4.5 or more. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c2430; --soft: #4a5567; --line: #d5dbe4; --wash: #f4f6f9; --link: #17457f; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--wash); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { margin: .1rem 0 .35rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 0 0 .9rem; font-size: 1.2rem; line-height: 1.3; }
h3 { margin: 0; font-size: 1rem; line-height: 1.4; }
p { margin: 0 0 .6rem; }
ul { margin: 0; padding-left: 1.15rem; }
code { font: .84em/1.45 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.over { margin: 0; color: var(--soft); font-size: .85rem; }
.verdict { margin: 1rem 0 1.25rem; padding: 1rem 1.2rem; border: 1px solid; border-left-width: 8px; border-radius: 6px; }
.verdict strong { display: block; font-size: 1.3rem; line-height: 1.3; }
.verdict p { margin: .2rem 0 0; color: var(--ink); }
.reproduced { background: #e8f5ee; color: #0b5c33; border-color: #0b5c33; }
.not-reproduced { background: #eef0f4; color: #3b4556; border-color: #5a6577; }
.other { background: #fff3df; color: #7a4300; border-color: #b06a10; }
.told { background: #e9f0fb; color: #17457f; border-color: #2f63a8; }
.card { margin: 0 0 1.25rem; padding: 1.2rem 1.25rem; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
.pair { display: grid; grid-template-columns: 3fr 2fr; gap: 0 1.25rem; align-items: start; }
.symptom + .symptom { margin-top: 1.2rem; padding-top: 1.2rem; border-top: 1px solid var(--line); }
.symptom h3 + p { margin-top: .5rem; }
.symptom ul { margin-bottom: .9rem; }
.label { margin: .8rem 0 .15rem; color: var(--soft); font-size: .85rem; font-weight: 600; }
.cure { margin: .9rem 0 .6rem; padding: .75rem .95rem; background: #e9f0fb; border-left: 4px solid #2f63a8; border-radius: 0 4px 4px 0; }
.cure .label { margin-top: 0; color: #17457f; }
.cure p:last-child { margin: 0; }
.tried { padding-left: 1.5rem; position: relative; }
.tried::before { position: absolute; left: 0; font-weight: 700; }
.worked::before { content: "\\2713"; color: #0b5c33; }
.failed::before { content: "\\2717"; color: #9b1c1c; }
.note { color: var(--soft); font-size: .9rem; }
dl { margin: 0; }
dt { color: var(--soft); font-size: .85rem; font-weight: 600; }
dd { margin: 0 0 .65rem; }
dd:last-child { margin-bottom: 0; }
.timeline { margin: 0; padding: 0; list-style: none; }
.timeline > li { position: relative; display: grid; grid-template-columns: 6rem minmax(0, 1fr) 13.5rem; gap: 0 1.1rem; padding: .95rem 0; border-top: 1px solid var(--line); }
.timeline > li:first-child { border-top: 0; padding-top: 0; }
.timeline > li:last-child { padding-bottom: 0; }
.timeline > li.telling { margin: 0 -1.25rem; padding: .95rem 1.25rem .95rem calc(1.25rem - 5px); border-left: 5px solid #b06a10; background: #fff8ec; }
.telling .says { background: #fff; }
.time { color: var(--soft); font-size: .9rem; font-variant-numeric: tabular-nums; }
.time b { display: block; color: var(--ink); font-size: 1rem; }
.step { display: inline-block; margin-left: .35rem; padding: 0 .45rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--wash); color: var(--soft); font-size: .78rem; font-weight: 500; white-space: nowrap; }
.timeline p { margin: .2rem 0 0; }
.says { margin: .55rem 0 0; padding: .5rem .8rem; background: var(--wash); border-left: 3px solid #8793a5; overflow-wrap: anywhere; }
.sure { display: block; margin-top: .15rem; color: var(--soft); font-size: .8rem; }
.known { color: #0b5c33; font-weight: 600; }
.assumed { color: #7a4300; font-weight: 600; }
.marks { margin: .55rem 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .82rem; }
.marks li { display: inline-block; margin: 0 .9rem .1rem 0; }
.marks code { color: var(--ink); }
details { grid-column: 3; }
summary { cursor: zoom-in; list-style: none; color: var(--link); font-size: .8rem; }
summary::-webkit-details-marker { display: none; }
summary:focus-visible { outline: 3px solid #2f63a8; outline-offset: 2px; }
summary img { display: block; width: 100%; height: auto; }
.thumb { display: block; max-height: 10rem; overflow: hidden; border: 1px solid #8793a5; border-radius: 4px; background: #fff; }
.wide img { width: 180%; max-width: none; margin-left: -40%; }
details[open] { grid-column: 1 / -1; margin-top: .8rem; }
details[open] summary { cursor: zoom-out; }
details[open] .thumb { max-height: none; width: fit-content; max-width: 100%; margin: 0 auto .3rem; }
details[open] img { width: auto; max-width: 100%; margin: 0; }
.open, details[open] .closed { display: none; }
details[open] .open { display: inline; }
.command { margin: 0 0 .6rem; padding: .8rem .95rem; background: #1c2430; color: #f4f6f9; border-radius: 4px; overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: .85rem; }
@media (max-width: 52rem) { .pair { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 40rem) {
  main { padding: 1rem .75rem 2rem; }
  h1 { font-size: 1.4rem; }
  .card { padding: 1rem .9rem; }
  .timeline > li.telling { margin: 0 -.9rem; padding: .95rem .9rem .95rem calc(.9rem - 5px); }
  .timeline > li { grid-template-columns: minmax(0, 1fr); }
  .time b { display: inline; }
  details { grid-column: 1; margin-top: .7rem; }
  .thumb { max-width: 18rem; }
}
@media print {
  @page { margin: 15mm; }
  body { background: #fff; font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .timeline > li.telling { margin: 0; padding: .6rem .5rem; }
  .telling, .verdict, .cure, .says, .step, .command { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .card { padding: 0 0 .4rem; border: 0; border-radius: 0; }
  .pair { display: block; }
  dl { columns: 2; column-gap: 2rem; }
  dt { break-after: avoid; }
  h2 { border-bottom: 1px solid var(--line); }
  h2, h3 { break-after: avoid; }
  .timeline > li, .symptom, .verdict, .cure, .command { break-inside: avoid; }
  .timeline > li { grid-template-columns: 4.5rem minmax(0, 1fr) 44mm; gap: 0 .8rem; padding: .6rem 0; }
  .closed, details[open] .open { display: none; }
  .command { background: #fff; color: var(--ink); border: 1px solid var(--line); }
}
`;
