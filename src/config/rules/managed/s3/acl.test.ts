import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fields, Unreadable } from '../../fields.ts'
import { grantsOf, ownerOf, publicAclGrant } from './acl.ts'

const bucket = (acl: object | string | undefined) =>
  new Fields({ AccessControlList: typeof acl === 'object' ? JSON.stringify(acl) : acl }, 'supplementaryConfiguration')
const grantList = [
  { grantee: { id: 'me', displayName: null }, permission: 'FullControl' },
  { grantee: 'AllUsers', permission: 'Read' },
]

test('grants to accounts and to groups', () => {
  assert.deepEqual(grantsOf(bucket({ grantList })), [
    { id: 'me', permission: 'FullControl' },
    { group: 'AllUsers', permission: 'Read' },
  ])
})

test('no list and no ACL are no grants', () => {
  assert.deepEqual(grantsOf(bucket({ grantList: null })), [])
  assert.deepEqual(grantsOf(bucket(undefined)), [])
})

test('what is no ACL is unreadable', () => {
  for (const acl of [
    'private',
    { grantList: 'AllUsers' },
    { grantList: [{ grantee: ['AllUsers'], permission: 'Read' }] },
  ])
    assert.throws(() => grantsOf(bucket(acl)), Unreadable)
})

test('the owner is known, or nothing is', () => {
  assert.equal(ownerOf(bucket({ owner: { id: 'me' } })), 'me')
  assert.throws(() => ownerOf(bucket({})), Unreadable)
})

test('public is what is granted to a group of everyone', () => {
  assert.equal(publicAclGrant(bucket({ grantList }), ['Read'])?.group, 'AllUsers')
  assert.equal(publicAclGrant(bucket({ grantList }), ['Write']), undefined)
  const logs = { grantList: [{ grantee: 'LogDelivery', permission: 'Write' }] }
  assert.equal(publicAclGrant(bucket(logs), ['Write']), undefined)
})
