/** From the rows of lokmin to the contract's: names beside codes, days as text, what each reader may do. */
import type {
  AcuanLokmin,
  DaftarRtlJawaban,
  IsiLokmin,
  KomitmenDesa,
  LokminRingkas,
  RtlJawaban,
} from '#contract/lokmin.ts'
import type { Db } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import { mayManageLokmin, mayReadMilikDesa, mayUpdateRtl } from '#domain/izin.ts'
import type { AcuanButir } from '#domain/lokmin.ts'
import { isTerbuka } from '#domain/lokmin.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { isLewat, isRtlTerbuka, rekapRtl, rekapSektor, urutRtl } from '#domain/rtl.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { type Lokmin, loadIsiLokmin, type Penulis } from '#store/lokmin.ts'
import type { Rtl } from '#store/rtl.ts'
import {
  bukaLokmin,
  desaLokmin,
  findLokminTerbaca,
  type LokminTerbuka,
  listRtlTerbaca,
  milikLokmin,
  rtlSetempat,
  wilayahLokmin,
} from '#usecases/buka-lokmin.ts'
import type { Pembaca } from '#usecases/buka-wilayah.ts'
import { masalahTidakAda } from './sajikan.ts'

export const lokminTidakAda = tidakDitemukan('Lokmin ini tidak ada, atau bukan untuk peran Anda. Pilih dari daftar.')

export function sajikanLokmin(terbuka: LokminTerbuka, lokmin: Lokmin): LokminRingkas {
  const { lokminId, jenis, unitId, bulan, tanggal, jam, tempat, keadaan, versi } = lokmin
  const penyelenggara = terbuka.pohon.puskesmas.find(({ id }) => id === unitId)?.nama ?? null
  return {
    ...{ lokmin: lokminId, jenis, wilayah: wilayahLokmin(terbuka, lokmin), penyelenggara },
    ...{ bulan: formatBulan(bulan), tanggal, jam, tempat, keadaan, versi },
  }
}

const ditulis = ({ versi, oleh, pada }: Penulis) => ({ versi, oleh, pada: pada.toISOString() })

const desaRingkas = (desa: DesaPohon) => ({ kode: desa.kode, nama: desa.nama })

export function sajikanRtl(terbuka: LokminTerbuka, rtl: Rtl): RtlJawaban {
  const desa = terbuka.pohon.desa.find(({ desaId }) => desaId === rtl.desaId)
  const { kunci, butir, apa, siapa, sektor, tenggat, perlu, status, hasil, selesaiPada } = rtl
  return {
    ...{ kunci, butir, apa, siapa, sektor, tenggat, perlu, status, hasil, selesaiPada, ...ditulis(rtl) },
    lokmin: {
      ...{ lokmin: rtl.lokminId, jenis: rtl.lokmin.jenis, tanggal: rtl.lokmin.tanggal },
      wilayah: wilayahLokmin(terbuka, rtl.lokmin),
    },
    desa: desa ? desaRingkas(desa) : null,
    lewat: isLewat(rtl, terbuka.hariIni),
    bolehPerbarui: mayUpdateRtl(terbuka.pembaca, milikLokmin(terbuka.pohon, rtl.lokmin), rtl.desaId),
  }
}

/** Every RTL in the order in which one looks at them, counted, and by sector. */
export function sajikanDaftarRtl(terbuka: LokminTerbuka, rtl: readonly Rtl[]): DaftarRtlJawaban {
  const { hariIni } = terbuka
  return {
    ...{ hariIni, rekap: rekapRtl(rtl, hariIni), sektor: [...rekapSektor(rtl, hariIni)] },
    rtl: rtl.toSorted(urutRtl(hariIni)).map((satu) => sajikanRtl(terbuka, satu)),
  }
}

const sajikanAcuan = (acuan: AcuanButir): AcuanLokmin =>
  acuan.jenis === 'notifikasi'
    ? { ...acuan, perihal: [...acuan.perihal] }
    : acuan.jenis === 'rtl'
      ? acuan
      : { ...acuan, bulan: formatBulan(acuan.bulan) }

type Minta = { readonly wilayah: string; readonly lokmin: number; readonly pembaca: Pembaca }

