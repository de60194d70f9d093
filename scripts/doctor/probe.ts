/** What the doctor of a live tenant asks, and of whom: everything it needs, and nothing that writes. */
import type { GraphClient } from '../../tenant/graph/client.ts';
import type { AppClaims } from '../../tenant/live/app-claims.ts';
import type { RecordEntry } from '../../tenant/live/rails/record.ts';
import type { PolicyReads } from '../../tenant/live/setup/policy-reads.ts';
import type { Budgets, LiveSettings } from '../../settings.ts';
import type { LiveCosts } from './costs.ts';
import type { Knocker } from './network.ts';

/** Of the client only what reads. */
export type GraphReads = Pick<
  GraphClient,
  'organization' | 'readUser' | 'directorySize' | 'subscribedSkus' | 'usersNamed' | 'deletedUsersNamed'
> &
  Pick<PolicyReads, 'methodConfigurations' | 'conditionalAccess' | 'hasSecurityDefaults'>;

export interface Probe {
  readonly live: LiveSettings;
  /** With what a live run has where nothing is set. */
  readonly budgets: Readonly<Record<keyof Budgets, number>>;
  readonly knock: Knocker;
  readonly claims: (signal: AbortSignal) => Promise<AppClaims>;
  /** Calls end with the signal. */
  readonly graph: (signal: AbortSignal) => GraphReads;
  /** Undefined: fine. Else what is wrong with the line, in a sentence. */
  readonly phone: (signal: AbortSignal) => Promise<string | undefined>;
  /** How many prepared accounts nobody has had. */
  readonly accountsLeft: (path: string) => number;
  /** What the record of this machine holds. */
  readonly recorded: () => readonly RecordEntry[];
  /** Of the tests that a live tenant gets; undefined where they could not be listed. */
  readonly costs: (signal: AbortSignal) => Promise<LiveCosts | undefined>;
  /** ms since the epoch. */
  readonly now: () => number;
}
