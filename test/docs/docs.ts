import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** Text of a file of the project. */
export const textOf = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** Whether the project has this file or folder. */
export const isThere = (path: string): boolean => existsSync(new URL(path, ROOT));

/** A fenced block of a document: its language, its text and the line that it begins on. */
export type Block = { file: string; line: number; language: string; text: string };

/** The documents of the project by path. */
export const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']
  .concat(
    readdirSync(new URL('docs/', ROOT))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  )
  .map((file) => ({ file, text: textOf(file) }));

/** The fenced blocks of every document, in order. */
export const blocks: Block[] = documents.flatMap(({ file, text }) =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: body = '', index }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    language,
    text: body,
  })),
);

/** The command lines of every document, without what is said of them. */
export const commandLines = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.trim().split('\n'))
  .flatMap((line) => line.replace(/ +#.*$/, '').split(' && '));

/** What a document says outside its blocks. */
export const proseOf = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The words in code marks of a document's prose. */
export const codeIn = (text: string): string[] =>
  [...proseOf(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1'));

/** The rows of the table whose header starts with a cell: their cells without code marks. */
export const tableOf = (file: string, header: string): string[][] => {
  const lines = textOf(file).split('\n');
  const start = lines.findIndex((line) => line.startsWith('|') && cellsOf(line)[0] === header);
  if (start < 0) throw new Error(`${file} has no table of ${header}`);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end).map(cellsOf);
};
