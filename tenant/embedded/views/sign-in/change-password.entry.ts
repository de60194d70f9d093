import { ChangePasswordView } from './change-password/change-password-view.ts';
import { readFacts } from './facts.ts';
import { Shell } from './shell.ts';

const { config, strings } = readFacts<'ConvergedChangePassword'>();
const shell = new Shell(config, strings, config.sPOST_Username);
shell.open(new ChangePasswordView(shell, config, strings));
