import { readFacts } from './facts.ts';
import { PasskeyNudgeView } from './passkey-nudge-view.ts';
import { ProofUpView } from './proof-up-view.ts';
import { Shell } from './shell.ts';

const { config, strings } = readFacts<'ConvergedProofUpRedirect'>();
const shell = new Shell(config, strings, config.sPOST_Username);
const nudge = config.sProofUpDisplay === 'passkey';
shell.open(nudge ? new PasskeyNudgeView(shell, config, strings) : new ProofUpView(shell, config, strings));
