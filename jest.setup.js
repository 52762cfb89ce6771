import { setup } from '@sa11y/jest';
import labels from './types/generated/labels.json';

setup();

// Tests read the labels that users read.
for (const [name, text] of Object.entries(labels)) {
    jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: text }), {
        virtual: true
    });
}
