/** d365-ui-test, as far as its documentation has a script open Dynamics. */

export interface D365UiTest {
  readonly XrmUiTest: new (settings: { readonly timeout: number; readonly settleTime: number }) => {
    launch(
      browser: 'chromium',
      launchOptions: { readonly executablePath: string; readonly args: readonly string[] },
      contextOptions?: object,
    ): Promise<unknown>;
    open(
      url: string,
      properties: { readonly userName: string; readonly password: string; readonly mfaSecret?: string },
    ): Promise<void>;
    close(): Promise<void>;
  };
}

/** Shorter than its own, of which it takes four before it gives up. In ms. */
const SETTINGS = { timeout: 15_000, settleTime: 500 };

interface Opened {
  readonly url: string;
  readonly browser: string;
  readonly proxy: string;
  readonly spki: string;
  readonly user: { readonly userPrincipalName: string; readonly password: string };
  /** Base 32. */
  readonly mfaSecret?: string;
}

/** @throws what it throws when it has given up. */
export async function openWithD365(library: D365UiTest, opened: Opened): Promise<void> {
  const { url, browser, proxy, spki, user, mfaSecret } = opened;
  const program = new library.XrmUiTest(SETTINGS);
  await program.launch('chromium', {
    executablePath: browser,
    args: [`--proxy-server=${proxy}`, `--ignore-certificate-errors-spki-list=${spki}`],
  });
  try {
    const { userPrincipalName: userName, password } = user;
    await program.open(url, { userName, password, ...(mfaSecret === undefined ? {} : { mfaSecret }) });
  } finally {
    await program.close();
  }
}
