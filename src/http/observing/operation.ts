import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { observed } from '../../observed/request.js';

/** Most characters of a name that is shown. */
const MAX_NAME = 80;

/** Notes the name of the operation that a request asks. */
export const useObservedOperation = (): Plugin => ({
  onExecute: ({ args: { document, operationName } }) => {
    const request = observed();
    if (request === undefined) return;
    request.operation ??= getOperationAST(document, operationName)?.name?.value.slice(0, MAX_NAME);
  },
});
