import ANOTHER from '@salesforce/label/c.RequestForOther_Another_Button';
import CANCEL from '@salesforce/label/c.RequestForOther_Cancel_Button';
import DONE from '@salesforce/label/c.RequestForOther_Done_Button';
import FOUND_MANY from '@salesforce/label/c.RequestForOther_Found_Many';
import FOUND_ONE from '@salesforce/label/c.RequestForOther_Found_One';
import HEADING from '@salesforce/label/c.RequestForOther_Heading';
import INTRO from '@salesforce/label/c.RequestForOther_Intro';
import NOBODY from '@salesforce/label/c.RequestForOther_Nobody';
import NOTE from '@salesforce/label/c.AskForHelp_Note_Label';
import NOTE_HELP from '@salesforce/label/c.AskForHelp_Note_Help';
import PERSON from '@salesforce/label/c.RequestForOther_Person';
import PRINT from '@salesforce/label/c.RequestForOther_Print_Button';
import PRINT_TEXT from '@salesforce/label/c.RequestForOther_Print_Text';
import SEARCH from '@salesforce/label/c.RequestForOther_Search_Label';
import SEND from '@salesforce/label/c.RequestForOther_Send_Button';
import SENT from '@salesforce/label/c.RequestForOther_Sent';
import SIGHT from '@salesforce/label/c.RequestForOther_Sight_Label';
import SIGHT_APP from '@salesforce/label/c.RequestForOther_Sight_App';
import SIGHT_CODE from '@salesforce/label/c.RequestForOther_Sight_Code';
import SIGHT_NOTHING from '@salesforce/label/c.RequestForOther_Sight_Nothing';
import SIGHT_REFUSED from '@salesforce/label/c.RequestForOther_Sight_Refused';
import WILL_SEND from '@salesforce/label/c.RequestForOther_Will_Send';

export const LABELS = {
    another: ANOTHER,
    cancel: CANCEL,
    done: DONE,
    heading: HEADING,
    intro: INTRO,
    note: NOTE,
    noteHelp: NOTE_HELP,
    print: PRINT,
    printText: PRINT_TEXT,
    search: SEARCH,
    sight: SIGHT,
    willSend: WILL_SEND
};

/** Texts with places for names and numbers. */
export const TEXTS = {
    foundMany: FOUND_MANY,
    foundOne: FOUND_ONE,
    nobody: NOBODY,
    person: PERSON,
    send: SEND,
    sent: SENT
};

/** What somebody may see who can't sign in. The words are what helpers read. */
export const SIGHTS = [SIGHT_REFUSED, SIGHT_CODE, SIGHT_APP, SIGHT_NOTHING].map((text) => ({
    label: text,
    value: text
}));
