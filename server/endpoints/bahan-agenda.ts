/** What an agenda is drafted from: figures of the area, laporan, RTL and notifications, as far as the meeting may hear of them. */
import type { Db } from '#db/connection.ts'
import { type Bulan, geser } from '#domain/bulan.ts'
import { izinBriefing } from '#domain/izin.ts'
import { hitungLapor, masuk as isMasuk } from '#domain/kelengkapan.ts'
import { isLintas } from '#domain/lokmin.ts'
import type { BahanAgenda, IndikatorAgenda } from '#domain/lokmin-agenda.ts'
import { isLewat, isRtlTerbuka } from '#domain/rtl.ts'
import type { Lokmin } from '#store/lokmin.ts'
import { listNotifikasiTerbuka } from '#store/notifikasi-terbuka.ts'
import { listPrioritas } from '#store/papan.ts'
import { bacaPasangan } from '#usecases/baca-pasangan.ts'
import { type AngkaTerbuka, type BanyakTerbuka, bagianTerbaca, bukaBanyak } from '#usecases/buka-angka.ts'
import { desaLokmin, type LokminTerbuka, listRtlTerbaca, rtlSetempat, wilayahLokmin } from '#usecases/buka-lokmin.ts'
import type { Pembaca, TidakAda } from '#usecases/buka-wilayah.ts'
import { angkaWilayah } from './sajikan.ts'

type Minta = { readonly lokmin: Lokmin; readonly pembaca: Pembaca }

export async function bahanAgenda(
  db: Db,
  terbuka: LokminTerbuka,
  { lokmin, pembaca }: Minta,
): Promise<BahanAgenda | TidakAda> {
  const angka = await bukaAngkaAgenda(db, terbuka, { lokmin, pembaca })
  if ('tidakAda' in angka) return angka
  const { banyak, sementara } = angka
  const { bulan } = lokmin
  const rtl = rtlSetempat(await listRtlTerbaca(db, terbuka, lokmin.tanggal), lokmin).filter(
    (satu) => satu.lokminId !== lokmin.lokminId && isRtlTerbuka(satu),
  )
  return {
    ...{ bulan, sementara, indikator: banyak.angka.map((satu) => indikatorAgenda(satu, bulan)) },
    lapor: await laporAgenda(db, banyak, lokmin),
    rtl: { terbuka: rtl.length, lewat: rtl.filter((satu) => isLewat(satu, terbuka.hariIni)).length },
    ...(await notifikasiAgenda(db, terbuka, { lokmin, banyak })),
  }
}

/**
 * With others present what is counted is what their page counts: validated laporan, or, where none can be judged by those, all of
 * them, called so. Nothing that points at few people is told where the figure stands on a wall.
 */
async function bukaAngkaAgenda(
  db: Db,
  terbuka: LokminTerbuka,
  { lokmin, pembaca }: Minta,
): Promise<{ readonly banyak: BanyakTerbuka; readonly sementara: boolean } | TidakAda> {
  const { kab } = terbuka
  const papan = new Set((await listPrioritas(db, kab.kab_id, 'ringkasan')).map(({ kode }) => kode))
  const { kode, tingkat } = wilayahLokmin(terbuka, lokmin)
  const lintas = isLintas(lokmin.jenis)
  const buka = (hanyaSah: boolean) =>
    bukaBanyak(
      db,
      {
        ...{ wilayah: kode, hierarki: tingkat === 'puskesmas' ? 'kerja' : 'administrasi', dasar: 'proyeksi', pembaca },
        ...{ bulan: lokmin.bulan, mulai: geser(lokmin.bulan, -1) },
        ...(lintas && { halaman: izinBriefing(hanyaSah) }),
      },
      (i) => papan.has(i.kode) && (!i.sensitif || (lintas && tingkat === 'kabupaten')),
    )
  const sah = await buka(lintas)
  if ('tidakAda' in sah || !lintas) return 'tidakAda' in sah ? sah : { banyak: sah, sementara: false }
  const adaDinilai = sah.angka.some((satu) => angkaWilayah(satu, satu.wilayah, lokmin.bulan).status !== null)
  if (adaDinilai) return { banyak: sah, sementara: false }
  const semua = await buka(false)
  return 'tidakAda' in semua ? semua : { banyak: semua, sementara: true }
}

