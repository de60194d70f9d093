/** The page that asks for more information (2.1-4 of the guide). */
import type { Change } from '../change.ts';

const VIEW = 'views/sign-in/proof-up-view.ts';

export const PROOF_UP_CHANGES: readonly Change[] = [
  {
    id: 'proof-up-next-became-a-link',
    kind: 'structure',
    what: 'In the place of the button of the page that asks for more information there is a link without an id.',
    steps: ['2.1-4'],
    toldAs: ['unknown-screen'],
    probe: 'documents',
    edits: [
      {
        file: VIEW,
        from: '  <input type="submit" id="idSubmit_ProofUp_Redirect" class="win-button button_primary"\n    data-bind="value: strings.proofUpNext, click: next, enable: !shell.isRequestPending()">',
        to: '  <a href="#" class="win-button button_primary" data-bind="text: strings.proofUpNext, click: next"></a>',
      },
    ],
  },
  {
    id: 'proof-up-skipped',
    kind: 'structure',
    what: 'The sign-in leads to the registration at once, without the page that asks for more information.',
    steps: ['2.1-4'],
    toldAs: ['tenant-configuration'],
    probe: 'password',
    edits: [
      {
        file: 'sign-in/stage.ts',
        from: '        return this.page(c, proofUpConfig(flow, this.#registrationFor(c, flow, user), locale));',
        to: '        return this.#handOver(c, proofUpConfig(flow, this.#registrationFor(c, flow, user), locale));',
      },
      {
        file: 'sign-in/stage.ts',
        from: '  #nextOf(c: Here,',
        to: `  #handOver(c: Here, config: any): Response {
    const { urlPost, sProofUpToken, sCtx, sFT, canary } = config;
    return c.html<string>(hiddenForm(urlPost, { evo_code: sProofUpToken, ctx: sCtx, flowToken: sFT, canary }));
  }

  #nextOf(c: Here,`,
      },
      {
        file: 'sign-in/stage.ts',
        from: "import { signInDocument } from './document.ts';",
        to: "import { hiddenForm, signInDocument } from './document.ts';",
      },
    ],
  },
  {
    id: 'proof-up-next-without-effect',
    kind: 'behaviour',
    what: 'The button of the page that asks for more information does nothing.',
    steps: ['2.1-4'],
    toldAs: ['product-defect'],
    probe: 'documents',
    edits: [{ file: VIEW, from: 'click: next, enable: !shell', to: 'enable: !shell' }],
  },
  {
    id: 'proof-up-page-id-changed',
    kind: 'structure',
    what: 'The page that asks for more information has another page id.',
    steps: ['2.1-4'],
    toldAs: ['product-drift'],
    probe: 'password',
    edits: [
      {
        file: 'sign-in/document.ts',
        from: '<meta name="PageID" content="${pgid}">',
        to: '<meta name="PageID" content="${pgid.replace(\'ConvergedProofUpRedirect\', \'ConvergedRegister\')}">',
      },
    ],
  },
];
