import { FORMATS } from '../../feeds/formats.js';
import { declarationOf } from './arguments.js';
import { DRAWINGS } from './questions.js';

/** What `/feeds` answers: every question that draws with its arguments, and every format. */
export const listOfFeeds = (): string =>
  `${JSON.stringify({
    address: '/{question}.{format}?{argument}={value}',
    example: '/neighborhood.gexf?of=seoul-2024&depth=2',
    questions: [...DRAWINGS.values()].map(({ name, field, description, args }) => ({
      name,
      field,
      description,
      arguments: args.map((arg) => ({ declaration: declarationOf(arg), description: arg.description })),
    })),
    formats: Object.entries(FORMATS).map(([format, { name, mediaType }]) => ({ format, description: name, mediaType })),
  })}\n`;
