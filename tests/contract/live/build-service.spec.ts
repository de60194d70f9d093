/** A build service that is not there, or gives nothing of use: which variable, permission or service it is. */
import { expect, test } from '@playwright/test';
import { failureOf } from '../graph/in-process.ts';
import { Rehearsed } from './authority.ts';
import { buildServer } from './build-server.ts';
import { github, onGithub, pipelines, REQUEST_TOKEN, sourceOf } from './builds.ts';

for (const [kind, variables, said] of [
  ['github', {}, 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set'],
  ['github', { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://a.example' }, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN is not set'],
  ['github', onGithub('http://builds.example'), 'ACTIONS_ID_TOKEN_REQUEST_URL is no https address'],
  ['github', onGithub('no address'), 'ACTIONS_ID_TOKEN_REQUEST_URL is no https address'],
  ['azure-pipelines', {}, 'SYSTEM_OIDCREQUESTURI and SYSTEM_ACCESSTOKEN are not set'],
] as const) {
  test(`${kind} with ${Object.values(variables)[0] ?? 'nothing'}: ${said}`, async () => {
    await using rehearsed = await Rehearsed.open();
    const credential = { github, 'azure-pipelines': pipelines }[kind](rehearsed);
    const failure = await failureOf(sourceOf(rehearsed, credential, variables).token());
    expect(failure).toMatchObject({ kind: 'tenant-configuration' });
    expect(failure.message).toContain(said);
    expect(failure.message).not.toContain(REQUEST_TOKEN);
  });
}

test('a job without the permission is told which one to give it', async () => {
  await using rehearsed = await Rehearsed.open();
  const failure = await failureOf(sourceOf(rehearsed, github(rehearsed), {}).token());
  expect(failure.message).toContain("Give the job 'permissions: id-token: write'");
});

test('a build service that refuses, says nothing of use, or is not there, is told by name', async () => {
  await using rehearsed = await Rehearsed.open();
  const credential = github(rehearsed);
  await using refusing = await buildServer(async () => ({ message: REQUEST_TOKEN }), 403);
  await using useless = await buildServer(async () => ({ count: 0 }));
  await using wrong = await buildServer(async () => ({ value: 'no token' }));
  await using gone = await buildServer(async () => ({}));
  await gone[Symbol.asyncDispose]();
  for (const [{ url }, kind, said] of [
    [refusing, 'tenant-configuration', 'GitHub Actions refuses a token for the app (HTTP 403)'],
    [useless, 'tenant-configuration', 'The answer of GitHub Actions holds no token'],
    [wrong, 'tenant-configuration', 'What GitHub Actions gives is no token'],
    [gone, 'unreachable', 'GitHub Actions gives no answer (ECONNREFUSED)'],
  ] as const) {
    const failure = await failureOf(sourceOf(rehearsed, credential, onGithub(url)).token());
    expect(failure).toMatchObject({ kind });
    expect(failure.message).toContain(said);
    expect(failure.message).not.toContain(REQUEST_TOKEN);
  }
});
