import type { Probe } from './probe.ts';
import { add, otherThan, phoneData, refusalOf, said, set, TYPE, verify, visit } from './registration.ts';

const REFUSED = ['4185550', '418555012', 'abcdefghij', '1185550123'];
const LIFE = { seconds: 181 };

/** A phone by text message: numbers, codes right and wrong, early and late, another code, limits, the policy. */
export const textProbe: Probe = async (probed) => {
  const { tenant } = probed;
  const phone = await tenant.phone();
  const data = phoneData(phone.number.reveal());
  const dashed = { ...data, phoneNumber: data.phoneNumber.replace(/^(\d{3})(\d{3})/, '$1-$2-') };
  const { call, methods } = await visit(probed);

  const offered = await call('availablemethods');
  const numbers = [];
  for (const phoneNumber of REFUSED) numbers.push(said(await add(call, TYPE.text, { countryCode: '1', phoneNumber })));
  const first = await add(call, TYPE.text, dashed);
  const arrived = await refusalOf(phone.waitForCode(0));
  if (arrived !== undefined) return { offered, numbers, first: said(first), arrived };
  const early = (await phone.waitForCode(0)).reveal();
  const wrong = said(await verify(call, first, otherThan(early)));
  const unproven = await methods();

  await tenant.clock.advance({ seconds: 40 });
  const since = await tenant.clock.now();
  const second = await add(call, TYPE.text, data);
  const code = (await phone.waitForCode(since)).reveal();
  const before = said(await verify(call, second, early));
  const third = await add(call, TYPE.text, data);
  await tenant.clock.advance(LIFE);
  const late = said(await verify(call, third, code));

  const asked = await tenant.clock.now();
  const fourth = await add(call, TYPE.text, data);
  const right = (await phone.waitForCode(asked)).reveal();
  await tenant.clock.advance({ seconds: 60 });
  const taken = said(await verify(call, fourth, right));
  const registered = await methods();
  return {
    ...{ offered, numbers, first: said(first), wrong, unproven, digits: code.length, before, late, taken, registered },
    guarded: await guarded(probed),
  };
};

/** What the tenant's settings and policy keep from being registered. */
const guarded: Probe = async (probed) => {
  const { tenant } = probed;
  const phone = await tenant.phone();
  const { call } = await visit(probed);
  const answers: object[] = [];
  const note = async (number: string) => answers.push(said(await add(call, TYPE.text, phoneData(number))));

  await set(tenant, { limits: { texts: 1, wrongCodes: 2 } });
  const sent = await add(call, TYPE.text, phoneData(phone.number.reveal()));
  await note(phone.number.reveal());
  const code = await refusalOf(phone.waitForCode(0));
  for (const typed of ['000000', '000001', '000002']) answers.push(said(await verify(call, sent, typed)));

  await set(tenant, { limits: { texts: 0, wrongCodes: 0 }, uniquePhones: true });
  const others = (await tenant.phone()).number;
  await tenant.directory.addPhone((await probed.newAccount('none')).id, others);
  await note(others.reveal());
  await set(tenant, { methods: ['softwareOath'] });
  await note(phone.number.reveal());
  return { sent: said(sent), code, answers };
};
