import AGAIN from '@salesforce/label/c.SoftphoneAssign_Again_Button';
import ASSIGN_MANY from '@salesforce/label/c.SoftphoneAssign_Assign_Many_Button';
import ASSIGN_ONE from '@salesforce/label/c.SoftphoneAssign_Assign_One_Button';
import BACK from '@salesforce/label/c.SoftphoneAssign_Back_Button';
import DONE from '@salesforce/label/c.SoftphoneAssign_Done_Heading';
import EXPORT from '@salesforce/label/c.SoftphoneAssign_Export_Button';
import FILE from '@salesforce/label/c.SoftphoneAssign_File_Name';
import ID_COLUMN from '@salesforce/label/c.SoftphoneAssign_Id_Column';
import LICENCES_MANY from '@salesforce/label/c.SoftphoneAssign_Licences_Short_Many';
import LICENCES_ONE from '@salesforce/label/c.SoftphoneAssign_Licences_Short_One';
import LIST_HELP from '@salesforce/label/c.SoftphoneAssign_List_Help';
import LIST from '@salesforce/label/c.SoftphoneAssign_List_Label';
import MISSING from '@salesforce/label/c.SoftphoneAssign_Missing_Heading';
import MISSING_TEXT from '@salesforce/label/c.SoftphoneAssign_Missing_Text';
import OTHERS from '@salesforce/label/c.SoftphoneAssign_Others_Button';
import PERSON from '@salesforce/label/c.SoftphoneAssign_Person_Column';
import PLAN from '@salesforce/label/c.SoftphoneAssign_Plan_Heading';
import PREVIEW from '@salesforce/label/c.SoftphoneAssign_Preview_Button';
import REPLACE from '@salesforce/label/c.SoftphoneAssign_Replace_Label';
import TITLE from '@salesforce/label/c.SoftphoneAssign_Title';
import USERNAME from '@salesforce/label/c.SoftphoneAssign_Username_Column';
import WAY from '@salesforce/label/c.SoftphoneAssign_Way_Label';
import WAY_LIST from '@salesforce/label/c.SoftphoneAssign_Way_List';
import WAY_PEOPLE from '@salesforce/label/c.SoftphoneAssign_Way_People';

export const LABELS = {
    again: AGAIN,
    back: BACK,
    export: EXPORT,
    list: LIST,
    listHelp: LIST_HELP,
    missing: MISSING,
    missingText: MISSING_TEXT,
    others: OTHERS,
    preview: PREVIEW,
    replace: REPLACE,
    title: TITLE,
    way: WAY
};

/** Texts with places for numbers. */
export const TEXTS = {
    assignMany: ASSIGN_MANY,
    assignOne: ASSIGN_ONE,
    done: DONE,
    licencesMany: LICENCES_MANY,
    licencesOne: LICENCES_ONE,
    plan: PLAN
};

/** What the file is called that holds the IDs, and its columns. */
export const SHEET = { name: FILE, columns: [PERSON, USERNAME, ID_COLUMN] };

export type Way = 'people' | 'list';

/** How people are named who get an ID. */
export const WAYS: { label: string; value: Way }[] = [
    { label: WAY_PEOPLE, value: 'people' },
    { label: WAY_LIST, value: 'list' }
];
