import { testRule } from '../../testing.ts'
import { secretsmanagerUsingCmk } from './secretsmanager-using-cmk.ts'

const secret = (KMSKeyId: string | null) => ({ configuration: { Name: 's', KMSKeyId } })

testRule(secretsmanagerUsingCmk, {
  COMPLIANT: {
    'with a key': secret('arn:k'),
    'with the key asked for': [secret('arn:k'), { kmsKeyArns: 'arn:j,arn:k' }],
  },
  NON_COMPLIANT: {
    'not said': secret(null),
    "AWS's": secret('alias/aws/secretsmanager'),
    "AWS's by its ARN": secret('arn:aws:kms:us-east-1:123456789012:alias/aws/secretsmanager'),
    another: [secret('arn:k'), { kmsKeyArns: 'arn:j' }],
  },
})
