/**
 * System.Label.get: labels by a name that is known only at run time.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Label.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { labelText } from '../labels.ts';
import { natives } from '../registry.ts';

type Text = string | null;

natives('Label', {
    'get(String,String)': (_namespace: Text, name: Text) => found(name, labelText(name ?? '')),
    'get(String,String,String)': (_namespace: Text, name: Text, language: Text) =>
        found(name, labelText(name ?? '', language ?? undefined))
});

function found(name: Text, text: string | undefined): string {
    return (
        text ?? throwApex('System.InvalidParameterValueException', `Label ${name} does not exist`)
    );
}
