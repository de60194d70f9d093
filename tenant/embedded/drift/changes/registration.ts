/** The registration of methods and of security questions: 2.2 and 2.3 of the guide. */
import type { Change } from '../change.ts';
import { APP_CHANGES } from './registration/app.ts';
import { CALL_CHANGES } from './registration/call.ts';
import { DIALOG_CHANGES } from './registration/dialog.ts';
import { FRAME_CHANGES } from './registration/frame.ts';
import { NEUTRAL_REGISTRATION_CHANGES } from './registration/neutral.ts';
import { QUESTION_CHANGES } from './registration/questions.ts';
import { TEXT_CHANGES } from './registration/text.ts';

export const REGISTRATION_CHANGES: readonly Change[] = [
  ...FRAME_CHANGES,
  ...DIALOG_CHANGES,
  ...APP_CHANGES,
  ...TEXT_CHANGES,
  ...CALL_CHANGES,
  ...QUESTION_CHANGES,
  ...NEUTRAL_REGISTRATION_CHANGES,
];
