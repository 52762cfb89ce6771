import GOCONNECT from '@salesforce/label/c.Softphone_Reason_Goconnect';
import HOT_DESK from '@salesforce/label/c.Softphone_Reason_Hot_Desk';
import MIRAGE from '@salesforce/label/c.Softphone_Reason_Mirage';
import SECRECY from '@salesforce/label/c.Softphone_Reason_Secrecy';
import SHARED_LOGIN from '@salesforce/label/c.Softphone_Reason_Shared_Login';
import type { SoftphoneReason } from 'c/softphoneNeed';

/** Why a person needs a login ID of their own. */
export const REASONS: Record<SoftphoneReason, string> = {
    GOCONNECT,
    HOT_DESK,
    MIRAGE,
    SECRECY,
    SHARED_LOGIN
};
