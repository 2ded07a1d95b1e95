// Reads { base, document } from standard input; writes { expanded, quads }. In safe mode a term that would be dropped is an error, and
// nothing is fetched: the one context that documents name by its address is known here, as far as they use it.
import jsonld from 'jsonld';
import { text } from 'node:stream/consumers';

const annotations = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#', as: 'http://www.w3.org/ns/activitystreams#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    id: '@id', type: '@type', format: 'http://purl.org/dc/elements/1.1/format', label: 'http://www.w3.org/2000/01/rdf-schema#label',
    created: 'http://purl.org/dc/terms/created', modified: 'http://purl.org/dc/terms/modified', value: 'rdf:value',
    AnnotationCollection: 'as:OrderedCollection', AnnotationPage: 'as:OrderedCollectionPage', total: 'as:totalItems', startIndex: 'as:startIndex',
    first: { '@id': 'as:first', '@type': '@id' }, items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    Annotation: 'oa:Annotation', TextualBody: 'oa:TextualBody', SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector',
    describing: 'oa:describing', identifying: 'oa:identifying', linking: 'oa:linking', tagging: 'oa:tagging',
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' }, purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    body: { '@id': 'oa:hasBody', '@type': '@id' }, target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' }, selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    exact: 'oa:exact', prefix: 'oa:prefix', suffix: 'oa:suffix', start: 'oa:start', end: 'oa:end',
  },
};

const documentLoader = async (url) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} would be fetched.`);
  return { contextUrl: null, documentUrl: url, document: annotations };
};

const { base, document } = JSON.parse(await text(process.stdin));
const options = { base, documentLoader, safe: true };
const expanded = await jsonld.expand(document, options);
const quads = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
process.stdout.write(JSON.stringify({ expanded, quads: quads.split('\n').filter((quad) => quad.length > 0) }));
