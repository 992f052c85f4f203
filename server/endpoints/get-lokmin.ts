import type { getLokmin, getLokminDaftar, getRtl, getRtlSektor } from '#contract/lokmin.ts'
import { mayManageLokmin } from '#domain/izin.ts'
import type { JENIS_LOKMIN } from '#domain/lokmin.ts'
import { siklusTahun } from '#domain/lokmin-siklus.ts'
import { cariWilayah, type WilayahPohon } from '#domain/pohon.ts'
import { isRtlTerbuka, rekapSektor } from '#domain/rtl.ts'
import type { Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { countTargetTahun, listLokmin, listSiklusLokmin } from '#store/lokmin.ts'
import type { Rtl } from '#store/rtl.ts'
import { bukaLokmin, desaLokmin, type LokminTerbuka, listRtlTerbaca, terbacaLokmin } from '#usecases/buka-lokmin.ts'
import { masalahTidakAda } from './sajikan.ts'
import { bukaIsiLokmin, sajikanDaftarRtl, sajikanLokmin } from './sajikan-lokmin.ts'

type Daftar = typeof getLokminDaftar

export const handleGetLokminDaftar: Handler<Daftar['kueri'], Daftar['isi'], Daftar['keluaran']> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const terbuka = await bukaLokmin(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const wilayah = cariWilayah(terbuka.pohon, kueri.wilayah)
  if (!wilayah) return masalahTidakAda({ tidakAda: 'wilayah' })
  const { kab, hariIni } = terbuka
  const { tahun } = kueri
  const [semua, siklus, target] = await Promise.all([
    listLokmin(db, kab.kab_id, { dari: `${tahun}-01-01`, sampai: `${tahun}-12-31` }),
    listSiklusLokmin(db),
    countTargetTahun(db, kab.kab_id, tahun),
  ])
  const lokmin = semua.filter((satu) => terbacaLokmin(terbuka, satu) && isDiWilayah(terbuka, satu, wilayah))
  const puskesmasId = puskesmasSiklus(terbuka, wilayah)
  const berlaku = siklus.filter(({ jenis }) => jenis === 'target' || terbacaLokmin(terbuka, contoh(jenis, puskesmasId)))
  return {
    hariIni,
    lokmin: lokmin.map((satu) => sajikanLokmin(terbuka, satu)),
    siklus: siklusTahun(berlaku, { tahun, hariIni, lokmin, puskesmasId, target }).map((satu) => ({ ...satu })),
    boleh: bolehRencanakan(terbuka),
  }
}

const contoh = (jenis: (typeof JENIS_LOKMIN)[number], puskesmasId: readonly number[]) => ({
  ...{ jenis, unitId: jenis === 'rakor' ? null : (puskesmasId[0] ?? null), kecamatanId: null },
})

/** Lokmin that talk about an area or a part of it; the kabupaten's are everybody's who reads them. */
function isDiWilayah(
  { pohon }: LokminTerbuka,
  lokmin: Parameters<typeof desaLokmin>[1],
  { tingkat, desa }: WilayahPohon,
): boolean {
  if (tingkat === 'kabupaten' || lokmin.jenis === 'rakor') return true
  const milik = new Set(desa.map((d) => d.desaId))
  return desaLokmin(pohon, lokmin).some((d) => milik.has(d.desaId))
}

/** Puskesmas of an area whose meetings this reader may see. */
const puskesmasSiklus = ({ pohon, pembaca }: LokminTerbuka, { desa }: WilayahPohon): readonly number[] => {
  const disini = new Set(desa.map((d) => d.puskesmas?.id))
  const dipegang = new Set(
    pohon.desa.filter((d) => pembaca.desa === 'semua' || pembaca.desa.has(d.desaId)).map((d) => d.puskesmas?.id),
  )
  return pohon.puskesmas.flatMap(({ id }) => (disini.has(id) && dipegang.has(id) ? [id] : []))
}

function bolehRencanakan({ kab, pohon, pembaca }: LokminTerbuka) {
  const dinas = mayManageLokmin(pembaca.aktor, kab.kab_id, { jenis: 'rakor', unitId: null })
  const milik = pohon.puskesmas.filter(({ id }) =>
    mayManageLokmin(pembaca.aktor, kab.kab_id, { jenis: 'bulanan', unitId: id }),
  )
  return [
    ...milik.flatMap(({ id, kode, nama }) => {
      const kecamatan = new Set(pohon.desa.filter((d) => d.puskesmas?.id === id).map((d) => d.kecamatan?.kode))
      const puskesmas = { kode, nama, tingkat: 'puskesmas' as const }
      return (['bulanan', 'lintas-sektor'] as const).map((jenis) => ({
        ...{ jenis, puskesmas },
        kecamatan:
          jenis === 'bulanan'
            ? []
            : pohon.kecamatan
                .filter((k) => kecamatan.has(k.kode))
                .map((k) => ({ kode: k.kode, nama: k.nama, tingkat: 'kecamatan' as const })),
      }))
    }),
    ...(dinas ? [{ jenis: 'rakor' as const, puskesmas: null, kecamatan: [] }] : []),
  ]
}

type Satu = typeof getLokmin

export const handleGetLokmin: Handler<Satu['kueri'], Satu['isi'], Satu['keluaran']> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const dibuka = await bukaIsiLokmin(db, { ...kueri, pembaca: { aktor, sekarang: sekarang() } })
  return dibuka instanceof Problem ? dibuka : dibuka.isi
}

