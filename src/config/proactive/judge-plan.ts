import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { TemplateError } from '../../template/template-error.ts'
import { text } from '../items/item-schema.ts'
import { besideOperation, type ConfigContext } from '../operation.ts'
import { comparedPlan, type PlanOutcome } from './compare-plan.ts'
import { cloudformation } from './mapping/cloudformation.ts'
import { terraform } from './mapping/terraform.ts'
import { deployedRules, namedRules, packRules } from './plan-rules.ts'
import { templatePlan } from './template-plan.ts'
import { InvalidPlan, terraformPlan } from './terraform-plan.ts'

interface Input {
  readonly format: 'cloudformation' | 'terraform'
  readonly text?: string
  readonly gzip?: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly rules?: readonly string[]
  readonly packTemplate?: string
  readonly packParameters?: Readonly<Record<string, string>>
}

/** What a document may come to once it is expanded (bytes). */
const LARGEST = 32 * 1024 * 1024
const expand = promisify(gunzip)
const texts = { type: 'object', additionalProperties: text } as const
const count = { type: 'integer', minimum: 0 } as const

export const judgePlan = besideOperation<Input, PlanOutcome>({
  name: 'JudgePlan',
  summary: 'What rules will say of a CloudFormation template or a Terraform plan, against what they say today.',
  input: {
    type: 'object',
    properties: {
      format: { type: 'string', enum: ['cloudformation', 'terraform'] },
      text: { type: 'string', description: 'The template, or what terraform show -json prints; or gzip.' },
      gzip: { type: 'string', description: 'The same, compressed and in base64: 32 MiB at most once expanded.' },
      parameters: { ...texts, description: "The template's parameters; lists with commas." },
      rules: {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: 256 },
        maxItems: 1000,
        description:
          'Deployed rules by name, and managed rules; all that are deployed when neither these nor a pack are given.',
      },
      packTemplate: { type: 'string', description: 'Template of a conformance pack whose rules judge.' },
      packParameters: texts,
    },
    required: ['format'],
  },
  output: {
    type: 'object',
    properties: {
      resources: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            address: text,
            sourceType: text,
            action: { type: 'string', enum: ['create', 'update', 'delete', 'keep', 'put'] },
            status: { type: 'string', enum: ['judged', 'noRule', 'part', 'notMapped', 'notJoined'] },
            resourceType: text,
            presentId: { type: 'string', description: 'Of the resource that is there today.' },
            partOf: { type: 'array', items: text },
            line: count,
            column: count,
          },
          required: ['address', 'sourceType', 'action', 'status'],
        },
      },
      findings: {
        type: 'array',
        description: 'What does not comply, is fixed, or cannot be judged; not what complies before and after.',
        items: {
          type: 'object',
          properties: {
            address: text,
            resourceType: text,
            ruleName: text,
            sourceIdentifier: text,
            change: { type: 'string', enum: ['new', 'unchanged', 'fixed', 'unknown'] },
            before: text,
            after: text,
            annotation: text,
          },
          required: ['address', 'resourceType', 'ruleName', 'change'],
        },
      },
      truncated: { type: 'boolean', description: 'There are more findings than are given; all are counted.' },
      counts: {
        type: 'object',
        properties: { new: count, unchanged: count, fixed: count, unknown: count, compliant: count },
        required: ['new', 'unchanged', 'fixed', 'unknown', 'compliant'],
      },
      notMapped: {
        type: 'array',
        items: { type: 'object', properties: { type: text, count }, required: ['type', 'count'] },
      },
      rules: count,
    },
    required: ['resources', 'findings', 'truncated', 'counts', 'notMapped', 'rules'],
  },
  async run(input, ctx) {
    const invalid = (message: string) => ctx.fail('ValidationException', message)
    const document = await documentOf(input, invalid)
    const rules = await rulesFor(input, ctx, invalid)
    const isTemplate = input.format === 'cloudformation'
    try {
      const plan = isTemplate ? templatePlan(document, input.parameters ?? {}, ctx.caller) : terraformPlan(document)
      return await comparedPlan(plan, isTemplate ? cloudformation : terraform, rules, ctx)
    } catch (error) {
      if (error instanceof InvalidPlan) return invalid(error.message)
      if (error instanceof TemplateError) return invalid(positioned(error))
      throw error
    }
  },
})

async function rulesFor(input: Input, ctx: ConfigContext, invalid: (message: string) => never) {
  const { rules = [], packTemplate, packParameters = {} } = input
  if (rules.length === 0 && packTemplate === undefined) return deployedRules(ctx)
  const named = await namedRules(rules, ctx, invalid)
  return packTemplate === undefined ? named : [...named, ...packRules(packTemplate, packParameters, ctx, invalid)]
}

async function documentOf({ text: plain, gzip }: Input, invalid: (message: string) => never): Promise<string> {
  if ((plain === undefined) === (gzip === undefined)) return invalid('Exactly one of text and gzip must be given.')
  if (plain !== undefined) return plain
  try {
    return (await expand(Buffer.from(gzip!, 'base64'), { maxOutputLength: LARGEST })).toString('utf8')
  } catch (error) {
    return invalid(`gzip cannot be expanded: ${(error as Error).message}`)
  }
}

function positioned({ message, at }: TemplateError): string {
  return at === undefined || message.includes('(line') ? message : `${message} (line ${at.line}, column ${at.column})`
}
