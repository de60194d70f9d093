import type { Screens } from './screens.ts';

/** The screens of a method that lead to the choice of another one. */
export const WAYS_OUT = ['authenticator-intro', 'account-set-up', 'scan-qr', 'phone'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** Leaves a method that is not registered yet for another. Ends once the dialog has closed. */
export async function changeMethod(screens: Screens, from: WayOut, to: 'app' | 'phone'): Promise<void> {
  await screens[from].useAnotherMethod();
  const dialog = screens['choose-method'];
  await dialog.openList();
  await (to === 'app' ? dialog.chooseApp() : dialog.choosePhone());
  if (dialog.confirm !== undefined) await dialog.accept();
}
