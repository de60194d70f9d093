import { ErrorView } from './error-view.ts';
import { readFacts } from './facts.ts';
import { Shell } from './shell.ts';

const { config, strings } = readFacts<'ConvergedError'>();
const shell = new Shell(config, strings);
shell.open(new ErrorView(shell, config, strings));
