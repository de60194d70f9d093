import { EnvHttpProxyAgent, type Dispatcher } from 'undici';

/**
 * The way of every call to the internet: through HTTPS_PROXY where one is set, except to what NO_PROXY names. Certificates
 * are always checked, against those of Node and of NODE_EXTRA_CA_CERTS.
 */
export function openNetwork(): Dispatcher {
  return new EnvHttpProxyAgent();
}
