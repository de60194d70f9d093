/** What two workers gain a suite that does nothing but use its browsers. */
import { expect, test } from '@playwright/test';

const FORM = `<form onsubmit="event.preventDefault(); this.elements.said.value = this.elements[0].value">
<label>Name <input></label><button>Send</button><output name="said"></output></form>`;

for (let one = 1; one <= 12; one++) {
  test(`toy ${one}`, async ({ page }) => {
    for (let round = 0; round < 30; round++) {
      await page.goto(`data:text/html,${encodeURIComponent(FORM)}`);
      await page.getByLabel('Name').fill(`${one} ${round}`);
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByRole('status')).toHaveText(`${one} ${round}`);
    }
  });
}