/** A lokmin with all that this reader may read of it; shared by the screen and the files. */
export async function bukaIsiLokmin(
  db: Db,
  { wilayah, lokmin: lokminId, pembaca }: Minta,
): Promise<{ readonly terbuka: LokminTerbuka; readonly isi: IsiLokmin } | Problem> {
  const terbuka = await bukaLokmin(db, { wilayah, pembaca })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const lokmin = await findLokminTerbaca(db, terbuka, lokminId)
  if (!lokmin) return lokminTidakAda
  const { kab_id: kabId } = terbuka.kab
  const [isi, rtl] = await Promise.all([
    loadIsiLokmin(db, kabId, lokminId),
    listRtlTerbaca(db, terbuka, lokmin.tanggal),
  ])
  const setempat = rtlSetempat(rtl, lokmin).toSorted(urutRtl(terbuka.hariIni))
  const desa = desaLokmin(terbuka.pohon, lokmin).filter((d) => mayReadMilikDesa(terbuka.pembaca, d.desaId))
  const milik = new Map(desa.map((d) => [d.desaId, d]))
  const kelola = mayManageLokmin(terbuka.pembaca.aktor, kabId, lokmin)
  return {
    terbuka,
    isi: {
      ...{ lokmin: sajikanLokmin(terbuka, lokmin), hariIni: terbuka.hariIni },
      bolehKelola: kelola && isTerbuka(lokmin.keadaan),
      bolehBuka: kelola && lokmin.keadaan === 'selesai',
      butir: isi.butir
        .filter(({ dihapus }) => !dihapus)
        .map((satu) => ({
          ...{ kunci: satu.kunci, urutan: satu.urutan, asal: satu.asal, ...ditulis(satu) },
          acuan: satu.acuan && sajikanAcuan(satu.acuan),
          isi: isi.isi
            .filter(({ butir }) => butir === satu.kunci)
            .map((m) => ({ medan: m.medan, teks: m.teks, ...ditulis(m) })),
        })),
      rtl: setempat.filter((r) => r.lokminId === lokminId).map((r) => sajikanRtl(terbuka, r)),
      lanjutan: setempat.filter((r) => r.lokminId !== lokminId && isRtlTerbuka(r)).map((r) => sajikanRtl(terbuka, r)),
      hadir: isi.hadir.map((h) => ({
        ...{ kunci: h.kunci, jabatan: h.jabatan, instansi: h.instansi, jumlah: h.jumlah, ...ditulis(h) },
      })),
      komitmen: isi.komitmen.flatMap((k): KomitmenDesa[] => {
        const d = milik.get(k.desaId)
        const { kunci, isi: janji, angka, satuan, tenggat, status } = k
        return d ? [{ kunci, ...ditulis(k), desa: desaRingkas(d), isi: janji, angka, satuan, tenggat, status }] : []
      }),
      desa: desa.map(desaRingkas).toSorted((a, b) => a.nama.localeCompare(b.nama, 'id')),
      sektor: [...new Set([...SEKTOR_UMUM, ...rtl.map(({ sektor }) => sektor)])].toSorted((a, b) =>
        a.localeCompare(b, 'id'),
      ),
    },
  }
}

/** Offered where an RTL is written; anything else may be typed. */
const SEKTOR_UMUM = [
  ...['Puskesmas', 'Pustu', 'Posyandu', 'Desa/kelurahan', 'Kecamatan', 'Dinas Kesehatan', 'Dinas Sosial'],
  ...['Dinas Pendidikan', 'DPMD', 'DPPKB', 'Kemenag', 'TP PKK'],
]

export const lokminBukanMilik = new Problem({
  status: 403,
  kode: 'bukan-lokmin-sendiri',
  judul: 'Lokmin ini bukan untuk diubah oleh peran Anda',
  rincian: 'Lokmin diubah oleh penyelenggaranya: puskesmas untuk lokminnya sendiri, dinas untuk rakor kabupaten.',
})
export const lokminSelesai = new Problem({
  status: 409,
  kode: 'lokmin-selesai',
  judul: 'Lokmin ini sudah selesai',
  rincian: 'Buka kembali lokmin ini untuk memperbaiki notulennya. Yang Anda tulis tetap tersimpan di perangkat ini.',
})
export const nomorOrangLokmin = new Problem({
  status: 422,
  kode: 'nomor-orang',
  judul: 'Notulen tidak boleh memuat nomor orang',
  rincian: 'Tulis tanpa nomor induk atau nomor kartu: jumlah saja.',
})
