import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { fmsWebaclRulegroupAssociationCheck } from './fms-webacl-rulegroup-association-check.ts'

const group = (ruleId: string, priority: number, override = 'NONE') => ({
  ruleId,
  priority,
  type: 'GROUP',
  overrideAction: { type: override },
})
const own = (ruleId: string, priority: number) => ({ ruleId, priority, type: 'REGULAR', action: { type: 'BLOCK' } })
const acl = (...rulesList: Json[]) => ({ configuration: { webACLId: 'acl', rulesList } })
const asked = { ruleGroups: 'a:NONE, b:COUNT' }
const [a, b] = [group('a', 0), group('b', 1, 'COUNT')]

testRule(fmsWebaclRulegroupAssociationCheck, {
  COMPLIANT: {
    'just the groups': [acl(a, b), asked],
    'the groups first, in whatever order they are listed': [acl(own('x', 7), b, a), asked],
    'an action is not asked for': [acl(group('a', 0, 'COUNT')), { ruleGroups: 'a' }],
    'an action is not said': [acl({ ruleId: 'a', priority: 0, type: 'GROUP' }), { ruleGroups: 'a:NONE' }],
  },
  NON_COMPLIANT: {
    'no rules': [acl(), asked],
    'a group lacks': [acl(a), asked],
    'in another order': [acl(group('a', 2), group('b', 1, 'COUNT')), asked],
    'after a rule of its own': [acl(own('x', 0), group('a', 1), group('b', 2, 'COUNT')), asked],
    'a rule with the id of a group': [acl(own('a', 0), b), asked],
    'with another action': [acl(a, group('b', 1, 'NONE')), asked],
  },
  INSUFFICIENT_DATA: {
    'no list': [{ configuration: { webACLId: 'acl', rulesList: 'a' } }, asked],
    'a priority that is no number': [acl({ ruleId: 'a', priority: 'first', type: 'GROUP' }), asked],
  },
})
