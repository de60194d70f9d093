import { expect, test, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { dress, type Part } from '../../../flows/costume.ts';
import { COVER } from '../../../flows/photographer.ts';
import { Studio } from '../../../flows/studio.ts';

const PARTS = (name: string, number: string): readonly Part[] => [
  { real: name, sample: 'Camille Spécimen' },
  { real: number, sample: '4185550142' },
];

/** A screen with a name, numbers, a field for a code and an empty one. */
function screen(name: string, number: string, other: string): string {
  return `<body style="margin:40px;font:16px sans-serif"><div style="border:1px solid #999;padding:20px;width:420px"><h2>Téléphone</h2>
    <p>Bonjour, ${name}</p><p data-testid="sentence">Le code à 6 chiffres va au +1 ${number}.</p>
    <p data-testid="foreign">Aussi au +1 ${other}.</p>
    <p><input aria-label="Numéro" value="${number}"></p><p><input aria-label="Code" value="${other}"></p>
    <p><input aria-label="Réponse" type="password"></p><button>Suivant</button></div>`;
}

async function look(page: Page, name: string, number: string, other: string) {
  await page.setContent(screen(name, number, other));
  const studio = new Studio(page, PARTS(name, number));
  const field = (label: string) => page.getByLabel(label);
  const sensitive = [field('Numéro'), field('Code'), field('Réponse'), page.getByText(/\+\d/)];
  await studio.photograph('phone', { marker: page.getByRole('heading'), sensitive });
  const view = await studio.look(`look-${test.info().attachments.length}`, [
    { of: '2.2.3-3b', control: field('Numéro') },
  ]);
  const body = test.info().attachments.find((one) => one.name === `image ${view.picture}`)?.body ?? Buffer.alloc(0);
  return { view, body };
}

test('who is signed in and what changes each time makes no difference to a picture', async ({ page }) => {
  const one = await look(page, 'Zoé Témoin', '4185550101', '123456');
  const other = await look(page, 'Jérôme Prototype', '5145550199', '998877');
  expect(one.view.marks).toEqual([{ of: '2.2.3-3b', box: expect.anything(), label: 'Numéro', room: 'left' }]);
  expect(one.view).toEqual({ ...other.view, picture: one.view.picture });
  expect(one.body.equals(other.body)).toBe(true);
});

test('covered are a code and a number that is nobody’s, and neither an empty field nor a sample', async ({ page }) => {
  const { body } = await look(page, 'Zoé Témoin', '4185550101', '123456');
  const picture = PNG.sync.read(body);
  const colourAt = async (locator: ReturnType<Page['getByTestId']>) => {
    const box = await locator.boundingBox();
    const scale = picture.width / (page.viewportSize()?.width ?? 1);
    // Away from letters: in the lower left corner.
    const [x, y] = [
      Math.round(((box?.x ?? 0) + 3) * scale),
      Math.round(((box?.y ?? 0) + (box?.height ?? 0) - 4) * scale),
    ];
    return `#${picture.data.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3).toString('hex')}`;
  };
  expect(await colourAt(page.getByLabel('Code'))).toBe(COVER);
  expect(await colourAt(page.getByTestId('foreign'))).toBe(COVER);
  expect(await colourAt(page.getByLabel('Numéro'))).not.toBe(COVER);
  expect(await colourAt(page.getByLabel('Réponse'))).not.toBe(COVER);
  expect(await colourAt(page.getByTestId('sentence'))).not.toBe(COVER);
});

test('the page is as it was once the picture is taken', async ({ page }) => {
  await look(page, 'Zoé Témoin', '4185550101', '123456');
  await expect(page.getByText('Bonjour, Zoé Témoin')).toBeVisible();
  await expect(page.getByLabel('Numéro')).toHaveValue('4185550101');
  await expect(page.getByLabel('Code')).toHaveValue('123456');
});

test('what the page writes anew while it is dressed stays, and is told', async ({ page }) => {
  await page.setContent(screen('Zoé Témoin', '4185550101', '123456'));
  const costume = await dress(page, PARTS('Zoé Témoin', '4185550101'));
  await expect(page.getByLabel('Numéro')).toHaveValue('4185550142');
  await page.getByLabel('Numéro').fill('4185550111');
  expect(await costume.undress()).toBe(false);
  await expect(page.getByLabel('Numéro')).toHaveValue('4185550111');
  await expect(page.getByText('Bonjour, Zoé Témoin')).toBeVisible();
});

test('a short text is replaced only where nothing stands beside it', async ({ page }) => {
  await page.setContent('<b>NF</b><button>CONFIRMER</button>');
  const costume = await dress(page, [{ real: 'NF', sample: 'CS', alone: true }]);
  await expect(page.getByText('CS', { exact: true })).toBeVisible();
  await expect(page.getByRole('button')).toHaveText('CONFIRMER');
  expect(await costume.undress()).toBe(true);
  await expect(page.getByText('NF', { exact: true })).toBeVisible();
});
