import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/**
 * The same listener, for a server that clients reach at a public address: what a proxy left of the path of that address
 * is taken off targets, and the path alone leads to the page there, whose links are relative to it.
 */
export const publishedAt =
  (listener: RequestListener, publicUrl: string): RequestListener =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const prefix = new URL(publicUrl).pathname.replace(/\/$/, '');
    const { url: target = '/' } = request;
    if (prefix !== '' && target === prefix) {
      response.writeHead(308, { location: `${publicUrl}/` }).end();
      return;
    }
    if (prefix !== '' && target.startsWith(`${prefix}/`)) request.url = target.slice(prefix.length);
    listener(request, response);
  };
