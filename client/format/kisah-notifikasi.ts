/** The story of a notification as a row of moments, and its steps as marks on the months of its figure. */
import { t } from '#client/messages/t.ts'
import type { TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'
import { sebutAlasan } from './teks-notifikasi.ts'

export type Saat = {
  /** A day or a moment, whichever is known; both sort as text. */
  readonly pada: string
  readonly apa: string
  /** null: the rules did it. */
  readonly oleh: string | null
  readonly rinci?: string
}

/** Everything that happened, oldest first. */
export function susunRiwayat(satu: TindakLanjutJawaban): readonly Saat[] {
  const { diterima, dinaikkan, dinaikkanPada, tenangSejak, ditutup, hasil } = satu
  const semua: readonly Saat[] = [
    { pada: satu.munculPada, apa: t('tindak.riwayat.muncul', { sebab: sebutAlasan(satu) }), oleh: null },
    ...(diterima ? [{ pada: diterima.pada, apa: t('tindak.riwayat.diterima'), oleh: diterima.oleh }] : []),
    ...satu.daftarRencana.flatMap((r) => [
      {
        pada: r.dibuatPada,
        apa: t('tindak.riwayat.rencana', { jenis: t(`tindak.rencana.jenis.${r.jenis}`) }),
        ...{ oleh: r.oleh, rinci: r.uraian },
      },
      ...(r.selesaiPada
        ? [
            {
              pada: r.selesaiPada,
              apa: t('tindak.riwayat.rencana.selesai', { jenis: t(`tindak.rencana.jenis.${r.jenis}`) }),
              ...{ oleh: r.oleh, rinci: r.hasil },
            },
          ]
        : []),
    ]),
    ...satu.daftarKunjungan
      .filter((k) => !k.dibatalkan)
      .map((k) => ({
        pada: k.tanggal,
        apa: t('tindak.riwayat.kunjungan', { apa: t(`tindak.temuan.${k.temuan}`), n: k.dikunjungi }),
        oleh: k.unit,
      })),
    ...satu.daftarEvaluasi.map((e) => ({
      pada: e.tanggal,
      apa: t('tindak.riwayat.evaluasi', { tingkat: t(`tindak.evaluasi.tingkat.${e.tingkat}`) }),
      ...{ oleh: e.oleh, rinci: e.sudah },
    })),
    ...(dinaikkanPada && dinaikkan > 0
      ? [
          {
            pada: dinaikkanPada,
            apa: t('tindak.riwayat.dinaikkan', { kepada: t(`tindak.dinaikkan.${dinaikkan === 2 ? 2 : 1}`) }),
            oleh: null,
          },
        ]
      : []),
    ...(tenangSejak ? [{ pada: tenangSejak, apa: t('tindak.riwayat.tenang'), oleh: null }] : []),
    ...(ditutup
      ? [
          {
            pada: ditutup.pada,
            apa: t('tindak.riwayat.ditutup', { hasil: hasil ? t(`tindak.hasil.${hasil}`) : '' }),
            ...{ oleh: ditutup.oleh, rinci: ditutup.catatan },
          },
        ]
      : []),
  ]
  return semua.toSorted((a, b) => banding(a.pada.slice(0, 10), b.pada.slice(0, 10)))
}

const banding = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export type TandaBulan = { readonly bulan: string; readonly kata: string }

/** One mark per month in which something was done, with all that was done in it. */
export function tandaBulan(satu: TindakLanjutJawaban): readonly TandaBulan[] {
  const bulanan = new Map<string, string[]>()
  const tambah = (hari: string, kata: string) => {
    const bulan = hari.slice(0, 7)
    bulanan.set(bulan, [...new Set([...(bulanan.get(bulan) ?? []), kata])])
  }
  if (satu.diterima) tambah(satu.diterima.pada, t('tindak.tanda.terima'))
  for (const r of satu.daftarRencana) if (r.keadaan !== 'dibatalkan') tambah(r.dibuatPada, t('tindak.tanda.rencana'))
  const kunjungan = new Map<string, number>()
  for (const { tanggal, dibatalkan } of satu.daftarKunjungan)
    if (!dibatalkan) kunjungan.set(tanggal.slice(0, 7), (kunjungan.get(tanggal.slice(0, 7)) ?? 0) + 1)
  for (const [bulan, n] of kunjungan) tambah(bulan, t('tindak.tanda.kunjungan', { n }))
  for (const e of satu.daftarEvaluasi) tambah(e.tanggal, t('tindak.tanda.evaluasi'))
  if (satu.ditutup) tambah(satu.ditutup.pada, t('tindak.tanda.tutup'))
  return [...bulanan]
    .map(([bulan, kata]) => ({ bulan, kata: kata.join(', ') }))
    .toSorted((a, b) => banding(a.bulan, b.bulan))
}
