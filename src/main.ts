#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { help, helpOf } from './commands/help.js';
import { COMMANDS, type Command, parseOptions, usage } from './commands/table.js';
import { type Code, SummitgraphError } from './model/errors.js';
import { shown, shownMessage } from './model/shown.js';
import { version } from './version.js';

const EXIT: Partial<Record<Code, number>> = {
  USAGE: 2,
  BAD_REQUEST: 2,
  BAD_INPUT: 2,
  NOT_FOUND: 2,
  BAD_DATA: 65,
  DATABASE_UNAVAILABLE: 69,
  OVERLOADED: 69,
  TIMEOUT: 69,
  BAD_CREDENTIALS: 77,
  BAD_CONFIGURATION: 78,
};

const run = async ([name, ...args]: string[]): Promise<void> => {
  if (name === undefined) throw usage('a command is missing');
  if (name === '--help' || name === '-h') {
    process.stdout.write(help());
    return;
  }
  if (name === '--version' || name === '-V') {
    process.stdout.write(`${version()}\n`);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw usage(`unknown ${name.startsWith('-') ? 'option' : 'command'} ${shown(name)}`);
  const { values, positionals } = readArguments(name, command, args);
  if (values.help === true) {
    process.stdout.write(helpOf(name, command));
    return;
  }
  const [argument, ...rest] = positionals;
  const { takes } = command;
  if (takes === undefined && argument !== undefined) throw usage(`${name} takes no arguments`, name);
  if (takes !== undefined && rest.length > 0) throw usage(`${name} takes one ${takes.name} at most`, name);
  if (takes?.optional === false && argument === undefined) throw usage(`${name} needs ${takes.name}`, name);
  await command.run({ argument, options: values });
};

const readArguments = (name: string, command: Command, args: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: parseOptions(command) });
    const single = Object.entries(values).map(([option, value]) => [option, Array.isArray(value) ? value[0] : value]);
    return { values: Object.fromEntries(single), positionals };
  } catch (error) {
    throw usage(shownMessage(error instanceof Error ? error.message : String(error)), name);
  }
};

// Whoever reads the output may have seen enough, as `head` does.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Before graphql-js is loaded by a command: it looks twice at each value where this is not said.
process.env.NODE_ENV ??= 'production';

try {
  await run(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof SummitgraphError;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = expected ? (EXIT[error.code] ?? 1) : 1;
}
