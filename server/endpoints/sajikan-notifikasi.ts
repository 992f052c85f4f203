/** Notifications as the contract tells them: months as text, names beside codes. */
import type { AngkaNotifikasi as AngkaJawaban, NotifikasiRingkas } from '#contract/notifikasi.ts'
import type { TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'
import type { Db } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import { type AngkaNotifikasi, objekNotifikasi, type Perihal } from '#domain/notifikasi.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { isRencanaLewat, keadaanBahaya } from '#domain/tindak-lanjut.ts'
import { type Problem, tidakDitemukan } from '#http/problem.ts'
import { listNamaAturan, type NamaAturan, type NotifikasiTerdaftar } from '#store/daftar-notifikasi.ts'
import { listUnit } from '#store/rincian.ts'
import {
  getSaatNotifikasi,
  type KunjunganTersimpan,
  listEvaluasi,
  listKunjungan,
  listRencana,
  type RencanaTersimpan,
} from '#store/tindak-lanjut.ts'
import type { KatalogNotifikasi, NotifikasiTerbuka, NotifikasiTidakAda } from '#usecases/buka-notifikasi.ts'
import type { TidakAda } from '#usecases/buka-wilayah.ts'
import { masalahTidakAda, sajikanIndikator } from './sajikan.ts'

const TIDAK_ADA = tidakDitemukan('Notifikasi ini tidak ada di wilayah tugas Anda. Pilih dari daftar Tindak Lanjut.')

export const masalahNotifikasi = (apa: TidakAda | NotifikasiTidakAda): Problem =>
  apa.tidakAda === 'notifikasi' ? TIDAK_ADA : masalahTidakAda(apa)

/** Names that notifications speak of by number or code. */
export type NamaNotifikasi = {
  readonly katalog: KatalogNotifikasi
  readonly aturan: ReadonlyMap<string, NamaAturan>
  readonly unit: ReadonlyMap<number, { readonly nama: string }>
}

export async function namaNotifikasi(
  db: Db,
  kabId: number,
  { katalog, angka }: { readonly katalog: KatalogNotifikasi; readonly angka: readonly (AngkaNotifikasi | null)[] },
): Promise<NamaNotifikasi> {
  const unitId = new Set(angka.flatMap((satu) => (satu && 'belum' in satu ? satu.belum.map((b) => b.unitId) : [])))
  const [aturan, unit] = await Promise.all([listNamaAturan(db, kabId), listUnit(db, kabId, [...unitId])])
  return { katalog, aturan, unit }
}

export function sajikanAngkaNotifikasi(
  jenis: Perihal,
  angka: AngkaNotifikasi,
  { unit }: Pick<NamaNotifikasi, 'unit'>,
): AngkaJawaban {
  if ('belum' in angka) {
    const belum = angka.belum.map(({ unitId, bulan }) => ({
      ...{ unit: unit.get(unitId)?.nama ?? '', bulan: formatBulan(bulan) },
    }))
    return { jenis: 'laporan', belum }
  }
  if ('orang' in angka) return { jenis: 'tanda-bahaya', ...angka }
  if ('temuan' in angka) return { jenis: 'perlu-dicek', ...angka }
  const { pembilang, penyebut, target, status, selisih } = angka
  if (jenis !== 'indikator') throw new Error(`a figure of an indikator under ${jenis}`)
  const persen = pembilang !== null && penyebut ? (pembilang / penyebut) * 100 : null
  return { jenis, pembilang, penyebut, persen, target, status, selisih }
}

const waktu = (saat: Date | null): string | null => saat?.toISOString() ?? null

export function sajikanNotifikasi(
  baris: NotifikasiTerdaftar,
  desa: Pick<DesaPohon, 'kode' | 'nama' | 'puskesmas'>,
  nama: NamaNotifikasi,
): NotifikasiRingkas {
  const indikator = nama.katalog.get(baris.indikator)
  const { nomor, versi, perihal, unit, lajur, hasil, dinaikkan, terlambat, rencana, kunjungan } = baris
  return {
    ...{ nomor, versi, perihal, unit, lajur, hasil, dinaikkan, rencana, kunjungan, terlambat: [...terlambat] },
    indikator: indikator ? sajikanIndikator(indikator) : null,
    desa: { kode: desa.kode, nama: desa.nama },
    puskesmas: desa.puskesmas ? { kode: desa.puskesmas.kode, nama: desa.puskesmas.nama } : null,
    alasan: baris.alasan.map(({ aturan, sejakBulan }) => ({
      ...{ aturan, sejakBulan: formatBulan(sejakBulan) },
      ...{ nama: nama.aturan.get(aturan)?.nama ?? aturan, namaEn: nama.aturan.get(aturan)?.namaEn ?? aturan },
    })),
    angka: sajikanAngkaNotifikasi(perihal, baris.angka, nama),
    ...{ bulanMulai: formatBulan(baris.bulanMulai), bulan: formatBulan(baris.bulan) },
    ...{ munculPada: baris.munculPada.toISOString(), tenangSejak: waktu(baris.tenangSejak) },
    tenangBulan: baris.tenangBulan === null ? null : formatBulan(baris.tenangBulan),
    ditutupPada: waktu(baris.ditutupPada),
  }
}

/** The whole story of one, as it stands. */
export async function sajikanKisah(db: Db, terbuka: NotifikasiTerbuka): Promise<TindakLanjutJawaban> {
  const { kabId, nomor, baris, desa, katalog, hariIni, boleh } = terbuka
  const kunci = { kabId, notifikasiId: nomor }
  const [saat, rencana, kunjungan, evaluasi] = await Promise.all([
    getSaatNotifikasi(db, kunci),
    listRencana(db, kunci),
    listKunjungan(db, kunci),
    listEvaluasi(db, kunci),
  ])
  const nama = await namaNotifikasi(db, kabId, { katalog, angka: [baris.angka, saat.angkaTutup] })
  const { diterimaPada, ditutupPada } = saat
  return {
    ...sajikanNotifikasi(baris, desa, nama),
    ...{ hariIni, boleh, objek: objekNotifikasi(nomor, desa.kode, baris) },
    diterima: diterimaPada && { oleh: saat.diterima ?? '', pada: diterimaPada.toISOString() },
    dinaikkanPada: waktu(saat.dinaikkanPada),
    ditutup: ditutupPada && { oleh: saat.ditutup, pada: ditutupPada.toISOString(), catatan: saat.catatan },
    angkaTutup: saat.angkaTutup && sajikanAngkaNotifikasi(baris.perihal, saat.angkaTutup, nama),
    daftarRencana: rencana.map((satu) => sajikanRencana(satu, hariIni)),
    daftarKunjungan: kunjungan.map((satu) => sajikanKunjungan(satu, hariIni)),
    daftarEvaluasi: evaluasi.map(({ penulis: _, pada, ...satu }) => ({ ...satu, pada: pada.toISOString() })),
  }
}

function sajikanRencana(satu: RencanaTersimpan, hariIni: string): TindakLanjutJawaban['daftarRencana'][number] {
  const { nomor, jenis, uraian, pelaksana, tenggat, selesaiPada, hasil, dibatalkanPada, oleh, pada } = satu
  const dibuatPada = satu.dibuatPada.toISOString()
  const [selesai, batal] = [selesaiPada !== null, dibatalkanPada !== null]
  const lewat = isRencanaLewat({ tenggat, selesai, batal }, hariIni)
  return {
    ...{ nomor, jenis, uraian, pelaksana, tenggat, hasil, oleh, dibuatPada, pada: pada.toISOString() },
    selesaiPada: waktu(selesaiPada),
    keadaan: batal ? 'dibatalkan' : selesai ? 'selesai' : lewat ? 'lewat' : 'berjalan',
  }
}

function sajikanKunjungan(satu: KunjunganTersimpan, hariIni: string): TindakLanjutJawaban['daftarKunjungan'][number] {
  const { penulis: _penulis, unitId: _unitId, dibatalkanPada, pada, ...isi } = satu
  const dibatalkan = dibatalkanPada !== null
  return { ...isi, dibatalkan, bahaya: dibatalkan ? null : keadaanBahaya(satu, hariIni), pada: pada.toISOString() }
}
