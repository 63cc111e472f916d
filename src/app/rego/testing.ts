export { assembledPolicy } from '../../cloud/rego/testing.ts'
