import { mailLink } from 'c/mailLink';

describe('c/mailLink', () => {
    it('finds the address in a free text', () => {
        expect(mailLink('Jo Lindqvist, Marketing <jo.lindqvist@acme.example>', 'Pause it')).toBe(
            'mailto:jo.lindqvist@acme.example?subject=Pause%20it'
        );
    });

    it.each([null, '', 'Jo Lindqvist, Marketing', 'jo@nowhere'])('makes none of %p', (text) => {
        expect(mailLink(text, 'Pause it')).toBe('');
    });

    it('keeps what is written from adding anything to the link', () => {
        const link = mailLink('a@b.example?cc=c@d.example', 'x&bcc=e@f.example', 'line\nline');
        expect(new URL(link).searchParams.get('bcc')).toBeNull();
        expect(new URL(link).searchParams.get('cc')).toBeNull();
        expect(link).toContain('body=line%0Aline');
    });
});
