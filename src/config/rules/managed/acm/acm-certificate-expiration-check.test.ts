import { NOW, testRule } from '../../testing.ts'
import { acmCertificateExpirationCheck } from './acm-certificate-expiration-check.ts'

const inDays = (days: number) => ({
  configuration: { notAfter: new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000).toISOString() },
})

testRule(acmCertificateExpirationCheck, {
  COMPLIANT: {
    'in more than 14 days': inDays(14.01),
    'in more days than asked for': [inDays(2), { daysToExpiration: '1' }],
    'in time as a number': { configuration: { notAfter: NOW.getTime() + 30 * 24 * 60 * 60 * 1000 } },
  },
  NON_COMPLIANT: {
    'in 14 days': inDays(14),
    'in fewer days than asked for': [inDays(29), { daysToExpiration: '30' }],
    expired: inDays(-1),
    'expired, and no day asked for': [inDays(-0.01), { daysToExpiration: '0' }],
  },
  NOT_APPLICABLE: { 'not issued': { configuration: { status: 'PENDING_VALIDATION', notAfter: null } } },
  INSUFFICIENT_DATA: { 'no time': { configuration: { notAfter: 'soon' } } },
})
