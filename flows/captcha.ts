import { JourneyFailure } from '../reports/verdict/failure.ts';

/** It is there to keep programs out, and the suite respects that: it recognises the picture and does not read it. */
export function captchaAsked(): JourneyFailure {
  const message =
    "Après plusieurs codes refusés, le service demande de recopier les caractères d'une image, ce que seule une personne peut faire.";
  return new JourneyFailure('throttled', message);
}
