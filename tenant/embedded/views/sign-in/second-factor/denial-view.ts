import type { UserProof } from '../../../sign-in/config.ts';
import type { View } from '../pagination.ts';
import type { SecondFactorPage } from './second-factor-page.ts';

/** The request was refused on the phone (entra-signin.md 2.5). No id of its title is recorded. */
export class DenialView implements View {
  readonly name = 'poll-denied-view';
  readonly viewId = 2;
  readonly identity = 'name';
  readonly focus = 'idA_SAASDS_Resend';
  readonly description: string;
  readonly resend: string;
  readonly template = `
<div class="row text-title" role="heading" aria-level="1" data-bind="text: page.strings.requestDenied"></div>
<div id="idDiv_SAASDS_Description" class="row text-body" data-bind="text: description"></div>
<div class="row">
  <a id="idA_SAASDS_Resend" href="#" data-bind="text: resend, click: () => page.start(proof)"></a>
</div>
<div class="row">
  <a id="signInAnotherWay" href="#" data-bind="text: page.strings.anotherWay, click: () => page.chooseAnother()"></a>
</div>`;

  constructor(
    readonly page: SecondFactorPage,
    readonly proof: UserProof,
  ) {
    const { strings } = page;
    const byCall = proof.authMethodId === 'TwoWayVoiceMobile';
    this.description = byCall ? strings.deniedOnPhone : strings.deniedInApp;
    this.resend = byCall ? strings.callAgain : strings.resendApproval;
  }
}
