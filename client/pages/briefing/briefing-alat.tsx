import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Popover } from '#client/components/popover.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { getBahasa, t } from '#client/messages/t.ts'
import type { BriefingJawaban } from '#contract/briefing.ts'
import { tampilDari } from './briefing-tampil.ts'
import { BriefingTerbit } from './briefing-terbit.tsx'

type Props = { readonly jawaban: BriefingJawaban; readonly terakhir: number }

const BENTUK = ['pdf', 'png', 'pptx'] as const

/** Taking the page along, and issuing it. */
export function BriefingAlat({ jawaban, terakhir }: Props) {
  const { isi, terbitan, berubah } = jawaban
  const { konteks, ubah } = useKonteks()
  const klien = useQueryClient()
  const [buka, setBuka] = useState(false)
  const boleh = useSayaMasuk().tindakan.includes('terbitkan-briefing')
  // What was issued can only be followed by figures that differ, and is looked at before.
  const dapatTerbit = boleh && (terbitan === null || berubah) && (terbitan === null || terbitan.revisi === terakhir)
  const selesai = async (revisi: number) => {
    await klien.invalidateQueries({ queryKey: ['getBriefingDaftar'] })
    setBuka(false)
    ubah({ susunan: { ...konteks.susunan, tampil: tampilDari(revisi) } })
  }
  return (
    <div className="briefing-alat briefing-layar">
      <Popover label={t('briefing.berkas')} tombol={t('briefing.berkas')} kelas="button" rata="kanan">
        {(tutup) => (
          <ul className="briefing-berkas">
            {BENTUK.map((bentuk) => (
              <li key={bentuk}>
                <a href={alamatBerkas(jawaban, bentuk)} download onClick={tutup}>
                  {t(`briefing.berkas.${bentuk}`)}
                </a>
              </li>
            ))}
            <li>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  tutup()
                  window.print()
                }}
              >
                {t('briefing.cetak')}
              </button>
            </li>
          </ul>
        )}
      </Popover>
      {dapatTerbit && (
        <button type="button" className="button button-utama" onClick={() => setBuka(true)}>
          {t(terakhir > 0 ? 'briefing.terbitkan.revisi' : 'briefing.terbitkan')}
        </button>
      )}
      {buka && <BriefingTerbit isi={isi} terakhir={terakhir} onClose={() => setBuka(false)} onTerbit={selesai} />}
    </div>
  )
}

function alamatBerkas({ isi, terbitan }: BriefingJawaban, bentuk: (typeof BENTUK)[number]): string {
  const kueri = new URLSearchParams({ wilayah: isi.wilayah.kode, bulan: isi.bulan, bentuk, bahasa: getBahasa() })
  if (terbitan) kueri.set('revisi', String(terbitan.revisi))
  return `/api/briefing/berkas?${kueri}`
}
