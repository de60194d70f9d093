import type { ProbeName } from '../../../tenant/embedded/drift/change.ts';
import { callProbe } from './call.ts';
import { documents } from './documents.ts';
import { password } from './password.ts';
import { portal } from './portal.ts';
import type { Probe } from './probe.ts';
import { pushProbe } from './push.ts';
import { questionsProbe } from './questions.ts';
import { secondFactor } from './second-factor.ts';
import { staySignedIn } from './stay-signed-in.ts';
import { textProbe } from './text.ts';
import { timeOuts } from './time-outs.ts';
import { totpProbe } from './totp.ts';
import { updatePassword } from './update-password.ts';
import { userName } from './user-name.ts';

export const PROBES_BY_NAME: Readonly<Partial<Record<ProbeName, Probe>>> = {
  documents,
  totp: totpProbe,
  push: pushProbe,
  text: textProbe,
  call: callProbe,
  questions: questionsProbe,
  'user-name': userName,
  password,
  'second-factor': secondFactor,
  'update-password': updatePassword,
  'stay-signed-in': staySignedIn,
  portal,
  'time-outs': timeOuts,
};
