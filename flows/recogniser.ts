import { errors, type Locator, type Page } from '@playwright/test';
import type { Screen } from '../pages/screen.ts';
import { traitsOf } from '../pages/screen-traits.ts';
import { JourneyFailure } from '../reports/verdict/failure.ts';
import { createReskinScreens, screenNamesByHost, type ScreenName, type Screens } from './screens.ts';

/** A screen that takes longer than this to open does not open: the slowest documented wait is a poll of a few seconds. */
export const SCREEN_PATIENCE_MS = 20_000;

type NamedScreen = readonly [ScreenName, Screen];

/** Tells which screen the service chose to show. The service decides the order; the suite follows it. */
export class Recogniser {
  readonly #page: Page;
  readonly #known: Screens;
  /** Both editions' of a screen that has two: each is told apart by itself. */
  readonly #screens: readonly NamedScreen[];
  readonly #namesByHost: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #any: Locator;

  /** @param patienceMs how long a screen may take to open. */
  constructor(
    page: Page,
    screens: Screens,
    private readonly patienceMs: number = SCREEN_PATIENCE_MS,
  ) {
    this.#page = page;
    this.#known = screens;
    const reskin: Partial<Record<ScreenName, Screen>> = createReskinScreens(page);
    this.#screens = (Object.entries(screens) as NamedScreen[]).flatMap(([name, classic]) => {
      const other = reskin[name];
      return other === undefined ? [[name, classic] as const] : [[name, other] as const, [name, classic] as const];
    });
    this.#namesByHost = screenNamesByHost(page);
    this.#any = this.#screens
      .map(([, screen]) => screen.marker.filter({ visible: true }))
      .reduce((union, marker) => union.or(marker))
      .first();
  }

  /**
   * Waits for whichever known screen opens. Of one that each edition has in a way of its own, the edition that opened is
   * what the screens of the journey hold from then on.
   *
   * @throws JourneyFailure of kind `unknown-screen` with what identifies the screen that came instead.
   */
  async next(): Promise<ScreenName> {
    try {
      // A screen may go between being seen and being told apart (pages that post themselves): look again.
      for (;;) {
        await this.#any.waitFor({ timeout: this.patienceMs });
        const recognised = await this.#open();
        if (recognised === undefined) continue;
        const [name, screen] = recognised;
        Object.assign(this.#known, { [name]: screen });
        return name;
      }
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      throw await this.#unknown(error);
    }
  }

  /** Asks the screens of this host first: most are told apart by role, which costs more than to open them. */
  async #open(): Promise<NamedScreen | undefined> {
    const names = this.#namesByHost.get(new URL(this.#page.url()).hostname);
    const likely = this.#screens.filter(([name]) => names?.has(name));
    const others = this.#screens.filter(([name]) => !names?.has(name));
    return (await firstOpen(likely)) ?? (await firstOpen(others));
  }

  async #unknown(cause: Error): Promise<JourneyFailure> {
    const { host, pageId, headings, visibleIds } = await traitsOf(this.#page);
    const message =
      `Écran inconnu sur ${host || 'une page vide'} (PageID : ${pageId || 'aucun'}). ` +
      `Titres : ${headings.join(' | ') || 'aucun'}. Identifiants visibles : ${visibleIds.join(', ') || 'aucun'}.`;
    return new JourneyFailure('unknown-screen', message, { cause });
  }
}

async function firstOpen(screens: readonly NamedScreen[]): Promise<NamedScreen | undefined> {
  // All asked at once: one after the other they would cost more than what they are asked about.
  const open = await Promise.all(screens.map(([, { marker }]) => marker.filter({ visible: true }).first().isVisible()));
  return screens[open.indexOf(true)];
}
