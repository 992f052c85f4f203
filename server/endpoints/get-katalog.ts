import type { BarisKatalog, getKatalog, getKatalogIndikator, KatalogJawaban } from '#contract/kelola-katalog.ts'
import { tahunDari } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import { mayManageAcuan, mayReadKatalog } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import { kodeSendiri, masaVersi, versiPada } from '#domain/versi-indikator.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Deps, Handler } from '#http/mount.ts'
import { listVersiKatalog, type VersiKatalog } from '#store/katalog.ts'
import { listCatatanVersi } from '#store/katalog-kab.ts'
import { findKabupatenDari, type KabupatenDibaca } from '#store/pohon.ts'
import { listRancangan } from '#store/rancangan-indikator.ts'
import type { TidakAda } from '#usecases/buka-wilayah.ts'
import { masalahTidakAda, sajikanIndikator } from './sajikan.ts'
import { sajikanRancangan, sajikanVersi } from './sajikan-katalog.ts'

type Bukaan = { readonly kab: KabupatenDibaca; readonly bolehUbah: boolean }

/** The kabupaten of a code, where this person has a role. */
async function bukaKatalog(db: Deps['db'], wilayah: string, aktor: Aktor): Promise<Bukaan | TidakAda> {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return { tidakAda: 'wilayah' }
  if (!mayReadKatalog(aktor, { kabId: kab.kab_id, kode: kab.kode })) return { tidakAda: 'izin' }
  return { kab, bolehUbah: mayManageAcuan(aktor, kab.kab_id) }
}

export const handleGetKatalog: Handler<
  typeof getKatalog.kueri,
  typeof getKatalog.isi,
  typeof getKatalog.keluaran
> = async ({ db }, { kueri, aktor }) => {
  const terbuka = await bukaKatalog(db, kueri.wilayah, aktor)
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, bolehUbah } = terbuka
  const [versi, rancangan] = await Promise.all([
    listVersiKatalog(db, { kab: { kabId: kab.kab_id } }),
    bolehUbah ? listRancangan(db, kab.kab_id) : [],
  ])
  const menurutKode = [...kelompokkan(versi, (v) => v.kode).values()]
  const kodeAda = new Set(versi.map((v) => v.kode))
  return {
    kabupaten: { kode: kab.kode, nama: kab.nama },
    tahun: kueri.tahun,
    indikator: menurutKode.flatMap((milik) => sajikanKatalog(milik, kueri.tahun)),
    lain: menurutKode.flatMap((milik) => sajikanLain(milik, kueri.tahun)),
    rancangan: rancangan.map((r) => sajikanRancangan(r, kodeAda)),
    bolehUbah,
  }
}

function sajikanKatalog(milik: readonly VersiKatalog[], tahun: number): BarisKatalog[] {
  const berlaku = versiPada(milik, tahun)
  if (!berlaku) return []
  const berikut = milik.filter((v) => v.berlakuDari > tahun && versiPada(milik, v.berlakuDari) === v)
  return [
    {
      ...sajikanIndikator(berlaku.siap),
      ...{ milik: berlaku.milik, berlakuDari: berlaku.berlakuDari, berakhir: berlaku.berakhir },
      ...{ banyakVersi: milik.length, berikut: berikut[0]?.berlakuDari ?? null, sendiri: kodeSendiri(berlaku.kode) },
    },
  ]
}

/** An indikator that does not hold in the year: it begins later, or was stopped before. */
function sajikanLain(milik: readonly VersiKatalog[], tahun: number): KatalogJawaban['lain'] {
  const akhir = milik.at(-1)
  if (!akhir || versiPada(milik, tahun)) return []
  const { kode, nama } = akhir
  const mulai = milik.find((v) => v.berlakuDari > tahun && versiPada(milik, v.berlakuDari))
  if (mulai) return [{ kode, nama, sebab: 'mulai', tahun: mulai.berlakuDari }]
  // What was stopped before it began never was in the catalogue.
  const berhenti = milik.flatMap((v) => masaVersi(milik, v).map(({ sampai }) => sampai ?? tahun))
  return berhenti.length > 0 ? [{ kode, nama, sebab: 'berhenti', tahun: Math.max(...berhenti) }] : []
}

export const handleGetKatalogIndikator: Handler<
  typeof getKatalogIndikator.kueri,
  typeof getKatalogIndikator.isi,
  typeof getKatalogIndikator.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const terbuka = await bukaKatalog(db, kueri.wilayah, aktor)
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, bolehUbah } = terbuka
  const [versi, catatan] = await Promise.all([
    listVersiKatalog(db, { kab: { kabId: kab.kab_id }, kode: kueri.indikator }),
    listCatatanVersi(db, kab.kab_id, kueri.indikator),
  ])
  const tahunKini = tahunDari(bulanDi(kab.zona_waktu, sekarang()))
  const terbaca = versiPada(versi, tahunKini) ?? versi.at(-1)
  if (!terbaca) return masalahTidakAda({ tidakAda: 'indikator' })
  return {
    ...{ kode: terbaca.kode, nama: terbaca.nama, sendiri: kodeSendiri(terbaca.kode), tahunAwal: tahunKini, bolehUbah },
    versi: versi.map((v) => sajikanVersi(v, versi, catatan)).toReversed(),
  }
}
