/** Where a refusal shows: in the document only while there is one. No handle of it is recorded. */
export const ALERT = `
<!-- ko if: page.error -->
<div role="alert" class="row alert-error" data-bind="text: page.error"></div>
<!-- /ko -->`;
