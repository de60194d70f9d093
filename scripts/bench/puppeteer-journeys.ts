/** The same clicks in puppeteer-core, as its documentation writes them: with locators, which wait until they can act. */
import type { BareCredentials } from './bare-first-sign-in.ts';
import { codeIn } from './qr-code.ts';
import type { PuppeteerPage } from './puppeteer.ts';

const WIZARD = '[data-automation-id="SecurityInfoRegister"]';
/** The first entry of the list is no question. */
const QUESTION = '//*[@role="option"][contains(., "?")]';
const NEXT = `${WIZARD} .ms-Button--primary`;

export async function puppeteerSignIn(page: PuppeteerPage, given: BareCredentials): Promise<void> {
  await enter(page, given);
  await page.waitForSelector('#KmsiCheckboxField', { visible: true });
  await page.locator('#idBtn_Back').click();
  await page.waitForSelector('#O365_MainLink_NavMenu', { visible: true });
}

export async function puppeteerFirstSignIn(page: PuppeteerPage, given: BareCredentials): Promise<void> {
  await enter(page, given);
  await page.locator('#idSubmit_ProofUp_Redirect').click();

  await page.locator(`${WIZARD} ::-p-text(utiliser une autre application)`).click();
  await page.waitForSelector(`${WIZARD} ::-p-text(Configurer votre compte)`, { visible: true });
  await page.locator(NEXT).click();
  const picture = await page.waitForSelector(`${WIZARD} img[src^="data:image"]`, { visible: true });
  const code = codeIn(Buffer.from((await picture?.screenshot()) ?? []));
  await page.locator(NEXT).click();
  await page.locator(`${WIZARD} input`).fill(code);
  await page.locator(NEXT).click();

  await page.waitForSelector(`${WIZARD} [role="combobox"]`, { visible: true });
  for (const [row, answer] of given.answers.entries()) {
    await page.locator(inWizard('*[@role="combobox"]', row)).click();
    // The list moves as it opens: a locator waits until it stands still.
    await page.locator(nth(QUESTION, row)).click();
    await page.waitForSelector(nth(QUESTION, 0), { hidden: true });
    await page.locator(inWizard('input', row)).fill(answer);
  }
  await page.locator(NEXT).click();
  await page.waitForSelector(`${WIZARD} ::-p-text(Opération réussie)`, { visible: true });
  await page.locator(NEXT).click();

  for (const weak of given.weakPasswords) {
    await update(page, given.temporaryPassword, weak);
    await page.waitForSelector('.alert-error', { visible: true });
  }
  await update(page, given.temporaryPassword, given.newPassword);
  await page.waitForSelector('#KmsiCheckboxField', { visible: true });
  await page.locator('#idSIButton9').click();
  await page.waitForSelector('#O365_MainLink_NavMenu', { visible: true });
}

async function enter(page: PuppeteerPage, { userPrincipalName, temporaryPassword }: BareCredentials): Promise<void> {
  await page.goto('https://office.com/');
  await page.locator('#mcm-hero-banner-signin').click();
  await page.locator('#i0116').fill(userPrincipalName);
  await page.locator('#idSIButton9').click();
  await page.locator('#i0118:not(.moveOffScreen)').fill(temporaryPassword);
  await page.locator('#idSIButton9').click();
}

async function update(page: PuppeteerPage, current: string, wanted: string): Promise<void> {
  await page.locator('#currentPassword').fill(current);
  await page.locator('#newPassword').fill(wanted);
  await page.locator('#confirmNewPassword').fill(wanted);
  await page.locator('#idSIButton9').click();
}

function inWizard(element: string, index: number): string {
  return nth(`//*[@data-automation-id="SecurityInfoRegister"]//${element}`, index);
}

/** @param index from 0 */
function nth(path: string, index: number): string {
  return `::-p-xpath((${path})[${index + 1}])`;
}
