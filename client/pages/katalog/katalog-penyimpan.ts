// Saves a draft over and over while it is written: one saving at a time, each over the version that the one before made.
import { Problem } from '#client/api/problem.ts'
import { t } from '#client/messages/t.ts'
import type { IsiRancangan, PemeriksaanRancangan } from '#contract/kelola-katalog.ts'

export type Dikenal = { readonly rancangan: number; readonly versi: number }

/** 'bentrok': somebody else has saved another version, so nothing more is saved over it. */
export type KeadaanSimpan = 'belum' | 'berubah' | 'menyimpan' | 'tersimpan' | 'gagal' | 'bentrok'

export type Kabar = {
  readonly keadaan: KeadaanSimpan
  /** Why it is not saved. */
  readonly sebab: string
  readonly dikenal: Dikenal | null
  readonly pemeriksaan: PemeriksaanRancangan | null
}

type Jawaban = Dikenal & { readonly pemeriksaan: PemeriksaanRancangan }

export type Penyimpan = {
  readonly ubah: (isi: IsiRancangan) => void
  /** Saves what is not saved yet, and what is written meanwhile; the version that then stands, or null where that failed. */
  readonly simpan: () => Promise<Dikenal | null>
  readonly adaSisa: () => boolean
  /** What was said last. */
  readonly kabar: () => Kabar
}

type Bahan = {
  readonly isi: IsiRancangan
  readonly kabar: Kabar
  readonly kirim: (dikenal: Dikenal | null, isi: IsiRancangan) => Promise<Jawaban>
  readonly onKabar: (kabar: Kabar) => void
}

export function buatPenyimpan({ isi, kabar: awal, kirim, onKabar }: Bahan): Penyimpan {
  let ditulis = isi
  let tersimpan = isi
  let kabar = awal
  let jalan: Promise<Dikenal | null> | null = null
  const kabari = (baru: Partial<Kabar>) => {
    kabar = { ...kabar, sebab: '', ...baru }
    onKabar(kabar)
  }
  // A draft that nobody has saved yet is saved even where nothing was changed in it.
  const adaSisa = () => ditulis !== tersimpan || kabar.dikenal === null
  const kirimSemua = async (): Promise<Dikenal | null> => {
    try {
      while (adaSisa()) {
        const dikirim = ditulis
        kabari({ keadaan: 'menyimpan' })
        const { rancangan, versi, pemeriksaan } = await kirim(kabar.dikenal, dikirim)
        tersimpan = dikirim
        kabari({ keadaan: ditulis === dikirim ? 'tersimpan' : 'menyimpan', dikenal: { rancangan, versi }, pemeriksaan })
      }
      return kabar.dikenal
    } catch (galat) {
      kabari({ keadaan: isBentrok(galat) ? 'bentrok' : 'gagal', sebab: kataSebab(galat) })
      return null
    }
  }
  return {
    adaSisa,
    kabar: () => kabar,
    ubah: (baru) => {
      ditulis = baru
      if (kabar.keadaan !== 'bentrok' && kabar.keadaan !== 'menyimpan') kabari({ keadaan: 'berubah' })
    },
    simpan: () => {
      if (kabar.keadaan === 'bentrok') return Promise.resolve(null)
      jalan ??= kirimSemua().finally(() => {
        jalan = null
      })
      return jalan
    },
  }
}

const isBentrok = (galat: unknown): boolean => galat instanceof Problem && galat.status === 409

const kataSebab = (galat: unknown): string =>
  galat instanceof Problem ? [...new Set([galat.message, ...galat.rincian])].join(' ') : t('galat.tampilan')
