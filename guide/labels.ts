import type { DocumentedLabel, Label } from './step.ts';

const SIGN_IN = 'entra-signin.md 3';
const WIZARD = 'security-info.md 1.2';
const PHONE = 'security-info.md 1.5';

/** @param text letter for letter as the sentence has it. @param english absent where nothing sure is known. */
export function label(text: string, english?: DocumentedLabel): Label {
  return english === undefined ? { text } : { text, documented: { 'en-US': english } };
}

function documented(text: string, mark: DocumentedLabel['mark'], source: string): DocumentedLabel {
  return { text, mark, source };
}

/** The English of what the guide names, by the control and not by the French word: « Suivant » is on both hosts. */
export const ENGLISH = {
  landingSignIn: documented('Sign in', 'B', 'entra-signin.md 5.1'),
  otherAccount: documented('Sign in with a different account', 'B', 'entra-signin.md 5.3'),
  signInNext: documented('Next', 'A', SIGN_IN),
  password: documented('Password', 'A', SIGN_IN),
  signIn: documented('Sign in', 'A', SIGN_IN),
  moreInformation: documented('More information required', 'A', 'security-info.md 1.1'),
  proofUpNext: documented('Next', 'A', 'security-info.md 1.1'),
  next: documented('Next', 'A', WIZARD),
  done: documented('Done', 'A', WIZARD),
  cannotScan: documented("Can't scan image?", 'A', WIZARD),
  anotherMethod: documented('I want to set up a different method', 'A', WIZARD),
  phoneOption: documented('Phone', 'A', 'security-info.md 1.4'),
  confirm: documented('Confirm', 'A', 'security-info.md 1.4'),
  canada: documented('Canada (+1)', 'B', PHONE),
  textMe: documented('Text me a code', 'A', PHONE),
  callMe: documented('Call me', 'A', PHONE),
  currentPassword: documented('Current password', 'B', 'password-and-errors.md 2.2'),
  newPassword: documented('New password', 'B', 'password-and-errors.md 2.2'),
  staySignedIn: documented('Stay signed in?', 'A', SIGN_IN),
  yes: documented('Yes', 'A', SIGN_IN),
} as const;
