/**
 * Says on every page, in every state of it, that this is not Microsoft. It is generated content of the root element:
 * no script of a page can take it out of the document, it shows while the body is still hidden, and as the last thing
 * painted in the root stacking context, at the highest level there is, nothing of a page covers it.
 */
export const BANNER_TEXT = 'Locataire simulé / Simulated tenant';
export const BANNER_HEIGHT_PX = 28;
export const BANNER_COLOUR = 'rgb(255, 210, 63)';

const RULES = [
  'content:"Locataire simulé / Simulated tenant"',
  'display:block',
  'visibility:visible',
  'opacity:1',
  'position:fixed',
  'inset:0 0 auto 0',
  'margin:0',
  'transform:none',
  'clip-path:none',
  'filter:none',
  'animation:none',
  'transition:none',
  'box-sizing:border-box',
  `height:${BANNER_HEIGHT_PX}px`,
  'width:auto',
  `font:bold 14px/${BANNER_HEIGHT_PX}px system-ui,sans-serif`,
  'text-align:center',
  'color:#111',
  `background:${BANNER_COLOUR}`,
  'z-index:2147483647',
  'pointer-events:none',
];
const ROOT = [
  'display:block',
  'visibility:visible',
  'opacity:1',
  'transform:none',
  'filter:none',
  'clip-path:none',
  `border-top:${BANNER_HEIGHT_PX}px solid ${BANNER_COLOUR}`,
  `scroll-padding-top:${BANNER_HEIGHT_PX}px`,
];

function important(rules: readonly string[]): string {
  return rules.map((rule) => `${rule} !important`).join(';');
}

const STYLE = `<style>html{${important(ROOT)}}html::after{${important(RULES)}}</style>`;

/**
 * The document with the banner in it.
 *
 * @throws for a document without a head: a page without the banner is never served.
 */
export function withBanner(html: string): string {
  const end = html.indexOf('</head>');
  if (end === -1) throw new Error('A page without </head> cannot carry the banner of the simulated tenant.');
  return html.slice(0, end) + STYLE + html.slice(end);
}
