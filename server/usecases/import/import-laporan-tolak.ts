// Refusals that no row shows by itself: only beside the others, or beside what is already there.
import type { Db } from '#db/connection.ts'
import type { Penolakan } from '#domain/impor.ts'
import { barisDari, lembarDari } from '#domain/impor-laporan.ts'
import { listGanda, listTerkunci, refuseBaris, refuseSel } from '#store/impor-baris.ts'
import { type BerjalanTurun, listBerjalanTurun, settleBerjalan } from '#store/impor-berjalan.ts'
import { settleDasar } from '#store/impor-dasar.ts'
import type { HasilBaca } from './import-laporan-baca.ts'

type Disiapkan = { readonly kabId: number; readonly imporId: number; readonly dibaca: HasilBaca }

/** Refuses staged rows that claim the same laporan, and those that would change a locked one. */
export async function tolakBersama(db: Db, disiapkan: Disiapkan): Promise<void> {
  await tolakGanda(db, disiapkan)
  if (disiapkan.dibaca.berjalan) await pecahBerjalan(db, disiapkan)
  await settleDasar(db, disiapkan)
  await tolakTerkunci(db, disiapkan)
}

const TURUN_TERBANYAK = 20_000

/** Where a count since January falls it cannot be parted into months; the others keep what their month adds. */
async function pecahBerjalan(db: Db, { kabId, imporId, dibaca }: Disiapkan): Promise<void> {
  const turun = await listBerjalanTurun(db, { kabId, imporId, batas: TURUN_TERBANYAK })
  const menurutBaris = new Map<number, BerjalanTurun[]>()
  for (const satu of turun) menurutBaris.set(satu.nomor, [...(menurutBaris.get(satu.nomor) ?? []), satu])
  const tolak = [...menurutBaris].map(([nomor, semua]) => ({
    nomor,
    penolakan: semua.map(({ kolom, jumlah, sebelum }) => ({
      ...letak(dibaca, nomor),
      ...{ kolom, nilai: String(jumlah) },
      alasan: `Angka sejak Januari ini kurang daripada jumlah bulan-bulan sebelumnya (${sebelum}).`,
      saran: 'Periksa angkanya; bila bulan sebelumnya yang salah, perbaiki dulu bulan itu.',
    })),
  }))
  await refuseBaris(db, { kabId, imporId, tolak })
  await settleBerjalan(db, { kabId, imporId })
}

async function tolakGanda(db: Db, { kabId, imporId, dibaca }: Disiapkan): Promise<void> {
  const ganda = await listGanda(db, { kabId, imporId, panjang: dibaca.panjang })
  const apa = dibaca.panjang ? 'Isian yang sama' : 'Unit, desa dan bulan yang sama'
  const tolak = ganda.map(({ nomor, kembar }) => {
    const alasan = `${apa} ada juga di baris ${kembar.map(barisDari).join(', ')}.`
    const penolakan = {
      ...letak(dibaca, nomor),
      kolom: null,
      nilai: null,
      alasan,
      saran: 'Sisakan satu baris yang benar.',
    }
    return { nomor, penolakan: [penolakan] }
  })
  await (dibaca.panjang ? refuseSel : refuseBaris)(db, { kabId, imporId, tolak })
}

async function tolakTerkunci(db: Db, { kabId, imporId, dibaca }: Disiapkan): Promise<void> {
  const saran = 'Minta pengelola kabupaten membuka kuncinya bila angkanya memang harus berubah.'
  const tolak = (await listTerkunci(db, { kabId, imporId })).map((nomor) => ({
    nomor,
    penolakan: [{ ...letak(dibaca, nomor), kolom: null, nilai: null, alasan: 'Laporan ini sudah terkunci.', saran }],
  }))
  await refuseBaris(db, { kabId, imporId, tolak })
}

function letak({ lembar }: HasilBaca, nomor: number): Pick<Penolakan, 'lembar' | 'baris'> {
  const nama = lembar[lembarDari(nomor)]
  return { ...(nama && { lembar: nama }), baris: barisDari(nomor) }
}
