import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { Secret as OtpSecret } from 'otpauth';
import { SoftwareToken, type TokenClock } from '../../flows/software-token.ts';
import { Secret } from '../../reports/redaction/secret.ts';
import { checkTotp } from '../../tenant/embedded/factors.ts';

/** A clock that stands still until it is asked to wait. */
class StoppedClock implements TokenClock {
  constructor(public at: number) {}
  async now(): Promise<number> {
    return this.at;
  }
  async waitUntil(at: number): Promise<void> {
    this.at = at;
  }
}

const test = base.extend<{ ledger: string }>({
  ledger: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'first-login-ledger-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

/** RFC 6238, appendix B: seconds since the epoch and the eight digits of each algorithm. */
const VECTORS = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
] as const;

/** The RFC's seeds: the ASCII digits 1 to 0 repeated to the length of the hash. */
const SEEDS = { SHA1: 20, SHA256: 32, SHA512: 64 } as const;

for (const [column, [algorithm, length]] of Object.entries(SEEDS).entries()) {
  test(`an app set up from the QR code gives the codes of RFC 6238 with ${algorithm}`, async ({ ledger }) => {
    const seed = OtpSecret.fromLatin1('1234567890'.repeat(7).slice(0, length)).base32;
    const uri = `otpauth://totp/Test:user?secret=${seed}&algorithm=${algorithm}&digits=8&period=30`;
    for (const vector of VECTORS) {
      const clock = new StoppedClock(vector[0] * 1000 - (vector[0] % 30) * 1000);
      const code = await SoftwareToken.fromUri(uri, clock, ledger).code();
      expect(code.reveal()).toBe(vector[column + 1]);
    }
  });
}

test('the tenant accepts the codes of RFC 6238 and refuses each a second time', () => {
  const token = { id: '', secret: OtpSecret.fromLatin1('12345678901234567890').base32, lastStep: undefined };
  for (const [seconds, code] of VECTORS) {
    expect(checkTotp(token, code.slice(2), seconds * 1000), `at ${seconds} s`).toBe('accepted');
    expect(checkTotp(token, code.slice(2), seconds * 1000), `again at ${seconds} s`).toBe('duplicate');
  }
  expect(checkTotp(token, '287082', 59_000), 'a code from before the last one accepted').toBe('old');
});

test('a window is used once, also by two apps with the same seed', async ({ ledger }) => {
  const clock = new StoppedClock(1_800_000_000_000);
  const key = new Secret('JBSWY3DPEHPK3PXP', 'seed');
  const phone = SoftwareToken.fromKey(key, clock, ledger);
  const tablet = SoftwareToken.fromKey(key, clock, ledger);
  const codes = [await phone.code(), await tablet.code(), await phone.code()].map((code) => code.reveal());
  expect(new Set(codes).size).toBe(3);
  expect(clock.at).toBe(1_800_000_060_000);
});

test('no code is given in the last seconds of a window', async ({ ledger }) => {
  const clock = new StoppedClock(1_800_000_028_000);
  const code = await SoftwareToken.fromKey(new Secret('JBSWY3DPEHPK3PXP', 'seed'), clock, ledger).code();
  expect(clock.at).toBe(1_800_000_030_000);
  expect(code.reveal()).toMatch(/^\d{6}$/);
});

test('the key typed in, in groups and lower case, gives the code of the QR code', async ({ ledger }) => {
  const clock = new StoppedClock(1_800_000_000_000);
  const [scanned, typed] = [join(ledger, 'scanned'), join(ledger, 'typed')];
  mkdirSync(scanned);
  mkdirSync(typed);
  const qr = await SoftwareToken.fromUri('otpauth://totp/a?secret=JBSWY3DPEHPK3PXP', clock, scanned).code();
  const key = await SoftwareToken.fromKey(new Secret('jbsw y3dp ehpk 3pxp', 'seed'), clock, typed).code();
  expect(key.reveal()).toBe(qr.reveal());
});

test('a QR code for push notifications is not taken for one of a TOTP app', ({ ledger }) => {
  const push = 'phonefactor://activate_account?code=123456789&url=https%3A%2F%2Fexample.test';
  expect(() => SoftwareToken.fromUri(push, new StoppedClock(0), ledger)).toThrow('otpauth://totp');
});
