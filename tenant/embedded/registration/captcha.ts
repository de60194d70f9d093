/** The characters of a picture, asked for after several wrong codes (security-info.md 3, mark C). */
import { randomInt, randomUUID } from 'node:crypto';
import type { CaptchaPicture } from './wire.ts';

/** Letters and digits that nobody takes for another. */
const CHARACTERS = 'ACDEFHJKLMNPRTUVWXY34679';
const LENGTH = 5;

/** What one visit to the registration owes before another code is looked at. */
export class Captcha {
  #wrongCodes = 0;
  #shown: { readonly id: string; readonly solution: string } | undefined;

  /** @param most after how many wrong codes in a row it is owed; 0: never. */
  constructor(private readonly most: () => number) {}

  get isOwed(): boolean {
    return this.most() > 0 && this.#wrongCodes >= this.most();
  }

  wrongCode(): void {
    this.#wrongCodes += 1;
  }

  rightCode(): void {
    this.#wrongCodes = 0;
  }

  /** The one before is worth nothing any more. */
  show(): CaptchaPicture {
    const solution = Array.from({ length: LENGTH }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('');
    this.#shown = { id: randomUUID(), solution };
    const { id } = this.#shown;
    return { ChallengeId: id, ChallengeType: 'Visual', AzureRegion: 'Stand-in', ImageData: pictureOf(solution) };
  }

  /** Each picture may be tried once. Whether case counts is not recorded; assumed that it does not. */
  solve(id: string, given: string): boolean {
    const shown = this.#shown;
    this.#shown = undefined;
    const solved = shown?.id === id && shown.solution === given.trim().toUpperCase();
    if (solved) this.#wrongCodes = 0;
    return solved;
  }
}

/** Plain, and of our own: it is there to be met, not to be hard. An SVG, base64. */
function pictureOf(solution: string): string {
  const letters = Array.from(solution, (letter, place) => {
    const turn = randomInt(-15, 16);
    const x = 20 + place * 32;
    return `<text x="${x}" y="48" transform="rotate(${turn} ${x} 48)">${letter}</text>`;
  });
  const style = 'font-family="monospace" font-size="36" fill="#333"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="72"><g ${style}>${letters.join('')}</g></svg>`;
  return Buffer.from(svg).toString('base64');
}
