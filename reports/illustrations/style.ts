/** How the contact sheet looks on a screen, on a phone and on paper. Every pair of colours has a contrast of 4.5 or more. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c2430; --soft: #4a5567; --line: #d5dbe4; --wash: #f4f6f9; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 100rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { margin: .1rem 0 .3rem; font-size: 1.8rem; line-height: 1.2; }
h2 { margin: 2rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 0 0 .5rem; font-size: 1rem; font-weight: 400; }
p { margin: 0 0 .4rem; overflow-wrap: anywhere; }
.over, .about { margin: 0; color: var(--soft); font-size: .87rem; }
.tenant { margin: .7rem 0; padding: .55rem .8rem; border-left: 5px solid #ffd23f; background: #fff8df; }
.sets { margin: .6rem 0 0; padding-left: 1.2rem; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; margin: 1rem 0 0; padding: .5rem 1rem .6rem; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
.filters legend { padding: 0 .4rem; color: var(--soft); font-size: .87rem; }
input:focus-visible { outline: 3px solid #2f63a8; outline-offset: 2px; }
.steps { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.6rem 2rem; }
.step { width: min-content; }
.id { font-weight: 700; }
.figures { display: flex; align-items: flex-start; gap: 1rem; }
figure { width: 26rem; margin: 0; }
figure.iphone, figure.android { width: 13rem; }
figure.stale { padding: .5rem; border: 2px solid #b06a10; border-radius: 6px; }
img { display: block; width: 100%; height: auto; border: 1px solid #8793a5; }
figcaption { margin-top: .3rem; color: var(--soft); font-size: .82rem; overflow-wrap: anywhere; }
figcaption code { color: var(--ink); font-weight: 600; }
.when { margin: .3rem 0 .1rem; font-size: .82rem; font-weight: 600; }
.badge { display: inline-block; padding: 0 .5rem; border: 1px solid #7a4300; border-radius: 1rem; background: #fff3df; color: #7a4300; font-weight: 600; }
.without dl { margin: 0; columns: 2; column-gap: 2rem; font-size: .87rem; }
dt { break-after: avoid; font-weight: 600; }
dd { margin: 0 0 .5rem; color: var(--soft); break-before: avoid; }
footer { margin-top: 2rem; color: var(--soft); font-size: .87rem; }
body:has(#show-stale:checked) :is(figure:not(.stale), .step:not(:has(.stale)), section:not(:has(.stale))) { display: none; }
@media screen and (max-width: 48rem) {
  main { padding: 1rem .75rem 2rem; }
  h1 { font-size: 1.4rem; }
  .filters { position: static; }
  .without dl { columns: 1; }
  .step { width: auto; }
  .figures { flex-wrap: wrap; }
  figure { width: 100%; }
}
@media print {
  @page { size: A4; margin: 12mm; }
  body { font-size: 9pt; }
  main { max-width: none; padding: 0; }
  .filters { display: none; }
  .steps { gap: 5mm 6mm; }
  .figures { gap: 3mm; }
  figure { width: 58mm; }
  figure.iphone, figure.android { width: 27mm; }
  h3 { font-size: 8.5pt; }
  figcaption { font-size: 6.5pt; line-height: 1.3; }
  .step, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .badge, .tenant { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
