// What went wrong with a call, as the server tells it (RFC 9457), ready for a person to read.
import { getBahasa, t } from '#client/messages/t.ts'

export class Problem extends Error {
  readonly status: number
  /** Number under which the server's log has it. */
  readonly nomor: string | null
  readonly rincian: readonly string[]
  /** All members of the answer, for those who want more than to show it. */
  readonly medan: ReadonlyMap<string, unknown>

  constructor(pesan: string, { status, nomor = null, rincian = [], medan = new Map() }: Rincian) {
    super(pesan)
    this.status = status
    this.nomor = nomor
    this.rincian = rincian
    this.medan = medan
  }
}

type Rincian = {
  readonly status: number
  readonly nomor?: string | null
  readonly rincian?: readonly string[]
  readonly medan?: ReadonlyMap<string, unknown>
}

/** No answer at all: the network or the server is away. */
export const problemJaringan = (): Problem => new Problem(t('galat.jaringan'), { status: 0 })

/** Reads the body of an answer that is not 2xx; one that is no problem document still gives a readable sentence. */
export async function readProblem(jawaban: Response): Promise<Problem> {
  const isi: unknown = await jawaban.json().catch(() => null)
  const medan = typeof isi === 'object' && isi !== null ? new Map(Object.entries(isi)) : new Map<string, unknown>()
  const teks = (nama: string) => {
    const nilai = medan.get(nama)
    return typeof nilai === 'string' && nilai !== '' ? nilai : null
  }
  const nomor = teks('id')
  // It passes by itself, so there is nothing to tell anybody, and the server's own words say what it is.
  const kataSementara = [teks('title'), teks('detail')].filter(Boolean).join('. ')
  if (jawaban.status === 503 && kataSementara && getBahasa() === 'id')
    return new Problem(kataSementara, { status: 503 })
  if (jawaban.status >= 500) return new Problem(t('galat.server'), { status: jawaban.status, nomor })
  const kata = getBahasa() === 'en' ? kataMasalah(teks('type')) : null
  return new Problem(kata ?? teks('detail') ?? teks('title') ?? t('galat.server'), {
    status: jawaban.status,
    nomor,
    rincian: listGalat(medan.get('galat')),
    medan,
  })
}

/** What a reading screen may be refused with; the server itself tells it in Indonesian. */
const MASALAH = ['ditahan', 'di-luar-tugas', 'tidak-ditemukan', 'tanpa-gambar'] as const

function kataMasalah(jenis: string | null): string | null {
  const kode = MASALAH.find((satu) => jenis === `urn:pws-ilp:masalah:${satu}`)
  return kode ? t(`masalah.${kode}`) : null
}

function listGalat(galat: unknown): string[] {
  if (!Array.isArray(galat)) return []
  return galat.flatMap((satu: unknown) =>
    typeof satu === 'object' && satu !== null && 'pesan' in satu && typeof satu.pesan === 'string' ? [satu.pesan] : [],
  )
}
