import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ModuleRefusal } from '../../src/page/compile/resolution.ts';
import { salesforceModule } from '../../src/page/modules.ts';
import { contextOf, PROBE } from './support/probe.ts';

const context = contextOf(PROBE);
const codeOf = (specifier: string) => salesforceModule(specifier, context);

/** What the module exports by default, for modules that import nothing. */
async function valueOf(specifier: string): Promise<unknown> {
    const url = `data:text/javascript,${encodeURIComponent(codeOf(specifier) ?? '')}`;
    const module: { default: unknown } = await import(url);
    return module.default;
}

function refuses(specifier: string, message: RegExp): void {
    assert.throws(
        () => codeOf(specifier),
        (error) => error instanceof ModuleRefusal && message.test(error.message),
        `${specifier} is refused by a message like ${message}`
    );
}

describe('@salesforce modules', () => {
    it('export the text of a label as it is, quotes and ampersands too', async () => {
        const value = await valueOf('@salesforce/label/c.Probe_Title');
        assert.equal(value, 'Board of "probes" & trials', 'the text of the label');
    });

    it('refuse a label that does not exist, or is not of this project', () => {
        refuses('@salesforce/label/c.Probe_Titel', /no custom label "c.Probe_Titel"/);
        refuses('@salesforce/label/other.Probe_Title', /no custom label "other.Probe_Title"/);
    });

    it('make a callable of an @AuraEnabled method, and know whether it can be wired', () => {
        const cached = codeOf('@salesforce/apex/ProbeController.getNames');
        assert.match(cached ?? '', /apexMethod\('ProbeController.getNames', true\)/, 'cacheable');
        const plain = codeOf('@salesforce/apex/ProbeController.rename');
        assert.match(plain ?? '', /apexMethod\('ProbeController.rename', false\)/, 'not cacheable');
    });

    it('refuse Apex that no component may call', () => {
        refuses('@salesforce/apex/NoController.run', /no Apex class "NoController"/);
        refuses('@salesforce/apex/ProbeController.missing', /no @AuraEnabled method "missing"/);
        refuses('@salesforce/apex/ProbeController.notExposed', /no @AuraEnabled method/);
        refuses('@salesforce/apex/a.b.c', /not Class.method/);
    });

    it('ask the page for custom permissions, and know which there are', () => {
        const code = codeOf('@salesforce/customPermission/Probe_Can_Act');
        assert.match(code ?? '', /granted\('custom', "Probe_Can_Act"\)/, 'asked for by name');
        refuses('@salesforce/customPermission/Probe_Can_Fly', /no custom permission/);
        refuses('@salesforce/messageChannel/Probe_Count', /no message channel "Probe_Count"/);
    });

    it('describe objects and fields, also across a lookup', async () => {
        assert.deepEqual(
            await valueOf('@salesforce/schema/User'),
            { objectApiName: 'User' },
            'an object'
        );
        assert.deepEqual(
            await valueOf('@salesforce/schema/User.Profile.Name'),
            { fieldApiName: 'Profile.Name', objectApiName: 'User' },
            'a field of a parent'
        );
        refuses('@salesforce/schema/Usr', /no object "Usr"/);
        refuses('@salesforce/schema/User.Shoe__c', /no field "User.Shoe__c"/);
        refuses('@salesforce/schema/User.Boss.Name', /no field "User.Boss.Name"/);
    });

    it('refuse kinds and names that local-org does not have', () => {
        refuses('@salesforce/resourceUrl/logo', /kind @salesforce\/resourceUrl/);
        refuses('@salesforce/i18n/unknown', /@salesforce\/i18n\/unknown/);
        refuses('@salesforce/user/Name', /Id and isGuest/);
        refuses('@salesforce/client/userAgent', /formFactor/);
    });

    it('leave other modules to others', () => {
        assert.equal(codeOf('lightning/button'), null, 'no code for what is not @salesforce');
        assert.equal(codeOf('@salesforce/apex'), null, 'no code for the module without a name');
    });
});
