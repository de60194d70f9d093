import { EventEmitter } from 'node:events';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { Exchanges } from '../../../fixtures/capture/exchanges.ts';
import { Scrubber } from '../../../tenant/contract/scrub.ts';

const HOST = 'login.microsoftonline.com';

/** A browser's tools that answer what they are told to: the body of an answer, or an error in its place. */
class Tools extends EventEmitter {
  readonly asked: string[] = [];

  constructor(private readonly body: string | Error) {
    super();
  }

  async send(method: string): Promise<unknown> {
    this.asked.push(method);
    if (method !== 'Fetch.getResponseBody') return {};
    if (this.body instanceof Error) throw this.body;
    return { body: this.body, base64Encoded: false };
  }

  answered(contentType: string, postData: string): void {
    const headers = { 'Content-Type': 'application/json', canary: 'secret', Accept: '*/*' };
    const request = { url: `https://${HOST}/common/GetCredentialType?mkt=fr-CA`, method: 'POST', headers, postData };
    const responseHeaders = [
      { name: 'Content-Type', value: contentType },
      { name: 'x-ms-request-id', value: 'secret' },
    ];
    this.emit('Fetch.requestPaused', {
      requestId: '1',
      resourceType: 'XHR',
      request,
      responseStatusCode: 200,
      responseHeaders,
    });
  }
}

/** A page that has asked for its document. */
async function watched(body: string | Error, contentType = 'application/json', postData = '{"username":"secret"}') {
  const [tools, page] = [new Tools(body), new EventEmitter()];
  const frame = {};
  const asPage = Object.assign(page, { mainFrame: () => frame });
  const exchanges = await Exchanges.of(asPage as unknown as Page, tools as unknown as CDPSession, new Scrubber([]));
  page.emit('request', {
    url: () => `https://${HOST}/`,
    resourceType: () => 'document',
    isNavigationRequest: () => true,
    frame: () => frame,
  });
  tools.answered(contentType, postData);
  return { tools, exchanges };
}

test('of an exchange names and types are kept', async () => {
  const { exchanges } = await watched('{"Credentials":{"HasPassword":true},"FlowToken":"secret"}');
  const { requests, hosts } = await exchanges.end();
  expect({ requests, hosts }).toEqual({
    requests: [
      {
        request: `POST ${HOST}/common/GetCredentialType`,
        query: ['mkt'],
        headers: ['canary'],
        sends: 'application/json',
        keys: { username: 'string' },
        answers: {
          '200 application/json': {
            headers: ['x-ms-request-id'],
            keys: { Credentials: 'object', 'Credentials.HasPassword': 'boolean', FlowToken: 'string' },
          },
        },
      },
    ],
    hosts: { [HOST]: ['document'] },
  });
});

test('an answer that says it is JSON and is none is told as that', async () => {
  const { exchanges } = await watched('<html>secret</html>');
  const { requests } = await exchanges.end();
  expect(requests[0]?.answers['200 application/json']?.keys).toEqual({ '': 'no JSON' });
});

test('an answer to a page that has gone on is none', async () => {
  const { exchanges } = await watched(new Error('Protocol error (Fetch.getResponseBody): Invalid InterceptionId.'));
  expect((await exchanges.end()).requests).toEqual([]);
});

test('what else goes wrong on the way is said at the end', async () => {
  const { exchanges } = await watched(new Error('Protocol error: no such thing'));
  await expect(exchanges.end()).rejects.toThrow('Protocol error: no such thing');
});

test('no answer is held back from the page', async () => {
  const { tools, exchanges } = await watched('{}', 'text/plain');
  await exchanges.end();
  expect(tools.asked).toEqual(['Fetch.enable', 'Fetch.continueRequest', 'Fetch.disable']);
});
