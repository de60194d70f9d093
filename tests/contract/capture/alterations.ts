import type { Capture, CapturedRequest, CapturedScreen, Control } from '../../../tenant/contract/capture.ts';

/** One change of a recording, and what a comparison with the one before it has to say: that and no more. */
export interface Alteration {
  readonly alter: (there: Altered) => void;
  readonly said: readonly string[];
}

export type Altered = ReturnType<typeof altered>;

/** A copy of a recording, and ways into it. */
export function altered(capture: Capture) {
  const there = structuredClone(capture);
  const screen = (name: string): CapturedScreen => found(there.screens.find((one) => one.screen === name));
  const control = (on: string, start: string): Control =>
    found(screen(on).controls.find(({ name, id }) => name.startsWith(start) || id === start));
  const request = (end: string): CapturedRequest => found(there.requests.find((one) => one.request.endsWith(end)));
  return { there, screen, control, request };
}

export const JSON_ANSWER = '200 application/json; charset=utf-8';
const GCT = 'POST login.microsoftonline.com/common/GetCredentialType';
const LOGIN = 'requests of login.microsoftonline.com:';

export const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  'nothing at all': { alter: () => undefined, said: [] },
  'a label': {
    alter: ({ control }) => Object.assign(control('user-name', 'Suivant'), { name: 'Continuer' }),
    said: ['user-name: accessible name of button #idSIButton9 renamed: Suivant here, Continuer there [label]'],
  },
  'a label the suite goes by': {
    alter: ({ control }) => Object.assign(control('phone', 'Je veux'), { name: 'Autre option' }),
    said: [
      'phone: accessible name of link renamed: "Je veux configurer une autre méthode" here, "Autre option" there [driven by]',
    ],
  },
  'a placeholder': {
    alter: ({ control }) => Object.assign(control('user-name', 'i0116'), { placeholder: 'Courriel' }),
    said: [
      'user-name: placeholder of textbox "Entrez votre adresse e-mail, votre numéro de téléphone ou votre identifiant Skype." #i0116 renamed: "Adresse e-mail, téléphone ou identifiant Skype" here, Courriel there [label]',
    ],
  },
  'a title': {
    alter: ({ screen }) => Object.assign(screen('portal'), { title: 'Page d’accueil' }),
    said: ['portal: title renamed: Accueil here, "Page d’accueil" there [label]'],
  },
  'an id the suite goes by': {
    alter: ({ control, screen }) => {
      control('user-name', 'Suivant').id = 'idNext';
      screen('user-name').handles = screen('user-name').handles.map((one) => one.replace('idSIButton9', 'idNext'));
    },
    said: ['user-name: id of button "Suivant" #idSIButton9 renamed: idSIButton9 here, idNext there [driven by]'],
  },
  'the name of a field': {
    alter: ({ control, screen }) => {
      control('user-name', 'i0116').field = 'login';
      screen('user-name').handles = screen('user-name').handles.map((one) => one.replace('=loginfmt', '=login'));
    },
    said: [
      'user-name: name attribute of textbox "Entrez votre adresse e-mail, votre numéro de téléphone ou votre identifiant Skype." #i0116 renamed: loginfmt here, login there [protocol]',
    ],
  },
  'the type of an input': {
    alter: ({ control }) => Object.assign(control('phone', 'Numéro'), { type: 'text' }),
    said: [
      'phone: input type of textbox "Numéro de téléphone" #TextField{n} changed: tel here, text there [driven by]',
    ],
  },
  'what may be filled in, and how long it may be': {
    alter: ({ control }) => {
      const { maxlength, ...field } = control('user-name', 'i0116');
      Object.assign(control('user-name', 'i0116'), {
        ...field,
        autocomplete: 'email',
        maxlength: `${Number(maxlength) - 1}`,
      });
    },
    said: [
      'user-name: autocomplete of textbox "Entrez votre adresse e-mail, votre numéro de téléphone ou votre identifiant Skype." #i0116 changed: username here, email there [rest]',
      'user-name: maxlength of textbox "Entrez votre adresse e-mail, votre numéro de téléphone ou votre identifiant Skype." #i0116 changed: 113 here, 112 there [rest]',
    ],
  },
  'a link that became a button': {
    alter: ({ control }) => {
      const link = control('phone', 'Je veux');
      delete link.leadsTo;
      Object.assign(link, { role: 'button', tag: 'button' });
    },
    said: [
      'phone: role of link "Je veux configurer une autre méthode" changed: link here, button there [driven by]',
      'phone: element of link "Je veux configurer une autre méthode" changed: a here, button there [driven by]',
      'phone: target of a link of link "Je veux configurer une autre méthode" missing there: # [rest]',
    ],
  },
  'the level of a heading': {
    alter: ({ control }) => Object.assign(control('phone', 'Téléphone'), { level: '2' }),
    said: ['phone: heading level of heading "Téléphone" changed: 3 here, 2 there [rest]'],
  },
  'a live region': {
    alter: ({ screen }) => screen('user-name').controls.splice(1, 1),
    said: ['user-name: control missing there: region [label]'],
  },
  'a control more': {
    alter: ({ screen }) => screen('phone').controls.splice(5, 0, { role: 'checkbox', name: 'Mémoriser', tag: 'input' }),
    said: ['phone: control missing here: checkbox "Mémoriser" [label]'],
  },
  'the order of two controls': {
    alter: ({ screen }) => screen('phone').controls.splice(3, 2, ...screen('phone').controls.slice(3, 5).toReversed()),
    said: [
      'phone: control of radio "Appelez-moi" #ChoiceGroup{n}-{n} order changed: "place 5" here, "place 4" there [rest]',
    ],
  },
  'a handle of no control': {
    alter: ({ screen }) => {
      screen('user-name').handles = screen('user-name').handles.map((one) => one.replace('lightbox', 'lightbox-cover'));
    },
    said: ['user-name: handle renamed: div#lightbox here, div#lightbox-cover there [driven by]'],
  },
  'a PageID': {
    alter: ({ screen }) => Object.assign(screen('user-name'), { pageId: 'ConvergedSignIn2' }),
    said: ['user-name: PageID renamed: ConvergedSignIn here, ConvergedSignIn2 there [protocol]'],
  },
  'an address': {
    alter: ({ screen }) => Object.assign(screen('phone'), { address: 'mysignins.microsoft.com/security-info' }),
    said: [
      'phone: address renamed: mysignins.microsoft.com/register here, mysignins.microsoft.com/security-info there [protocol]',
    ],
  },
  'a key of $Config': {
    alter: ({ screen }) => {
      const { sCtx: type = '', ...config } = screen('user-name').config;
      screen('user-name').config = { ...config, sCtx2: type };
    },
    said: ['user-name: $Config key renamed: sCtx here, sCtx2 there [protocol]'],
  },
  'the type of a key of $Config': {
    alter: ({ screen }) => Object.assign(screen('user-name').config, { hpgid: 'string' }),
    said: ['user-name: type of $Config key hpgid changed: number here, string there [protocol]'],
  },
  'a key of $Config that holds others': {
    alter: ({ screen }) => {
      const { config } = screen('user-name');
      screen('user-name').config = Object.fromEntries(Object.entries(config).filter(([key]) => !key.startsWith('arr')));
    },
    said: ['user-name: $Config key missing there: arrSessions [protocol]'],
  },
  'a key of $Config that nothing here needs': {
    alter: ({ screen }) => Object.assign(screen('user-name').config, { fBreakBrandingSigninString: 'boolean' }),
    said: ['user-name: $Config key missing here: fBreakBrandingSigninString [rest]'],
  },
  'a key of an answer': {
    alter: ({ request }) => {
      const answer = request('GetCredentialType').answers[JSON_ANSWER];
      Object.assign(answer ?? {}, {
        keys: { Credentials: 'object', 'Credentials.HasPass': 'boolean', FlowToken: 'string' },
      });
    },
    said: [`${LOGIN} answer key of ${GCT} renamed: Credentials.HasPassword here, Credentials.HasPass there [protocol]`],
  },
  'the type of a key of an answer': {
    alter: ({ request }) =>
      Object.assign(request('GetCredentialType').answers[JSON_ANSWER]?.keys ?? {}, { FlowToken: 'null|string' }),
    said: [`${LOGIN} type of answer key FlowToken in ${GCT} changed: string here, null|string there [protocol]`],
  },
  'the content type of an answer': {
    alter: ({ request }) => {
      const { answers } = request('GetCredentialType');
      request('GetCredentialType').answers = { '200 text/plain': answers[JSON_ANSWER] ?? { headers: [], keys: {} } };
    },
    said: [`${LOGIN} answer of ${GCT} changed: "${JSON_ANSWER}" here, "200 text/plain" there [protocol]`],
  },
  'a header that is sent': {
    alter: ({ request }) => Object.assign(request('GetCredentialType'), { headers: ['hpgid'] }),
    said: [`${LOGIN} header sent of ${GCT} missing there: canary [protocol]`],
  },
  'a field of a form': {
    alter: ({ request }) => Object.assign(request('/login').keys, { i13: 'string' }),
    said: [`${LOGIN} key sent of POST login.microsoftonline.com/common/login missing here: i13 [protocol]`],
  },
  'the path of a request': {
    alter: ({ request }) => Object.assign(request('GetCredentialType'), { request: `${GCT}s` }),
    said: [`${LOGIN} request renamed: "${GCT}" here, "${GCT}s" there [protocol]`],
  },
  'a request more': {
    alter: ({ there, request }) =>
      there.requests.push({
        ...structuredClone(request('/login')),
        request: 'POST login.microsoftonline.com/appverify',
      }),
    said: [
      `${LOGIN} request missing here: "POST login.microsoftonline.com/appverify (application/x-www-form-urlencoded)" [protocol]`,
    ],
  },
  'a host more': {
    alter: ({ there }) => Object.assign(there.hosts, { 'browser.events.data.microsoft.com': ['ping'] }),
    said: ['hosts: host missing here: browser.events.data.microsoft.com [rest]'],
  },
  'a screen less': {
    alter: ({ there }) => {
      there.screens = there.screens.filter((one) => one.screen !== 'phone');
      there.journeys = there.journeys.map((one) => ({
        ...one,
        screens: one.screens.filter((name) => name !== 'phone'),
      }));
    },
    said: ['phone: screen missing there: mysignins.microsoft.com/register, on sms [driven by]'],
  },
  'a screen nobody knows': {
    alter: ({ there, screen }) => {
      there.screens.push({
        ...screen('portal'),
        screen: 'unknown',
        address: 'login.microsoftonline.com/common/new',
        pageId: 'New',
      });
      there.journeys = there.journeys.map((one) => ({ ...one, screens: ['unknown', ...one.screens] }));
    },
    said: ['unknown: screen missing here: login.microsoftonline.com/common/new New, on sms, totp-key [driven by]'],
  },
  'the order of two screens': {
    alter: ({ there }) => {
      there.journeys = there.journeys.map((one) => ({ ...one, screens: one.screens.toReversed() })).slice(1);
    },
    said: [
      'journeys: screen of user-name on totp-key order changed: "after nothing" here, "after portal" there [protocol]',
    ],
  },
  'a journey that stopped, which is no difference': {
    alter: ({ there }) => {
      there.partial = true;
      there.requests = there.requests.slice(0, 1);
      there.screens = there.screens.filter((one) => one.screen !== 'portal');
      there.journeys = [{ method: 'sms', screens: ['user-name', 'phone'], stopped: 'phone: throttled' }];
    },
    said: [],
  },
};

/** @throws for a name there is none of. */
export function alterationOf(name: string): Alteration {
  return found(ALTERATIONS[name]);
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The recording holds nothing of that name.');
  return value;
}
