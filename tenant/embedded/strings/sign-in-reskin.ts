/** The wording of the sign-in pages that came with the 2025-26 wizard, where it differs (security-info.md 1.1). */
import type { PageId } from '../sign-in/config.ts';
import { phrase, type Phrase } from './phrase.ts';

const PROOF_UP = 'security-info.md 1.1';

export const reskinSignInPhrases: Partial<Record<PageId, Readonly<Record<string, Phrase>>>> = {
  ConvergedProofUpRedirect: {
    moreInformation: phrase(
      ['Sécurisons votre compte', 'B', PROOF_UP],
      ["Let's keep your account secure", 'B', PROOF_UP],
    ),
    moreNeeded: phrase(
      [
        'Nous vous aiderons à configurer une autre façon de vérifier que c’est bien vous.',
        'U',
        'wording not found, written to fit',
      ],
      ["We'll help you set up another way to verify it's you", 'B', PROOF_UP],
    ),
  },
};
