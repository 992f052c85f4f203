import { Ambil } from '#client/components/ambil.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import { LembarJelajah } from './lembar-pws-jelajah.tsx'

/** What can be done with the sheet: another of its klaster, finer rows, print it or all of them. */
export function LembarAlat({ lembar }: { lembar: Lembar }) {
  const { konteks, indikator, ubah } = useKonteks()
  const { wilayah, hierarki, dasar, bulan, rincian } = lembar
  const { klaster, kelompok } = lembar.indikator
  const kueri = { wilayah: wilayah.kode, hierarki, dasar, bulan, rincian }
  return (
    <div className="lembar-alat">
      <LembarJelajah />
      <RincianSwitch lembar={lembar} />
      <div className="lembar-cetak">
        <Ambil
          tampilan="pws"
          kueri={{ ...kueri, indikator: lembar.indikator.kode }}
          lain={[
            {
              ...{ tampilan: 'lembar-klaster', bentuk: 'pdf', kueri: { ...kueri, klaster, kelompok } },
              judul: t('ambil.kelompok', { kelompok }),
            },
            {
              ...{ tampilan: 'lembar-klaster', bentuk: 'pdf', kueri: { ...kueri, klaster } },
              judul: t('ambil.klaster', { klaster }),
            },
          ]}
        />
        <button
          type="button"
          className="button"
          onClick={() => ubah({ buka: null, susunan: { ...konteks.susunan, cetak: 'klaster' } })}
        >
          {t('pws.cetak.klaster', { klaster: indikator.klaster })}
        </button>
      </div>
    </div>
  )
}

/** A kabupaten's sheet shows kecamatan or puskesmas; its desa are one choice away. */
function RincianSwitch({ lembar }: { lembar: Lembar }) {
  const { konteks, ubah } = useKonteks()
  if (lembar.wilayah.tingkat !== 'kabupaten') return null
  const tengah = konteks.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  return (
    <Segmented
      label={t('rincian.judul')}
      nilai={lembar.rincian === 'desa' ? 'desa' : tengah}
      pilihan={[
        { nilai: tengah, teks: t(`rincian.${tengah}`) },
        { nilai: 'desa', teks: t('rincian.desa') },
      ]}
      onPilih={(rincian) => ubah({ rincian, buka: null })}
    />
  )
}
