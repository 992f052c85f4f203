// A browser as the server sees it: keeps its cookie, sends where it comes from, shows the mark that its page was given.
import type { SayaJawaban } from '#contract/saya.ts'
import { type Client, jsonOf, type Reply } from './http.ts'

export type Peramban = {
  /** The cookie line that it would send; undefined where it has none. */
  readonly kuki: () => string | undefined
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Reply>
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>
  readonly saya: () => Promise<SayaJawaban>
}

/** A browser of its own at this server; `asal` are headers of every request, such as those of a proxy. */
export function bukaPeramban(
  { get, post }: Pick<Client, 'get' | 'post'>,
  { kuki = undefined as string | undefined, asal = {} as Readonly<Record<string, string>> } = {},
): Peramban {
  let simpanan = kuki
  let csrf: string | null = null

  const milik = (): Record<string, string> => ({ ...asal, ...(simpanan !== undefined && { Cookie: simpanan }) })

  function keep(reply: Reply): Reply {
    const [baris] = reply.headers['set-cookie'] ?? []
    if (baris === undefined) return reply
    const [pasangan = ''] = baris.split(';')
    simpanan = /Max-Age=0/.test(baris) ? undefined : pasangan
    csrf = null
    return reply
  }

  async function saya(): Promise<SayaJawaban> {
    // As the contract says.
    const jawaban = jsonOf(await get('/api/saya', milik())) as SayaJawaban
    csrf = jawaban.csrf
    return jawaban
  }

  return {
    kuki: () => simpanan,
    get: async (path, headers = {}) => keep(await get(path, { ...milik(), ...headers })),
    post: async (path, body, headers = {}) => {
      if (simpanan !== undefined && csrf === null) await saya()
      return keep(await post(path, body, { ...milik(), ...(csrf !== null && { 'X-CSRF': csrf }), ...headers }))
    },
    saya,
  }
}
