import type { BarisPapan, getPapanIsi, PapanIsiJawaban } from '#contract/papan.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, geser, rentang } from '#domain/bulan.ts'
import { TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import type { Handler } from '#http/mount.ts'
import { bacaPasangan } from '#usecases/baca-pasangan.ts'
import { type AngkaTerbuka, type BanyakTerbuka, bukaBanyak } from '#usecases/buka-angka.ts'
import {
  angkaWilayah,
  bulanDari,
  garis,
  masalahTidakAda,
  sajikanAngka,
  sajikanIndikator,
  sajikanWilayah,
} from './sajikan.ts'
import { kelengkapanRingkas, type LatarBagian, sajikanBagian } from './sajikan-bagian.ts'

type Kueri = typeof getPapanIsi.kueri._output
type Jangka = { readonly mulai: Bulan; readonly bulan: Bulan }

/** Months of a small line. */
const PANJANG_GARIS = 13

export const handleGetPapanIsi: Handler<
  typeof getPapanIsi.kueri,
  typeof getPapanIsi.isi,
  typeof getPapanIsi.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) => {
  const bulan = bulanDari(kueri.bulan)
  const jangka = { mulai: geser(bulan, 1 - PANJANG_GARIS), bulan }
  const [kode, kodeSel] = [kodeDari(kueri.indikator), new Set(kodeDari(kueri.sel))]
  const diminta = new Set([...kode, ...kodeSel])
  const diKatalog = new Set<string>()
  // The months before are a line alone; only the last one is held against the month before.
  const minta = { ...kueri, ...jangka, mulaiBanding: bulan, pembaca: { aktor, sekarang: sekarang() } }
  const terbuka = await bukaBanyak(db, minta, (i) => {
    if (diminta.has(i.kode)) diKatalog.add(i.kode)
    return diminta.has(i.kode)
  })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const milik = new Map(terbuka.angka.map((a) => [a.indikator.kode, a]))
  const angka = [...diminta].flatMap((satu) => milik.get(satu) ?? [])
  const latar = await latarDari(db, terbuka, { ...jangka, kueri })
  return {
    wilayah: sajikanWilayah(terbuka.wilayah),
    ...{ hierarki: kueri.hierarki, dasar: kueri.dasar, bulan: kueri.bulan, versi },
    baris: angka.map((satu) => sajikanBarisPapan(satu, jangka)),
    ditahan: [...diKatalog].filter((satu) => !milik.has(satu)),
    bagian: kodeSel.size > 0 ? bagianPapan(terbuka, angka, { latar, kodeSel }) : [],
    kelengkapan: kueri.lapor ? kelengkapanRingkas(terbuka.wilayah, latar) : null,
  }
}

const kodeDari = (daftar: string): readonly string[] => [...new Set(daftar.split(',').filter(Boolean))]

function sajikanBarisPapan(terbuka: AngkaTerbuka, { mulai, bulan }: Jangka): BarisPapan {
  const { wilayah, indikator } = terbuka
  return {
    indikator: sajikanIndikator(indikator),
    angka: sajikanAngka(angkaWilayah(terbuka, wilayah, bulan)),
    targetTahun: terbuka.target(wilayah, bulan),
    garis: garis(terbuka, wilayah, rentang(mulai, bulan)),
  }
}

type Latar = Jangka & { readonly kueri: Kueri }

/** What the parts are told from. Of laporan only where they were asked for, of findings and units never. */
async function latarDari(
  db: Db,
  { kab, wilayah, izin, cakupan }: BanyakTerbuka,
  { mulai, bulan, kueri }: Latar,
): Promise<LatarBagian> {
  const desaId = wilayah.desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: cakupan(desaId), desaId }
  const { pasangan, tenggat } = kueri.lapor
    ? await bacaPasangan(db, lingkup, { dari: mulai, sampai: bulan })
    : { pasangan: [], tenggat: TENGGAT_BAWAAN }
  const { hierarki } = kueri
  return {
    ...{ mulai, bulan, hierarki, izin, pasangan, tenggat, zonaWaktu: kab.zona_waktu },
    ...{ temuan: [], unit: new Map() },
  }
}

/** The next lower areas with the wanted cells; a row of the board that nobody wanted cells of has none. */
function bagianPapan(
  { wilayah }: BanyakTerbuka,
  angka: readonly AngkaTerbuka[],
  { latar, kodeSel }: { readonly latar: LatarBagian; readonly kodeSel: ReadonlySet<string> },
): PapanIsiJawaban['bagian'] {
  if (wilayah.tingkat === 'desa') return []
  const diminta = angka.filter((a) => kodeSel.has(a.indikator.kode))
  return sajikanBagian(wilayah, diminta, latar).map(({ kode, nama, sel }) => ({
    ...{ kode, nama },
    sel: diminta.map(({ indikator }, i) => ({ indikator: indikator.kode, isi: sel[i] ?? null })),
  }))
}
