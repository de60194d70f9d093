/** The headings of the guide, letter for letter, in its order: those of its sections with steps and of what holds them. */
export const TITLES: readonly { readonly section: string; readonly title: string }[] = Object.freeze([
  { section: '1', title: "Faire une demande d'accès" },
  { section: '1.1', title: 'Accéder à votre abonnement Microsoft 365' },
  { section: '1.1.1', title: 'Vous êtes déjà en possession de votre « .med » et mot de passe temporaire' },
  {
    section: '1.1.2',
    title: "Vous n'avez pas accès à votre courriel réseau sécurisé « .med » et/ou mot de passe temporaire",
  },
  { section: '1.2', title: 'Fusionner vos adresses du Réseau de la santé' },
  { section: '2', title: 'Configurer votre compte Microsoft 365' },
  { section: '2.1', title: 'Première connexion' },
  { section: '2.2', title: 'Authentification à double facteur' },
  { section: '2.2.1', title: 'Contexte' },
  {
    section: '2.2.2',
    title: "Configuration de l'authentification par l'application mobile Microsoft Authenticator",
  },
  { section: '2.2.3', title: "Configuration de l'authentification par SMS" },
  { section: '2.2.4', title: "Configuration de l'authentification par téléphone" },
  { section: '2.3', title: 'Choix des questions et réponses de sécurité' },
  { section: '2.4', title: 'Mise à jour de votre mot de passe' },
  { section: '2.5', title: "Navigation dans l'environnement Microsoft 365" },
  { section: '2.6', title: 'Personnalisation de votre compte Outlook' },
  { section: '2.6.1', title: 'Configurer une signature automatique' },
  { section: '2.6.2', title: "Configurer un message d'absence (réponse automatique « message d'état »)" },
  { section: '2.6.3', title: 'Mot de passe oublié' },
  { section: '2.6.4', title: "Connecter plusieurs comptes sur l'application Outlook" },
]);
