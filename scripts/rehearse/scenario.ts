import type { VerdictName } from '../../reports/verdict/schema.ts';
import type { CredentialKind } from './credential.ts';
import type { Environment } from './environment.ts';
import type { JourneySettings } from './journey.ts';
import type { Stand } from './stand.ts';

/** What a run has to come to. */
export interface Expected {
  readonly exitCode: number;
  /** `none` where nothing was performed. */
  readonly verdict: VerdictName | 'none';
  /** What it has to say, each somewhere in what it prints. */
  readonly says: readonly RegExp[];
  /** How many steps of the guide are performed and still reported. Default: none. */
  readonly steps?: number;
}

export interface Scenario {
  readonly name: string;
  /** One line, for `--list`. */
  readonly about: string;
  /** Of the journey that stands where the internet is. */
  readonly settings: JourneySettings;
  /** A script and its options. */
  readonly command: readonly string[];
  /** What the run proves itself by, whatever is asked for: that which is wrong in it. */
  readonly credential?: CredentialKind;
  /** What the run is told besides. */
  readonly environment?: (stand: Stand) => Promise<Environment> | Environment;
  readonly expected: Expected;
}
