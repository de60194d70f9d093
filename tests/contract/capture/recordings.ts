import type { Capture, CapturedScreen, Control } from '../../../tenant/contract/capture.ts';

const screen = (looks: Pick<CapturedScreen, 'screen' | 'address'> & Partial<CapturedScreen>): CapturedScreen => ({
  methods: ['sms', 'totp-key'],
  query: [],
  pageId: '',
  title: 'Mes connexions',
  config: {},
  controls: [],
  handles: [],
  frames: [],
  ...looks,
});

/** Two journeys of three screens, as small as a recording can be that has something of everything. */
export function smallRecording(): Capture {
  return {
    schema: 1,
    tenant: 'live',
    recorded: '2026-11-26',
    locale: 'fr-CA',
    edition: 'classic',
    journeys: [
      { method: 'sms', screens: ['user-name', 'phone', 'portal'] },
      { method: 'totp-key', screens: ['user-name', 'portal'] },
    ],
    screens: [
      screen({ screen: 'phone', methods: ['sms'], address: 'mysignins.microsoft.com/register', controls: PHONE }),
      screen({ screen: 'portal', address: 'm365.cloud.microsoft', title: 'Accueil', frames: ['none'] }),
      screen({
        screen: 'user-name',
        address: 'login.microsoftonline.com/common/oauth2/v2.0/authorize',
        query: ['client_id', 'nonce'],
        pageId: 'ConvergedSignIn',
        title: 'Connectez-vous à votre compte',
        config: {
          arrSessions: 'array',
          'arrSessions[].name': 'string',
          hpgid: 'number',
          sCtx: 'string',
          urlPost: 'string',
        },
        controls: USER_NAME,
        handles: ['div#lightbox', 'div[data-viewid=1]', 'input#i0116', 'input#idSIButton9', 'input[name=loginfmt]'],
      }),
    ],
    requests: [
      {
        request: 'POST login.microsoftonline.com/common/GetCredentialType',
        query: ['mkt'],
        headers: ['canary', 'hpgid'],
        sends: 'application/json; charset=UTF-8',
        keys: { flowToken: 'string', username: 'string' },
        answers: {
          '200 application/json; charset=utf-8': {
            headers: ['x-ms-request-id'],
            keys: { Credentials: 'object', 'Credentials.HasPassword': 'boolean', FlowToken: 'string' },
          },
        },
      },
      {
        request: 'POST login.microsoftonline.com/common/login',
        query: [],
        headers: [],
        sends: 'application/x-www-form-urlencoded',
        keys: { loginfmt: 'string', passwd: 'string' },
        answers: { '200 text/html; charset=UTF-8': { headers: [], keys: {} } },
      },
    ],
    hosts: { 'aadcdn.msauth.net': ['script'], 'login.microsoftonline.com': ['document', 'fetch'] },
  };
}

const USER_NAME: Control[] = [
  { role: 'heading', name: 'Se connecter', tag: 'div', level: '1' },
  { role: 'region', name: '', tag: 'div', live: 'assertive' },
  {
    role: 'textbox',
    name: 'Entrez votre adresse e-mail, votre numéro de téléphone ou votre identifiant Skype.',
    tag: 'input',
    id: 'i0116',
    field: 'loginfmt',
    type: 'email',
    autocomplete: 'username',
    maxlength: '113',
    placeholder: 'Adresse e-mail, téléphone ou identifiant Skype',
  },
  { role: 'button', name: 'Suivant', tag: 'input', id: 'idSIButton9', type: 'submit' },
  { role: 'link', name: 'Conditions d’utilisation', tag: 'a', id: 'ftrTerms', leadsTo: 'www.microsoft.com/terms' },
];

const PHONE: Control[] = [
  { role: 'heading', name: 'Téléphone', tag: 'h3', level: '3' },
  { role: 'combobox', name: 'Indicatif de pays', tag: 'div', id: 'Dropdown{n}' },
  { role: 'textbox', name: 'Numéro de téléphone', tag: 'input', id: 'TextField{n}', type: 'tel' },
  { role: 'radio', name: 'Envoyez-moi un code par SMS', tag: 'input', id: 'ChoiceGroup{n}-{n}', type: 'radio' },
  { role: 'radio', name: 'Appelez-moi', tag: 'input', id: 'ChoiceGroup{n}-{n}', type: 'radio' },
  { role: 'button', name: 'Suivant', tag: 'button', type: 'submit' },
  { role: 'link', name: 'Je veux configurer une autre méthode', tag: 'a', leadsTo: '#' },
];
