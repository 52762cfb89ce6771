import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appsFor } from '../../src/page/layout/app-layout.ts';
import { pageLayout, utilitiesOf } from '../../src/page/layout/page-layout.ts';
import { probeMetadata } from './support/probe.ts';

const metadata = probeMetadata();
const holder = { permissionSets: ['Probe_Admin'], administrator: false };
const administrator = { permissionSets: [], administrator: true };
const stranger = { permissionSets: [], administrator: false };

describe('apps', () => {
    it('are those that permission sets make visible, in order of their labels', () => {
        const labels = appsFor(holder, metadata).map((app) => app.label);
        assert.deepEqual(labels, ['Archive', 'Probe'], 'Secret is nobody’s');
        assert.deepEqual(appsFor(stranger, metadata), [], 'no permission set, no app');
    });

    it('are all visible to the System Administrator profile, but not their custom tabs', () => {
        const apps = appsFor(administrator, metadata);
        assert.deepEqual(
            apps.map((app) => app.label),
            ['Archive', 'Probe', 'Secret'],
            'all apps'
        );
        assert.deepEqual(
            apps[1]?.tabs.map((tab) => tab.label),
            ['Home'],
            'tabs need a setting'
        );
    });

    it('show Home and the custom tabs that the user may see, at readable addresses', () => {
        const probe = appsFor(holder, metadata)[1];
        const tabs = probe?.tabs.map(({ name, path }) => [name, path]);
        assert.deepEqual(
            tabs,
            [
                ['standard-home', '/home'],
                ['Probe_Board', '/app/probe-board']
            ],
            'Probe_Hidden is not in the permission set'
        );
    });

    it('fill Home with the page of the override, or leave it empty', () => {
        const [archive, probe] = appsFor(holder, metadata);
        assert.equal(probe?.tabs[0]?.page.label, 'Probe Home', 'the override of Probe');
        assert.deepEqual(archive?.tabs[0]?.page.regions, [], 'Archive has none');
    });
});

describe('Lightning pages', () => {
    it('stand in the regions of their template', () => {
        const regions = pageLayout('Probe_Home', metadata).regions;
        const places = regions.map(({ name, size }) => [name, size]);
        assert.deepEqual(
            places,
            [
                ['top', 'main'],
                ['sidebar', 'side']
            ],
            'two columns'
        );
    });

    it('give components their properties with defaults, in the type of the configuration', () => {
        const [top, side] = pageLayout('Probe_Home', metadata).regions;
        assert.deepEqual(
            top?.instances[0]?.properties,
            { greeting: 'Hello', limit: 7, loud: true },
            'the page sets limit'
        );
        assert.equal(side?.instances[0]?.properties.limit, 3, 'the default of limit');
    });

    it('say what a deployment would refuse: a region that the template does not have', () => {
        const [region] = pageLayout('Probe_Misplaced', metadata).regions;
        const problem = region?.instances[0]?.problem ?? '';
        assert.match(problem, /region "main" does not exist for template "home:desktopTemplate"/);
        assert.match(problem, /Probe_Misplaced\.flexipage-meta\.xml/, 'the file is named');
    });

    it('say when there is no such page', () => {
        const [region] = pageLayout('Nowhere', metadata).regions;
        assert.match(region?.instances[0]?.problem ?? '', /no Lightning page "Nowhere"/);
    });

    it('refuse a component where its configuration does not allow it', () => {
        const [utility] = utilitiesOf('Probe_Utilities', metadata);
        assert.equal(utility?.instance.problem, null, 'a utility in the utility bar');
        const page = metadata.pages.get('Probe_Utilities')!;
        const pages = new Map(metadata.pages).set('Wrong', {
            ...page,
            type: 'AppPage',
            template: 'flexipage:defaultAppHomeTemplate',
            regions: page.regions.map((region) => ({ ...region, name: 'main' }))
        });
        const [region] = pageLayout('Wrong', { ...metadata, pages }).regions;
        const problem = region?.instances[0]?.problem ?? '';
        assert.match(problem, /probeUtility has no target lightning__AppPage/, problem);
    });
});

describe('utilities', () => {
    it('take label, icon, size and eagerness from their decorators', () => {
        const [utility] = utilitiesOf('Probe_Utilities', metadata);
        const { instance, ...rest } = utility!;
        assert.deepEqual(
            rest,
            {
                id: 'c_probeUtility',
                label: 'Probe utility',
                icon: 'utility:key',
                width: 320,
                height: 400,
                eager: true,
                scrollable: true
            },
            'as the page says'
        );
        assert.equal(instance.component, 'c/probeUtility', 'the component is a module');
    });
});
