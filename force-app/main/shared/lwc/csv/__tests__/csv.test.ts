import { downloadCsv, toCsv } from 'c/csv';

describe('c-csv', () => {
    it('quotes what would break a line or a cell', () => {
        const text = toCsv(['Name', 'Said'], [['Chen, Mia', 'a "b"\nc']]);
        expect(text).toBe('Name,Said\r\n"Chen, Mia","a ""b""\nc"\r\n');
    });

    it('keeps text from becoming a formula, and numbers numbers', () => {
        const text = toCsv(['x'], [['=HYPERLINK("http://x")'], ['-1+1'], ['@x'], [-5]]);
        expect(text).toBe('x\r\n"\'=HYPERLINK(""http://x"")"\r\n\'-1+1\r\n\'@x\r\n-5\r\n');
    });

    it('sees a formula after blanks and in wide letters', () => {
        const text = toCsv(['x'], [['  =1'], ['\uFF1D1'], ['\t1']]);
        expect(text).toBe("x\r\n'  =1\r\n'\uFF1D1\r\n'\t1\r\n");
    });

    it('leaves a cell empty where there is nothing', () => {
        expect(toCsv(['a', 'b'], [[null, undefined]])).toBe('a,b\r\n,\r\n');
    });

    it('hands the file to the browser and lets go of it', async () => {
        const made: Blob[] = [];
        const names: string[] = [];
        URL.createObjectURL = (blob) => {
            made.push(blob as Blob);
            return 'blob:x';
        };
        const revoke = jest.fn();
        URL.revokeObjectURL = revoke;
        const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
            this: HTMLAnchorElement
        ) {
            names.push(this.download);
        });
        downloadCsv('rows.csv', 'a\r\n');
        click.mockRestore();
        expect(names).toEqual(['rows.csv']);
        // Lightning Web Security lets no other type through that a spreadsheet takes.
        expect(made[0]?.type).toBe('application/octet-stream');
        expect(revoke).toHaveBeenCalledWith('blob:x');
    });
});
