import { oneAtATime } from 'c/oneAtATime';

const worker = () => ({ isBusy: false, error: 'of the last time' });

describe('c/oneAtATime', () => {
    it('does the work, and is busy meanwhile', async () => {
        const host = worker();
        const seen: boolean[] = [];
        await oneAtATime(host, () => {
            seen.push(host.isBusy);
            return Promise.resolve();
        });
        expect({ seen, host }).toEqual({
            seen: [true],
            host: { isBusy: false, error: '' }
        });
    });

    it('does nothing while it works already', async () => {
        const host = worker();
        let finish: () => void = () => undefined;
        const first = oneAtATime(host, () => new Promise((resolve) => (finish = resolve)));
        const second = jest.fn();
        await oneAtATime(host, second);
        expect(second).not.toHaveBeenCalled();
        finish();
        await first;
        await oneAtATime(host, second);
        expect(second).toHaveBeenCalledTimes(1);
    });

    it('says what went wrong, and is ready for another try', async () => {
        const host = worker();
        const work = jest
            .fn()
            .mockRejectedValue({ body: { message: 'It is taken. Nothing changed.' } });
        await oneAtATime(host, work);
        expect(host).toEqual({ isBusy: false, error: 'It is taken. Nothing changed.' });
    });
});
