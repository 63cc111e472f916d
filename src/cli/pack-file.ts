import { existsSync } from 'node:fs'
import { CommandError } from './command-error.ts'
import { EXIT } from './exit-code.ts'
import { didYouMean } from './nearest.ts'
import { ownPackFile, ownPacks } from './own-packs.ts'

/**
 * The file of a template: the one that is given, or that of a pack of ours.
 * @throws CommandError when it is neither, with the packs that are most alike
 */
export function packFile(given: string): string {
  if (given === '-' || /\.(json|ya?ml|template)$/i.test(given) || existsSync(given)) return given
  const own = ownPacks()
  if (own.includes(given)) return ownPackFile(given)
  const hint = didYouMean(given, own)
  throw new CommandError(`${given} is neither a file nor a pack that comes with Plumbline.`, {
    exitCode: EXIT.notFound,
    hint,
  })
}
