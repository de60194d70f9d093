import { createServer, type AddressInfo } from 'node:net';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { expect, test } from '@playwright/test';
import { STEPS } from '../../guide/guide.ts';
import { LINKS, whyNeverChecked, type GuideLink } from '../../guide/links.ts';
import { outsideOfJourneys, STEPS_OUTSIDE } from '../../guide/outside.ts';
import { verdictText } from '../../reports/verdict/console.ts';
import { toMarkdown } from '../../reports/verdict/markdown.ts';
import { outsideSchema, type Verdict } from '../../reports/verdict/schema.ts';
import { askFor, checkLinks, linksText } from '../../scripts/lib/link-check.ts';
import { run } from './lib/command.ts';

/** The guide's own links, held here a second time on purpose: one cannot go missing with its test. */
const IN_GUIDE = [
  ['Fiche de configuration', undefined],
  ["la demande de création d'une adresse courriel réseau sécurisée", undefined],
  ['soutienrqt@ssss.gouv.qc.ca', 'mailto:soutienrqt@ssss.gouv.qc.ca'],
  ['https://office.com', 'https://office.com'],
  ['Configuration de votre compte M365', undefined],
  ["Premiers pas dans l'environnement Microsoft 365", undefined],
  ['Ajouter ou modifier ma signature Outlook', undefined],
  ["Envoyer des réponses automatiques d'absence du bureau dans Outlook - Support Microsoft", undefined],
  ["Comment créer un message d'état ?", undefined],
  ['Réinitialiser un mot de passe oublié', undefined],
  ['Ajouter un compte de courrier dans Outlook - Support Microsoft', undefined],
  ['soutienrqt@ssss.gouv.qc.ca', 'mailto:soutienrqt@ssss.gouv.qc.ca'],
];

/** Hosts of addresses and domains of mail that the guide prints. */
const HOSTS = ['office.com', 'ssss.gouv.qc.ca'];

test.describe('the links', () => {
  test('are those of the guide, in its order', () => {
    expect(LINKS.map(({ text, target }) => [text, target])).toEqual(IN_GUIDE);
  });

  test('say where they should lead', () => {
    for (const { text, leadsTo } of LINKS) expect(leadsTo, text).toMatch(/^l[ae'] ?.{15,}|^une? .{15,}/);
  });

  test('have addresses of known hosts only, well-formed wherever they stand in the guide’s data', () => {
    const data = JSON.stringify([STEPS, LINKS]);
    const addresses = [...data.matchAll(/[a-z]+:\/\/[^"\s]+|mailto:[^"\s]+/g)].map(([address]) => address);
    expect(addresses.length).toBeGreaterThanOrEqual(LINKS.filter(({ target }) => target !== undefined).length);
    expect([...new Set(addresses.map(hostOf))].toSorted()).toEqual(HOSTS);
  });
});

test.describe('the check of the links', () => {
  test('says of each on the embedded tenant why it is not made, and asks for nothing', async () => {
    const reports = await checkLinks(LINKS, 'embedded');
    expect(reports.map(({ state }) => state)).toEqual(LINKS.map(() => 'not-verifiable'));
    for (const { text } of reports) expect(text).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(linksText(reports)).toMatch(/Aucun lien n'a été vérifié\.$/);
  });

  test('never follows an address of mail or words without an address', async () => {
    for (const link of LINKS.filter((one) => whyNeverChecked(one) !== undefined)) {
      expect(await askFor(link)).toMatchObject({ state: 'not-verifiable', text: whyNeverChecked(link) });
    }
  });

  test('tells an answer at the end of redirections from a refusal', async () => {
    await using server = await serve(({ url }, answer) => {
      if (url === '/moved') answer.writeHead(301, { location: '/here' });
      else answer.writeHead(url === '/here' ? 200 : 404);
      answer.end();
    });
    const reports = await Promise.all(['/here', '/moved', '/gone'].map((path) => askFor(linkTo(server.origin + path))));
    expect(reports.map(({ state }) => state)).toEqual(['answers', 'answers', 'fails']);
    expect(reports[2]?.text).toContain('404');
    expect(linksText(reports)).toMatch(/3 lien\(s\) demandé\(s\), 2 répond\(ent\)\.$/);
  });

  test('tells silence from a refusal', async () => {
    const { state, text } = await askFor(linkTo(`http://127.0.0.1:${await closedPort()}/`));
    expect({ state, text }).toEqual({ state: 'silent', text: 'Ne répond pas (ECONNREFUSED).' });
  });

  test('is a command that lists all of them and ends well though it could check none', async () => {
    const { exitCode, stdout, stderr } = await run('links');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const { text } of LINKS) expect(stdout).toContain(`« ${text} »`);
    for (const { leadsTo } of LINKS) expect(stdout).toContain(`doit mener à : ${leadsTo}`);
  });
});

test.describe('outside of the journeys', () => {
  const outside = outsideOfJourneys();

  test('lie the sections that a browser cannot perform, with the reason of each', () => {
    expect(STEPS_OUTSIDE.map(({ id }) => id)).toEqual([
      ...['1.1.1', '1.1.2', '1.2', '2.5'],
      ...['2.6.1', '2.6.2', '2.6.3', '2.6.4'],
    ]);
    expect(outsideSchema.parse(outside)).toEqual(outside);
    for (const { id, note } of outside.steps) expect(note, id).toMatch(/\S.{20,}/);
    for (const { text, note } of outside.links) expect(note, text).toMatch(/\S.{20,}/);
  });

  test('the verdict shows them once, as not verifiable', () => {
    const startedAt = '2026-01-01T00:00:00.000Z';
    const verdict: Verdict = { schema: 1, startedAt, tenant: 'embedded', verdict: 'sound', runs: [], outside };
    const text = toMarkdown(verdict);
    for (const { title, note } of outside.steps) expect(text).toMatch(rowWith(title, 'non vérifiable', note));
    for (const { text: words, leadsTo, note } of outside.links) {
      expect(text).toMatch(rowWith(words, leadsTo, 'non vérifiable', note));
    }
    expect(verdictText(verdict)).toContain(
      'Hors des parcours : 8 non vérifiables (1.1.1, 1.1.2, 1.2, 2.5, 2.6.1, 2.6.2, 2.6.3, 2.6.4) et 12 liens du guide',
    );
  });
});

function hostOf(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  expect(['https:', 'mailto:']).toContain(protocol);
  return protocol === 'mailto:' ? (pathname.split('@')[1] ?? '') : host;
}

function linkTo(target: string): GuideLink {
  return { text: 'un lien', target, leadsTo: 'une page' };
}

function rowWith(...cells: readonly string[]): RegExp {
  return new RegExp(
    `^\\| .*${cells.map((cell) => cell.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}.* \\|$`,
    'm',
  );
}

async function serve(answer: RequestListener) {
  const server = createHttpServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close };
}

/** One that was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
