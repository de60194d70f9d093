/** The shape of one test's result as `allure-playwright` hands it to a listener, before it is written. */
import type { AllureReporter } from 'allure-playwright';

export type AllureOptions = ConstructorParameters<typeof AllureReporter>[0];
type Listener = NonNullable<AllureOptions['listeners']>[number];
export type AllureResult = Parameters<NonNullable<Listener['beforeTestResultWrite']>>[0];
