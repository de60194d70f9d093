import type { UserProof } from '../../../sign-in/config.ts';
import type { View } from '../pagination.ts';
import type { SecondFactorPage } from './second-factor-page.ts';

/** An approval or a call that is waited for (entra-signin.md 2.5). The number, where there is one, is to be matched. */
export class ApprovalView implements View {
  readonly name = 'poll-view';
  readonly viewId = 1;
  readonly identity = 'name';
  readonly description: string;
  readonly otherWay: string;
  readonly template = `
<div id="idDiv_SAOTCAS_Title" class="row text-title" role="heading" aria-level="1"
  data-bind="text: page.strings.approveRequest"></div>
<div id="idDiv_SAOTCAS_Description" class="row text-body" data-bind="text: description" aria-live="polite"></div>
<!-- ko if: entropy -->
<div id="idRichContext_DisplaySign" class="displaySign" data-bind="text: entropy"></div>
<!-- /ko -->
<div class="row">
  <a id="signInAnotherWay" href="#" data-bind="text: otherWay, click: () => page.chooseAnother()"></a>
</div>`;

  constructor(
    readonly page: SecondFactorPage,
    proof: UserProof,
    readonly entropy: number,
  ) {
    const { strings } = page;
    const byCall = proof.authMethodId === 'TwoWayVoiceMobile';
    const approve = entropy === 0 ? strings.approvePlain : strings.approveNumber;
    this.description = byCall ? strings.answerCall : approve;
    this.otherWay = byCall ? strings.anotherWay : strings.cannotUseApp;
  }
}
