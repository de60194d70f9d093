import { suiteConfig } from '../lib/suite-config.ts';

/** A fixed selection that stands for the whole suite: the guide by every method in both editions. */
export default suiteConfig(import.meta.dirname, 'selection.bench.ts');
