import type { PageStrings } from '../../../strings/sign-in.ts';

type SignInStrings = PageStrings<'ConvergedSignIn'>;

/** Which text stands for which server result (password-and-errors.md 4.2). */
const TEXT_OF: Readonly<Record<string, keyof SignInStrings>> = {
  '50126': 'wrongPassword',
  '50034': 'wrongPassword',
  '500341': 'wrongPassword',
  '50055': 'wrongPassword',
  '90002': 'wrongPassword',
  '50128': 'wrongPassword',
  '50056': 'passwordMissing',
  '50053': 'locked',
  '50057': 'disabled',
  '500571': 'disabled',
  '50054': 'oldPassword',
  '50089': 'flowTokenExpired',
};

/** "Not signed in yet": on the first load of every sign-in (entra-signin.md 1.5). */
const NOT_AN_ERROR = ['', '50058'];

/** @returns empty for none. */
export function refusalText(code: string, strings: SignInStrings): string {
  if (NOT_AN_ERROR.includes(code)) return '';
  return strings[TEXT_OF[code] ?? 'unexpected'];
}
