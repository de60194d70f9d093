import { asPage, echo, hiddenForm, text, type ProtocolClient } from '../../../scripts/lib/protocol-client.ts';
import type { Account } from '../../../tenant/tenant.ts';
import type { Probe, Probed } from './probe.ts';
import { proven, reachable, type Reachable } from './reachable.ts';
import { told, toldOf } from './told.ts';

const PORTAL = 'https://m365.cloud.microsoft';

/** Into the portal, as whom, and out of it: with one account, with a second one, after a day. */
export const portal: Probe = async (probed) => {
  const client = await probed.anotherClient();
  const [one, other] = [await reachable(probed), await reachable(probed)];
  const before = [await told(await client.get(`${PORTAL}/?auth=2`)), await told(await client.get(`${PORTAL}/chat`))];
  const first = await signedIn(probed, client, one, '3', `${PORTAL}/login`);
  const shown = await whose(client, [one, other]);
  const switching = await client.get(`${PORTAL}/login?prompt=select_account`);
  const picker = await asPage(await client.get(switching.headers()['location'] ?? ''));
  const second = await signedIn(probed, client, other, '1', `${PORTAL}/login?prompt=select_account`);
  const then = await whose(client, [one, other]);
  await probed.tenant.clock.advance({ hours: 30 });
  const nextDay = await whose(client, [one, other]);
  const out = await client.get(`${PORTAL}/logout`);
  const signedOut = await told(await client.get(out.headers()['location'] ?? ''));
  const after = await whose(client, [one, other]);
  return {
    before,
    first,
    shown,
    switching: await told(switching),
    picker: toldOf(picker),
    second,
    then,
    nextDay,
    out: await told(out),
    signedOut,
    after,
  };
};

async function signedIn(probed: Probed, client: ProtocolClient, user: Reachable, stay: '1' | '3', from: string) {
  const asked = await client.get(from);
  const start = await asPage(await client.get(asked.headers()['location'] ?? ''));
  const page = await client.login(start, user.userPrincipalName, user.temporaryPassword.reveal());
  const kmsi = await proven(probed, client, user, page);
  const fields = { LoginOptions: stay, type: '28', ...echo(kmsi.config) };
  const answer = await client.form(text(kmsi.config, 'urlPost'), fields);
  const { action, fields: handed } = hiddenForm(await answer.text());
  const landed = await client.form(action, handed);
  const again = await client.form(action, handed);
  const sent = { page: toldOf(page), kmsi: toldOf(kmsi), answer: await told(answer), names: Object.keys(handed) };
  return { ...sent, landed: await told(landed), again: await told(again) };
}

async function whose(client: ProtocolClient, users: readonly Account[]) {
  const page = await client.get(`${PORTAL}/?auth=2`);
  const html = await page.text();
  return [users.findIndex(({ userPrincipalName }) => html.includes(userPrincipalName)), await told(page)];
}
