import type { ProbeName } from '../../../tenant/embedded/drift/change.ts';
import { documents } from './documents.ts';
import { password } from './password.ts';
import { portal } from './portal.ts';
import type { Probe } from './probe.ts';
import { secondFactor } from './second-factor.ts';
import { staySignedIn } from './stay-signed-in.ts';
import { timeOuts } from './time-outs.ts';
import { updatePassword } from './update-password.ts';
import { userName } from './user-name.ts';

export const PROBES_BY_NAME: Readonly<Partial<Record<ProbeName, Probe>>> = {
  documents,
  'user-name': userName,
  password,
  'second-factor': secondFactor,
  'update-password': updatePassword,
  'stay-signed-in': staySignedIn,
  portal,
  'time-outs': timeOuts,
};
