/**
 * What a refusal of the service means for whoever reads the report, by its code: the one place where AADSTS numbers become
 * kinds of failures (password-and-errors.md 3.1, 4.1).
 */
import type { ErrorPage } from '../pages/error-page.ts';
import { JourneyFailure, type FailureKind } from '../reports/verdict/failure.ts';
import type { ScreenName, Screens } from './screens.ts';

const KINDS: Readonly<Partial<Record<FailureKind, readonly string[]>>> = {
  // Policies of the organisation, and what its administrators gave or took away.
  'tenant-configuration': ['50057', '50105', '53000', '53001', '53003', '53004', '53010', '53011'],
  // The account was made too long ago for its temporary password.
  provisioning: ['50055'],
  // 50053 is the lock after too many wrong passwords, and a limit like any other: it ends by itself. 50088 is that of texts
  // and calls, 50196 that of requests (learn.microsoft.com, entra/msal/dotnet/advanced/client-and-server-throttling).
  throttled: ['50053', '50088', '50196'],
  'session-timed-out': ['50089', '165000'],
};

/** Any other is for those who look after the product. @param code `53003` */
export function kindOfCode(code: string): FailureKind {
  const kinds = Object.entries(KINDS) as [FailureKind, readonly string[]][];
  return kinds.find(([, codes]) => codes.includes(code))?.[0] ?? 'product-defect';
}

/** The journey ends on a full-page error: with its code, and the ids by which the service finds it again. */
export async function stoppedByErrorPage(page: ErrorPage): Promise<JourneyFailure> {
  const [text, { code, requestId, correlationId, timestamp }] = [await page.text(), await page.details()];
  const ids = `demande ${requestId}, corrélation ${correlationId}, ${timestamp}`;
  return new JourneyFailure(kindOfCode(code), `${text.trim()} (${ids})`);
}

/** What was entered is refused on its own page. @param sentence in French */
export function refusedWith(code: string, sentence: string): JourneyFailure {
  return new JourneyFailure(kindOfCode(code), code === '' ? sentence : `${sentence} (AADSTS${code})`);
}

/** A screen comes back that no journey sees twice: nothing moves on, for the reason the page was served with. */
export async function cameBack(screens: Screens, screen: ScreenName): Promise<JourneyFailure> {
  const sentence = `L'écran « ${screen} » est revenu.`;
  if (screen === 'user-name' || screen === 'password') return refusedWith(await screens[screen].code(), sentence);
  return new JourneyFailure('product-defect', sentence);
}
