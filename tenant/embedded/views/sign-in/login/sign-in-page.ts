import * as ko from 'knockout';
import type { ConvergedSignInConfig, RememberedSession } from '../../../sign-in/config.ts';
import type { PageStrings } from '../../../strings/sign-in.ts';
import type { Direction, View } from '../pagination.ts';
import { NoAnswer } from '../post.ts';
import { Shell } from '../shell.ts';
import { AccountKindView } from './account-kind-view.ts';
import { AccountPickerView } from './account-picker-view.ts';
import { CredentialTypeLookUp, PageExpired } from './credential-type.ts';
import { refusalText } from './refusal-text.ts';
import { PasswordView } from './password-view.ts';
import { UserNameView } from './user-name-view.ts';

/** Name of a view, and how far it lies into the sign-in: what a history entry holds. */
const DEPTHS = { picker: 0, userName: 1, accountKind: 2, password: 3 } as const;
type ViewName = keyof typeof DEPTHS;

/** User name, password and account picker, in one document with one address and a history entry a view. */
export class SignInPage {
  readonly shell: Shell;
  readonly flowToken: ko.Observable<string>;
  readonly #views: {
    readonly picker: AccountPickerView;
    readonly userName: UserNameView;
    readonly accountKind: AccountKindView;
    readonly password: PasswordView;
  };
  readonly #lookUp: CredentialTypeLookUp;
  /** What the served page has to say of the attempt before. */
  readonly #refusal: string;
  #shown: ViewName;
  /** Views this document was led to by its own buttons: how far its history entries reach back. */
  #steps = 0;

  constructor(
    readonly config: ConvergedSignInConfig,
    readonly strings: PageStrings<'ConvergedSignIn'>,
  ) {
    this.shell = new Shell(config, strings, config.sPOST_Username);
    this.shell.backLabel = strings.back;
    this.shell.goBack = () => this.#goBack();
    this.flowToken = ko.observable(config.sFT);
    this.#lookUp = new CredentialTypeLookUp(config);
    this.#views = {
      picker: new AccountPickerView(this),
      userName: new UserNameView(this),
      accountKind: new AccountKindView(this),
      password: new PasswordView(this),
    };
    this.#refusal = refusalText(config.sErrorCode, strings);
    this.#shown = this.#firstView();
  }

  open(): void {
    const { userName, password } = this.#views;
    (this.#shown === 'password' ? password : userName).error(this.#refusal);
    history.replaceState({ view: this.#shown }, '');
    window.addEventListener('popstate', ({ state }) => this.#travelled(state));
    this.shell.open(this.#views[this.#shown]);
  }

  /** "Next": asks whether the name exists, and for the password if it does. */
  lookUp(): void {
    const { userName, password } = this.#views;
    if (this.shell.isRequestPending()) return;
    const name = this.shell.userName().trim();
    userName.error(name === '' ? this.strings.userNameMissing : '');
    if (name === '') return;
    this.shell.userName(name);
    void this.shell.whilePending(async () => {
      try {
        const { known, alsoPersonal, flowToken } = await this.#lookUp.ask(name, this.flowToken());
        this.flowToken(flowToken);
        if (!known) {
          await this.#refuse(this.strings.unknownUser);
          return;
        }
        password.password(userName.passwordPrefill());
        await this.#goTo(alsoPersonal ? 'accountKind' : 'password');
      } catch (error) {
        if (error instanceof PageExpired) await this.#refuse(this.strings.flowTokenExpired);
        else if (error instanceof NoAnswer) await this.#refuse(this.strings.unexpected);
        else throw error;
      }
    });
  }

  chooseSession({ isSignedIn, url, name }: RememberedSession): void {
    if (this.shell.isRequestPending()) return;
    if (isSignedIn) {
      this.shell.isRequestPending(true);
      location.assign(url);
      return;
    }
    this.shell.userName(name);
    this.lookUp();
  }

  chooseOther(): void {
    if (this.shell.isRequestPending()) return;
    this.shell.userName('');
    void this.shell.whilePending(() => this.#goTo('userName'));
  }

  chooseWorkAccount(): void {
    if (this.shell.isRequestPending()) return;
    void this.shell.whilePending(() => this.#goTo('password'));
  }

  /** Leaves for the service of personal accounts, which is none of the tenant's hosts: the way there is refused. */
  choosePersonalAccount(): void {
    if (this.shell.isRequestPending()) return;
    this.shell.isRequestPending(true);
    location.assign(this.config.urlPostMsa);
  }

  #firstView(): ViewName {
    if (this.config.sPOST_Username !== '') return 'password';
    // The picker has no place for a message.
    return this.config.arrSessions.length > 0 && this.#refusal === '' ? 'picker' : 'userName';
  }

  /** The message stands on the user-name view, where a tile that was refused leads as well. */
  async #refuse(message: string): Promise<void> {
    this.#views.userName.error(message);
    if (this.#shown === 'picker') await this.#goTo('userName');
  }

  async #goTo(view: ViewName): Promise<void> {
    history.pushState({ view }, '');
    this.#steps += 1;
    await this.#show(view, 'next');
  }

  #goBack(): void {
    if (this.#steps > 0) {
      history.back();
      return;
    }
    // The document opened with the password view: nothing of it lies behind.
    history.replaceState({ view: 'userName' }, '');
    void this.#show('userName', 'back');
  }

  /** The browser went back or forth between the views. */
  #travelled(state: unknown): void {
    const view = viewIn(state);
    if (view === undefined || view === this.#shown) return;
    const direction = DEPTHS[view] < DEPTHS[this.#shown] ? 'back' : 'next';
    this.#steps += direction === 'back' ? -1 : 1;
    void this.#show(view, direction);
  }

  async #show(name: ViewName, direction: Direction): Promise<void> {
    const { userName, password } = this.#views;
    const view: View = this.#views[name];
    if (this.#shown === 'password') {
      password.password('');
      password.error('');
    }
    if (name === 'password') userName.error('');
    this.#shown = name;
    await this.shell.pagination.show(view, direction);
  }
}

function viewIn(state: unknown): ViewName | undefined {
  if (typeof state !== 'object' || state === null || !('view' in state)) return undefined;
  return (Object.keys(DEPTHS) as ViewName[]).find((name) => name === state.view);
}
