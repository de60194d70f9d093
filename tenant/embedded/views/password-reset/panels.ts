/** What each method asks for; bound to the view of the verification. */
const NUMBER = `
<form novalidate autocomplete="off" data-bind="submit: contact">
  <p data-bind="text: numberHint"></p>
  <label class="row">
    <span data-bind="text: page.strings.phoneNumber"></span>
    <input type="tel" autocomplete="off" class="form-control" data-bind="textInput: number">
  </label>
  <button type="submit" class="win-button button_primary" data-bind="enable: !page.isRequestPending(),
    text: chosen() === 'call' ? page.strings.call : page.strings.text"></button>
</form>`;

const CODE = `
<form novalidate autocomplete="off" data-bind="submit: enterCode">
  <p data-bind="text: chosen() === 'text' ? page.strings.textSent : page.strings.openApp"></p>
  <label class="row">
    <span data-bind="text: page.strings.code"></span>
    <input type="text" inputmode="numeric" autocomplete="one-time-code" class="form-control"
      data-bind="textInput: code">
  </label>
  <button type="submit" class="win-button button_primary"
    data-bind="text: page.strings.next, enable: !page.isRequestPending()"></button>
</form>`;

const QUESTIONS = `
<form novalidate autocomplete="off" data-bind="submit: answer">
  <!-- ko foreach: questions -->
  <label class="row">
    <span data-bind="text: question"></span>
    <input type="text" autocomplete="off" class="form-control" data-bind="textInput: answer">
  </label>
  <!-- /ko -->
  <button type="submit" class="win-button button_primary"
    data-bind="text: page.strings.next, enable: !page.isRequestPending()"></button>
</form>`;

export const PANELS = `
<!-- ko if: panel() === 'number' -->${NUMBER}<!-- /ko -->
<!-- ko if: panel() === 'code' -->${CODE}<!-- /ko -->
<!-- ko if: panel() === 'calling' --><p data-bind="text: page.strings.calling"></p><!-- /ko -->
<!-- ko if: panel() === 'questions' -->${QUESTIONS}<!-- /ko -->`;
