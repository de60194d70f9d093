import { fill, readFacts } from './facts.ts';
import { InterruptView } from './interrupt-view.ts';
import { Shell } from './shell.ts';

const { config, strings } = readFacts<'ConvergedConsent'>();
const shell = new Shell(config, strings, config.sPOST_Username);
const text = {
  title: strings.permissionsRequested,
  body: fill(strings.appWouldLike, config.sAppHost),
  scopes: config.arrScopes.map(({ label }) => label),
  accept: strings.accept,
  decline: strings.decline,
};
shell.open(new InterruptView(shell, config, text));
