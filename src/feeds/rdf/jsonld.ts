import type { Feed } from '../feed.js';
import { json } from '../json/json.js';
import { type Name, PREFIXES, type Resource, resources, type Term } from './resources.js';

const written = (term: Term): object => {
  if ('iri' in term) return { '@id': term.iri };
  if ('name' in term) return { '@id': term.name };
  return term.type === undefined ? { '@value': term.text } : { '@value': term.text, '@type': term.type };
};

const objectOf = ({ iri, says }: Resource): object => {
  const members = new Map<Name, object[]>();
  for (const [name, term] of says) members.set(name, [...(members.get(name) ?? []), written(term)]);
  return { '@id': iri, ...Object.fromEntries(members) };
};

function* objectsOf(feed: Feed): Generator<object> {
  for (const resource of resources(feed)) yield objectOf(resource);
}

/** JSON-LD: what Turtle says, as JSON. */
export const jsonld = (feed: Feed): Iterable<string> => json({ '@context': PREFIXES, '@graph': objectsOf(feed) });
