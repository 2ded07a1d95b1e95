// A program as a user of the generated types writes it: compiled strictly against them and run against the service at the address given.
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

type Statement = components['schemas']['Statement'];

const address = process.argv[2]!;
const client = createClient<paths>({ baseUrl: address });

function given<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) throw new Error(JSON.stringify(answer.error));
  return answer.data;
}

const text = '“We will not accept observers,” Ana Verin said on Monday. “Observers are welcome,” Bo Karr said on Monday.';
const article = given(await client.POST('/api/v1/articles', { body: { text, title: 'Observers', publishedAt: '2024-03-05' } }));

const statements: Statement[] = [];
let cursor: string | null | undefined;
do {
  const page = given(await client.GET('/api/v1/statements', { params: { query: { q: 'observers', from: '2024-01-01', limit: 1, ...(cursor ? { cursor } : {}) } } }));
  statements.push(...page.items);
  cursor = page.nextCursor;
} while (cursor);

const read = await client.GET('/api/v1/articles/{article}', { params: { path: { article: article.id } } });
const corrected = given(await client.PATCH('/api/v1/articles/{article}', {
  params: { path: { article: article.id }, header: { 'If-Match': read.response.headers.get('ETag')! } },
  body: { publisher: 'The Velstad Courier' },
}));
const refused = await client.GET('/api/v1/statements', { params: { query: { limit: 201 } } });

console.log(JSON.stringify({
  kept: article.text === text,
  speakers: statements.flatMap(statement => statement.speakers.map(speaker => speaker.actor?.name)).sort(),
  publisher: corrected.publisher,
  refused: refused.error?.errors?.limit,
}));
