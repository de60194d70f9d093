import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { addressPattern, idPattern, queryNames } from '../../../tenant/contract/pattern.ts';
import { brandingOf, knownOf, Scrubber } from '../../../tenant/contract/scrub.ts';
import { joinShapes, shapeOf } from '../../../tenant/contract/shape.ts';

const PERSON = {
  id: '0f1e2d3c-0000-4000-8000-000000000009',
  userPrincipalName: 'zoe.lebœuf-1a2b@ssss.gouv.qc.test',
  displayName: 'Zoé Lebœuf',
  givenName: 'Zoé',
  surname: 'Lebœuf',
};
const known = knownOf(PERSON, 'ssss.gouv.qc.test');
const config = {
  staticTenantBranding: [{ BoilerPlateText: 'Réservé au personnel du CISSS', UserIdLabel: null }],
  sCtx: 'x',
};
const scrubber = new Scrubber([
  ...known,
  ...brandingOf(config),
  { placeholder: '{phone}', value: '+1 4185550123' },
  { placeholder: '{phone}', value: '4185550123' },
]);

/** What a page shows, and what may stay of it. */
const SCRUBBED: Readonly<Record<string, string>> = {
  'Entrez le mot de passe pour zoe.lebœuf-1a2b@ssss.gouv.qc.test': 'Entrez le mot de passe pour {user}',
  'Gestionnaire de comptes pour Zoé Lebœuf': 'Gestionnaire de comptes pour {user}',
  'Bonjour, ZOÉ': 'Bonjour, {user}',
  'Envoyer un SMS au +X XXXXXXXX23': 'Envoyer un SMS au {phone}',
  'Appeler le +1 418 555-0123': 'Appeler le {phone}',
  'Nous avons envoyé un code au ***-***-0123.': 'Nous avons envoyé un code au {phone}.',
  'Numéro 4185550123': 'Numéro {phone}',
  'Entrez 47 dans votre application': 'Entrez {number} dans votre application',
  'Votre code est 123456': 'Votre code est {code}',
  'someone-else@contoso.onmicrosoft.com': '{user}',
  'Accéder à contoso.onmicrosoft.com': 'Accéder à {tenant}',
  'ID de demande : 0f1e2d3c-1111-4000-8000-00000000aaaa': 'ID de demande : {id}',
  'Horodatage : 2026-11-26T04:15:00Z': 'Horodatage : {time}',
  'RÉSERVÉ au  personnel du CISSS': '{branding}',
  // The interface's own words stay, numbers among them.
  'Méthode 1 sur 2 : Téléphone': 'Méthode 1 sur 2 : Téléphone',
  'Bienvenue dans Microsoft 365': 'Bienvenue dans Microsoft 365',
  'Canada (+1)': 'Canada (+1)',
  'Entrez le code à 6 chiffres': 'Entrez le code à 6 chiffres',
};

for (const [text, scrubbed] of Object.entries(SCRUBBED)) {
  test(`of what a page shows only its own words stay: ${scrubbed}`, () => {
    expect(scrubber.text(text)).toBe(scrubbed);
  });
}

test('what is known of a user is left in no text, wherever it stands', () => {
  const words = fc.constantFrom('Bonjour', 'de', ',', '(', '«', 'pour', '.');
  const own = fc.constantFrom(PERSON.userPrincipalName, PERSON.displayName, PERSON.surname, PERSON.id, '+1 4185550123');
  fc.assert(
    fc.property(fc.array(words), own, fc.array(words), (before, value, after) => {
      expect(scrubber.text([...before, value, ...after].join(' '))).not.toContain(value);
    }),
  );
});

test('an address keeps its host and the words of its path', () => {
  const of = (address: string) => addressPattern(`https://login.microsoftonline.com${address}`);
  expect(of('/0f1e2d3c-1111-4000-8000-00000000aaaa/oauth2/v2.0/authorize?client_id=x#y')).toBe(
    'login.microsoftonline.com/{id}/oauth2/v2.0/authorize',
  );
  expect(of('/contoso.onmicrosoft.com/login')).toBe('login.microsoftonline.com/{tenant}/login');
  expect(of('/common/SAS/ProcessAuth')).toBe('login.microsoftonline.com/common/SAS/ProcessAuth');
  expect(of('/users/12345/aZ09xyzABCdef0123456789')).toBe('login.microsoftonline.com/users/{n}/{token}');
  expect(of('/')).toBe('login.microsoftonline.com');
  expect(addressPattern('about:blank')).toBeUndefined();
  expect(queryNames('https://office.com/?b=secret&a=1&b=2')).toEqual(['a', 'b']);
  expect(queryNames('https://office.com/?aZ09xyzABCdef0123456789')).toEqual(['{token}']);
  const ofTenant = new Scrubber(knownOf(PERSON, 'contoso.onmicrosoft.com'));
  expect(ofTenant.name('contoso.sharepoint.com')).toBe('{tenant}.sharepoint.com');
});

test('an id keeps what is the same at each load', () => {
  const ids = [
    'i0116',
    'idSIButton9',
    'O365_MainLink_Me',
    'TextField42',
    'Dropdown7-option',
    ':r1a:',
    'x-0123456789ab',
  ];
  expect(ids.map(idPattern)).toEqual([
    'i0116',
    'idSIButton9',
    'O365_MainLink_Me',
    'TextField{n}',
    'Dropdown{n}-option',
    '{n}',
    'x-{id}',
  ]);
});

test('of JSON only names and types are kept', () => {
  const answer = { Ctx: 'secret', proofs: [{ data: 1 }, { data: null, isDefault: true }], none: [], 'a@b.example': {} };
  expect(shapeOf(answer)).toEqual({
    '*': 'object',
    Ctx: 'string',
    none: 'array',
    proofs: 'array',
    'proofs[]': 'object',
    'proofs[].data': 'null|number',
    'proofs[].isDefault': 'boolean',
  });
  expect(joinShapes({ a: 'null' }, { a: 'string', b: 'number' })).toEqual({ a: 'null|string', b: 'number' });
});

test('no value of any JSON is in what is kept of it', () => {
  const value = fc.oneof(fc.constant('s3cret'), fc.integer({ min: 1000 }), fc.boolean());
  const json = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(value, fc.array(value), fc.dictionary(fc.constantFrom('d', 'e'), value)),
  );
  fc.assert(
    fc.property(json, (held) => {
      expect(JSON.stringify(shapeOf(held))).not.toMatch(/s3cret|\d/);
    }),
  );
});
