/**
 * Says on every page, in every state of it, that this is not Microsoft. It is generated content of the root element, so
 * it shows while the body is still hidden; as the last thing painted in the root stacking context, at the highest level
 * there is, no element below the top layer covers it. It stands in the first cascade layer of the document, all of it
 * important: no rule of a page outweighs that, whatever its importance, specificity and place.
 *
 * What could still hide it is a layer declared before its own, the top layer, and a script that takes the style out of
 * the document. Documents with layers of their own are not served, nor scripts that could do the like.
 */
import { BANNER_HEIGHT_PX } from './banner-height.ts';

export { BANNER_HEIGHT_PX };
export const BANNER_TEXT = 'Locataire simulé / Simulated tenant';
export const BANNER_COLOUR = 'rgb(255, 210, 63)';

const BANNER = [
  // Whatever is not said below is as if no page had said anything of it.
  'all:initial',
  `content:"${BANNER_TEXT}"`,
  'display:block',
  'position:fixed',
  'inset:0 0 auto 0',
  'box-sizing:border-box',
  `height:${BANNER_HEIGHT_PX}px`,
  `font:bold 14px/${BANNER_HEIGHT_PX}px system-ui,sans-serif`,
  'text-align:center',
  'white-space:nowrap',
  'overflow:hidden',
  'color:#111',
  `background:${BANNER_COLOUR}`,
  'z-index:2147483647',
  'pointer-events:none',
];
/** Nothing moves, cuts or fades the root element and its banner with it; its own content begins below. */
const ROOT = [
  'all:initial',
  'display:block',
  `border-top:${BANNER_HEIGHT_PX}px solid ${BANNER_COLOUR}`,
  `scroll-padding-top:${BANNER_HEIGHT_PX}px`,
];

function important(rules: readonly string[]): string {
  return rules.map((rule) => `${rule} !important`).join(';');
}

const STYLE = `<style>@layer simulated-tenant{html{${important(ROOT)}}html::after{${important(BANNER)}}}</style>`;

/** A layer of its own, the top layer, and the document written anew: none of it is needed by any page here. */
const HIDING =
  /@layer|\bshow(?:Modal|Popover)\b|\bpopover|\brequestFullscreen\b|\bstartViewTransition\b|\bdocument\.(?:open|write)/i;

/**
 * The document with the banner in it.
 *
 * @throws for a document without a head or with a cascade layer: a page without the banner is never served.
 */
export function withBanner(html: string): string {
  const end = html.indexOf('</head>');
  if (end === -1) throw new Error('A page without </head> cannot carry the banner of the simulated tenant.');
  const styles = html.match(/<style\b[^>]*>[^<]*/gi) ?? [];
  if (styles.some((style) => /@layer/i.test(style)))
    throw new Error('A page with a cascade layer could hide the banner of the simulated tenant.');
  return html.slice(0, end) + STYLE + html.slice(end);
}

/** @throws for a script that could hide the banner. @returns the script. */
export function unhiding(script: string): string {
  const found = HIDING.exec(script)?.[0];
  if (found !== undefined) throw new Error(`A script with "${found}" could hide the banner of the simulated tenant.`);
  return script;
}
