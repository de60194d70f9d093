import { text, type ProtocolClient, type SignInPage } from '../../../scripts/lib/protocol-client.ts';
import type { Probe, Probed } from './probe.ts';
import { proven, reachable, type Reachable } from './reachable.ts';
import { told, toldOf } from './told.ts';

const HOUR = 1;
const DAY = 24;

/** "Stay signed in?" answered each way: what the browser keeps, for how long, and what brings it back. */
export const staySignedIn: Probe = async (probed) => {
  const user = await reachable(probed);
  const asked = async (client: ProtocolClient): Promise<SignInPage> => {
    const page = await client.signIn(user.userPrincipalName, user.temporaryPassword.reveal(), { prompt: 'login' });
    return proven(probed, client, user, page);
  };
  const answers = [];
  for (const [options, hours] of [
    ['1', [HOUR, 3 * DAY, 60 * DAY, 100 * DAY, 30 * DAY]],
    ['3', [HOUR, 12 * HOUR, DAY]],
  ] as const) {
    const client = await probed.anotherClient();
    const page = await asked(client);
    const answered = await told(await client.answerKmsi(page, options));
    const twice = await told(await client.answerKmsi(page, options));
    const later = [];
    for (const wait of hours) {
      await probed.tenant.clock.advance({ hours: wait });
      later.push(toldOf(await client.authorize()), toldOf(await client.authorize({ prompt: 'select_account' })));
    }
    answers.push({ page: toldOf(page), answered, twice, later });
  }
  return { answers, left: await left(probed, user, asked) };
};

/** "Don't show this again", then out by the menu, then forgotten. */
async function left(
  { anotherClient }: Probed,
  { id }: Reachable,
  asked: (client: ProtocolClient) => Promise<SignInPage>,
) {
  const client = await anotherClient();
  const { config } = await asked(client);
  const fields = {
    LoginOptions: '3',
    DontShowAgain: 'true',
    ctx: text(config, 'sCtx'),
    flowToken: text(config, 'sFT'),
  };
  const answered = await told(await client.form(text(config, 'urlPost'), fields));
  const again = toldOf(await asked(client));
  const out = await told(await client.get('/common/oauth2/v2.0/logout'));
  const after = toldOf(await client.authorize());
  const forgotten = await told(await client.get(`/common/forgetuser?sosid=${id}`));
  return { answered, again, out, after, forgotten, gone: toldOf(await client.authorize()) };
}
