import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { awsCli } from '../test/aws-cli.ts'
import { ACCOUNTS } from './organization/place.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-demo-test-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Its temporary directory is ours, so that what stays behind is seen; it has neither AWS credentials nor colours. */
function startDemo(...args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'demo.ts'), '--port', '0', ...args], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  return { child, output, ended: once(child, 'close') }
}

test('--exit prints counts, a timeline and what to try, and leaves nothing behind', async () => {
  const { output, ended } = startDemo('--exit')
  const [code] = await ended
  assert.equal(code, 0, output.stderr)
  const { stdout } = output
  assert.match(stdout, /^111122223333 +production +\d+ +\d+$/m)
  assert.match(stdout, /^AWS::EC2::SecurityGroup +10 +11 +10 +31$/m)
  assert.match(stdout, /resources of 4\d types stand there now/)
  assert.match(stdout, / OK +3 +ivy@example\.com +ModifyDBInstance$/m)
  assert.match(stdout, /^~ configuration\.publiclyAccessible: false -> true$/m)
  assert.match(stdout, /called by ivy@example\.com\nfrom 198\.51\.100\.77/)
  assert.match(stdout, /^Conformance pack security, deployed in production: \d\d\.\d\d %$/m)
  assert.match(stdout, /^\d+ verdicts are compliant and [1-9]\d* are not; the worst rules first$/m)
  assert.match(stdout, /^SCORE +FAIL +RULE\n +0 % +[1-9] +s3-bucket-ssl-requests-only$/m)
  assert.match(stdout, /^5 rules ask AWS itself, and no account is connected here: no verdict\.$/m)
  assert.match(stdout, /^One of them, explained: AWS::S3::Bucket example-campaign-111122223333$/m)
  assert.match(stdout, /^NON_COMPLIANT: The bucket policy does not deny requests without TLS on$/m)
  assert.match(stdout, /^by s3-bucket-ssl-requests-only, which judges since 20\d\d-\d\d-\d\d \d\d:\d\d$/m)
  assert.match(
    stdout,
    /^supplementaryConfiguration\.BucketPolicy\.policyText is nothing\nsince 20\S+ \d\d:\d\d: DeleteBucketPolicy by sam@example\.com$/m,
  )
  assert.match(stdout, /aws configservice get-resource-config-history/)
  const wide = stdout.split('\n').filter((line) => line.length > 80 && !line.includes('items and events'))
  assert.deepEqual(wide, [])
  assert.ok(!stdout.includes('\u001b'))
  assert.deepEqual(readdirSync(folder), [])
})

test('it stays, answers the AWS CLI, and goes without a trace at Ctrl-C', async () => {
  const { child, output, ended } = startDemo()
  const ready = /listens at (http:\S+);/
  await Promise.race([
    ended,
    new Promise<void>((resolve) => child.stdout.on('data', () => ready.test(output.stdout) && resolve())),
  ])
  try {
    const [, endpointUrl] = ready.exec(output.stdout) ?? assert.fail(output.stderr)
    const [, resourceId] = /--resource-id (db-\w+)/.exec(output.stdout)!
    const settings = { region: 'us-east-1', accessKeyId: ACCOUNTS.production.id, secretAccessKey: 'demo' }
    const { configurationItems } = (await awsCli({ ...settings, endpointUrl: endpointUrl! }, [
      ...['configservice', 'get-resource-config-history'],
      ...['--resource-type', 'AWS::RDS::DBInstance', '--resource-id', resourceId!],
    ])) as { configurationItems: { configuration: string; tags: object; relatedEvents: string[] }[] }
    assert.equal(configurationItems.length, 8)
    const open = configurationItems.map(({ configuration }) => JSON.parse(configuration).publiclyAccessible)
    assert.deepEqual(open, [false, false, false, false, true, false, false, false])
    assert.deepEqual(configurationItems[0]!.tags, {
      Environment: 'production',
      CostCenter: 'shop',
      DataClass: 'confidential',
    })
    assert.deepEqual(
      configurationItems.map(({ relatedEvents }) => relatedEvents.length),
      [1, 1, 1, 1, 1, 1, 1, 0],
    )
  } finally {
    child.kill('SIGINT')
    // As npm does when the terminal has sent the signal to it, too.
    child.kill('SIGINT')
  }
  const [code] = await ended
  assert.equal(code, 0, output.stderr)
  assert.deepEqual(readdirSync(folder), [])
})
