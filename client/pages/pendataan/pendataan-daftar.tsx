import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { isDitunggu } from '#client/format/kalimat-pendataan.ts'
import { formatTanggal } from '#client/format/kata-lokmin.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BarisPendataan, PendataanJawaban } from '#contract/pendataan.ts'

const SARING = ['ditunggu', 'belum', 'dikembalikan', 'diserahkan', 'diperiksa', 'semua'] as const
type Saring = (typeof SARING)[number]

const lolos = (saring: Saring, satu: BarisPendataan): boolean =>
  saring === 'semua' || (saring === 'ditunggu' ? isDitunggu(satu) : satu.status === saring)

type Props = { readonly jawaban: PendataanJawaban; readonly onCatat: (desa: string) => void }

/** Desa by desa: those whose list is awaited first, unless the reader asks for others. */
export function PendataanDaftar({ jawaban: { baris, bolehUbah }, onCatat }: Props) {
  const { konteks, ubah } = useKonteks()
  const satuDesa = baris.length === 1
  const saring = SARING.find((satu) => satu === konteks.susunan.hanya) ?? (satuDesa ? 'semua' : 'ditunggu')
  const tampil = baris.filter((satu) => lolos(saring, satu))
  return (
    <section>
      <h2>{t('pendataan.perDesa')}</h2>
      {!satuDesa && (
        <div className="pendataan-saring">
          <Segmented
            label={t('pendataan.saring')}
            nilai={saring}
            pilihan={SARING.map((nilai) => ({
              nilai,
              teks: `${t(`pendataan.saring.${nilai}`)} ${formatJumlah(baris.filter((b) => lolos(nilai, b)).length)}`,
            }))}
            onPilih={(hanya) => ubah({ susunan: { ...konteks.susunan, hanya } }, { ganti: true })}
          />
        </div>
      )}
      {tampil.length === 0 ? (
        <EmptyState judul={t('pendataan.tidakAda.judul')} isi={t('pendataan.tidakAda.isi')} />
      ) : (
        <DataTable
          keterangan={t('pendataan.perDesa')}
          kolom={susunKolom(bolehUbah ? onCatat : null)}
          baris={tampil}
          kunciBaris={(satu) => satu.kode}
          sedikitDulu
          bertumpuk
        />
      )}
    </section>
  )
}

function susunKolom(onCatat: Props['onCatat'] | null): readonly Kolom<BarisPendataan>[] {
  return [
    { kunci: 'nama', judul: t('pendataan.kolom.nama'), nilai: (b) => b.nama, isi: (b) => b.nama },
    {
      ...{ kunci: 'kecamatan', judul: t('pendataan.kolom.kecamatan'), nilai: (b) => b.kecamatan?.nama ?? null },
      isi: (b) => b.kecamatan?.nama ?? t('angka.tanpa'),
    },
    { kunci: 'status', judul: t('pendataan.kolom.status'), nilai: (b) => b.status, isi: (b) => <Status baris={b} /> },
    {
      ...{ kunci: 'tanggal', judul: t('pendataan.kolom.tanggal'), nilai: (b) => b.diserahkanPada },
      isi: (b) => (b.diserahkanPada ? formatTanggal(b.diserahkanPada) : t('angka.tanpa')),
    },
    {
      ...{ kunci: 'keluarga', judul: t('pendataan.kolom.keluarga'), rata: 'kanan', menurun: true },
      ...{ nilai: (b) => b.keluarga, isi: (b) => formatJumlah(b.keluarga) },
    },
    ...(onCatat === null
      ? []
      : [
          {
            kunci: 'catat',
            judul: t('pendataan.kolom.catat'),
            isi: (b: BarisPendataan) => (
              <button type="button" className="button" onClick={() => onCatat(b.kode)}>
                {t('pendataan.catat')}
                <span className="sr-only"> {b.nama}</span>
              </button>
            ),
          },
        ]),
  ]
}

/** Told in words; the mark only helps the eye. */
const Status = ({ baris: { status, alasan, terlambat } }: { readonly baris: BarisPendataan }) => (
  <span className="pendataan-status" data-status-pendataan={status}>
    {t(`pendataan.status.${status}`)}
    {terlambat && <strong className="pendataan-lewat">{t('pendataan.terlambat')}</strong>}
    {alasan !== '' && <small>{alasan}</small>}
  </span>
)
