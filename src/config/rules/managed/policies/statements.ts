import { policyStatements, type Statement } from '../../../../lib/policy-statement.ts'
import { type Fields, oncePerItem, Unreadable } from '../../fields.ts'

/**
 * The statements of the policy that stands at a path as JSON or its text; none when there is no policy.
 * @throws Unreadable when it is not a policy
 */
export function statementsAt(fields: Fields, path: string): readonly Statement[] {
  const document = fields.json(path)
  if (document === undefined) return []
  const { statements } = policyOf(document)
  if (statements === undefined) throw new Unreadable(path, 'a policy')
  return statements
}

/** The document is read as a whole: names of condition keys have dots, which paths take apart. Many rules read one document. */
const policyOf = oncePerItem((document) => ({ statements: policyStatements(document.value) }))
