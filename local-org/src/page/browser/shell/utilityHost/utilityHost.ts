import { api, createContextProvider, LightningElement } from 'lwc';
import type { InstanceData } from '../../../page-data.ts';
import { EnclosingUtilityId } from '../../modules/platformUtilityBarApi.ts';

const provide = createContextProvider(EnclosingUtilityId as never);

/** The component of a utility, which can learn by `EnclosingUtilityId` where it stands. */
export default class UtilityHost extends LightningElement {
    @api utilityId = '';
    @api instance!: InstanceData;

    override connectedCallback(): void {
        provide(this.template!.host, {
            consumerConnectedCallback: (consumer) => consumer.provide({ utilityId: this.utilityId })
        });
    }
}
