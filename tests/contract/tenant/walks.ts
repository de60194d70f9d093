/**
 * The ways that lead past every screen of the tenant. Whoever walks them looks at each screen as a reader comes to it:
 * opened, and with nothing done on it yet.
 */
import { deflateRawSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import type { Guided } from '../../../fixtures/guided.ts';
import type { SuiteOptions } from '../../../fixtures/options.ts';
import { GuidedFirstSignIn } from '../../../flows/guide/guided-first-sign-in.ts';
import type { Reader } from '../../../flows/reader.ts';
import type { ScreenName } from '../../../flows/screens.ts';
import type { SignIn } from '../../../flows/sign-in.ts';
import type { Path } from '../../../guide/paths.ts';
import type { Secret } from '../../../reports/redaction/secret.ts';
import type { Account, NewAccount, PasswordChangeOrder, Tenant } from '../../../tenant/tenant.ts';
import { resetPassword } from './walk-reset.ts';

/** Fixtures the ways need. */
export interface Walker {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly tenant: Tenant;
  readonly signIn: SignIn;
  readonly guided: (path: Path, order?: PasswordChangeOrder) => Promise<Guided>;
  readonly newAccount: (wanted?: Partial<NewAccount>) => Promise<Account>;
  readonly unknownUser: string;
  readonly wrongPassword: () => Secret;
}

/** Told at each screen, by the name the suite has for it or, of screens it has none for, by one of these ways. */
export type Look = (screen: string) => Promise<void>;

/** Markup and style in every text that the organisation may write; both must stay text. */
const MARKUP = '<style>html::after{display:none!important}</style><b class="injected">…</b>';
/** A tenant that registers nothing and has changed all it can of its sign-in pages. */
export const CHANGED = {
  mfa: false,
  securityQuestions: 0,
  branding: {
    userIdLabel: MARKUP,
    passwordLabel: MARKUP,
    text: MARKUP,
    hides: ['cannotAccess', 'forgotPassword'],
  },
  interrupt: 'confirm-app',
  latency: { seed: 3, most: { 'login.microsoftonline.com': 200, 'aadcdn.msauth.net': 200 } },
} as const satisfies Partial<SuiteOptions>;

/** Everything there is in the classic edition. */
export async function walkEverywhere(walker: Walker, look: Look): Promise<void> {
  await byPush(walker, look);
  await resetPassword(walker, await byTextMessage(walker, look), look);
  await toCaptcha(walker, look);
  await guidedTo('phone-call', 'call', walker, look);
  await twoAccounts(walker, look);
  await bySaml(walker);
  await refusedByPage(walker, look);
}

/** The guide with Microsoft Authenticator typed in, then a sign-in with every refusal and every answer of the app. */
async function byPush(walker: Walker, look: Look): Promise<void> {
  const { page, signIn, tenant, unknownUser, wrongPassword } = walker;
  const { reader } = await guidedTo('portal', 'app-key', walker, look);
  await signIn.screens.portal.openAccountMenu();
  await look('account menu');
  await signIn.screens.portal.useAnotherAccount();
  await look(await signIn.arrive());
  await signIn.screens['account-picker'].chooseOther();
  await signIn.arrive();
  await look(await signIn.enterUserName(unknownUser));
  await signIn.enterUserName(reader.userPrincipalName);
  await look(await signIn.enterPassword(wrongPassword()));
  await signIn.screens.password.type(reader.newPassword);
  await signIn.screens.password.submit();

  await look(await signIn.arrive());
  await look(await signIn.secondFactor.answer(() => reader.authenticator.deny()));
  await signIn.secondFactor.askAgain('approval-denied');
  await look(await signIn.secondFactor.answer(() => tenant.clock.advance({ minutes: 3, seconds: 1 })));
  await signIn.screens['approval-unanswered'].chooseAnother();
  await look(await signIn.arrive());
  await signIn.screens['method-list'].choose('PhoneAppOTP');
  await look(await signIn.arrive());
  const code = signIn.screens['code-challenge'];
  await code.field.fill('000000');
  await code.submit();
  await look('code refused');
  await signIn.secondFactor.chooseAnother('code-challenge', 'PhoneAppNotification');
  await look(await signIn.secondFactor.answer((number) => reader.authenticator.approve(number)));
  await signIn.screens['stay-signed-in'].answer('yes');
  await signIn.arrive();
  // An app may ask for consent by itself.
  await page.goto('https://m365.cloud.microsoft/login?prompt=consent');
  await look(await signIn.arrive());
}

/** The guide by text message, password changed first, and a sign-in as far as the methods of a phone. */
async function byTextMessage(walker: Walker, look: Look): Promise<Reader> {
  const { signIn } = walker;
  const { reader } = await guidedTo('portal', 'sms', walker, look, 'before-registration');
  await signIn.screens.portal.openAccountMenu();
  await signIn.screens.portal.useAnotherAccount();
  await signIn.arrive();
  await signIn.screens['account-picker'].chooseOther();
  await signIn.arrive();
  await signIn.enterUserName(reader.userPrincipalName);
  await signIn.enterPassword(reader.newPassword);
  await signIn.screens['code-challenge'].chooseAnother();
  await look(await signIn.arrive());
  return reader;
}

/** What a phone shows otherwise: lists that cover the screen when they open, and a link in the QR code's place. */
export async function walkOnPhone(walker: Walker, look: Look): Promise<void> {
  await guidedTo('choose-method', 'sms', walker, look);
  await walker.signIn.screens['choose-method'].openList();
  await look('choice of methods with its list open');
  await guidedTo('security-questions', 'call', walker, look);
  await walker.page.getByRole('combobox').first().click();
  await walker.page.getByRole('option').first().waitFor();
  await look('security questions with a list open');
  await guidedTo('portal', 'app-qr', walker, look, 'before-registration');
  await walker.signIn.screens.portal.openAccountMenu();
  await look('account menu');
}

/** A screen that asks again and again leads away by itself once its session is gone, across whatever is opened meanwhile. */
async function forgetEverybody({ page, context }: Walker): Promise<void> {
  await page.goto('about:blank');
  await context.clearCookies();
}

/** The guide in a browser that knows nobody, as far as a screen. */
async function guidedTo(
  until: ScreenName,
  path: Path,
  walker: Walker,
  look: Look,
  order?: PasswordChangeOrder,
): Promise<Guided> {
  const { page, guided } = walker;
  await forgetEverybody(walker);
  const performance = await guided(path, order);
  const { reader, record } = performance;
  const journey = new GuidedFirstSignIn(page, record, reader, path, { photograph: look });
  await journey.perform({ until });
  return performance;
}

/** The guide with another app, whose codes are wrong until the service has enough of them. */
async function toCaptcha(walker: Walker, look: Look): Promise<void> {
  await guidedTo('enter-code', 'totp-qr', walker, look);
  const { signIn } = walker;
  const page = signIn.screens['enter-code'];
  do await page.field.fill('000000');
  while ((await page.submit()) === 'refused');
  await look(await signIn.arrive());
}

/** A name that is a work account and a personal one. */
async function twoAccounts(walker: Walker, look: Look): Promise<void> {
  const { page, tenant, signIn, newAccount } = walker;
  const { userPrincipalName } = await newAccount();
  await forgetEverybody(walker);
  await signIn.start();
  await tenant.change({ personalAccounts: true });
  await page.locator('#i0116').fill(userPrincipalName);
  await page.locator('#idSIButton9').click();
  await page.locator('#aadTile').waitFor();
  await look('work or personal account');
  await tenant.change({ personalAccounts: false });
}

/** To an app that asks by SAML, as far as the page that posts itself, which has the answer and the app's own state. */
async function bySaml({ page, context }: Walker): Promise<void> {
  await context.route('http://localhost:8400/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html>' }),
  );
  const request = deflateRawSync(
    `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="id1" Version="2.0" IsPassive="true" AssertionConsumerServiceURL="http://localhost:8400/saml"><Issuer>https://sp.example/</Issuer></samlp:AuthnRequest>`,
  );
  const query = new URLSearchParams({ SAMLRequest: request.toString('base64'), RelayState: 'a state' });
  await page.goto(`https://login.microsoftonline.com/common/saml2?${query}`);
  await page.waitForURL('http://localhost:8400/saml');
}

