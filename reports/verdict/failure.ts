/** Why a run failed, which decides who has to look at it and whether it says anything about the product. */
export const FAILURE_KINDS = {
  'product-drift': 'Le guide et la page diffèrent',
  'product-defect': 'Défaut du produit',
  'tenant-configuration': 'Configuration du locataire',
  provisioning: 'Préparation des comptes',
  throttled: 'Requêtes limitées par le service',
  'session-timed-out': 'Session expirée',
  'unknown-screen': 'Écran inconnu',
  unreachable: 'Service injoignable',
  'suite-defect': 'Défaut de la suite de tests',
} as const;

export type FailureKind = keyof typeof FAILURE_KINDS;

export function isFailureKind(text: string | undefined): text is FailureKind {
  return text !== undefined && Object.hasOwn(FAILURE_KINDS, text);
}

/** These say nothing about the product: the same run may pass an hour later. */
export const INCONCLUSIVE_KINDS: ReadonlySet<FailureKind> = new Set(['provisioning', 'throttled', 'unreachable']);

/** A failure whose kind is known where it happens. The kind leads the message, so that every report can tell. */
export class JourneyFailure extends Error {
  override readonly name = 'JourneyFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(`[${kind}] ${message}`, options);
    this.kind = kind;
  }
}
