import { EnvHttpProxyAgent, type Dispatcher } from 'undici';

/**
 * The way of every call to the internet: through HTTPS_PROXY where one is set, except to what NO_PROXY names. Certificates
 * are always checked, against those of Node and of NODE_EXTRA_CA_CERTS.
 */
export function openNetwork(): Dispatcher {
  // A variable that is set to nothing is not set, which the agent itself takes for a direct way.
  const httpsProxy = process.env['HTTPS_PROXY'] || process.env['https_proxy'];
  return new EnvHttpProxyAgent(httpsProxy ? { httpsProxy } : {});
}
