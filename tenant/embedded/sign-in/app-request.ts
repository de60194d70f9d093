import { z } from 'zod';

/** What an app asked for at the authorize endpoint (OpenID Connect Core 3.1.2.1, RFC 7636). */
const schema = z.object({
  client_id: z.string().default(''),
  redirect_uri: z.string().default(''),
  response_type: z.string().default('code'),
  response_mode: z.enum(['query', 'fragment', 'form_post']).default('query'),
  scope: z.string().default('openid'),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.enum(['none', 'login', 'select_account', 'consent']).optional(),
  login_hint: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.enum(['S256', 'plain']).default('plain'),
});
export type AppRequest = z.infer<typeof schema>;

/** The portal: the one app that lives in the tenant. */
export const PORTAL = {
  clientId: '4765445b-32c6-49b0-83e6-1d93765276ca',
  redirectUri: 'https://m365.cloud.microsoft/landing',
} as const;

/** @returns the AADSTS number and text of a refusal where the request cannot be answered to its app. */
export function readAppRequest(
  parameters: Readonly<Record<string, string>>,
): AppRequest | { refused: number; text: string } {
  const parsed = schema.safeParse(parameters);
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path.join('.') ?? '';
    return {
      refused: 900144,
      text: `The request parameter '${name}' is missing or has a value that is not supported.`,
    };
  }
  const request = parsed.data;
  if (request.client_id === PORTAL.clientId) {
    if (request.redirect_uri === PORTAL.redirectUri) return request;
  } else if (!/^[0-9a-f-]{36}$/i.test(request.client_id)) {
    return { refused: 700016, text: 'The application was not found in the directory of the tenant.' };
  } else if (isLoopback(request.redirect_uri)) {
    // A rule of the stand-in: any app may sign in whose answer stays on this machine.
    return request;
  }
  return { refused: 50011, text: 'The redirect URI specified in the request does not match those of the application.' };
}

function isLoopback(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
}
