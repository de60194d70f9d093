/** What a forgotten password can be reset with: what the user registered, as far as the tenant allows it. */
import type { JourneySettings, User } from '../world.ts';
import type { ResetMethod } from './wire.ts';

/** A text and a call prove the same thing, the phone: one of them counts as one method. */
export const PROVES: Readonly<Record<ResetMethod, 'phone' | 'app' | 'questions'>> = {
  text: 'phone',
  call: 'phone',
  'app-code': 'app',
  questions: 'questions',
};
export type Proven = (typeof PROVES)[ResetMethod];

/**
 * In the order of the documentation. Of the app only the code: with one method required it is "the only option", and
 * with two an option still (authentication methods, "Mobile app and SSPR"; mark C, not in the references).
 */
export function methodsOf(user: User, settings: JourneySettings): ResetMethod[] {
  const { methods, resetQuestions } = settings;
  const hasApp = user.authenticatorApps.length > 0 || user.softwareOath.length > 0;
  const registered: Readonly<Record<ResetMethod, boolean>> = {
    text: user.mobilePhone !== undefined && methods.includes('sms'),
    call: user.mobilePhone !== undefined && methods.includes('voice'),
    'app-code': hasApp && (methods.includes('softwareOath') || methods.includes('microsoftAuthenticator')),
    questions: user.securityAnswers.length >= resetQuestions,
  };
  return (Object.keys(registered) as ResetMethod[]).filter((method) => registered[method]);
}

/** "Registered when they have registered at least the number of methods required to reset" (the same source). */
export function isRegistered(user: User, settings: JourneySettings): boolean {
  const proven = new Set(methodsOf(user, settings).map((method) => PROVES[method]));
  return user.accountEnabled && proven.size >= settings.resetMethods;
}

/** Whether the number typed is the registered one. That the country code may be left out is assumed. */
export function isNumberOf(user: User, typed: string): boolean {
  const [countryCode = '', national = ''] = (user.mobilePhone ?? '').replace('+', '').split(' ');
  const digits = typed.replace(/\D/g, '');
  return national !== '' && (digits === national || digits === countryCode + national);
}

/** How much of the number is shown is not documented; the last two digits, as the sign-in page shows. Assumed. */
export function hintOf({ mobilePhone = '' }: User): string {
  return mobilePhone.slice(0, -2).replace(/\d/g, '*').replace(' ', '\u00a0') + mobilePhone.slice(-2);
}
