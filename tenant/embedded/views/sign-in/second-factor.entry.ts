import { readFacts } from './facts.ts';
import { SecondFactorPage } from './second-factor/second-factor-page.ts';

const { config, strings } = readFacts<'ConvergedTFA'>();
new SecondFactorPage(config, strings).open();
