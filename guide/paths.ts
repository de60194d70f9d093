import { STEPS, type GuideStep, type StepId } from './guide.ts';

/** The ways through the guide that differ by the method of authentication and by the way to set it up. */
export const METHOD_PATHS = ['app-qr', 'app-key', 'totp-qr', 'totp-key', 'sms', 'call'] as const;

/**
 * All ways that are performed: these, one that turns from the app to a text message where the phone does not detect the QR
 * code, that of a reader whose browser is signed in to another account, and that of one who lets too much time pass and
 * begins again, both by text message.
 */
export const PATHS = [...METHOD_PATHS, 'app-then-sms', 'other-account', 'too-late'] as const;
export type Path = (typeof PATHS)[number];

/** What only a reader whose phone detects the QR code does, and only one whose phone does not. */
const BY_QR: readonly StepId[] = ['2.2.2-5'];
const BY_KEY: readonly StepId[] = ['2.2.2-alt-1', '2.2.2-alt-1a', '2.2.2-alt-1b', '2.2.2-alt-1b-i'];
/** What only a reader does who turns to another method at the QR code, and what that reader leaves out for it. */
const BY_OTHER: readonly StepId[] = ['2.2.2-alt-2'];
const ONCE_SCANNED: readonly StepId[] = ['2.2.2-5', '2.2.2-6', '2.2.2-7', '2.2.2-8', '2.2.2-9'];
/** The first step of 2.2.3 asks for the same link, on a screen that reader has left behind. */
const FROM_INTRODUCTION: readonly StepId[] = ['2.2.3-1'];

/** What only a reader does who lets too much time pass. */
const BY_TARRYING: readonly StepId[] = ['2.2.1-wait'];

/** How a sign-in begins: on the landing page, or in the portal of another account, where no landing page is shown. */
const SIGNED_OUT: readonly StepId[] = ['2.1-1'];
const SIGNED_IN: readonly StepId[] = ['2.1-1b'];

/** The sections a path goes through: 2.1 to 2.4, with the section of its method. */
const SECTIONS: Readonly<Record<Path, readonly string[]>> = {
  'app-qr': ['2.1', '2.2.1', '2.2.2', '2.3', '2.4'],
  'app-key': ['2.1', '2.2.1', '2.2.2', '2.3', '2.4'],
  'totp-qr': ['2.1', '2.2.1', '2.2.2', '2.3', '2.4'],
  'totp-key': ['2.1', '2.2.1', '2.2.2', '2.3', '2.4'],
  sms: ['2.1', '2.2.1', '2.2.3', '2.3', '2.4'],
  call: ['2.1', '2.2.1', '2.2.4', '2.3', '2.4'],
  'app-then-sms': ['2.1', '2.2.1', '2.2.2', '2.2.3', '2.3', '2.4'],
  'other-account': ['2.1', '2.2.1', '2.2.3', '2.3', '2.4'],
  'too-late': ['2.1', '2.2.1', '2.2.3', '2.3', '2.4'],
};

const STEPS_OF: Readonly<Record<Path, readonly StepId[]>> = {
  'app-qr': idsOn('app-qr', [...SIGNED_IN, ...BY_TARRYING, ...BY_KEY, ...BY_OTHER]),
  'app-key': idsOn('app-key', [...SIGNED_IN, ...BY_TARRYING, ...BY_QR, ...BY_OTHER]),
  'totp-qr': idsOn('totp-qr', [...SIGNED_IN, ...BY_TARRYING, ...BY_KEY, ...BY_OTHER]),
  'totp-key': idsOn('totp-key', [...SIGNED_IN, ...BY_TARRYING, ...BY_QR, ...BY_OTHER]),
  sms: idsOn('sms', [...SIGNED_IN, ...BY_TARRYING]),
  call: idsOn('call', [...SIGNED_IN, ...BY_TARRYING]),
  'app-then-sms': idsOn('app-then-sms', [
    ...SIGNED_IN,
    ...BY_TARRYING,
    ...ONCE_SCANNED,
    ...BY_KEY,
    ...FROM_INTRODUCTION,
  ]),
  'other-account': idsOn('other-account', [...SIGNED_OUT, ...BY_TARRYING]),
  'too-late': idsOn('too-late', SIGNED_IN),
};

/** Every step that concerns a reader on this path, in the guide's order, those no browser can perform among them. */
export function stepsOf(path: Path): readonly StepId[] {
  return STEPS_OF[path];
}

function idsOn(path: Path, others: readonly StepId[]): readonly StepId[] {
  const concerns = ({ id, section }: GuideStep) => SECTIONS[path].includes(section) && !others.includes(id);
  return Object.freeze(STEPS.filter(concerns).map(({ id }) => id));
}
