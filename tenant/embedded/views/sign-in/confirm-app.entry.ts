import { fill, readFacts } from './facts.ts';
import { InterruptView } from './interrupt-view.ts';
import { Shell } from './shell.ts';

const { config, strings } = readFacts<'CmsiInterrupt'>();
const shell = new Shell(config, strings, config.sPOST_Username);
const text = {
  title: fill(strings.tryingToSignIn, config.sAppHost),
  body: strings.onlyIfTrusted,
  scopes: [],
  accept: strings.continueToApp,
  decline: strings.leaveApp,
};
shell.open(new InterruptView(shell, config, text));
