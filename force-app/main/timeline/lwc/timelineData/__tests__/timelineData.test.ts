import getTimeline from '@salesforce/apex/TimelineController.getTimeline';
import { SignInLoader, type SignIns } from 'c/timelineData';
import timeline from '../../../../../test/payloads/timeline.json';

jest.mock(
    '@salesforce/apex/TimelineController.getTimeline',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const ask = getTimeline as unknown as jest.Mock;
let person = 0;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function loader() {
    const answers: SignIns[] = [];
    const errors: unknown[] = [];
    const made = new SignInLoader(
        (signIns) => answers.push(signIns),
        (error) => errors.push(error)
    );
    return { made, answers, errors };
}

describe('c-timeline-data', () => {
    beforeEach(() => {
        ask.mockReset().mockResolvedValue(timeline);
        person += 1;
    });

    it('looks once when person and key are set, and says each text in full', async () => {
        const { made, answers } = loader();
        made.refreshKey = 1;
        made.userId = `user ${person}`;
        await settle();
        expect(ask).toHaveBeenCalledTimes(1);
        expect(ask).toHaveBeenCalledWith({ userId: `user ${person}`, days: 90 });
        expect(answers[0]?.rows[0]).toMatchObject({
            status: 'Invalid Password',
            worked: false,
            client: 0,
            at: Date.parse('2026-11-16T10:30:00Z')
        });
    });

    it('shares one call between two that ask for the same', async () => {
        const [first, second] = [loader(), loader()];
        first.made.userId = `user ${person}`;
        second.made.userId = `user ${person}`;
        await settle();
        expect(ask).toHaveBeenCalledTimes(1);
        expect(second.answers[0]).toBe(first.answers[0]);
    });

    it('looks again for another key, and for nothing else', async () => {
        const { made } = loader();
        made.userId = `user ${person}`;
        await settle();
        made.refreshKey = 'newer';
        await settle();
        made.refreshKey = 'newer';
        await settle();
        expect(ask).toHaveBeenCalledTimes(2);
    });

    it('keeps the answer of the person who was asked for last', async () => {
        let late: (answer: unknown) => void = () => undefined;
        ask.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
        const { made, answers } = loader();
        made.userId = `slow ${person}`;
        await settle();
        made.userId = `user ${person}`;
        await settle();
        late({ ...timeline, attempts: [] });
        await settle();
        expect(answers).toHaveLength(1);
        expect(answers[0]?.rows).toHaveLength(timeline.attempts.length);
    });

    it('asks anew after a failure', async () => {
        ask.mockRejectedValueOnce(new Error('away'));
        const { made, answers, errors } = loader();
        made.userId = `user ${person}`;
        await settle();
        expect(errors).toHaveLength(1);
        made.look();
        await settle();
        expect(answers).toHaveLength(1);
    });
});