async function refusedByPage({ page, signIn }: Walker, look: Look): Promise<void> {
  await page.goto('https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=none');
  await look(await signIn.arrive());
}

/** As far as the page that refuses a user whose password was right. */
export async function blocked({ signIn, newAccount }: Walker, look: Look): Promise<void> {
  const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
  await signIn.start();
  await signIn.enterUserName(userPrincipalName);
  await look(await signIn.enterPassword(temporaryPassword));
}

/** Everything a tenant can change about its sign-in pages, and the page that no test knows, to the portal. */
export async function changedByTenant({ page, signIn, newAccount }: Walker, look: Look): Promise<void> {
  const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
  await look(await signIn.start());
  await look(await signIn.enterUserName(userPrincipalName));
  await signIn.screens.password.type(temporaryPassword);
  await signIn.screens.password.signIn.click();
  await page.locator('html:has(meta[name=PageID][content=CmsiInterrupt]) #idSIButton9').waitFor();
  await look('a page the suite does not know');
  await page.locator('#idSIButton9').click();
  await look(await signIn.arrive());
  await signIn.screens['stay-signed-in'].answer('no');
  await look(await signIn.arrive());
}

/** Everything the edition of 2025-26 has otherwise than the classic one, in a tenant that asks for a passkey. */
export async function walkNewEdition(walker: Walker, look: Look): Promise<void> {
  await newWizard(walker, look);
  await guidedTo('stay-signed-in', 'app-key', walker, look);
  await guidedTo('phone-done', 'sms', walker, look);
  await guidedTo('phone-call', 'call', walker, look);
}

/** The registration wizard in its edition of 2025-26, as far as the refusal of an app's code. */
export async function newWizard({ page, signIn, newAccount }: Walker, look: Look): Promise<void> {
  const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'after-registration' });
  await signIn.start();
  await signIn.enterUserName(userPrincipalName);
  await signIn.enterPassword(temporaryPassword);
  await look('reskin: proof-up');
  await signIn.screens['proof-up'].accept();
  const next = page.getByTestId('reskin-step-next-button');

  await page.getByTestId('reskin-step-title').waitFor();
  await look(`reskin: ${await signIn.arrive()}`);
  await signIn.screens['authenticator-intro'].useAnotherMethod();
  await look(`reskin: ${await signIn.arrive()}`);
  await page.getByTestId('authmethod-picker-authenticatorApp').click();
  await signIn.arrive();
  await signIn.screens['authenticator-intro'].useAnotherApp();
  await page.getByTestId('reskin-step-back-button').waitFor();
  await look('reskin: account set-up');
  await next.click();
  await page.getByTestId('activation-qr-show/hide-info-button').click();
  await page.getByTestId('activation-url/key').waitFor();
  await look('reskin: QR code and key');
  await next.click();
  await page.getByTestId('verification-entercode-input').fill('000000');
  await look('reskin: code of the app');
  await next.click();
  await page.getByTestId('message-bar-error').waitFor();
  await look('reskin: code refused');
}
