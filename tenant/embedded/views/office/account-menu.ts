import type { PortalFacts } from '../../office/document.ts';
import { element, fill } from './elements.ts';

/** The account button of the header and its menu, whose items are made at the first opening (entra-signin.md 5.3). */
export class AccountMenu {
  readonly button: HTMLButtonElement;
  #menu: HTMLElement | undefined;

  constructor(private readonly facts: PortalFacts) {
    const { account, strings } = facts;
    this.button = element(
      'button',
      {
        id: 'mectrl_main_trigger',
        type: 'button',
        'aria-label': fill(strings.accountManager, account.displayName),
        'aria-expanded': 'false',
      },
      initialsOf(account.displayName),
    );
    this.button.addEventListener('click', () => this.#toggle());
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#show(false);
    });
    document.addEventListener('click', ({ target }) => {
      const inside = target instanceof Node && (this.button.contains(target) || this.#menu?.contains(target) === true);
      if (!inside) this.#show(false);
    });
  }

  get #isOpen(): boolean {
    return this.button.getAttribute('aria-expanded') === 'true';
  }

  #toggle(): void {
    this.#show(!this.#isOpen);
    if (!this.#isOpen || this.#menu !== undefined) return;
    // The real one is fetched at the first opening, so that its items are not there when the click ends.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        if (this.#menu !== undefined) return;
        this.#menu = this.#build();
        this.#menu.hidden = !this.#isOpen;
        document.body.append(this.#menu);
      });
    });
  }

  #show(open: boolean): void {
    this.button.setAttribute('aria-expanded', String(open));
    if (this.#menu !== undefined) this.#menu.hidden = !open;
  }

  #build(): HTMLElement {
    const { account, strings } = this.facts;
    return element(
      'div',
      { class: 'account-menu' },
      element('div', { id: 'mectrl_currentAccount_primary' }, account.displayName),
      element('div', { id: 'mectrl_currentAccount_secondary' }, account.userPrincipalName),
      // Not a host of the tenant: whoever follows it is refused by name.
      element('a', { id: 'mectrl_viewAccount', href: 'https://myaccount.microsoft.com/' }, strings.viewAccount),
      element('a', { id: 'mectrl_signInItem', class: 'signIn', href: account.otherAccountUrl }, strings.otherAccount),
      element('a', { id: 'mectrl_body_signOut', href: account.signOutUrl }, strings.signOut),
    );
  }
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map(([first = '']) => first.toLocaleUpperCase())
    .slice(0, 2)
    .join('');
}
