/** How the report looks on a screen, on a phone and on paper. Every pair of colours has a contrast of 4.5 or more. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c2430; --soft: #4a5567; --line: #d5dbe4; --wash: #f4f6f9; --link: #17457f; --mark: #b3005e; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--wash); color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 84rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { margin: .1rem 0 .3rem; font-size: 1.8rem; line-height: 1.2; }
h2 { margin: 0 0 .7rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 0 0 .4rem; font-size: 1.05rem; line-height: 1.35; }
h4 { margin: .2rem 0 .4rem; font-size: 1rem; }
p { margin: 0 0 .4rem; overflow-wrap: anywhere; }
ul, ol { margin: 0 0 .4rem; padding-left: 1.2rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, input:focus-visible { outline: 3px solid #2f63a8; outline-offset: 2px; }
.over, .about, .note, .where, .last { color: var(--soft); font-size: .87rem; }
.over { margin: 0; }
.tenant { margin: .7rem 0 0; padding: .55rem .8rem; border-left: 4px solid #8793a5; background: #e9edf3; font-size: .92rem; }
.held { position: absolute; width: 0; height: 0; overflow: hidden; }
.card { margin: 0 0 1rem; padding: 1rem 1.15rem; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
.pair { display: grid; grid-template-columns: 2fr 3fr; gap: 0 1rem; align-items: start; }
.outcome { margin: 1rem 0; padding: .9rem 1.1rem; border: 1px solid; border-left-width: 8px; border-radius: 6px; }
.outcome strong { font-size: 1.25rem; line-height: 1.3; }
.outcome ul { margin: .4rem 0 0; color: var(--ink); }
.as-known { background: #e8f5ee; color: #0b5c33; border-color: #0b5c33; }
.changed { background: #fdeaea; color: #8c1515; border-color: #8c1515; }
.inconclusive { background: #fff3df; color: #7a4300; border-color: #b06a10; }
.counts { border-collapse: collapse; }
.counts th, .counts td { padding: .2rem .9rem .2rem 0; text-align: left; font-weight: 400; }
.counts thead th { color: var(--soft); font-size: .87rem; }
.counts td { font-variant-numeric: tabular-nums; font-weight: 600; }
.contents ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 2rem; }
.contents li { break-inside: avoid; padding: .1rem 0; }
.contents .depth-2 { padding-left: 1.1rem; }
.contents .depth-3 { padding-left: 2.2rem; }
.count { margin-left: .3rem; padding: 0 .45rem; border: 1px solid #b06a10; border-radius: 1rem; background: #fff3df; color: #7a4300; font-size: .8rem; white-space: nowrap; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; margin: 0 0 1.2rem; padding: .5rem 1rem .6rem; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
.filters legend { padding: 0 .4rem; color: var(--soft); font-size: .87rem; }
.filters label { cursor: pointer; }
.section { margin: 0 0 1.4rem; scroll-margin-top: 4.5rem; }
.section > h2 { margin-top: 2rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
tr { scroll-margin-top: 4.5rem; }
.steps { width: 100%; border-collapse: collapse; table-layout: fixed; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
.steps thead th { padding: .4rem .8rem; background: #e9edf3; color: var(--soft); font-size: .82rem; text-align: left; }
.steps th:nth-child(1) { width: 20%; }
.steps th:nth-child(2) { width: 31%; }
.steps th:nth-child(3) { width: 12%; }
.steps tbody th, .steps td { padding: .75rem .8rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
.steps tr.deviates > th { box-shadow: inset 5px 0 0 #b06a10; }
.steps tr.new-screen > th { box-shadow: inset 5px 0 0 #17457f; }
.id { display: block; font-weight: 700; font-variant-numeric: tabular-nums; }
.sentence { display: block; }
.labels { display: block; margin-top: .25rem; }
q { display: inline-block; margin: 0 .15rem .15rem 0; padding: 0 .4rem; border: 1px solid var(--line); border-radius: 4px; background: var(--wash); font-size: .88rem; quotes: none; }
.badge { display: inline-block; padding: .05rem .55rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .86rem; font-weight: 600; white-space: nowrap; }
.verified { color: #0b5c33; background: #e8f5ee; }
.performed { color: #3b4556; background: #eef0f4; }
.drifted, .reordered { color: #7a4300; background: #fff3df; }
.replaced, .gone, .failed { color: #8c1515; background: #fdeaea; }
.not-reached, .not-verifiable { color: #4a5567; background: #fff; }
.badge.new { color: #17457f; background: #e9f0fb; }
.one + .one { margin-top: .7rem; padding-top: .7rem; border-top: 1px dashed var(--line); }
.where { margin-left: .3rem; }
p.where { margin: 0 0 .2rem; }
.says { font-weight: 600; }
.says .note { font-weight: 400; }
.fresh { color: #8c1515; }
.suggestion { margin: .45rem 0; padding: .4rem .7rem; border-left: 4px solid #2f63a8; background: #e9f0fb; border-radius: 0 4px 4px 0; }
.suggestion b { display: block; color: #17457f; font-size: .82rem; }
.last { margin: .3rem 0 0; }
.announcement span { display: block; font-size: .88rem; }
.announcement.warned, .announcement.due { padding-left: .5rem; border-left: 3px solid #b06a10; }
.steps .pictures > .device { float: left; width: 60%; padding-right: .7rem; }
.steps .pictures > .device.iphone, .steps .pictures > .device.android { width: 40%; padding-right: 0; }
.steps .pictures > .device:only-child { width: 75%; }
.shot { margin: 0 0 .5rem; }
.shot > summary { list-style: none; cursor: zoom-in; color: var(--link); font-size: .8rem; }
.shot > summary::-webkit-details-marker { display: none; }
.shot[open] > summary { cursor: zoom-out; }
.shot[open] { position: fixed; inset: 0; z-index: 5; margin: 0; padding: 1rem; overflow: auto; background: #fff; }
.shot[open] > summary { display: inline-block; margin-bottom: .6rem; font-size: 1rem; }
.crop { display: block; }
.shot[open] .crop, .open, .shot[open] .closed { display: none; }
.shot[open] .open { display: inline; }
.picture { display: block; width: 100%; height: auto; border: 1px solid #8793a5; border-radius: 4px; background: #fff; }
.halo { fill: none; stroke: #fff; stroke-width: 6; }
.frame { fill: none; stroke: var(--mark); stroke-width: 3; }
.disc { fill: var(--mark); stroke: #fff; stroke-width: 2; }
.letter { fill: #fff; font: 700 14px system-ui, "Segoe UI", Roboto, Arial, sans-serif; text-anchor: middle; }
.device.iphone .picture, .device.android .picture { width: auto; max-height: 15rem; }
.review { padding-left: 0; list-style: none; }
li { overflow-wrap: anywhere; }
.review li { padding: .2rem 0; }
.tryout { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 1rem; padding: .6rem 0; border-top: 1px dashed var(--line); }
.tryout .pictures { display: flex; gap: .7rem; align-items: start; }
.tryout .device { flex: 3; min-width: 0; }
.tryout .device.iphone, .tryout .device.android { flex: 2; }
.legend dl { margin: 0; columns: 2; column-gap: 2rem; }
.legend div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .6rem; padding: .2rem 0; break-inside: avoid; }
dd { margin: 0; }
footer { color: var(--soft); font-size: .87rem; }
body:has(#show-deviations:checked) :is(.section:not(.deviates), .steps tbody tr:not(.deviates)) { display: none; }
body:has(#show-announced:checked) :is(.section:not(.announced), .steps tbody tr:not(.announced)) { display: none; }
@media screen and (max-width: 60rem) {
  .steps, .steps tbody, .steps tr, .steps tbody th, .steps td { display: block; width: auto !important; }
  .steps td.pictures { display: flow-root; }
  .steps thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .steps tbody tr { border-top: 1px solid var(--line); }
  .steps tbody th, .steps td { padding: .5rem .8rem; border: 0; }
  .steps td:empty { display: none; }
  .picture { max-width: 100% !important; }
}
@media screen and (max-width: 48rem) {
  main { padding: 1rem .75rem 2rem; }
  h1 { font-size: 1.4rem; }
  .filters { position: static; }
  .pair, .tryout { grid-template-columns: minmax(0, 1fr); }
  .contents ol, .legend dl { columns: 1; }
  .legend div { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@media print {
  @page { size: A4; margin: 13mm; }
  body { background: #fff; font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  .filters, .closed, .open { display: none !important; }
  .card { border: 0; padding: 0; margin-bottom: 5mm; }
  .steps tr, .tryout, .outcome, .suggestion, .one { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  thead { display: table-header-group; }
  .steps th:nth-child(1) { width: 21%; }
  .steps th:nth-child(2) { width: 29%; }
  .steps th:nth-child(3) { width: 16%; }
  .steps tbody th, .steps td { padding: 2mm; overflow-wrap: break-word; }
  .badge, .outcome, .suggestion, .steps thead th, .steps tr > th, q { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .device.iphone .picture, .device.android .picture { max-height: 45mm; }
  .picture { max-height: 60mm; }
  .shot[open] { position: static; padding: 0; }
  a { color: inherit; text-decoration: none; }
}
`;
