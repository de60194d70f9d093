import { echo, text, type SignInPage } from '../../../scripts/lib/protocol-client.ts';
import type { Probe, Probed } from './probe.ts';
import { proven, reachable } from './reachable.ts';
import { said, told, toldOf } from './told.ts';

/** Before and after everything that runs out, and what an address leads to that is over. */
export const timeOuts: Probe = async (probed) => {
  const signIns = [];
  for (const minutes of [5, 30, 58, 62, 300]) signIns.push(await signInLeft(probed, minutes));
  const registrations = [];
  for (const minutes of [5, 13, 16, 58]) registrations.push(await registrationLeft(probed, minutes));
  const { client } = probed;
  const over = [];
  for (const address of ['/common/resume?ctx=over', '/common/login', '/common/reprocess?ctx=over', '/kmsi']) {
    over.push(await told(await client.get(address)));
  }
  return { signIns, registrations, over };
};

/** User name, password and new password, each page left for a while. */
async function signInLeft({ tenant, anotherClient, newAccount }: Probed, minutes: number) {
  const client = await anotherClient();
  const { userPrincipalName, temporaryPassword } = await newAccount('before-registration');
  const left = async (page: SignInPage) => {
    await tenant.clock.advance({ minutes });
    return page;
  };
  const start = await left(await client.authorize());
  const lookUp = await said(await client.credentialType(start, userPrincipalName));
  const posted = toldOf(await client.login(start, userPrincipalName, temporaryPassword.reveal()));
  const page = await left(await client.signIn(userPrincipalName, temporaryPassword.reveal()));
  const begun = await said(
    await client.json(text(page.config, 'urlAsyncSsprBegin'), {
      Ctx: page.config['sCtx'],
      FlowToken: page.config['sFT'],
      OldPassword: 'Not-the-password-1',
      NewPassword: 'Kv7!rTq2#mZp',
    }),
  );
  const ended = await told(await client.form(text(page.config, 'urlPost'), echo(page.config)));
  return { minutes, lookUp, posted, begun, ended };
}

/** The registration left for a while, and what the sign-in makes of who comes back from it. */
async function registrationLeft(probed: Probed, minutes: number) {
  const { tenant } = probed;
  const client = await probed.anotherClient();
  // With a phone and without answers, which is what is asked for then.
  const user = await reachable(probed, { answered: false });
  const page = await client.signIn(user.userPrincipalName, user.temporaryPassword.reveal());
  const { config } = await proven(probed, client, user, page);
  const handed = await told(
    await client.form(text(config, 'urlPost'), {
      [text(config, 'sProofUpTokenName')]: text(config, 'sProofUpToken'),
      ...echo(config),
    }),
  );
  await tenant.clock.advance({ minutes });
  const back = await told(await client.get(`/common/resume?ctx=${encodeURIComponent(text(config, 'sCtx'))}`));
  const twice = await told(await client.get(`/common/resume?ctx=${encodeURIComponent(text(config, 'sCtx'))}`));
  const kept = (await tenant.directory.methodsOf(user.id)).map(({ kind }) => kind);
  return { minutes, handed, back, twice, kept };
}