type DaftarRtl = typeof getRtl

export const handleGetRtl: Handler<DaftarRtl['kueri'], DaftarRtl['isi'], DaftarRtl['keluaran']> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const terbuka = await bukaLokmin(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const wilayah = cariWilayah(terbuka.pohon, kueri.wilayah)
  if (!wilayah) return masalahTidakAda({ tidakAda: 'wilayah' })
  const semua = await listRtlTerbaca(db, terbuka, setahunLalu(terbuka.hariIni))
  const rtl = semua.filter((satu) => isRtlDiWilayah(terbuka, satu, wilayah) && (!kueri.terbuka || isRtlTerbuka(satu)))
  const jawaban = sajikanDaftarRtl(terbuka, rtl)
  return kueri.hitung ? { ...jawaban, rtl: [] } : jawaban
}

/** Of a desa those of it and those of no desa alone; of larger areas those of the lokmin there. */
function isRtlDiWilayah(terbuka: LokminTerbuka, rtl: Rtl, wilayah: WilayahPohon): boolean {
  if (wilayah.tingkat === 'desa') return rtl.desaId === wilayah.id
  if (wilayah.tingkat !== 'kabupaten' && rtl.lokmin.jenis === 'rakor') return false
  return isDiWilayah(terbuka, rtl.lokmin, wilayah)
}

/** The same day a year before; the last of February for its 29th. */
function setahunLalu(hari: string): string {
  const lalu = `${Number(hari.slice(0, 4)) - 1}${hari.slice(4)}`
  return lalu.endsWith('-02-29') ? lalu.replace('-29', '-28') : lalu
}

type Sektor = typeof getRtlSektor

/** Meetings with the sectors alone: what health workers agree among themselves is no request to anybody else. */
export const handleGetRtlSektor: Handler<Sektor['kueri'], Sektor['isi'], Sektor['keluaran']> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const terbuka = await bukaLokmin(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  // It stands beside the page of the whole kabupaten.
  if (terbuka.pembaca.desa !== 'semua') return masalahTidakAda({ tidakAda: 'izin' })
  const sejak = setahunLalu(terbuka.hariIni)
  const rtl = (await listRtlTerbaca(db, terbuka, sejak)).filter(({ lokmin }) => lokmin.jenis !== 'bulanan')
  return {
    ...{ hariIni: terbuka.hariIni, sejak },
    sektor: [...rekapSektor(rtl, terbuka.hariIni)],
  }
}
