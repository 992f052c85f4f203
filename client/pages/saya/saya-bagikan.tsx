import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { halamanDari } from '#client/frame/halaman.ts'
import { t } from '#client/messages/t.ts'

/** Share links that hold: one's own, and for the dinas all of its kabupaten. */
export function SayaBagikan() {
  const { data, refetch } = useEndpoint('getBagikanDaftar', {})
  const cabut = async (bagikan: number) => {
    await call('postCabutBagikan', {}, { isi: { bagikan } })
    await refetch()
  }
  return (
    <section>
      <h2>{t('bagikan.daftar')}</h2>
      <p className="redup">{t('bagikan.daftar.arti')}</p>
      {data?.bagikan.length === 0 && <p className="redup">{t('bagikan.daftar.kosong')}</p>}
      <ul className="daftar-akun">
        {(data?.bagikan ?? []).map((satu) => (
          <li key={satu.bagikan}>
            <span>
              {satu.catatan}
              <small>
                {[
                  namaLayar(satu),
                  satu.pembuat,
                  t('bagikan.sampai', { waktu: formatWaktu(satu.berakhirPada) }),
                  satu.terakhirPada
                    ? t('bagikan.dibuka', { waktu: formatWaktu(satu.terakhirPada) })
                    : t('bagikan.belumDibuka'),
                ].join(' · ')}
              </small>
            </span>
            <button
              type="button"
              className="button"
              aria-label={t('bagikan.cabut.yang', { catatan: satu.catatan })}
              onClick={() => void cabut(satu.bagikan)}
            >
              {t('bagikan.cabut')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function namaLayar({ jalur, kueri }: { readonly jalur: string; readonly kueri: string }): string {
  const halaman = halamanDari(jalur)
  const isi = new URLSearchParams(kueri)
  const bulan = isi.get('bulan')
  return [halaman && t(halaman.kunci), isi.get('wilayah'), bulan && formatBulan(bulan)].filter(Boolean).join(' ')
}
