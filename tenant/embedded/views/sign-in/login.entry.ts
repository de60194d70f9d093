import { readFacts } from './facts.ts';
import { SignInPage } from './login/sign-in-page.ts';

const { config, strings } = readFacts<'ConvergedSignIn'>();
new SignInPage(config, strings).open();
