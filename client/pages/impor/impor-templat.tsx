import { useId, useState } from 'react'
import { simpanBerkas } from '#client/api/berkas.ts'
import { endpointTable } from '#client/api/endpoint-table.ts'
import { tulisKueri } from '#client/api/kueri.ts'
import { problemJaringan, readProblem } from '#client/api/problem.ts'
import { useEndpoint } from '#client/api/query.ts'
import { penugasanAktif } from '#client/api/saya.ts'
import type { Kueri } from '#client/api/types.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { bulanDari, geserBulan } from '#client/format/bulan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { t } from '#client/messages/t.ts'

type Jenis = Kueri<'getTemplat'>['jenis']
const JENIS: readonly Jenis[] = ['posyandu', 'pustu', 'puskesmas', 'rekap-desa', 'faskes-lain', 'sekolah']

/** A workbook to be filled anywhere and sent back: for a kind of unit, a puskesmas, a month. */
export function ImporTemplat({ wilayah }: { readonly wilayah: string }) {
  const id = useId()
  const milik = penugasanAktif(useSayaMasuk())?.tempat.filter(({ jenis }) => jenis === 'puskesmas') ?? []
  const pohon = useEndpoint('getWilayah', { wilayah }).data?.puskesmas ?? []
  const puskesmas = milik.length > 0 ? milik : pohon
  const [kode, setKode] = useState('')
  const [jenis, setJenis] = useState<Jenis>('posyandu')
  const [bulan, setBulan] = useState(() => geserBulan(bulanDari(new Date()), -1))
  const dipilih = kode || (puskesmas[0]?.kode ?? '')
  return (
    <section>
      <h2>{t('impor.templat')}</h2>
      <p className="redup">{t('impor.templat.arti')}</p>
      <Kirim
        tombol={t('impor.templat.unduh')}
        siap={dipilih !== '' && bulan !== ''}
        onKirim={() => unduhTemplat({ wilayah: dipilih, jenis, bulan })}
      >
        <div className="impor-medan">
          <div className="medan">
            <label htmlFor={`${id}-jenis`}>{t('impor.templat.jenis')}</label>
            <select
              id={`${id}-jenis`}
              className="pilih masukan"
              value={jenis}
              onChange={({ target }) => setJenis(JENIS.find((satu) => satu === target.value) ?? jenis)}
            >
              {JENIS.map((satu) => (
                <option key={satu} value={satu}>
                  {kataJenisUnit(satu)}
                </option>
              ))}
            </select>
          </div>
          <div className="medan">
            <label htmlFor={`${id}-puskesmas`}>{t('impor.templat.puskesmas')}</label>
            <select
              id={`${id}-puskesmas`}
              className="pilih masukan"
              value={dipilih}
              onChange={({ target }) => setKode(target.value)}
            >
              {puskesmas.map((satu) => (
                <option key={satu.kode} value={satu.kode}>
                  {satu.nama}
                </option>
              ))}
            </select>
          </div>
          <Medan judul={t('impor.templat.bulan')} type="month" nilai={bulan} onIsi={setBulan} />
        </div>
      </Kirim>
    </section>
  )
}

/** Fetched, and not a link: what cannot be made is then said here, and not saved as a file. */
async function unduhTemplat(kueri: Kueri<'getTemplat'>): Promise<void> {
  const jawaban = await fetch(`${endpointTable.getTemplat.jalur}${tulisKueri(kueri)}`).catch(() => {
    throw problemJaringan()
  })
  if (!jawaban.ok) throw await readProblem(jawaban)
  simpanBerkas(`templat-${kueri.jenis}-${kueri.wilayah}-${kueri.bulan}.xlsx`, await jawaban.blob())
}
