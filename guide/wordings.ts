/**
 * What the guide could say where the service does otherwise than its sentence, by the sentence as the flows compare it.
 * Of a wording that differs the page's own is proposed; these are suggestions of ours.
 */
import type { StepId } from './guide.ts';

export interface ProposedWording {
  readonly id: StepId;
  readonly expected: string;
  /** In French. */
  readonly wording: string;
}

const PICK = "Dans la liste qui apparaît, cliquez sur Téléphone : sa fenêtre s'ouvre aussitôt, sans confirmation.";

export const PROPOSED_WORDINGS: readonly ProposedWording[] = Object.freeze([
  {
    id: '2.2.2-8',
    expected: 'approuver la demande de connexion',
    wording: "Sur votre téléphone, entrez le nombre affiché à l'écran de votre ordinateur, puis approuvez la demande.",
  },
  { id: '2.2.3-2', expected: 'Confirmer', wording: PICK },
  { id: '2.2.4-2', expected: 'Confirmer', wording: PICK },
  {
    id: '2.4-rule-length',
    expected: '8 à 16 caractères',
    wording: 'Au moins 8 caractères ; un mot de passe plus long que 16 caractères est accepté.',
  },
]);
