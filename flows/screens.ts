import type { Locator, Page } from '@playwright/test';
import { AccountPickerPage } from '../pages/account-picker-page.ts';
import { ApprovalChallengePage } from '../pages/approval-challenge-page.ts';
import { ApprovalDeniedPage } from '../pages/approval-denied-page.ts';
import { ApprovalUnansweredPage } from '../pages/approval-unanswered-page.ts';
import { CodeChallengePage } from '../pages/code-challenge-page.ts';
import { ConsentPage } from '../pages/consent-page.ts';
import { ErrorPage } from '../pages/error-page.ts';
import { LandingPage } from '../pages/landing-page.ts';
import { MethodListPage } from '../pages/method-list-page.ts';
import { PasskeyNudgePage } from '../pages/passkey-nudge-page.ts';
import { PasswordPage } from '../pages/password-page.ts';
import { NewPasswordPage } from '../pages/password-reset/new-password-page.ts';
import { ResetDonePage } from '../pages/password-reset/reset-done-page.ts';
import { ResetStoppedPage } from '../pages/password-reset/reset-stopped-page.ts';
import { ResetUserNamePage } from '../pages/password-reset/reset-user-name-page.ts';
import { VerificationPage } from '../pages/password-reset/verification-page.ts';
import { PortalPage } from '../pages/portal-page.ts';
import { ProofUpPage } from '../pages/proof-up-page.ts';
import { AccountSetUpPage } from '../pages/registration/account-set-up-page.ts';
import { AuthenticatorIntroPage } from '../pages/registration/authenticator-intro-page.ts';
import { CaptchaPage } from '../pages/registration/captcha-page.ts';
import { ChooseMethodDialog } from '../pages/registration/choose-method-dialog.ts';
import { EnterCodePage } from '../pages/registration/enter-code-page.ts';
import { PhoneCallPage } from '../pages/registration/phone-call-page.ts';
import { PhoneCodePage } from '../pages/registration/phone-code-page.ts';
import { PhoneDonePage } from '../pages/registration/phone-done-page.ts';
import { PhonePage } from '../pages/registration/phone-page.ts';
import { PushApprovedPage } from '../pages/registration/push-approved-page.ts';
import { AppAddedPage } from '../pages/registration/reskin/app-added-page.ts';
import { ReskinAuthenticatorIntroPage } from '../pages/registration/reskin/authenticator-intro-page.ts';
import { ReskinMethodPicker } from '../pages/registration/reskin/method-picker.ts';
import { ReskinScanCodePage } from '../pages/registration/reskin/scan-code-page.ts';
import { RegistrationDonePage } from '../pages/registration/registration-done-page.ts';
import { ScanCodePage } from '../pages/registration/scan-code-page.ts';
import type { ScanCode } from '../pages/registration/scan-code.ts';
import type { AuthenticatorIntro, ChooseMethod } from '../pages/registration/screens.ts';
import { SecurityQuestionsPage } from '../pages/registration/security-questions-page.ts';
import { TryPushPage } from '../pages/registration/try-push-page.ts';
import type { Screen } from '../pages/screen.ts';
import { StaySignedInPage } from '../pages/stay-signed-in-page.ts';
import { UpdatePasswordPage } from '../pages/update-password-page.ts';
import { UserNamePage } from '../pages/user-name-page.ts';

/** The screens of login.microsoftonline.com, in the order in which they are told apart: what covers another comes first. */
function signInScreens(page: Page) {
  return {
    error: new ErrorPage(page),
    consent: new ConsentPage(page),
    'stay-signed-in': new StaySignedInPage(page),
    'update-password': new UpdatePasswordPage(page),
    password: new PasswordPage(page),
    'code-challenge': new CodeChallengePage(page),
    'approval-challenge': new ApprovalChallengePage(page),
    'approval-denied': new ApprovalDeniedPage(page),
    'approval-unanswered': new ApprovalUnansweredPage(page),
    'method-list': new MethodListPage(page),
    'account-picker': new AccountPickerPage(page),
    'user-name': new UserNamePage(page),
    'proof-up': new ProofUpPage(page),
    'passkey-nudge': new PasskeyNudgePage(page),
  } satisfies Record<string, Screen>;
}

/** Those of the registration wizard, in the same order. */
function registrationScreens(page: Page) {
  return {
    'choose-method': new ChooseMethodDialog(page) as ChooseMethod,
    'authenticator-intro': new AuthenticatorIntroPage(page) as AuthenticatorIntro,
    'account-set-up': new AccountSetUpPage(page),
    'scan-qr': new ScanCodePage(page) as ScanCode,
    'try-push': new TryPushPage(page),
    'push-approved': new PushApprovedPage(page),
    'app-added': new AppAddedPage(page),
    'phone-code': new PhoneCodePage(page),
    'phone-call': new PhoneCallPage(page),
    phone: new PhonePage(page),
    'phone-done': new PhoneDonePage(page),
    'security-questions': new SecurityQuestionsPage(page),
    'registration-success': new RegistrationDonePage(page),
    'enter-code': new EnterCodePage(page),
    captcha: new CaptchaPage(page),
  } satisfies Record<string, Screen>;
}

/** Those of the password reset. */
function passwordResetScreens(page: Page) {
  return {
    'reset-user-name': new ResetUserNamePage(page),
    'reset-verification': new VerificationPage(page),
    'reset-new-password': new NewPasswordPage(page),
    'reset-done': new ResetDonePage(page),
    'reset-stopped': new ResetStoppedPage(page),
  } satisfies Record<string, Screen>;
}

/** Those of office.com. */
function officeScreens(page: Page) {
  return {
    portal: new PortalPage(page),
    landing: new LandingPage(page),
  } satisfies Record<string, Screen>;
}

/**
 * Every screen the suite knows. Those that the edition of 2025-26 has in a way of its own are the classic ones until the
 * other is recognised.
 */
export function createScreens(page: Page) {
  return {
    ...signInScreens(page),
    ...registrationScreens(page),
    ...passwordResetScreens(page),
    ...officeScreens(page),
  };
}

export type Screens = ReturnType<typeof createScreens>;
export type ScreenName = keyof Screens;

/** Which of them a host shows; of other hosts nothing is known. */
export function screenNamesByHost(page: Page): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([
    ['login.microsoftonline.com', new Set(Object.keys(signInScreens(page)))],
    ['mysignins.microsoft.com', new Set(Object.keys(registrationScreens(page)))],
    ['passwordreset.microsoftonline.com', new Set(Object.keys(passwordResetScreens(page)))],
  ]);
}

/** Of the same screens, those that the edition of 2025-26 has in a way of its own. Both may be met in one journey. */
export function createReskinScreens(page: Page) {
  return {
    'choose-method': new ReskinMethodPicker(page),
    'authenticator-intro': new ReskinAuthenticatorIntroPage(page),
    'scan-qr': new ReskinScanCodePage(page),
  } satisfies Partial<Screens>;
}

/** Everything of every screen, in every edition, that a picture must cover. */
export function everythingSensitive(page: Page): readonly Locator[] {
  const screens: readonly Screen[] = [createScreens(page), createReskinScreens(page)].flatMap(Object.values);
  return screens.flatMap(({ sensitive }) => sensitive);
}
