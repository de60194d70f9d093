import { expect, test } from '@playwright/test';
import { framingOf } from '../../../flows/framing/framing.ts';
import { roomBeside } from '../../../flows/framing/room.ts';

const CARD = 'border:1px solid #999;width:500px;height:200px;margin:100px';
const LAYER = 'position:absolute;background:#fff;box-shadow:0 0 4px #000';

/** What a screen is made of, and what of it belongs to its button. `panel` is what the picture shows. */
const SCREENS: Readonly<Record<string, string>> = {
  'a card with a border': `<div data-testid="panel" style="${CARD}"><h2>A</h2><button>Suivant</button></div>`,
  'a card of another colour': `<body style="background:#dee"><div data-testid="panel" style="background:#fff;width:440px;height:250px;margin:90px"><h1>A</h1><button>Suivant</button></div>`,
  'a dialog over a card': `<div style="${CARD}"><h2>B</h2></div><div role="dialog" data-testid="panel" style="${LAYER};left:200px;top:150px;width:400px;height:180px"><button>Suivant</button></div>`,
  'a card within a page that has a bar': `<header style="background:#123;height:48px"><h1>A</h1></header><main><div data-testid="panel" style="${CARD}"><h2>B</h2><p><button>Suivant</button></p></div></main>`,
};

for (const [what, markup] of Object.entries(SCREENS)) {
  test(`a control belongs to ${what}`, async ({ page }) => {
    await page.setContent(markup);
    const framing = await framingOf([page.getByRole('button')], undefined);
    expect(framing?.box).toEqual(await page.getByTestId('panel').boundingBox());
  });
}

test('a list that is open is shown with what it was opened from', async ({ page }) => {
  await page.setContent(`<div data-testid="panel" style="${CARD}"><h2>Pays</h2><button aria-expanded="true">Choisir</button></div>
    <div role="listbox" style="${LAYER};left:120px;top:250px;width:300px;height:200px"><div role="option">Canada</div></div>`);
  const framing = await framingOf([page.getByRole('option')], undefined);
  const card = await page.getByTestId('panel').boundingBox();
  expect(framing).toEqual({ box: { ...card, height: 450 - (card?.y ?? 0) }, radius: 0, heading: 'Pays' });
});

test('of a panel as high as the screen only what it holds is shown', async ({ page }) => {
  await page.setContent(
    `<div role="dialog" style="${LAYER};left:0;top:0;width:300px;height:100vh"><div role="option" style="height:40px">Canada</div></div>`,
  );
  expect((await framingOf([page.getByRole('option')], undefined))?.box).toMatchObject({ width: 300, height: 40 + 24 });
});

test('where the control lies in no panel, that of the screen is shown, else the text around it', async ({ page }) => {
  await page.setContent(
    `<div data-testid="panel" style="${CARD}"><h2>A</h2></div><button>Autre</button><h3>Titre</h3><a href="#">Lien</a>`,
  );
  const [button, screen] = [page.getByRole('button'), page.getByRole('heading', { name: 'A' })];
  expect((await framingOf([button], screen))?.box).toEqual(await page.getByTestId('panel').boundingBox());
  await page.setContent('<h1>Bienvenue</h1><button>Connexion</button>');
  const framing = await framingOf([button], undefined);
  expect(framing?.heading).toBe('Bienvenue');
  expect(framing?.box.height).toBeLessThan(150);
  expect(await framingOf([page.getByRole('link')], page.getByRole('dialog'))).toBeUndefined();
});

for (const [side, markup] of [
  ['left', '<button>Suivant</button>'],
  ['right', '<i>Précédent</i><button>Suivant</button>'],
  ['above', '<i>Précédent</i><button>Suivant</button><i>Annuler</i>'],
] as const) {
  test(`a letter stands where it covers nothing: ${side}`, async ({ page }) => {
    await page.setContent(`<body style="margin:80px">${markup}`);
    expect(await roomBeside(page.getByRole('button'), 32)).toBe(side);
  });
}
