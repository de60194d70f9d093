/**
 * An error message: it is in the document only while there is one, inside a live region that is always there
 * (entra-signin.md 2.2).
 *
 * @param message binding expression of the text, empty for none. @param id recorded id, where there is one.
 */
export function alertTemplate(message: string, id?: string): string {
  const identity = id === undefined ? '' : ` id="${id}"`;
  return `
<div aria-live="assertive">
  <!-- ko if: ${message} -->
  <div${identity} class="alert alert-error" data-bind="text: ${message}"></div>
  <!-- /ko -->
</div>`;
}
