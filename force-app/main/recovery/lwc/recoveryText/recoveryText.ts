import FREEZE from '@salesforce/label/c.Action_Freeze';
import RESET from '@salesforce/label/c.Action_Reset';
import UNFREEZE from '@salesforce/label/c.Action_Unfreeze';
import UNLOCK from '@salesforce/label/c.Action_Unlock';

const NAMES: Record<string, string> = { FREEZE, RESET, UNFREEZE, UNLOCK };

/** What a person calls an action, within a sentence: "unlock". @param action its code */
export function actionName(action: string | null | undefined): string {
    return NAMES[action ?? ''] ?? action ?? '';
}
