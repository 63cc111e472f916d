import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The region of a profile of the AWS configuration, if it has one.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function profileRegion(env: NodeJS.ProcessEnv, profile = 'default'): string | undefined {
  const file = env.AWS_CONFIG_FILE || join(env.HOME || homedir(), '.aws', 'config')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!)) return undefined
    throw error
  }
  const wanted = profile === 'default' ? ['default', 'profile default'] : [`profile ${profile}`]
  let inside = false
  for (const line of text.split('\n')) {
    const section = /^\s*\[\s*(.+?)\s*\]/.exec(line)?.[1]
    if (section !== undefined) inside = wanted.includes(section.replace(/["']/g, '').replace(/\s+/g, ' '))
    const region = inside ? /^region\s*=\s*([^\s#;]+)/.exec(line)?.[1] : undefined
    if (region !== undefined) return region
  }
  return undefined
}
