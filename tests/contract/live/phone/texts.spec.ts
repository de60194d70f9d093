/** Which text a line takes for the code that was asked for, whatever equipment reads it. */
import { expect, test } from '@playwright/test';
import { codeIn } from '../../../../tenant/live/phone/code-in-text.ts';
import { isSameNumber } from '../../../../tenant/live/phone/same-number.ts';
import { linePhone } from '../../../../tenant/phone.ts';
import type { TwilioText } from '../../../../tenant/rehearsal/twilio.ts';
import { after, EQUIPMENT, messageOf, NOW, PATIENCE, saying } from './lab.ts';

for (const kind of ['sms-gateway', 'twilio'] as const) {
  test.describe(`a line by ${kind}`, () => {
    const open = EQUIPMENT[kind];
    const codeOf = async (...texts: TwilioText[]) => {
      await using lab = await open({ texts });
      return (await lab.line.waitForCode(NOW, PATIENCE)).reveal();
    };

    test('takes the newest code that came since it was asked for', async () => {
      expect(await codeOf(after(-30, saying('111111')), after(-10, saying('222222')), after(5, saying('333333')))).toBe(
        '333333',
      );
    });

    test('takes the newest of several that came since, and the one before never', async () => {
      await using lab = await open({ texts: [after(1, saying('222222')), after(5, saying('333333'))] });
      await lab.clock.wait(10_000);
      expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('333333');
      expect(await messageOf(lab.line.waitForCode(NOW, PATIENCE))).toContain('No text message');
    });

    test('waits for a text that comes later, at the pace of the equipment', async () => {
      await using lab = await open({ texts: [after(40, saying('048213'))] });
      expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('048213');
      expect(lab.clock.now()).toBeLessThanOrEqual(NOW + 43_000);
      expect(Math.min(...lab.clock.waits)).toBeGreaterThanOrEqual(2_000);
    });

    test('does not ask who sent it', async () => {
      expect(await codeOf(after(1, saying('123123'), { from: '+12173021989' }))).toBe('123123');
    });

    test('leaves texts of others alone, newer ones as well', async () => {
      const others = [after(2, 'Votre colis 12345678 arrive demain.'), after(3, 'Votre code de vérification : 987654')];
      expect(await codeOf(after(1, saying('123123')), ...others)).toBe('123123');
    });

    test('leaves what went to another number alone', async () => {
      expect(await codeOf(after(1, saying('123123')), after(2, saying('999999'), { to: '+15145550199' }))).toBe(
        '123123',
      );
    });

    test('takes no text twice, and the next one once it comes', async () => {
      await using lab = await open({ texts: [after(1, saying('111111')), after(20, saying('222222'))] });
      expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('111111');
      expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('222222');
      expect(await messageOf(lab.line.waitForCode(NOW, PATIENCE))).toBe(
        'No text message with a code arrived within 60 s.',
      );
    });

    test('takes a text that the equipment tells twice for one @assumed', async () => {
      const twice = [after(1, saying('111111')), after(4, saying('111111'))];
      await using lab = await open({ texts: twice });
      await lab.line.waitForCode(NOW, PATIENCE);
      expect(await messageOf(lab.line.waitForCode(NOW, PATIENCE))).toContain('No text message');
    });

    test('gives up when its patience ends, and a text that comes too late is there for whoever asks again', async () => {
      await using lab = await open({ texts: [after(90, saying('111111'))] });
      expect(await messageOf(lab.line.waitForCode(NOW, PATIENCE))).toBe(
        'No text message with a code arrived within 60 s.',
      );
      expect(lab.clock.now()).toBeLessThanOrEqual(NOW + PATIENCE);
      expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('111111');
    });

    test('says how many texts came that hold no code of Microsoft', async () => {
      await using lab = await open({ texts: [after(1, 'Bonjour'), after(2, 'Votre code : 123456')] });
      const said = await messageOf(lab.line.waitForCode(NOW, PATIENCE));
      expect(said).toContain("Of 2 text(s) that did arrive none holds a code of Microsoft's.");
      expect(said).not.toContain('123456');
    });

    for (const aheadMs of [-600_000, -1_500, 1_500, 600_000, 7_200_000]) {
      test(`counts by this machine's clock where that of the equipment is ${aheadMs / 1_000} s ahead`, async () => {
        await using lab = await open({ texts: [after(-60, saying('111111')), after(1, saying('222222'))], aheadMs });
        expect((await lab.line.waitForCode(NOW, PATIENCE)).reveal()).toBe('222222');
        expect(await messageOf(lab.line.waitForCode(NOW, PATIENCE))).toContain('No text message');
      });
    }

    test('the phone of a test sees nothing that came before it was taken', async () => {
      await using lab = await open({ texts: [after(-10, saying('111111')), after(5, saying('222222'))] });
      const phone = linePhone(lab.line, PATIENCE, NOW);
      expect((await phone.waitForCode(0)).reveal()).toBe('222222');
    });
  });
}

test('a code is the one number of 6 to 8 digits in a text that names Microsoft @assumed', () => {
  const codes = {
    [saying('012345')]: '012345',
    'Use verification code 123456 for Microsoft authentication.': '123456',
    'Microsoft : 1234567 est votre code. @login.microsoftonline.com #1234567': '1234567',
    'Code de vérification Microsoft / Microsoft verification code: 12345678': '12345678',
  };
  expect(Object.fromEntries(Object.keys(codes).map((text) => [text, codeIn(text)]))).toEqual(codes);
});

test('no code is guessed', () => {
  const none = [
    '',
    'Votre code : 123456',
    'Microsoft: 12345',
    'Microsoft: 123456789',
    'Microsoft: G123456',
    'Microsoft: appelez le +123456',
    'Microsoft: appelez le +1 4185550123',
    'Microsoft: 123456 ou 654321',
  ];
  expect(none.map(codeIn)).toEqual(none.map(() => undefined));
});

test('one number is recognised in the forms that phones and services write it in', () => {
  const same = ['+14185550123', '(418) 555-0123', '418.555.0123', '0014185550123', '14185550123', '4185550123'];
  expect(same.map((other) => isSameNumber('+1 4185550123', other))).toEqual(same.map(() => true));
  const french = ['0639980012', '+33639980012'];
  expect(french.map((other) => isSameNumber('+33 639980012', other))).toEqual([true, true]);
  const others = ['+14185550124', '+15145550123', '0123', '', '+3314185550123'];
  expect(others.map((other) => isSameNumber('+1 4185550123', other))).toEqual([false, false, false, false, true]);
});
