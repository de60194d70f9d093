import type { ConvergedErrorConfig } from '../../sign-in/config.ts';
import type { PageStrings } from '../../strings/sign-in.ts';
import { fill } from './facts.ts';
import type { View } from './pagination.ts';
import type { Shell } from './shell.ts';

/** Blocked by a policy: the one code whose title and sentence are recorded (password-and-errors.md 4.3, C and D). */
const BLOCKED = 53003;

/** A full-page refusal (entra-signin.md 2.9): code and text, request and correlation ids, time. */
export class ErrorView implements View {
  readonly name = 'error-view';
  readonly viewId = 1;
  readonly timestamp: string;
  readonly isBlocked: boolean;
  readonly template = `
<div id="loginHeader" class="row title ext-title">
  <div class="text-title" role="heading" aria-level="1" data-bind="text: isBlocked ? strings.blocked : strings.trouble"></div>
</div>
<!-- ko if: isBlocked --><div class="row text-body" data-bind="text: strings.whyBlocked"></div><!-- /ko -->
<div id="exceptionMessageContainer" class="row text-body">
  <div id="service_exception_message" data-bind="text: config.strServiceExceptionMessage"></div>
</div>
<div class="row text-body">
  <div data-bind="text: shell.requestId"></div>
  <div data-bind="text: shell.correlationId"></div>
  <div data-bind="text: timestamp"></div>
</div>`;

  constructor(
    readonly shell: Shell,
    readonly config: ConvergedErrorConfig,
    readonly strings: PageStrings<'ConvergedError'>,
  ) {
    this.isBlocked = config.iErrorCode === BLOCKED;
    this.timestamp = fill(strings.timestamp, config.timestamp);
  }
}
