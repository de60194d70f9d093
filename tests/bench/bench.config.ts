import { suiteConfig } from '../lib/suite-config.ts';

/** What `npm run bench` measures: the suite as it is run every night, on the same journey several times over. */
export default suiteConfig(import.meta.dirname, 'guided.bench.ts');
