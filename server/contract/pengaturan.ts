import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { kodeWilayah } from './konteks.ts'
import { peran } from './saya.ts'

const pengaturan = z.object({
  /** Roles whose screens call the status jelek "prioritas pembinaan". */
  prioritasPembinaan: z.array(peran),
})

const pengaturanJawaban = pengaturan.extend({
  /** What holds where nothing is set. */
  bawaan: pengaturan,
  /** Roles that read figures at all. */
  peran: z.array(peran),
})

/** The choices of a kabupaten that have no screen of their own. */
export const getPengaturan = defineEndpoint({
  nama: 'getPengaturan',
  metode: 'GET',
  jalur: '/api/pengaturan',
  kueri: z.object({ wilayah: kodeWilayah }),
  isi: z.undefined(),
  keluaran: pengaturanJawaban,
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
export type PengaturanJawaban = z.infer<typeof getPengaturan.keluaran>

/** Sets them; the dinas of that kabupaten alone. */
export const postPengaturan = defineEndpoint({
  nama: 'postPengaturan',
  metode: 'POST',
  jalur: '/api/pengaturan',
  kueri: z.object({}),
  isi: pengaturan.extend({ wilayah: kodeWilayah }),
  keluaran: pengaturanJawaban,
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
