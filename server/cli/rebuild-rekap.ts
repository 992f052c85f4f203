import { type Bulan, parseBulan } from '#domain/bulan.ts'
import { listLingkup } from '#store/periksa-rekap.ts'
import { rebuildRekap } from '#usecases/rebuild-rekap.ts'
import { readOpsi, teksOpsi } from './opsi.ts'
import type { Perintah } from './perintah.ts'

const PAKAI = 'rebuild rekap [--wilayah KODE] [--bulan TTTT-BB]'

export const perintah: Perintah = {
  pakai: PAKAI,
  arti: 'Menyusun ulang rekap dari isian dan memperbaiki baris yang berbeda.',
  run: async ({ db, args }) => {
    const opsi = readOpsi(args, { wilayah: 'string', bulan: 'string' }, PAKAI)
    if (!opsi) return 1
    const bulan = readBulan(teksOpsi(opsi.bulan))
    if (bulan === undefined) return complain('Tulis bulan sebagai TTTT-BB, misalnya 2025-01.')
    const wilayah = teksOpsi(opsi.wilayah)
    const lingkup = await listLingkup(db, wilayah)
    if (lingkup.length === 0 && wilayah !== null) return complain(`Wilayah ${wilayah} tidak dikenal.`)
    for (const { kabId, kode, desaId } of lingkup) {
      const { iris, baris } = await rebuildRekap(db, { kabId, desaId, bulan })
      console.log(`${kode}: ${iris} desa-bulan disusun ulang, ${baris} baris diperbaiki.`)
    }
    return 0
  },
}

/** null: every month; undefined: not a month. */
const readBulan = (teks: string | null): Bulan | null | undefined =>
  teks === null ? null : (parseBulan(teks) ?? undefined)

function complain(pesan: string): number {
  console.error(pesan)
  return 1
}
