/** The examination of a live tenant: independent things at a time, dependent ones where what they need is right. */
import type { AppClaims } from '../../tenant/live/app-claims.ts';
import { checkCertificate, checkPermissions, checkToken, hasPermission, TOKEN } from './app.ts';
import { bounded } from './bounded.ts';
import { toCheckByHand } from './by-hand.ts';
import { checkBudgets } from './costs.ts';
import { notAsked, type Finding, type Subject } from './finding.ts';
import { answers, checkClock, checkHosts, knockAtAll, type Heard } from './network.ts';
import { checkPhone, PHONE } from './phone.ts';
import {
  CAMPAIGN_SUBJECT,
  checkCampaign,
  checkMethods,
  checkSecondFactor,
  checkSecurityDefaults,
  DEFAULTS_SUBJECT,
  FACTOR_SUBJECT,
  METHODS_SUBJECT,
} from './policies.ts';
import type { GraphReads, Probe } from './probe.ts';
import {
  ACCOUNTS,
  checkAccounts,
  checkLeftovers,
  checkLicence,
  checkRecord,
  checkSize,
  checkToday,
  LEFTOVERS,
  LICENCE,
  ownUsers,
  RECORD,
  SIZE,
  TODAY,
} from './room.ts';
import { checkIdentity, TENANT } from './tenant.ts';

/** With the 5 s for the hosts before them and one token, all that is silent ends within 15 s. */
const ASK_MS = { token: 4_500, graph: 4_500, phone: 8_000, list: 9_000 };

export async function examineLive(probe: Probe): Promise<readonly Finding[]> {
  const { live } = probe;
  const heard = await Promise.all([
    knockAtAll(probe.knock).then((all) => onTheNetwork(probe, all)),
    bounded(PHONE, ASK_MS.phone, (signal) => checkPhone(live.phone, () => probe.phone(signal))),
    bounded(RECORD, ASK_MS.graph, async () => checkRecord(live.record)),
    bounded(ACCOUNTS, ASK_MS.graph, async () => accounts(probe)),
    budgetsOf(probe),
  ]);
  return [...heard.flat(), ...checkCertificate(live.credential, probe.now()), ...toCheckByHand(live)];
}

/** A list that does not come in time says nothing against a run. */
async function budgetsOf({ costs, budgets }: Probe): Promise<readonly Finding[]> {
  return [checkBudgets(await costs(AbortSignal.timeout(ASK_MS.list)), budgets)];
}

function accounts({ live, budgets, accountsLeft }: Probe): readonly Finding[] {
  return live.accountList === undefined ? [] : [checkAccounts(accountsLeft(live.accountList), budgets.users)];
}

async function onTheNetwork(probe: Probe, heard: Heard): Promise<readonly Finding[]> {
  const { proxy } = probe.live;
  const hosts = checkHosts(heard, proxy === undefined ? undefined : new URL(proxy).host);
  return [...hosts, checkClock(heard), ...(await inTheTenant(probe, heard))];
}

async function inTheTenant(probe: Probe, heard: Heard): Promise<readonly Finding[]> {
  let claims: AppClaims | undefined;
  const token = answers(heard, 'login.microsoftonline.com')
    ? await bounded(TOKEN, ASK_MS.token, async (signal) => {
        claims = await probe.claims(signal);
        return checkToken(claims, probe.live.credential.clientId, probe.now());
      })
    : [notAsked(TOKEN, 'login.microsoftonline.com does not answer')];
  const asked = questions(probe, claims).map(async ({ subject, permission, look }) => {
    const missing = whatIsMissing(heard, claims, permission);
    if (missing !== undefined) return [notAsked(subject, missing)];
    return bounded(subject, ASK_MS.graph, (signal) => look(probe.graph(signal)));
  });
  return [...token, ...checkPermissions(claims), ...(await Promise.all(asked)).flat()];
}

interface Question {
  readonly subject: Subject;
  /** What it needs. */
  readonly permission: string;
  readonly look: (graph: GraphReads) => Promise<Finding | readonly Finding[]>;
}

function questions({ live, budgets, now, recorded }: Probe, claims: AppClaims | undefined): readonly Question[] {
  const [organization, policies] = ['Organization.Read.All', 'Policy.Read.All'];
  const users = async (graph: GraphReads) => {
    const { today, left } = await ownUsers(graph, recorded(), now());
    return [checkToday(today, live.usersADay, budgets.users), checkLeftovers(left)];
  };
  return [
    {
      subject: TENANT,
      permission: organization,
      look: async (graph) => checkIdentity(live, claims?.tenantId ?? '', await graph.organization()),
    },
    {
      subject: METHODS_SUBJECT,
      permission: policies,
      look: async (graph) => checkMethods((await graph.methodConfigurations()).configurations, live),
    },
    {
      subject: CAMPAIGN_SUBJECT,
      permission: policies,
      look: async (graph) => checkCampaign((await graph.methodConfigurations()).campaign),
    },
    {
      subject: DEFAULTS_SUBJECT,
      permission: policies,
      look: async (graph) => checkSecurityDefaults(await graph.hasSecurityDefaults()),
    },
    {
      subject: FACTOR_SUBJECT,
      permission: policies,
      look: async (graph) => checkSecondFactor(await graph.conditionalAccess(), await graph.hasSecurityDefaults()),
    },
    {
      subject: SIZE,
      permission: organization,
      look: async (graph) => checkSize(await graph.directorySize(), budgets.users),
    },
    {
      subject: LICENCE,
      permission: organization,
      look: async (graph) => checkLicence(await graph.subscribedSkus(), live.licence, budgets.users),
    },
    {
      subject: { ...TODAY, what: `${TODAY.what}, ${LEFTOVERS.what.toLowerCase()}` },
      permission: 'User.ReadWrite.All',
      look: users,
    },
  ];
}

function whatIsMissing(heard: Heard, claims: AppClaims | undefined, permission: string): string | undefined {
  if (claims === undefined) return 'there is no token';
  if (!answers(heard, 'graph.microsoft.com')) return 'graph.microsoft.com does not answer';
  return hasPermission(claims, permission) ? undefined : `${permission} is not granted`;
}
