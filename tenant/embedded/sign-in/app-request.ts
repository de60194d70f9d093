import { z } from 'zod';
import type { SamlRequest } from '../saml/request.ts';

/** `code id_token` is what the portal's own page posts back (entra-signin.md 1.4); the order of the words is free. */
const responseType = z
  .string()
  .default('code')
  .transform((words) => words.split(' ').sort().join(' '))
  .pipe(z.enum(['code', 'code id_token', 'id_token']));

/** What an app asked for at the authorize endpoint (OpenID Connect Core 3.1.2.1 and 3.3.2.1, RFC 7636). */
const schema = z
  .object({
    client_id: z.string().default(''),
    redirect_uri: z.string().default(''),
    response_type: responseType,
    response_mode: z.enum(['query', 'fragment', 'form_post']).optional(),
    scope: z.string().default('openid'),
    state: z.string().optional(),
    nonce: z.string().optional(),
    prompt: z.enum(['none', 'login', 'select_account', 'consent']).optional(),
    login_hint: z.string().optional(),
    code_challenge: z.string().optional(),
    code_challenge_method: z.enum(['S256', 'plain']).default('plain'),
  })
  // Tokens never stand in a query, and are bound to the request by a nonce (OpenID Connect Core 3.3.2.5, 3.3.2.11).
  .refine(({ response_type, response_mode }) => response_type === 'code' || response_mode !== 'query', {
    path: ['response_mode'],
  })
  .refine(({ response_type, nonce }) => response_type === 'code' || nonce !== undefined, { path: ['nonce'] })
  .transform(({ response_mode, ...request }) => ({
    ...request,
    response_mode: response_mode ?? (request.response_type === 'code' ? 'query' : 'fragment'),
  }));
export type AppRequest = z.infer<typeof schema> & {
  /** Of an app that asked by SAML: what it asked for, in its own words. */
  readonly saml?: SamlRequest;
};

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
    // Number recalled, text our own (D).
    return {
      refused: 900144,
      text: `The request parameter '${name}' is missing or has a value that is not supported.`,
    };
  }
  const request = parsed.data;
  if (request.client_id === PORTAL.clientId) {
    if (request.redirect_uri === PORTAL.redirectUri) return request;
  } else if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(request.client_id)) {
    return { refused: 700016, text: 'The application was not found in the directory of the tenant.' };
  } else if (isLoopback(request.redirect_uri)) {
    // A rule of the stand-in: any app may sign in whose answer stays on this machine.
    return request;
  }
  return { refused: 50011, text: 'The redirect URI specified in the request does not match those of the application.' };
}

/** An address of a program that listens on this machine (RFC 8252, section 7.3). */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');
}
