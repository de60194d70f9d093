import type { PortalFacts } from '../../office/document.ts';
import { AccountMenu } from './account-menu.ts';
import { element, fill } from './elements.ts';
import { readFacts } from './facts.ts';
import { STYLE } from './style.ts';

const facts = readFacts() as PortalFacts;
const { account, strings } = facts;

function headerButton(id: string, label: string, sign: string): HTMLButtonElement {
  return element('button', { id, type: 'button', 'aria-label': label }, sign);
}

document.head.append(element('style', {}, STYLE));
document.body.append(element('main', {}, element('h1', {}, fill(strings.greeting, account.displayName))));
// The suite header comes after the page, as it does on the real one: a portal without it is not loaded yet.
requestAnimationFrame(() => {
  document.body.prepend(
    element(
      'header',
      {},
      headerButton('O365_MainLink_NavMenu', strings.appLauncher, '☰'),
      element('span', { id: 'O365_AppName' }, strings.appName),
      headerButton('O365_MainLink_Settings', strings.settings, '⚙'),
      headerButton('O365_MainLink_Help', strings.help, '?'),
      new AccountMenu(facts).button,
    ),
  );
});
