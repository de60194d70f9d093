/** What users report of a first sign-in that goes wrong: what they see, why, what helps, and what makes it happen. */
import { APP_SYMPTOMS } from './symptoms/app.ts';
import { PASSWORD_SYMPTOMS } from './symptoms/password.ts';
import { PHONE_SYMPTOMS } from './symptoms/phone.ts';
import { REGISTRATION_SYMPTOMS } from './symptoms/registration.ts';
import { SIGN_IN_SYMPTOMS } from './symptoms/sign-in.ts';
import { fits, telling, type Seen } from './symptoms/signature.ts';
import type { Symptom } from './symptoms/symptom.ts';

/** In the order of the guide. */
export const SYMPTOMS: readonly Symptom[] = [
  ...SIGN_IN_SYMPTOMS,
  ...REGISTRATION_SYMPTOMS,
  ...APP_SYMPTOMS,
  ...PHONE_SYMPTOMS,
  ...PASSWORD_SYMPTOMS,
];

export const SYMPTOM_IDS: readonly string[] = SYMPTOMS.map(({ id }) => id);

export function symptomById(id: string): Symptom | undefined {
  return SYMPTOMS.find((symptom) => symptom.id === id);
}

/** Every symptom that shows in what was seen, in the order of the guide. */
export function recognise(timeline: readonly Seen[]): readonly Symptom[] {
  const moments = telling(timeline);
  return SYMPTOMS.filter(({ signatures }) =>
    moments.some((seen) => signatures.some((signature) => fits(seen, signature))),
  );
}
