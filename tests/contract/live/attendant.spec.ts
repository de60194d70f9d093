/** The window that asks a person: what it shows, what it takes for an answer, and what of it is recorded. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { newWindow } from '../../../fixtures/attendant/new-window.ts';
import { WindowAttendant } from '../../../fixtures/attendant/window-attendant.ts';
import { reasonUnattended } from '../../../fixtures/attendant/reason-unattended.ts';
import type { Attended, Task } from '../../../tenant/live/attendant.ts';

const APPROVE: Task = {
  title: 'Approuvez la demande dans Authenticator',
  details: 'Nombre à saisir dans l’application : <47>',
  withinMs: 100_000,
};
const TYPE: Task = { title: 'Tapez le code reçu', asks: 'Code reçu par texto', withinMs: 180_000 };

interface Asked {
  readonly window: Page;
  readonly answer: Promise<Attended>;
  readonly said: string[];
}

/** Asks, and waits for the window as a person does. */
async function ask(browser: Browser, task: Task): Promise<Asked> {
  const said: string[] = [];
  const window = await newWindow(browser);
  const attendant = new WindowAttendant({
    openWindow: async () => window,
    announce: ({ title }) => said.push(title),
    record: (sentence) => said.push(sentence),
  });
  const answer = attendant.ask(task);
  await window.getByRole('heading', { name: task.title }).waitFor();
  return { window, answer, said };
}

test('a task says what to do and how long there is, and ends with the button that says it is done', async ({
  browser,
}) => {
  const { window, answer, said } = await ask(browser, APPROVE);
  await expect(window).toHaveTitle(APPROVE.title);
  await expect(window.getByText('Nombre à saisir dans l’application : <47>')).toBeVisible();
  await expect(window.getByRole('timer', { name: 'Temps qui reste' })).toHaveText(/^1 min \d\d s$/);
  await expect(window.getByRole('textbox')).toBeHidden();
  const done = window.getByRole('button', { name: 'C’est fait' });
  await expect(done, 'Enter says that it is done').toBeFocused();
  // Pressed and not let go: the window is gone by then.
  await window.keyboard.down('Enter');
  expect(await answer).toEqual({ outcome: 'done', typed: undefined });
  expect(said).toEqual([
    APPROVE.title,
    expect.stringMatching(/^« Approuvez la demande dans Authenticator » : fait, après \d+ s$/),
  ]);
  expect(window.isClosed()).toBe(true);
});

test('what is typed in is a secret at once, and recorded nowhere', async ({ browser }) => {
  const { window, answer, said } = await ask(browser, TYPE);
  const field = window.getByRole('textbox', { name: 'Code reçu par texto' });
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(window.getByRole('alert')).toHaveText('Tapez d’abord ce qui est demandé.');
  await expect(field).toBeFocused();
  await field.fill(' 123 456 ');
  // Pressed and not let go: the window is gone by then.
  await window.keyboard.down('Enter');
  const attended = await answer;
  expect(JSON.stringify(attended)).toBe('{"outcome":"done","typed":"***"}');
  expect(attended).toHaveProperty('typed.kind', 'code');
  expect(said.join(' ')).not.toMatch(/123|456/);
});

test('a person may be unable to do it, or close the window', async ({ browser }) => {
  const first = await ask(browser, APPROVE);
  await first.window.getByRole('button', { name: 'Je ne peux pas' }).click();
  expect(await first.answer).toEqual({ outcome: 'impossible', reason: 'the person says so' });
  expect(first.said.at(-1)).toMatch(/» : impossible, après \d+ s$/);
  const second = await ask(browser, TYPE);
  await second.window.close();
  expect(await second.answer).toEqual({ outcome: 'impossible', reason: 'the window was closed' });
});

test('a person is waited for no longer than the service waits', async ({ browser }) => {
  const { window, answer, said } = await ask(browser, { ...APPROVE, withinMs: 1_000 });
  expect(await answer).toEqual({ outcome: 'too-late' });
  expect(said.at(-1)).toMatch(/» : pas de réponse à temps, après \d+ s$/);
  expect(window.isClosed()).toBe(true);
});

test('nobody is asked in CI, or where no window could be seen', () => {
  expect(reasonUnattended(false, {})).toBeUndefined();
  expect(reasonUnattended(false, { CI: 'false' })).toBeUndefined();
  expect(reasonUnattended(false, { CI: 'true' })).toMatch(/^ATTENDED .* in CI/);
  for (const headless of [true, undefined]) expect(reasonUnattended(headless, {})).toMatch(/^ATTENDED .* --headed\.$/);
});
