import { PasswordReset } from '../../../flows/password-reset.ts';
import type { Reader } from '../../../flows/reader.ts';
import { Secret } from '../../../reports/redaction/secret.ts';
import type { Look, Walker } from './walks.ts';

/** The reset of the reader's password, with what each method asks for, refusals, and where the service stops. */
export async function resetPassword(
  { page, context, newAccount, unknownUser }: Walker,
  reader: Reader,
  look: Look,
): Promise<void> {
  const reset = new PasswordReset(page);
  const { 'reset-verification': verification } = reset.screens;
  await context.clearCookies();
  await look(await reset.start(reader.userPrincipalName));
  await reset.enterUserName(unknownUser);
  await look('reset: unknown user');
  await look(await reset.enterUserName(reader.userPrincipalName));
  await verification.choose('text');
  await look('reset: number');
  await verification.type(new Secret('+1 5005550000', 'phone'));
  await verification.contact();
  await look('reset: number refused');
  await reset.contact('text', reader.phone.number);
  await look('reset: code of a text');
  await reset.contact('call', reader.phone.number);
  await look('reset: call');
  await reader.phone.declineCall();
  await verification.refusal.waitFor();
  await look('reset: call declined');
  await verification.choose('questions');
  await look('reset: questions');
  await look(await reset.answerQuestions(reader.answers));
  await reset.choosePassword(reader.weakPassword('common-word'));
  await look('reset: password refused');
  await look(await reset.choosePassword(reader.newPassword));

  const { userPrincipalName } = await newAccount();
  await reset.start(userPrincipalName);
  await look(await reset.enterUserName(userPrincipalName));
}
