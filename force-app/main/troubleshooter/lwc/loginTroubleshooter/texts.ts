import HEALTHY from '@salesforce/label/c.Troubleshooter_Healthy_Heading';
import LOADING from '@salesforce/label/c.Troubleshooter_Loading';
import LOOKED from '@salesforce/label/c.Troubleshooter_Looked_At';
import NONE from '@salesforce/label/c.Troubleshooter_No_Sign_Ins';
import PRINT_NO_LOGIN from '@salesforce/label/c.Troubleshooter_Print_No_Login_Button';
import PRINT_THIS from '@salesforce/label/c.Troubleshooter_Print_This_Button';
import RESUME from '@salesforce/label/c.Situations_Resume';
import SALESFORCE from '@salesforce/label/c.Troubleshooter_Salesforce';
import SOMEBODY_ELSE from '@salesforce/label/c.Situations_Somebody_Else';
import SOMETHING_ELSE from '@salesforce/label/c.Troubleshooter_Something_Else_Button';
import TROUBLE from '@salesforce/label/c.Troubleshooter_Heading';

export const LABELS = {
    somebodyElse: SOMEBODY_ELSE,
    somethingElse: SOMETHING_ELSE
};

/** Texts that depend on what was found. */
export const TEXTS = {
    healthy: HEALTHY,
    loading: LOADING,
    lookedAt: LOOKED,
    noSignIns: NONE,
    printNoLogin: PRINT_NO_LOGIN,
    printThis: PRINT_THIS,
    resume: RESUME,
    salesforce: SALESFORCE,
    trouble: TROUBLE
};
