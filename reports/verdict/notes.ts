/** Notes of the verdict that tell more than a reader: what reads a verdict knows by them why it is what it is. */
export const NOTES = {
  /** Leads what failed outside of every test. */
  outside: 'Hors des tests',
  interrupted: 'Le passage a été interrompu : tout n’a pas été réalisé.',
  nothingPerformed: 'Aucun parcours du guide n’a été réalisé.',
} as const;
