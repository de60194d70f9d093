/** An illustration as a page of its own, to be photographed: one style for all of them. */
import { html, pageOf, Markup } from '../html.ts';
import { RADIUS, type Layout, type Marked } from './layout.ts';

const STYLE = `
body { margin: 0; }
.illustration { position: relative; overflow: hidden; background: #eef1f5; }
.strip, .shown { position: absolute; background-repeat: no-repeat; }
.strip { top: 0; left: 0; right: 0; }
.shown { outline: 1px solid #8793a5; }
svg { position: absolute; inset: 0; }
.halo { fill: none; stroke: #fff; stroke-width: 6; }
.frame { fill: none; stroke: #b3005e; stroke-width: 3; }
.disc { fill: #b3005e; stroke: #fff; stroke-width: 2; }
.letter { fill: #fff; font: 700 14px system-ui, "Segoe UI", Roboto, Arial, sans-serif; text-anchor: middle; }
`;

/** @param screen PNG of the whole screen, of that width in CSS pixels. */
export function drawingOf(layout: Layout, screen: Buffer, screenWidth: number): string {
  const { width, height, strip, area, left, top, radius, marks } = layout;
  // Its own middle, where its words are.
  const stripX = (width - screenWidth) / 2;
  const picture = new Markup(`background-image: url(data:image/png;base64,${screen.toString('base64')})`);
  const part = (x: number, y: number) =>
    html`${picture}; background-size: ${screenWidth}px auto; background-position: ${x}px ${y}px`;
  const shown = html`left: ${left}px; top: ${top}px; width: ${area.width}px; height: ${area.height}px; border-radius:
  ${radius}px`;
  return pageOf(
    'Illustration',
    STYLE,
    html`<div class="illustration" style="width: ${width}px; height: ${height}px">
      ${strip > 0 && html`<div class="strip" style="height: ${strip}px; ${part(stripX, 0)}"></div>`}
      <div class="shown" style="${shown}; ${part(-area.x, -area.y)}"></div>
      <svg width="${width}" height="${height}" aria-hidden="true">${marks.map(frame)} ${marks.map(disc)}</svg>
    </div>`,
  );
}

function frame({ x, y, width, height }: Marked): Markup {
  const box = html`x="${x}" y="${y}" width="${width}" height="${height}" rx="5"`;
  return html`<rect class="halo" ${box} /><rect class="frame" ${box} />`;
}

function disc({ cx, cy, letter }: Marked): Markup {
  return html`<circle class="disc" cx="${cx}" cy="${cy}" r="${RADIUS}" /><text class="letter" x="${cx}" y="${cy + 5}"
      >${letter}</text
    >`;
}
