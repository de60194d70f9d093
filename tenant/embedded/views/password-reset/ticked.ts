import * as ko from 'knockout';

/** What a radio button stands for, and the choice of its group. */
interface Ticked {
  readonly chosen: ko.Observable<string | undefined>;
  readonly as: string;
}

/** Radio buttons without a name: the library's own binding would give them one, and no name is recorded. */
ko.bindingHandlers['ticked'] = {
  init(input: HTMLInputElement, given: () => Ticked) {
    input.addEventListener('change', () => {
      const { chosen, as } = given();
      chosen(as);
    });
  },
  update(input: HTMLInputElement, given: () => Ticked) {
    const { chosen, as } = given();
    input.checked = chosen() === as;
  },
};
