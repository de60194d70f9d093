import * as ko from 'knockout';
import type { UserProof } from '../../../sign-in/config.ts';
import { alertTemplate } from '../alert.ts';
import { fill } from '../facts.ts';
import { pressed } from '../keys.ts';
import type { View } from '../pagination.ts';
import type { SecondFactorStrings } from './result-text.ts';
import type { SecondFactorPage } from './second-factor-page.ts';

const LABEL_OF: Readonly<Record<UserProof['authMethodId'], keyof SecondFactorStrings>> = {
  PhoneAppNotification: 'useApproval',
  PhoneAppOTP: 'useAppCode',
  OneWaySMS: 'useText',
  TwoWayVoiceMobile: 'useCall',
};

/** "Verify your identity": what is registered, in the order of `arrUserProofs` (entra-signin.md 2.5). */
export class MethodListView implements View {
  readonly name = 'proof-list-view';
  readonly viewId = 2;
  readonly identity = 'name';
  /** Why a method could not be started. */
  readonly error = ko.observable('');
  readonly proofs: readonly { readonly proof: UserProof; readonly label: string }[];
  readonly template = `
<div id="idDiv_SAOTCS_Title" class="row text-title" role="heading" aria-level="1"
  data-bind="text: page.strings.verifyIdentity"></div>
${alertTemplate('error')}
<div id="idDiv_SAOTCS_Proofs" role="list" data-bind="foreach: proofs">
  <div class="tile-container" role="listitem">
    <div class="table" role="button" tabindex="0"
      data-bind="text: label, click: $parent.choose, event: { keydown: $parent.chooseByKey },
        attr: { 'data-value': proof.authMethodId }"></div>
  </div>
</div>`;

  constructor(readonly page: SecondFactorPage) {
    this.proofs = page.config.arrUserProofs.map((proof) => ({
      proof,
      label: fill(page.strings[LABEL_OF[proof.authMethodId]], proof.display),
    }));
  }

  // Called by Knockout with the tile as `this`.
  readonly choose = ({ proof }: { proof: UserProof }): void => {
    this.error('');
    this.page.start(proof);
  };
  readonly chooseByKey = (tile: { proof: UserProof }, event: KeyboardEvent): boolean =>
    pressed(event, () => this.choose(tile));
}
