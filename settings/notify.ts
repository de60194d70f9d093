/** The settings of notifications: who is told what became of the nights. */
import { z } from 'zod';
import type { Hidden } from './kinds.ts';
import { domain, hidden, listOf } from './kinds.ts';

/** Of each a value to show in a sentence. */
export const NOTIFY_EXAMPLES = {
  NOTIFY_HOSTS: 'alerts.example',
  NOTIFY_WEBHOOK: 'https://alerts.example/first-login',
  NOTIFY_TEAMS: 'https://alerts.example/workflows/first-login',
} as const;

/** Whoever knows the address can write there: it is a secret as a whole. */
function secretAddress() {
  return z
    .string()
    .refine(isPlainHttps, { error: 'must be an https address without user and password in it' })
    .pipe(hidden());
}

export const notifyShape = {
  NOTIFY_HOSTS: listOf(domain(), 'must be domain names, separated by commas').optional(),
  NOTIFY_WEBHOOK: secretAddress().optional(),
  NOTIFY_TEAMS: secretAddress().optional(),
};

export const TARGETS = ['webhook', 'teams'] as const;
export type Target = (typeof TARGETS)[number];

/** The addresses that are set. */
export type NotifySettings = Readonly<Partial<Record<Target, Hidden>>>;

interface NotifyGiven {
  readonly NOTIFY_HOSTS?: readonly string[] | undefined;
  readonly NOTIFY_WEBHOOK?: Hidden | undefined;
  readonly NOTIFY_TEAMS?: Hidden | undefined;
}

/** What the settings say, or what is wrong with them: each a name and the end of a sentence. */
export function notifySettings(
  given: NotifyGiven,
): NotifySettings | (readonly [name: 'NOTIFY_WEBHOOK' | 'NOTIFY_TEAMS', reason: string])[] {
  const { NOTIFY_HOSTS: hosts = [], NOTIFY_WEBHOOK: webhook, NOTIFY_TEAMS: teams } = given;
  const named = [['NOTIFY_WEBHOOK', webhook] as const, ['NOTIFY_TEAMS', teams] as const];
  const problems = named.flatMap(([name, address]) =>
    address === undefined || isOn(hosts, address)
      ? []
      : [[name, 'leads to a host that NOTIFY_HOSTS does not name, and messages go to no other'] as const],
  );
  if (problems.length > 0) return problems;
  return { ...(webhook === undefined ? {} : { webhook }), ...(teams === undefined ? {} : { teams }) };
}

/** The host itself or one below it: addresses of Power Automate begin with a part of the environment's own. */
function isOn(hosts: readonly string[], address: Hidden): boolean {
  const { hostname } = new URL(address.reveal());
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

function isPlainHttps(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}
