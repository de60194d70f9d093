/** An app of the run's tenant that proves itself by what a build service gives, which is a server on loopback. */
import { Agent } from 'undici';
import type { CredentialSettings } from '../../../settings/live.ts';
import type { LiveTokenSource } from '../../../tenant/live/credentials.ts';
import type { Rehearsed } from './authority.ts';

export const REQUEST_TOKEN = 'the token that asks for a token';
export const CONNECTION = '7c1e7e0a-4a39-4d6a-9a0e-1f3f5a3f2b10';

export const ownApp = ({ connection }: Rehearsed) => connection.app.clientId;
export const github = (rehearsed: Rehearsed): CredentialSettings => ({ kind: 'github', clientId: ownApp(rehearsed) });
export const pipelines = (rehearsed: Rehearsed): CredentialSettings => ({
  kind: 'azure-pipelines',
  clientId: ownApp(rehearsed),
  serviceConnectionId: CONNECTION,
});
export const onGithub = (url: string) => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
});
export const onPipelines = (url: string) => ({
  SYSTEM_OIDCREQUESTURI: `${url}/oidctoken`,
  SYSTEM_ACCESSTOKEN: REQUEST_TOKEN,
});

/** The build service is reached directly, as NO_PROXY says of loopback, and the sign-in service by the journey's port. */
export function sourceOf(
  rehearsed: Rehearsed,
  credential: CredentialSettings,
  environment: Readonly<Record<string, string>>,
): LiveTokenSource {
  const direct = new Agent();
  const dispatcher = rehearsed.dispatcher.compose(
    (onward) => (options, handler) =>
      String(options.origin).startsWith('http://127.0.0.1')
        ? direct.dispatch(options, handler)
        : onward(options, handler),
  );
  return rehearsed.source({ credential, environment, dispatcher });
}
