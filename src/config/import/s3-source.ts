import type { Readable } from 'node:stream'
import type { Cloud } from '../../cloud/clients.ts'
import type { Source, SourceFile } from './source.ts'

/** The objects of a bucket under a prefix, listed page by page and read as streams. */
export function s3Source(cloud: Cloud, bucket: string, prefix: string): Source {
  return {
    name: `s3://${bucket}`,
    list: () => list(cloud, bucket, { Prefix: prefix }),
    listFolder: (folder) =>
      list(cloud, bucket, { Prefix: folder === '' ? prefix : `${folder}/`, Delimiter: '/' }, (key) =>
        key.startsWith(prefix),
      ),
    async open({ name }) {
      const { sdk, client } = await cloud.service('s3')
      const { Body: body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: name }))
      if (body === undefined) throw new Error('S3 gave no body')
      return body as Readable
    },
  }
}

async function* list(
  cloud: Cloud,
  bucket: string,
  where: { Prefix: string; Delimiter?: string },
  isWanted: (key: string) => boolean = () => true,
): AsyncGenerator<SourceFile, void> {
  const { sdk, client } = await cloud.service('s3')
  for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket: bucket, ...where })) {
    for (const { Key: name, Size: size = 0, ETag: tag = '' } of page.Contents ?? []) {
      if (name !== undefined && !name.endsWith('/') && isWanted(name))
        yield { name, size, fingerprint: `${size}-${tag}` }
    }
  }
}
