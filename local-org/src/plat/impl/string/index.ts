/**
 * System.String.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_string.htm
 */
import './checks.ts';
import './edits.ts';
import './markup.ts';
import './parts.ts';
import './search.ts';
import './statics.ts';
