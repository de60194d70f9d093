import { STEPS, type GuideStep, type StepId } from './guide.ts';

/**
 * The ways through the guide that are performed, one a method of authentication and a way to set it up; the last is that
 * of a reader whose browser is signed in to another account, by text message.
 */
export const PATHS = ['app-qr', 'app-key', 'totp-qr', 'totp-key', 'sms', 'call', 'other-account'] as const;
export type Path = (typeof PATHS)[number];

/** What only a reader whose phone detects the QR code does, and only one whose phone does not. */
const BY_QR: readonly StepId[] = ['2.2.2-5'];
const BY_KEY: readonly StepId[] = ['2.2.2-alt-1', '2.2.2-alt-1a', '2.2.2-alt-1b', '2.2.2-alt-1b-i'];

/** How a sign-in begins: on the landing page, or in the portal of another account, where no landing page is shown. */
const SIGNED_OUT: readonly StepId[] = ['2.1-1'];
const SIGNED_IN: readonly StepId[] = ['2.1-1b'];

/**
 * Steps that a browser could perform and no flow performs yet, with what will bring each. A test holds the list
 * literally, so that it shrinks on purpose and never grows by accident.
 */
export const NOT_YET_PERFORMED: Readonly<Partial<Record<StepId, string>>> = Object.freeze({
  '2.2.2-alt-2': 'a journey that turns from the QR code to another method',
});

/** The sections a path goes through: 2.1 to 2.4, with the section of its method. */
const SECTIONS: Readonly<Record<Path, readonly string[]>> = {
  'app-qr': ['2.1', '2.2.1', '2.2.2', '2.3', '2.4'],
  'app-key': ['2.1', '2.2.1', '2.2.2', '2.3', '2.4'],
  'totp-qr': ['2.1', '2.2.1', '2.2.2', '2.3', '2.4'],
  'totp-key': ['2.1', '2.2.1', '2.2.2', '2.3', '2.4'],
  sms: ['2.1', '2.2.1', '2.2.3', '2.3', '2.4'],
  call: ['2.1', '2.2.1', '2.2.4', '2.3', '2.4'],
  'other-account': ['2.1', '2.2.1', '2.2.3', '2.3', '2.4'],
};

const STEPS_OF: Readonly<Record<Path, readonly StepId[]>> = {
  'app-qr': idsOn('app-qr', [...SIGNED_IN, ...BY_KEY]),
  'app-key': idsOn('app-key', [...SIGNED_IN, ...BY_QR]),
  'totp-qr': idsOn('totp-qr', [...SIGNED_IN, ...BY_KEY]),
  'totp-key': idsOn('totp-key', [...SIGNED_IN, ...BY_QR]),
  sms: idsOn('sms', SIGNED_IN),
  call: idsOn('call', SIGNED_IN),
  'other-account': idsOn('other-account', SIGNED_OUT),
};

/** Every step that concerns a reader on this path, in the guide's order, those no browser can perform among them. */
export function stepsOf(path: Path): readonly StepId[] {
  return STEPS_OF[path];
}

function idsOn(path: Path, others: readonly StepId[]): readonly StepId[] {
  const concerns = ({ id, section }: GuideStep) =>
    SECTIONS[path].includes(section) && !others.includes(id) && NOT_YET_PERFORMED[id] === undefined;
  return Object.freeze(STEPS.filter(concerns).map(({ id }) => id));
}
