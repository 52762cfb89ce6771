import type { Statement } from '../bind/bound.ts';
import { print, printNonNull } from './expression.ts';
import type { LineWriter } from './lines.ts';
import type { Pool } from './pool.ts';

/** One turn of a loop costs one tick of CPU time. */
const TICK = 'if(--$frame.ticks<0)$spendTicks();';

/** Writes statements, each on the line where it stands in the source. */
export class StatementWriter {
    readonly #out: LineWriter;
    readonly #pool: Pool;
    #result = 'null';

    constructor(out: LineWriter, pool: Pool) {
        this.#out = out;
        this.#pool = pool;
    }

    /**
     * Writes the body of a method.
     * @param result what a return without a value returns: a constructor hands out what it made
     */
    writeBody(statement: Statement, result: string): void {
        this.#result = result;
        this.write(statement);
    }

    write(statement: Statement): void {
        const { line } = statement;
        const out = this.#out;
        switch (statement.kind) {
            case 'block':
                out.write('{', line);
                statement.statements.forEach((one) => this.write(one));
                return out.write('}');
            case 'declarations':
                return statement.statements.forEach((one) => this.write(one));
            case 'local':
                return out.write(
                    `let ${statement.variable.js}=${this.#value(statement.value)};`,
                    line
                );
            case 'expression':
                return out.write(`${print(statement.expression, this.#pool)};`, line);
            case 'if':
                return this.#if(statement);
            case 'switch':
                return this.#switch(statement);
            case 'for':
                return this.#for(statement);
            case 'forEach':
                return this.#forEach(statement);
            case 'while':
                out.write(`while(${printNonNull(statement.condition, this.#pool)}){${TICK}`, line);
                this.write(statement.body);
                return out.write('}');
            case 'doWhile':
                out.write(`do{${TICK}`, line);
                this.write(statement.body);
                return out.write(`}while(${printNonNull(statement.condition, this.#pool)});`);
            case 'try':
                return this.#try(statement);
            case 'return':
                return out.write(`return ${this.#value(statement.value, this.#result)};`, line);
            case 'throw':
                return out.write(`$raise(${print(statement.value, this.#pool)});`, line);
            case 'break':
                return out.write('break;', line);
            case 'continue':
                return out.write('continue;', line);
            case 'runAs':
                out.write(
                    `{const $as=$beginRunAs(${statement.args.map((arg) => print(arg, this.#pool)).join(',')});try{`,
                    line
                );
                this.write(statement.body);
                return out.write('}finally{$endRunAs($as);}}');
        }
    }

    #value(expression: Parameters<typeof print>[0] | null, missing = 'null'): string {
        return expression === null ? missing : print(expression, this.#pool);
    }

    #if(statement: Extract<Statement, { kind: 'if' }>): void {
        this.#out.write(`if(${printNonNull(statement.condition, this.#pool)}){`, statement.line);
        this.write(statement.then);
        this.#out.write('}');
        if (statement.otherwise === null) return;
        this.#out.write('else{');
        this.write(statement.otherwise);
        this.#out.write('}');
    }

    /** A chain of tests: `break` inside a branch means the loop around the switch. */
    #switch(statement: Extract<Statement, { kind: 'switch' }>): void {
        this.#out.write(
            `${statement.temporary}=${print(statement.subject, this.#pool)};`,
            statement.line
        );
        let otherwise = '';
        for (const branch of statement.branches) {
            const test = branch.test === null ? '' : `if(${print(branch.test, this.#pool)})`;
            this.#out.write(`${otherwise}${test}{`, branch.line);
            this.write(branch.body);
            this.#out.write('}');
            otherwise = 'else ';
        }
    }

    #for(statement: Extract<Statement, { kind: 'for' }>): void {
        this.#out.write('{', statement.line);
        statement.initial.forEach((one) => this.write(one));
        const condition =
            statement.condition === null ? '' : printNonNull(statement.condition, this.#pool);
        const updates = statement.updates.map((one) => print(one, this.#pool)).join(',');
        this.#out.write(`for(;${condition};${updates}){${TICK}`);
        this.write(statement.body);
        this.#out.write('}}');
    }

    #forEach(statement: Extract<Statement, { kind: 'forEach' }>): void {
        this.#out.write(
            `for(let ${statement.variable.js} of ${print(statement.items, this.#pool)}){${TICK}`,
            statement.line
        );
        this.write(statement.body);
        this.#out.write('}');
    }

    #try(statement: Extract<Statement, { kind: 'try' }>): void {
        this.#out.write('try{', statement.line);
        this.write(statement.body);
        this.#out.write('}');
        if (statement.catches.length > 0) this.#catches(statement.catches);
        if (statement.finalBlock === null) return;
        this.#out.write('finally{');
        this.write(statement.finalBlock);
        this.#out.write('}');
    }

    #catches(catches: Extract<Statement, { kind: 'try' }>['catches']): void {
        this.#out.write('catch($thrown){const $x=$caught($thrown);');
        for (const one of catches) {
            this.#out.write(
                `if($catches($x,${JSON.stringify(one.type.name)})){let ${one.variable.js}=$x;`,
                one.line
            );
            this.write(one.body);
            this.#out.write('}else ');
        }
        this.#out.write('throw $thrown;}');
    }
}
