import {
  type Attributes,
  DiagLogLevel,
  diag,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type TextMapGetter,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ConsoleSpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import type { Observer } from './observing.js';

/** Traces of a server: an observer of its requests, and how to send what is left before it ends. */
export type Traces = { observer: Observer; stop: () => Promise<void> };

/** Where the spans of requests go: to a collector by OTLP, or to standard output for people. */
export type TracesTo = 'otlp' | 'console';

const getter: TextMapGetter<Headers> = {
  keys: (headers) => [...headers.keys()],
  get: (headers, name) => headers.get(name) ?? undefined,
};

/**
 * Makes a span of each request, and in it one of each statement, which is without the values of its parameters. Where
 * they go and which are taken is for OpenTelemetry's own variables to say. `warn` is told of spans that could not be
 * sent.
 */
export const openTraces = (to: TracesTo, version: string, warn: (message: string) => void): Traces => {
  const silent = () => undefined;
  diag.setLogger({ error: warn, warn, info: silent, debug: silent, verbose: silent }, DiagLogLevel.WARN);

  const named = resourceFromAttributes({ 'service.name': 'summitgraph', 'service.version': version });
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(named)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [
      to === 'otlp'
        ? new BatchSpanProcessor(new OTLPTraceExporter())
        : new SimpleSpanProcessor(new ConsoleSpanExporter()),
    ],
  });
  const tracer = provider.getTracer('summitgraph', version);
  const propagator = new W3CTraceContextPropagator();

  return {
    observer: (request, headers) => {
      const caller = propagator.extract(ROOT_CONTEXT, headers, getter);
      const span = tracer.startSpan('request', { kind: SpanKind.SERVER }, caller);
      const within = trace.setSpan(ROOT_CONTEXT, span);
      request.onStatement.push((cypher) => {
        const attributes = { 'db.system.name': 'neo4j', 'db.query.text': cypher };
        const sent = tracer.startSpan('statement', { kind: SpanKind.CLIENT, attributes }, within);
        return (error) => {
          if (error !== undefined) sent.setStatus({ code: SpanStatusCode.ERROR });
          sent.end();
        };
      });
      return ({ method, path, status }) => {
        const { id, operation, price, statements, code } = request;
        const attributes: Attributes = {
          'http.request.method': method,
          'http.response.status_code': status,
          'url.path': path,
          'summitgraph.request.id': id,
          'summitgraph.request.price': price,
          'summitgraph.request.statements': statements,
        };
        if (operation !== undefined) attributes['graphql.operation.name'] = operation;
        if (code !== undefined) attributes['error.type'] = code;
        // Addresses that there are not would make a name for each.
        span.updateName(status === 404 ? method : `${method} ${path}`);
        span.setAttributes(attributes);
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    stop: () => provider.shutdown(),
  };
};
