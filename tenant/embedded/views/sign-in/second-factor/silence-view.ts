import type { UserProof } from '../../../sign-in/config.ts';
import type { View } from '../pagination.ts';
import type { SecondFactorPage } from './second-factor-page.ts';

/** Nobody answered in time: the same can be asked again (entra-signin.md 2.5). */
export class SilenceView implements View {
  readonly name = 'poll-timeout-view';
  readonly viewId = 2;
  readonly identity = 'name';
  readonly focus = 'idA_SAASTO_Resend';
  readonly description: string;
  readonly resend: string;
  readonly template = `
<div id="idDiv_SAASTO_Title" class="row text-title" role="heading" aria-level="1"
  data-bind="text: page.strings.noResponse"></div>
<div id="idDiv_SAASTO_Description" class="row text-body" data-bind="text: description"></div>
<div class="row">
  <a id="idA_SAASTO_Resend" href="#" data-bind="text: resend, click: () => page.start(proof)"></a>
</div>
<div id="idDiv_SAASTO_Trouble" class="row">
  <a id="signInAnotherWay" href="#" data-bind="text: page.strings.anotherWay, click: () => page.chooseAnother()"></a>
</div>`;

  constructor(
    readonly page: SecondFactorPage,
    readonly proof: UserProof,
  ) {
    const { strings } = page;
    const byCall = proof.authMethodId === 'TwoWayVoiceMobile';
    this.description = byCall ? strings.noAnswer : strings.noApproval;
    this.resend = byCall ? strings.callAgain : strings.resendApproval;
  }
}
