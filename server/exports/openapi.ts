import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { fileSchema } from '#server/contract/chart-format.ts';
import type { Endpoint } from '#server/contract/endpoint.ts';
import { endpoints } from '#server/contract/endpoints.ts';
import { problemSchema } from '#server/contract/problem.ts';

/** The API in OpenAPI 3.1, made from the contract that the server and the pages share. */
export function openApi(): string {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, endpoint] of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Drietrap',
        version: '1',
        description: 'Errors are RFC 9457 problems. Figures come from releases and nothing else.',
      },
      paths: paths satisfies ZodOpenApiPathsObject,
    },
    {
      override: ({ jsonSchema, zodSchema }) => {
        // Bytes: the one thing that JSON Schema has no word for.
        if (zodSchema._zod.def.type === 'custom')
          Object.assign(jsonSchema, { type: 'string', format: 'binary' });
      },
    },
  );
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A file, of a kind that its name or the asked format tells, in place of JSON. */
const isFile = (reply: z.ZodType): boolean => reply === fileSchema || reply instanceof z.ZodString;

function operationOf(name: string, endpoint: Endpoint): ZodOpenApiOperationObject {
  const { params, query, body, reply, access, method } = endpoint;
  return {
    operationId: name,
    description: `Access: ${access}.`,
    requestParams: {
      ...(params instanceof z.ZodObject ? { path: params } : {}),
      ...(query instanceof z.ZodObject ? { query } : {}),
    },
    ...(method === 'GET' ? {} : { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: {
      '200': {
        description: 'Done',
        content: { [isFile(reply) ? '*/*' : 'application/json']: { schema: reply } },
      },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  };
}
