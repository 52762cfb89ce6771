import getOverview from '@salesforce/apex/AccessConsoleController.getOverview';
import getQueue from '@salesforce/apex/RequestQueueController.getQueue';
import getRisks from '@salesforce/apex/AccessConsoleController.getRisks';
import getWaiting from '@salesforce/apex/ApprovalController.getWaiting';
import {
    joinLookAtLists,
    joinLookAtRisks,
    leaveLooks,
    lookAtLists,
    lookAtRisks,
    NOTHING
} from 'c/consoleData';
import overview from '../../../../../test/payloads/overview.json';
import risks from '../../../../../test/payloads/risks.json';

jest.mock(
    '@salesforce/apex/AccessConsoleController.getOverview',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AccessConsoleController.getRisks',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/RequestQueueController.getQueue',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/ApprovalController.getWaiting',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Work_Requests',
    () => ({ __esModule: true, default: true }),
    { virtual: true }
);

const answer = (call: unknown) => call as jest.Mock;
const calls = [getOverview, getQueue, getWaiting];

describe('c-console-data', () => {
    beforeEach(() => {
        answer(getOverview).mockResolvedValue(overview);
        answer(getQueue).mockResolvedValue([]);
        answer(getWaiting).mockResolvedValue([]);
        answer(getRisks).mockResolvedValue(risks);
    });

    afterEach(() => {
        leaveLooks();
        jest.clearAllMocks();
    });

    it('asks once for all who look at the same moment', async () => {
        const seen = await Promise.all([joinLookAtLists(NOTHING), joinLookAtLists(NOTHING)]);
        calls.forEach((call) => expect(call).toHaveBeenCalledTimes(1));
        expect(seen.map((data) => data.overview)).toEqual([overview, overview]);
        await Promise.all([joinLookAtRisks(), joinLookAtRisks()]);
        expect(getRisks).toHaveBeenCalledTimes(1);
    });

    it('asks again once the look that was shared is over', async () => {
        await joinLookAtLists(NOTHING);
        await joinLookAtLists(NOTHING);
        expect(getOverview).toHaveBeenCalledTimes(2);
    });

    it('looks anew after an action, whatever is under way, and others join the newest', async () => {
        const looks = [joinLookAtLists(NOTHING), lookAtLists(NOTHING), joinLookAtLists(NOTHING)];
        await Promise.all(looks);
        expect(getOverview).toHaveBeenCalledTimes(2);
        await Promise.all([joinLookAtRisks(), lookAtRisks()]);
        expect(getRisks).toHaveBeenCalledTimes(2);
    });

    it('keeps no failure: each look that shared it tells, and the next one asks again', async () => {
        answer(getOverview).mockRejectedValueOnce(new TypeError('Failed to fetch'));
        answer(getRisks).mockRejectedValueOnce(new TypeError('Failed to fetch'));
        const seen = await Promise.all([joinLookAtLists(NOTHING), joinLookAtLists(NOTHING)]);
        expect(seen.map((data) => data.isOffline)).toEqual([true, true]);
        expect(await joinLookAtRisks()).toBeUndefined();
        const next = await joinLookAtLists(NOTHING);
        expect(next.overview).toEqual(overview);
        expect(next.error).toBe('');
        expect(await joinLookAtRisks()).toEqual(risks);
    });

    it('lets nobody wait for a look without an answer that somebody left behind', async () => {
        answer(getOverview).mockReturnValueOnce(new Promise(() => undefined));
        void joinLookAtLists(NOTHING);
        leaveLooks();
        const next = await joinLookAtLists(NOTHING);
        expect(next.overview).toEqual(overview);
    });
});
