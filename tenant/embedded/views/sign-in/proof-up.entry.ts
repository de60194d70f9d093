import { readFacts } from './facts.ts';
import { ProofUpView } from './proof-up-view.ts';
import { Shell } from './shell.ts';

const { config, strings } = readFacts<'ConvergedProofUpRedirect'>();
const shell = new Shell(config, strings, config.sPOST_Username);
shell.open(new ProofUpView(shell, config, strings));
