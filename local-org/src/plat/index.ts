/** Importing this file registers the whole platform library. */
import './impl/assert.ts';
import './impl/date.ts';
import './impl/datetime.ts';
import './impl/decimal.ts';
import './impl/exceptions.ts';
import './impl/id.ts';
import './impl/list.ts';
import './impl/map.ts';
import './impl/math.ts';
import './impl/numbers.ts';
import './impl/object.ts';
import './impl/set.ts';
import './impl/status-code.ts';
import './impl/string/index.ts';
import './impl/system.ts';
import './impl/time.ts';

export { checkRegistry, loadStubs, native } from './registry.ts';
