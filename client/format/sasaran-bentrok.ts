// Cells of sasaran that somebody else has changed since they were read, and what is sent once a person has chosen. Pure.
import type { SelSasaran } from '#contract/sasaran.ts'

export type SelBentrok = SelSasaran & {
  readonly namaDesa: string
  readonly namaJenis: string
  /** What stands on the server. */
  readonly kini: number | null
  readonly oleh: string | null
  readonly pada: string | null
}

export type Sisi = 'saya' | 'server'

export const kunciBentrok = ({ desa, jenis }: Pick<SelSasaran, 'desa' | 'jenis'>): string => `${desa} ${jenis}`

type Jawaban = { readonly status: number; readonly medan: ReadonlyMap<string, unknown> }

/** What a 409 names; empty where it names none. */
export function bacaBentrok({ status, medan }: Jawaban): readonly SelBentrok[] {
  const semua = medan.get('bentrok')
  return status === 409 && Array.isArray(semua) ? semua.flatMap(bacaSatu) : []
}

const bilangan = (nilai: unknown): number | null => (typeof nilai === 'number' ? nilai : null)
const kata = (nilai: unknown): string | null => (typeof nilai === 'string' ? nilai : null)

function bacaSatu(satu: unknown): SelBentrok[] {
  if (typeof satu !== 'object' || satu === null) return []
  const medan = new Map<string, unknown>(Object.entries(satu))
  const [desa, jenis] = [kata(medan.get('desa')), kata(medan.get('jenis'))]
  if (desa === null || jenis === null) return []
  return [
    {
      ...{
        desa,
        jenis,
        namaDesa: kata(medan.get('namaDesa')) ?? desa,
        namaJenis: kata(medan.get('namaJenis')) ?? jenis,
      },
      ...{ lama: bilangan(medan.get('lama')), baru: bilangan(medan.get('baru')), kini: bilangan(medan.get('kini')) },
      ...{ oleh: kata(medan.get('oleh')), pada: kata(medan.get('pada')) },
    },
  ]
}

/** All cells but those given up, those held to with what stands now as what was seen. */
export function selGabungan(
  sel: readonly SelSasaran[],
  bentrok: readonly SelBentrok[],
  pilihan: ReadonlyMap<string, Sisi>,
): readonly SelSasaran[] {
  const milik = new Map(bentrok.map((satu) => [kunciBentrok(satu), satu]))
  return sel.flatMap((satu) => {
    const lain = milik.get(kunciBentrok(satu))
    if (!lain) return [satu]
    return pilihan.get(kunciBentrok(satu)) === 'saya' ? [{ ...satu, lama: lain.kini }] : []
  })
}
