import type { PhoneAnswer } from '../../guide/case.ts';
import { submitted } from '../../pages/reaction.ts';
import { Secret } from '../../reports/redaction/secret.ts';
import { nationalOf } from '../national-number.ts';
import { form, passing } from './form.ts';
import { onPhone } from './on-phone.ts';
import { ifItComes, phoneReasonOf } from './phone-reason.ts';
import { scanDeeds } from './scan-deeds.ts';
import { typeCode } from './sign-in-deeds.ts';
import type { Deeds, DeedsByScreen, Entry, Situation } from './situation.ts';
import { wrongNumber } from './wrong-entries.ts';

const SHORT_ANSWER = 2;

/** What can be done on the screens of the registration wizard. */
export function registrationDeeds(situation: Situation): DeedsByScreen {
  const { screens } = situation;
  const code = screens['enter-code'];
  return {
    'authenticator-intro': introduction(situation),
    'choose-method': methodChoice(situation),
    'account-set-up': passing(() => screens['account-set-up'].continue()),
    'scan-qr': scanDeeds(situation),
    'enter-code': form(code, code.next, (entry, nth) => typeCode(situation, entry, nth, (typed) => code.type(typed))),
    'try-push': pushTrial(situation),
    'push-approved': passing(() => screens['push-approved'].continue()),
    'app-added': passing(() => screens['app-added'].continue()),
    phone: phoneForm(situation),
    'phone-code': phoneCode(situation),
    'phone-call': phoneCall(situation),
    'phone-done': passing(() => screens['phone-done'].continue()),
    'security-questions': questions(situation),
    'registration-success': passing(() => screens['registration-success'].finish()),
  };
}

function introduction({ screens, method }: Situation): Deeds {
  return {
    async goOn() {
      const page = screens['authenticator-intro'];
      const byPhone = method === 'sms' || method === 'call';
      const byOtherApp = method.startsWith('totp');
      if (byOtherApp && !(await page.anotherApp.isVisible())) return 'missing';
      if (byPhone) await page.useAnotherMethod();
      else if (byOtherApp) await page.useAnotherApp();
      else await page.continue();
      return 'left';
    },
  };
}

function methodChoice({ screens }: Situation): Deeds {
  return {
    async goOn() {
      const dialog = screens['choose-method'];
      await dialog.openList();
      if (!(await dialog.offersPhone())) return 'missing';
      await dialog.choosePhone();
      if (dialog.confirm !== undefined) await dialog.accept();
      return 'left';
    },
  };
}

function phoneForm({ screens: { phone }, reader, method }: Situation): Deeds {
  return form(phone, phone.next, async (entry, nth) => {
    const wanted = method === 'call' ? phone.callMe : phone.textMe;
    if (!(await wanted.isVisible())) return 'missing';
    const right = nationalOf(reader.phone.number);
    const number = entry === 'right' ? right : wrongNumber(entry, right.reveal(), nth);
    if (number === undefined && entry !== 'empty') return 'impossible';
    await phone.openCountries();
    await phone.chooseCanada();
    if (number !== undefined) await phone.type(number);
    await (method === 'call' ? phone.chooseCall() : phone.chooseText());
    return 'filled';
  });
}

function phoneCode(situation: Situation): Deeds {
  const { screens, reader, held } = situation;
  const page = screens['phone-code'];
  return {
    ...form(page, page.next, (entry, nth) => typeCode(situation, entry, nth, (code) => page.type(code))),
    async askAgain() {
      const earlier = await ifItComes(reader.phone.waitForCode(held.askedAt));
      if (earlier !== undefined) held.oldCode = earlier;
      const askedAt = await reader.now();
      await page.askForAnotherCode();
      // The page says nothing where it has sent one: whether one came is seen on the phone.
      try {
        await reader.phone.waitForCode(askedAt);
        return 'stays';
      } catch (error) {
        if (phoneReasonOf(error) === undefined || !(await page.refusal.isVisible())) throw error;
        return 'refused';
      }
    },
  };
}

function pushTrial(situation: Situation): Deeds {
  const page = situation.screens['try-push'];
  const answered = async (how: 'right' | PhoneAnswer) => {
    const number = await page.shownNumber();
    return submitted(page, () => onPhone.app(situation, how, number));
  };
  return {
    goOn: () => answered('right'),
    answer: answered,
    async askAgain() {
      await page.resend();
      return 'stays';
    },
  };
}

function phoneCall(situation: Situation): Deeds {
  const page = situation.screens['phone-call'];
  const answered = (how: 'right' | PhoneAnswer) => submitted(page, () => onPhone.call(situation, how));
  return {
    goOn: () => answered('right'),
    async giveUp() {
      if (!(await page.refusal.isVisible())) return undefined;
      await page.goBack();
      return 'left';
    },
    async answer(how) {
      return (await page.refusal.isVisible()) ? undefined : answered(how);
    },
  };
}

function questions({ screens, reader }: Situation): Deeds {
  const page = screens['security-questions'];
  return form(page, page.done, async (entry: Entry) => {
    if (entry === 'empty') return 'filled';
    if (entry !== 'right' && entry !== 'too-short') return 'impossible';
    const taken = new Set<string>();
    for (let row = 0, rows = await page.count(); row < rows; row++) {
      const answer = reader.newAnswer();
      const short = entry === 'too-short' ? new Secret(answer.reveal().slice(0, SHORT_ANSWER), 'answer') : answer;
      taken.add(await page.answer(row, short, taken));
    }
    return 'filled';
  });
}
