import { readFacts } from './facts.ts';
import { StaySignedInView } from './stay-signed-in-view.ts';
import { Shell } from './shell.ts';

const { config, strings } = readFacts<'KmsiInterrupt'>();
const shell = new Shell(config, strings, config.sPOST_Username);
shell.open(new StaySignedInView(shell, config, strings));
