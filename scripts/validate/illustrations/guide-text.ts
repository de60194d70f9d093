import { STEPS } from '../../../guide/guide.ts';
import { TITLES } from '../../../guide/titles.ts';
import type { GuideText } from '../../../reports/illustrations/schema.ts';

/** What the contact sheet says of the guide, in its order. */
export function guideText(): GuideText {
  return { sections: TITLES, steps: STEPS.map(({ id, section, summary }) => ({ id, section, summary })) };
}
