import type { LandingFacts } from '../../office/document.ts';
import { element } from './elements.ts';
import { readFacts } from './facts.ts';
import { STYLE } from './style.ts';

const { signInUrl, strings } = readFacts() as LandingFacts;

document.head.append(element('style', {}, STYLE));
document.body.append(
  element(
    'main',
    {},
    element('h1', {}, strings.welcome),
    element('a', { id: 'mcm-hero-banner-signin', href: signInUrl }, strings.signIn),
  ),
);
