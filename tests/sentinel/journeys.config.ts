import { suiteConfig } from '../lib/suite-config.ts';

/** The suite as it is run every night, on the tests that stop where secrets are shown. */
export default suiteConfig(import.meta.dirname, 'journeys.sentinel.ts');
