import { Poller } from 'c/poller';

describe('Poller', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('looks at once and again after each pause', async () => {
        const look = jest.fn().mockResolvedValue(undefined);
        const poller = new Poller(look, 1000);
        poller.start();
        await jest.advanceTimersByTimeAsync(2500);
        expect(look).toHaveBeenCalledTimes(3);
        poller.stop();
    });

    it('asks anew after each look how long to rest', async () => {
        const look = jest.fn().mockResolvedValue(undefined);
        const pauses = [1000, 5000];
        const poller = new Poller(look, () => pauses.shift() ?? 60_000);
        poller.start();
        await jest.advanceTimersByTimeAsync(1000);
        expect(look).toHaveBeenCalledTimes(2);
        await jest.advanceTimersByTimeAsync(4000);
        expect(look).toHaveBeenCalledTimes(2);
        await jest.advanceTimersByTimeAsync(1000);
        expect(look).toHaveBeenCalledTimes(3);
        poller.stop();
    });

    it('never has two looks under way', async () => {
        let finish: () => void = () => undefined;
        const look = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
        const poller = new Poller(look, 1000);
        poller.start();
        poller.start();
        await jest.advanceTimersByTimeAsync(5000);
        expect(look).toHaveBeenCalledTimes(1);
        finish();
        await jest.advanceTimersByTimeAsync(1000);
        expect(look).toHaveBeenCalledTimes(2);
        poller.stop();
    });

    it('goes on once when it is stopped and started during a look', async () => {
        let finish: () => void = () => undefined;
        const look = jest.fn().mockResolvedValue(undefined);
        look.mockReturnValueOnce(new Promise<void>((resolve) => (finish = resolve)));
        const poller = new Poller(look, 1000);
        poller.start();
        poller.stop();
        poller.start();
        finish();
        await jest.advanceTimersByTimeAsync(1000);
        expect(look).toHaveBeenCalledTimes(3);
        poller.stop();
    });

    it('rests while nobody sees the page', async () => {
        const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        const look = jest.fn().mockResolvedValue(undefined);
        const poller = new Poller(look, 1000);
        poller.start();
        await jest.advanceTimersByTimeAsync(3000);
        expect(look).not.toHaveBeenCalled();
        visibility.mockReturnValue('visible');
        await jest.advanceTimersByTimeAsync(1000);
        expect(look).toHaveBeenCalledTimes(1);
        poller.stop();
        visibility.mockRestore();
    });

    it('stops for good', async () => {
        const look = jest.fn().mockResolvedValue(undefined);
        const poller = new Poller(look, 1000);
        poller.start();
        poller.stop();
        await jest.advanceTimersByTimeAsync(5000);
        expect(look).toHaveBeenCalledTimes(1);
    });
});
