import type { getRiwayatSasaran, getSasaran } from '#contract/sasaran.ts'
import { bandingSasaran, rasioKabupaten } from '#domain/banding-sasaran.ts'
import { type Bulan, formatBulan, januari, tahunDari } from '#domain/bulan.ts'
import type { Dasar } from '#domain/indikator.ts'
import { mayManageAcuan } from '#domain/izin.ts'
import { kelengkapanSasaran, sasaranPada } from '#domain/sasaran.ts'
import type { Handler } from '#http/mount.ts'
import type { Problem } from '#http/problem.ts'
import { listRiwayatSasaran } from '#store/sasaran.ts'
import { ambilSasaran, bukaSasaran, type DesaSasaran, type SasaranTercatat } from '#usecases/buka-sasaran.ts'
import { bulanDari, masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import { masaLain } from './sajikan-sasaran.ts'

export const handleGetSasaran: Handler<
  typeof getSasaran.kueri,
  typeof getSasaran.isi,
  typeof getSasaran.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const { tahun, dasar } = kueri
  const diminta = kueri.mulai === undefined ? null : bulanDari(kueri.mulai)
  if (diminta !== null && tahunDari(diminta) !== tahun) return masaLain(tahun)
  const pembaca = { aktor, sekarang: sekarang() }
  const terbuka = await bukaSasaran(db, { wilayah: kueri.wilayah, tahun, pembaca })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, wilayah, desa, bulan, lingkupBanding } = terbuka
  const { jenis, baris } = await ambilSasaran(db, lingkupBanding, tahun)
  const milik = new Set(desa.map((d) => d.desaId))
  const sendiri = baris.filter((b) => milik.has(b.desaId))
  const masaRiil = [...new Set(sendiri.filter((b) => b.dasar === 'riil').map((b) => b.mulai))].toSorted((a, b) => a - b)
  const mulai = dasar === 'proyeksi' ? januari(tahun) : (diminta ?? masaRiil.at(-1) ?? bulan)
  const tampil = sasaranPada(
    sendiri.filter((b) => b.dasar === dasar),
    mulai,
  )
  return {
    wilayah: sajikanWilayah(wilayah),
    kabupaten: { kode: kab.kode, nama: kab.nama },
    ...{ tahun, dasar, mulai: formatBulan(mulai), masaRiil: masaRiil.map(formatBulan) },
    jenis: jenis.map(({ jenisId: _, ...satu }) => satu),
    desa: desa.map((d) => ({
      ...{ kode: d.kode, nama: d.nama, baru: d.baru },
      ...{ kecamatan: d.kecamatan?.nama ?? null, puskesmas: d.puskesmas?.nama ?? null },
      jumlah: jenis.map(({ kode }) => tampil.get(d.desaId)?.get(kode)?.jumlah ?? null),
      bawaan: jenis.flatMap(({ kode }, i) => ((tampil.get(d.desaId)?.get(kode)?.mulai ?? mulai) < mulai ? [i] : [])),
    })),
    ringkasan: ringkasan({ desa, baris, mulai: dasar === 'riil' ? mulai : (masaRiil.at(-1) ?? bulan), dasar, jenis }),
    dokumen: hitungDokumen([...tampil.values()].flatMap((satu) => [...satu.values()])),
    bolehUbah: mayManageAcuan(aktor, kab.kab_id),
  }
}

type Bahan = {
  readonly desa: readonly DesaSasaran[]
  /** Of the whole kabupaten where its totals may be read. */
  readonly baris: readonly SasaranTercatat[]
  /** The month of which riil counts are looked at. */
  readonly mulai: Bulan
  readonly dasar: Dasar
  readonly jenis: readonly { readonly kode: string }[]
}

function ringkasan({ desa, baris, mulai, dasar, jenis }: Bahan) {
  const pada = (d: Dasar) =>
    sasaranPada(
      baris.filter((b) => b.dasar === d),
      mulai,
    )
  const [proyeksi, riil] = [pada('proyeksi'), pada('riil')]
  const lama = desa.filter((d) => !d.baru)
  const hitung = (peta: typeof proyeksi) => kelengkapanSasaran(lama.map((d) => peta.get(d.desaId)))
  const [p, r] = [hitung(proyeksi), hitung(riil)]
  const cek = new Set<number>()
  for (const { kode } of jenis) {
    const pasangan = [...proyeksi].flatMap(([desaId, isi]) => {
      const [a, b] = [isi.get(kode), riil.get(desaId)?.get(kode)]
      return a && b ? [{ desaId, proyeksi: a.jumlah, riil: b.jumlah }] : []
    })
    const kabupaten = rasioKabupaten(pasangan)
    for (const satu of pasangan) if (bandingSasaran(satu, kabupaten).cek) cek.add(satu.desaId)
  }
  return {
    desa: lama.length,
    lengkap: { proyeksi: p.lengkap, riil: r.lengkap },
    ada: { proyeksi: p.ada, riil: r.ada },
    jenisKosong: jenis.length - (dasar === 'riil' ? r : p).jenis.size,
    perluDicek: lama.filter((d) => cek.has(d.desaId)).length,
  }
}

const DOKUMEN_TERBANYAK = 10

function hitungDokumen(baris: readonly SasaranTercatat[]): { nama: string; banyak: number }[] {
  const banyak = new Map<string, number>()
  for (const { dokumen } of baris) if (dokumen !== null) banyak.set(dokumen, (banyak.get(dokumen) ?? 0) + 1)
  return [...banyak]
    .map(([nama, n]) => ({ nama, banyak: n }))
    .toSorted((a, b) => b.banyak - a.banyak || a.nama.localeCompare(b.nama))
    .slice(0, DOKUMEN_TERBANYAK)
}

const RIWAYAT_TERBANYAK = 200

export const handleGetRiwayatSasaran: Handler<
  typeof getRiwayatSasaran.kueri,
  typeof getRiwayatSasaran.isi,
  typeof getRiwayatSasaran.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const { wilayah, tahun, dasar, jenis = null } = kueri
  const terbuka = await bukaSasaran(db, { wilayah, tahun, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka) satisfies Problem
  const desa = new Map(terbuka.desa.map((d) => [d.desaId, { kode: d.kode, nama: d.nama }]))
  const minta = { tahun, dasar, jenis, banyak: RIWAYAT_TERBANYAK + 1 }
  const riwayat = await listRiwayatSasaran(db, terbuka.lingkup, minta)
  return {
    riwayat: riwayat.slice(0, RIWAYAT_TERBANYAK).flatMap(({ desaId, dasar: _, mulai, pada, ...satu }) => {
      const milik = desa.get(desaId)
      return milik ? [{ ...satu, desa: milik, mulai: formatBulan(mulai), pada: pada.toISOString() }] : []
    }),
    selebihnya: riwayat.length > RIWAYAT_TERBANYAK,
  }
}
