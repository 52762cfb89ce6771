/** The command line: one sub-command per file, loaded when it is asked for. */
import process from 'node:process';

type Command = { readonly run: (args: string[]) => Promise<number> };

const commands: Readonly<Record<string, () => Promise<Command>>> = {
    start: () => import('./start.ts'),
    test: () => import('./test.ts'),
    exec: () => import('./exec.ts'),
    diagnose: () => import('./diagnose.ts')
};

const usage = `Usage: local-org COMMAND

  start [--port N] [--empty] [--clock ISO] [--reset] [--test-controls] [--weather] [--data DIR]
        [--settings FILE]
  test DIR [--class NAME] [--json]
  exec FILE.apex [--dir DIR]
  diagnose FILE.json …
`;

// Whoever reads the output may stop reading, as `head` does: that ends the command and is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
});

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (load === undefined) {
    process.stderr.write(usage);
    process.exitCode = 2;
} else {
    const command = await load();
    process.exitCode = await command.run(args);
}
