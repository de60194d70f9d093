/** Nobody a test has made outlives it, not even one who was being made when it was interrupted. */
import { expect, test } from '@playwright/test';
import { MadeAccounts } from '../../fixtures/made-accounts.ts';
import { error, inTurn, InProcessGraph, type Answerer } from './graph/in-process.ts';

const GOES_ON = () => undefined;

test('a user who is still being made when the test is over is deleted as well', async () => {
  const { directory, users } = stand();
  const accounts = new MadeAccounts(directory, GOES_ON);
  const underWay = accounts.make();
  await accounts.deleteAll();
  expect((await underWay).userPrincipalName).toContain('@');
  expect(users()).toEqual([]);
});

test('nobody is made for a test that is over, nor in a run that has stopped', async () => {
  const { directory, users } = stand();
  const over = new MadeAccounts(directory, GOES_ON);
  await over.deleteAll();
  await expect(over.make()).rejects.toThrow('[suite-defect] The test is over');
  const stopped = new MadeAccounts(directory, () => new Error('[throttled] arrêté'));
  await expect(stopped.make()).rejects.toThrow('[throttled] arrêté');
  expect(users()).toEqual([]);
});

test('of users who cannot all be deleted those that are left are named, and the others are gone', async () => {
  const { directory, users } = stand({ DELETE: inTurn(error(403, 'Authorization_RequestDenied')) });
  const accounts = new MadeAccounts(directory, GOES_ON);
  const kept = await accounts.make();
  await accounts.make();
  await expect(accounts.deleteAll()).rejects.toThrow(`still in the directory: ${kept.userPrincipalName}`);
  expect(users()).toEqual([kept.userPrincipalName]);
});

/** A directory, and the names of those who are in it. @param script who answers in its place, by method. */
function stand(script: Partial<Record<string, Answerer>> = {}) {
  const { directory, world } = new InProcessGraph({}, script);
  return { directory, users: () => world.users.all().map(({ userPrincipalName }) => userPrincipalName) };
}
