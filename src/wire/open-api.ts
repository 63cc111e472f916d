import type { BesideOperation } from './operation.ts'

/** Our own API as an OpenAPI 3.1 document. @param version the server's */
export function openApi(operations: readonly BesideOperation<never>[], version: string): object {
  const byName = [...operations].sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version,
      description:
        "What AWS's own API cannot say. AWS Config and Systems Manager are answered beside it, on their own wire.",
    },
    security: [{ sigv4: [] }],
    paths: Object.fromEntries(
      byName.map((operation) => [`/_plumbline/v1/${operation.name}`, { post: post(operation) }]),
    ),
    components: {
      securitySchemes: {
        sigv4: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'AWS Signature Version 4, service `plumbline` (or `config`).',
        },
      },
      schemas: {
        Fault: {
          type: 'object',
          properties: { __type: { type: 'string' }, message: { type: 'string' } },
          required: ['__type'],
        },
      },
    },
  }
}

function post(operation: BesideOperation<never>): object {
  return {
    operationId: operation.name,
    summary: operation.summary,
    requestBody: { required: true, content: { 'application/json': { schema: operation.input } } },
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: operation.output } } },
      default: {
        description: 'Fault',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
      },
    },
  }
}
