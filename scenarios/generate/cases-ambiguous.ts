/**
 * Stories whose rows fit two causes. Which one it was is drawn, so no engine can get them all right: they show whether a
 * confidence is right as often as it says. How often each cause is the true one is our estimate; nobody publishes it.
 */
import type { Case } from './cases-people.ts';
import { browser, connector, dataLoader } from './clients.ts';
import { DAY, HOUR, MINUTE, type Story } from './story.ts';

/** Shares of the first cause, by story. */
const SHARES = {
    savedByTheDevice: 0.8,
    savedAfterOneRefusal: 0.75,
    typedIntoATool: 0.8,
    integrationBrokenByTheChange: 0.9,
    strangerInAnotherCountry: 0.85
};

export const ambiguousCases: Record<string, Case> = {
    'a device fails again and again after a change: saved, or typed': (story) => {
        changeAndFail(story, story.random.int(3, 6));
        draw(story, SHARES.savedByTheDevice, 'STALE_SAVED_PASSWORD', 'WRONG_PASSWORD_TYPED');
    },
    'a device fails once or twice after a change: saved, or typed': (story) => {
        changeAndFail(story, story.random.int(1, 2));
        draw(story, SHARES.savedAfterOneRefusal, 'STALE_SAVED_PASSWORD', 'WRONG_PASSWORD_TYPED');
    },
    'a tool fails once: typed, or stored and stale': (story) => {
        story.daily(3, browser()).daily(2, dataLoader());
        story.row(dataLoader(), story.random.int(5, 50) * MINUTE, 'Invalid Password');
        draw(story, SHARES.typedIntoATool, 'WRONG_PASSWORD_TYPED', 'STALE_INTEGRATION_CREDENTIAL');
    },
    'software fails once after a change: stale, or somebody tried it by hand': (story) => {
        const job = connector('Nightly job');
        story.user['lastPasswordChange'] = story.iso(10 * HOUR);
        story
            .row(job, 3 * DAY + story.random.int(1, 99) * MINUTE, 'Success')
            .row(job, 2 * DAY - story.random.int(1, 99) * MINUTE, 'Success')
            .row(job, story.random.int(60, 300) * MINUTE, 'Invalid Password');
        draw(
            story,
            SHARES.integrationBrokenByTheChange,
            'STALE_INTEGRATION_CREDENTIAL',
            'WRONG_PASSWORD_TYPED'
        );
    },
    'two countries within half an hour: a stranger, or a tunnel': (story) => {
        story.daily(4, browser({ country: 'GB' }));
        story
            .row(browser({ country: 'GB' }), 90 * MINUTE, 'Success')
            .row(
                browser({ country: 'BR', sourceIp: '198.18.7.7' }),
                story.random.int(62, 85) * MINUTE,
                'Success'
            );
        draw(story, SHARES.strangerInAnotherCountry, 'SUSPICIOUS_SUCCESS', 'NO_PROBLEM_FOUND');
    }
};

function changeAndFail(story: Story, failures: number): void {
    story.user['lastPasswordChange'] = story.iso(5 * HOUR);
    story
        .daily(4, browser())
        .byHand(failures, 4 * HOUR, 20 * MINUTE, browser(), 'Invalid Password');
}

function draw(story: Story, share: number, first: string, second: string): void {
    story.expect = { cause: story.random.chance(share) ? first : second };
}
