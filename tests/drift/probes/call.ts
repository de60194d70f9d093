import type { Probe } from './probe.ts';
import { add, phoneData, refusalOf, said, TYPE, verify, visit } from './registration.ts';

/** A phone by a call: declined, confirmed by another key, left to ring, and confirmed as it should be. */
export const callProbe: Probe = async (probed) => {
  const { tenant } = probed;
  const phone = await tenant.phone();
  const { call, methods } = await visit(probed);
  const rung = [];
  for (const act of [
    () => phone.declineCall(),
    () => phone.answerCall('1'),
    () => tenant.clock.advance({ minutes: 3, seconds: 1 }),
    () => phone.answerCall('#'),
  ]) {
    const added = await add(call, TYPE.call, phoneData(phone.number.reveal()));
    const waiting = said(await verify(call, added, null));
    const refused = await refusalOf(act());
    rung.push({ waiting, refused, then: said(await verify(call, added, null)), methods: await methods() });
  }
  return rung;
};
