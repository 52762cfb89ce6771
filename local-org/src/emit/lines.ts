/** Text that grows line by line: a writer that can move down to a line, never up. */
export class LineWriter {
    #text = '';
    #line = 1;

    /** Appends text. @param line source line it belongs to; a line already passed is ignored */
    write(text: string, line = 0): void {
        if (line > this.#line) {
            this.#text += '\n'.repeat(line - this.#line);
            this.#line = line;
        }
        this.#text += text;
        for (const char of text) if (char === '\n') this.#line++;
    }

    toString(): string {
        return this.#text;
    }
}
