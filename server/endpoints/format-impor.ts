import type { getFormat, postCobaFormat, postFormat } from '#contract/impor.ts'
import { formatBulan } from '#domain/bulan.ts'
import { checkFormat, type FormatLaporan, type GalatFormat, type KolomFormat } from '#domain/format-impor.ts'
import { mayChangeFormat } from '#domain/izin.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { listUnit } from '#store/unit.ts'
import { cobaFormat } from '#usecases/coba-format.ts'
import { type FormatTerdaftar, listFormat } from '#usecases/import/format-impor.ts'
import { openUnggahan } from '#usecases/import/import-unggahan.ts'
import { type HasilFormat, simpanFormat } from '#usecases/simpan-format.ts'
import { bukaImpor, bukaKab, takDapat } from './impor.ts'
import { bulanDari } from './sajikan.ts'
import { sajikanPenolakan } from './sajikan-impor.ts'

export const handleGetFormat: Handler<typeof getFormat.kueri, typeof getFormat.isi, typeof getFormat.keluaran> = async (
  deps,
  minta,
) => {
  const kab = await bukaKab(deps, minta, minta.kueri.wilayah)
  if (kab instanceof Problem) return kab
  const unit = new Map((await listUnit(deps.db, kab.kabId)).map((satu) => [satu.unitId, satu]))
  const sajikan = ({ format, puskesmasId, diubahPada, ...satu }: FormatTerdaftar) => ({
    ...salinFormat(format),
    ...{ ...satu, diubahPada: diubahPada?.toISOString() ?? null },
    milik: puskesmasId?.map((id) => ({ kode: unit.get(id)?.kode ?? '', nama: unit.get(id)?.nama ?? '' })) ?? null,
    bolehUbah: !satu.bawaan && mayChangeFormat(kab.cakupan, puskesmasId),
  })
  const semua = await listFormat(deps.db, kab.kabId, kab.cakupan)
  return { format: semua.map(sajikan), sekabupaten: kab.cakupan === 'semua' }
}

/** The same with arrays that the contract may own. */
const salinFormat = ({ kolom, isian, judulKode = false, ...format }: FormatLaporan) => ({
  ...{ ...format, judulKode },
  kolom: Object.fromEntries(Object.entries(kolom).map(([kunci, satu]) => [kunci, salinKolom(satu)])),
  isian: isian.map((satu) => ({ ...satu, kolom: salinKolom(satu.kolom), elemen: [...satu.elemen] })),
})
const salinKolom = ({ judul, huruf, bolehTiada = false }: KolomFormat) => ({ judul: [...judul], huruf, bolehTiada })

export const handlePostFormat: Handler<
  typeof postFormat.kueri,
  typeof postFormat.isi,
  typeof postFormat.keluaran
> = async (deps, minta) => {
  const { wilayah, format, versi, dipakai, sekabupaten } = minta.isi
  const kab = await bukaKab(deps, minta, wilayah)
  if (kab instanceof Problem) return kab
  const { aktor, alamat } = minta
  const hasil = await simpanFormat(deps.db, {
    ...{ kabId: kab.kabId, format: bersihkan(format), versiDasar: versi, dipakai, sekabupaten, aktor, alamat },
  })
  return jawab(hasil)
}

function jawab(hasil: HasilFormat) {
  switch (hasil.hasil) {
    case 'disimpan':
      return { nama: hasil.nama, versi: hasil.versi }
    case 'ditolak':
      return formatSalah(hasil.galat)
    case 'bentrok':
      return formatBerubah(hasil.oleh)
    case 'tidak-ada':
      return tidakDitemukan('Format ini tidak ada, atau bukan milik Anda; pakailah, atau simpan dengan nama lain.')
  }
}

// zod writes what is absent as undefined; what is kept has no such thing.
const bersihkan = ({ kolom, ...format }: (typeof postFormat.isi._output)['format']): FormatLaporan => ({
  ...format,
  kolom: Object.fromEntries(Object.entries(kolom).filter(([, satu]) => satu !== undefined)),
})

const formatSalah = (galat: readonly GalatFormat[]): Problem =>
  new Problem({
    status: 422,
    kode: 'format-salah',
    judul: 'Format ini belum benar',
    rincian: 'Perbaiki yang disebut lalu simpan lagi.',
    galat: galat.map(({ kolom, pesan }) => ({ kolom: `format.${kolom}`, pesan })),
  })

const formatBerubah = (oleh: string): Problem =>
  new Problem({
    status: 409,
    kode: 'format-berubah',
    judul: 'Format ini baru saja diubah orang lain',
    rincian: `Disimpan oleh ${oleh} sesudah Anda membukanya; buka lagi, lalu ulangi perubahan Anda.`,
  })

export const handlePostCobaFormat: Handler<
  typeof postCobaFormat.kueri,
  typeof postCobaFormat.isi,
  typeof postCobaFormat.keluaran
> = async (deps, minta) => {
  const { impor, tahun, bulan, banyak } = minta.isi
  const milik = await bukaImpor(deps, minta, impor)
  if (milik instanceof Problem) return milik
  const format = bersihkan(minta.isi.format)
  const galat = checkFormat(format, await loadKatalogIsian(deps.db))
  if (galat.length > 0) return formatSalah(galat)
  try {
    const { kabId, zonaWaktu } = milik.unggahan
    const { baris, catatan } = await cobaFormat(deps.db, {
      ...{ kabId, format, banyak, tahun, aktor: minta.aktor, bulanIni: bulanDi(zonaWaktu, deps.sekarang()) },
      berkas: await openUnggahan(deps.db, milik.unggahan, milik.folder),
      bulan: bulan ? bulanDari(bulan) : null,
    })
    return {
      baris: baris.map((satu) => ({
        ...satu,
        bulan: satu.bulan === null ? null : formatBulan(satu.bulan),
        penolakan: satu.penolakan.map(sajikanPenolakan),
      })),
      catatan,
    }
  } catch (error) {
    return takDapat(error)
  }
}