function indikatorAgenda(terbuka: AngkaTerbuka, bulan: Bulan): IndikatorAgenda {
  const { indikator, wilayah } = terbuka
  const kini = angkaWilayah(terbuka, wilayah, bulan)
  const lalu = angkaWilayah(terbuka, wilayah, geser(bulan, -1))
  const { pembilang, penyebut, persen, target, status, sementara, kedaluwarsa, selisihKeTarget: selisih } = kini
  return {
    ...{
      kode: indikator.kode,
      nama: indikator.nama,
      satuan: indikator.satuanHitung || 'orang',
      pembilang,
      penyebut,
      persen,
      target,
    },
    ...{ status, selisih, sementara: sementara || kedaluwarsa, statusLalu: lalu.status, persenLalu: lalu.persen },
    desa: indikator.sensitif ? null : desaKurang(terbuka, bulan),
  }
}

const KURANG: readonly string[] = ['jelek', 'cukup', 'di-bawah-target']

/** Which of the area's desa are below their target, of those that can be judged. */
function desaKurang(terbuka: AngkaTerbuka, bulan: Bulan): IndikatorAgenda['desa'] {
  const dinilai = bagianTerbaca(terbuka, 'desa').flatMap((w) => {
    const { status } = angkaWilayah(terbuka, w, bulan)
    return status === null ? [] : [{ nama: w.nama, kurang: KURANG.includes(status) }]
  })
  if (dinilai.length === 0) return null
  const nama = dinilai.filter((d) => d.kurang).map((d) => d.nama)
  return { kurang: nama.length, dinilai: dinilai.length, nama }
}

/** Who has not reported is named among health workers alone. */
async function laporAgenda(
  db: Db,
  { kab, wilayah, cakupan }: BanyakTerbuka,
  { bulan, jenis }: Lokmin,
): Promise<BahanAgenda['lapor']> {
  const desaId = wilayah.desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: cakupan(desaId), desaId }
  const { pasangan, tenggat } = await bacaPasangan(db, lingkup, { dari: bulan, sampai: bulan })
  const bulanIni = pasangan.filter((p) => p.bulan === bulan)
  const { wajib, masuk } = hitungLapor(bulanIni, tenggat, kab.zona_waktu)
  const belum = new Set(bulanIni.filter((p) => !isMasuk(p)).map((p) => p.desaId))
  return { wajib, masuk, desa: isLintas(jenis) ? [] : namaDesa(wilayah.desa, belum) }
}

const namaDesa = (desa: readonly { readonly desaId: number; readonly nama: string }[], pilih: ReadonlySet<number>) =>
  desa.filter((d) => pilih.has(d.desaId)).map((d) => d.nama)

const PERIHAL: Readonly<Record<string, string>> = {
  laporan: 'Laporan yang belum masuk',
  'tanda-bahaya': 'Tanda bahaya yang belum ditindaklanjuti',
  'perlu-dicek': 'Yang perlu dicek',
}

/** By matter, in how many desa; of indikator only those that this meeting hears of, and no other matter across sectors. */
async function notifikasiAgenda(
  db: Db,
  { kab, pohon }: LokminTerbuka,
  { lokmin, banyak }: { readonly lokmin: Lokmin; readonly banyak: BanyakTerbuka },
): Promise<Pick<BahanAgenda, 'notifikasi' | 'desaNotifikasi' | 'namaDesaNotifikasi'>> {
  const desa = desaLokmin(pohon, lokmin)
  const desaId = desa.map((d) => d.desaId)
  const nama = new Map(banyak.angka.map(({ indikator }) => [indikator.kode, indikator.nama]))
  const sensitif = new Set(banyak.angka.flatMap(({ indikator: i }) => (i.sensitif ? [i.kode] : [])))
  const terbuka = (await listNotifikasiTerbuka(db, kab.kab_id, desaId)).flatMap((n) => {
    const satu = n.indikator === '' ? (isLintas(lokmin.jenis) ? undefined : PERIHAL[n.perihal]) : nama.get(n.indikator)
    return satu === undefined ? [] : [{ nama: satu, desaId: n.desaId, disebut: !sensitif.has(n.indikator) }]
  })
  const perihal = [...new Set(terbuka.map((n) => n.nama))]
  return {
    notifikasi: perihal.map((satu) => ({ nama: satu, desa: terbuka.filter((n) => n.nama === satu).length })),
    desaNotifikasi: new Set(terbuka.map((n) => n.desaId)).size,
    namaDesaNotifikasi: namaDesa(desa, new Set(terbuka.filter((n) => n.disebut).map((n) => n.desaId))),
  }
}
