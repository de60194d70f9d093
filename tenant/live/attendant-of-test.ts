import type { Attendant, Attended, Task } from './attendant.ts';

/** The person beside the run, as the lines and apps know them that outlive a test: asked in the window of the test that runs. */
export class AttendantOfTest implements Attendant {
  #current: Attendant | undefined;

  /** @param attendant undefined when the test is over. */
  turnTo(attendant: Attendant | undefined): void {
    this.#current = attendant;
  }

  ask(task: Task): Promise<Attended> {
    if (this.#current !== undefined) return this.#current.ask(task);
    return Promise.reject(new Error('[suite-defect] A person is asked for something while no test runs.'));
  }
}
