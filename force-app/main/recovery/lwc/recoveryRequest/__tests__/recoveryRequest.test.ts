import { perform, type RecoveryRequest } from 'c/recoveryRequest';
import begin from '@salesforce/apex/RecoveryController.beginCase';
import carryOut from '@salesforce/apex/RecoveryController.carryOut';
import view from '../../../../../test/payloads/case.json';

jest.mock(
    '@salesforce/apex/RecoveryController.beginCase',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/RecoveryController.carryOut',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const begun = begin as unknown as jest.Mock;
const carried = carryOut as unknown as jest.Mock;
const lost = new TypeError('Failed to fetch');
const keys = () => begun.mock.calls.map(([sent]: [{ requestKey: string }]) => sent.requestKey);

/** A request of its own, because keys outlive a test. */
function request(verificationId: string): RecoveryRequest {
    return {
        action: 'UNLOCK',
        personId: '005000000000001AAA',
        verificationId,
        reason: '',
        ticket: 'HD-20418',
        overrideReason: ''
    };
}

describe('c/recoveryRequest', () => {
    beforeAll(() => {
        let count = 0;
        Object.defineProperty(crypto, 'randomUUID', { value: () => `key-${(count += 1)}` });
    });
    beforeEach(() => {
        begun.mockReset().mockResolvedValue({ ...view, state: 'BEGUN', result: null });
        carried.mockReset().mockResolvedValue(view);
    });

    it('begins, then carries out what was begun', async () => {
        await expect(perform(request('1'))).resolves.toEqual(view);
        expect(begun).toHaveBeenCalledWith(expect.objectContaining({ ticket: 'HD-20418' }));
        expect(carried).toHaveBeenCalledWith({ caseId: view.id });
    });

    it('bears the same key until it is done, whichever call was lost', async () => {
        begun.mockRejectedValueOnce(lost);
        await expect(perform(request('2'))).rejects.toBe(lost);
        carried.mockRejectedValueOnce(lost);
        await expect(perform(request('2'))).rejects.toBe(lost);
        carried.mockResolvedValueOnce({ ...view, state: 'FAILED', result: 'FAILED' });
        await perform(request('2'));
        await perform(request('2'));
        expect(new Set(keys()).size).toBe(1);
        await perform(request('2'));
        expect(new Set(keys()).size).toBe(2);
    });

    it('takes another key after a refusal, and for another verification', async () => {
        begun.mockRejectedValueOnce({ body: { message: 'Mia Chen is frozen.' } });
        await expect(perform(request('3'))).rejects.toEqual({
            body: { message: 'Mia Chen is frozen.' }
        });
        expect(carried).not.toHaveBeenCalled();
        await perform(request('3'));
        begun.mockRejectedValueOnce(lost);
        await expect(perform(request('3'))).rejects.toBe(lost);
        await perform(request('4'));
        expect(new Set(keys()).size).toBe(4);
    });
});
