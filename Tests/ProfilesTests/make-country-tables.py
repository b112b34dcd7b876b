"""Writes Sources/Profiles/CountryTables.swift: names of countries from the Unicode CLDR, their zones from
the time zone database.

    python3 -m venv V && V/bin/pip install babel==2.18.0
    V/bin/python make-country-tables.py ../../Sources/Profiles/CountryTables.swift
"""
import sys, unicodedata
import babel
from babel import Locale

LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "ru", "uk", "be", "kk"]
# What people write and no list of names has.
ALSO = {
    "US": ["usa", "u.s.a.", "u.s.", "america", "сша", "united states of america", "eeuu"],
    "GB": ["uk", "u.k.", "great britain", "england", "scotland", "wales", "northern ireland",
           "britain", "großbritannien", "vereinigtes königreich", "великобритания", "англия"],
    "DE": ["brd", "bundesrepublik deutschland", "фрг"], "RU": ["рф", "российская федерация",
           "russian federation", "russland", "rossiya"],
    "NL": ["holland", "the netherlands", "голландия"], "CZ": ["czech republic", "tschechische republik"],
    "BY": ["белоруссия", "republic of belarus"], "KZ": ["республика казахстан"],
    "AE": ["uae", "оаэ", "vae"], "KR": ["south korea", "südkorea", "южная корея"],
    "MD": ["молдавия"], "KG": ["киргизия", "kirgisien"], "TR": ["turkey", "türkei"],
    "CH": ["helvetia"], "VN": ["viet nam"], "MK": ["macedonia"], "CI": ["ivory coast"],
}
ALPHA3 = dict(line.split() for line in """AF AFG|AX ALA|AL ALB|DZ DZA|AS ASM|AD AND|AO AGO|AI AIA|AQ ATA|AG ATG|AR ARG|AM ARM|AW ABW|AU AUS|AT AUT|AZ AZE|BS BHS|BH BHR|BD BGD|BB BRB|BY BLR|BE BEL|BZ BLZ|BJ BEN|BM BMU|BT BTN|BO BOL|BQ BES|BA BIH|BW BWA|BV BVT|BR BRA|IO IOT|BN BRN|BG BGR|BF BFA|BI BDI|KH KHM|CM CMR|CA CAN|CV CPV|KY CYM|CF CAF|TD TCD|CL CHL|CN CHN|CX CXR|CC CCK|CO COL|KM COM|CG COG|CD COD|CK COK|CR CRI|CI CIV|HR HRV|CU CUB|CW CUW|CY CYP|CZ CZE|DK DNK|DJ DJI|DM DMA|DO DOM|EC ECU|EG EGY|SV SLV|GQ GNQ|ER ERI|EE EST|ET ETH|FK FLK|FO FRO|FJ FJI|FI FIN|FR FRA|GF GUF|PF PYF|TF ATF|GA GAB|GM GMB|GE GEO|DE DEU|GH GHA|GI GIB|GR GRC|GL GRL|GD GRD|GP GLP|GU GUM|GT GTM|GG GGY|GN GIN|GW GNB|GY GUY|HT HTI|HM HMD|VA VAT|HN HND|HK HKG|HU HUN|IS ISL|IN IND|ID IDN|IR IRN|IQ IRQ|IE IRL|IM IMN|IL ISR|IT ITA|JM JAM|JP JPN|JE JEY|JO JOR|KZ KAZ|KE KEN|KI KIR|KP PRK|KR KOR|KW KWT|KG KGZ|LA LAO|LV LVA|LB LBN|LS LSO|LR LBR|LY LBY|LI LIE|LT LTU|LU LUX|MO MAC|MK MKD|MG MDG|MW MWI|MY MYS|MV MDV|ML MLI|MT MLT|MH MHL|MQ MTQ|MR MRT|MU MUS|YT MYT|MX MEX|FM FSM|MD MDA|MC MCO|MN MNG|ME MNE|MS MSR|MA MAR|MZ MOZ|MM MMR|NA NAM|NR NRU|NP NPL|NL NLD|NC NCL|NZ NZL|NI NIC|NE NER|NG NGA|NU NIU|NF NFK|MP MNP|NO NOR|OM OMN|PK PAK|PW PLW|PS PSE|PA PAN|PG PNG|PY PRY|PE PER|PH PHL|PN PCN|PL POL|PT PRT|PR PRI|QA QAT|RE REU|RO ROU|RU RUS|RW RWA|BL BLM|SH SHN|KN KNA|LC LCA|MF MAF|PM SPM|VC VCT|WS WSM|SM SMR|ST STP|SA SAU|SN SEN|RS SRB|SC SYC|SL SLE|SG SGP|SX SXM|SK SVK|SI SVN|SB SLB|SO SOM|ZA ZAF|GS SGS|SS SSD|ES ESP|LK LKA|SD SDN|SR SUR|SJ SJM|SE SWE|CH CHE|SY SYR|TW TWN|TJ TJK|TZ TZA|TH THA|TL TLS|TG TGO|TK TKL|TO TON|TT TTO|TN TUN|TR TUR|TM TKM|TC TCA|TV TUV|UG UGA|UA UKR|AE ARE|GB GBR|US USA|UM UMI|UY URY|UZ UZB|VU VUT|VE VEN|VN VNM|VG VGB|VI VIR|WF WLF|EH ESH|YE YEM|ZM ZMB|ZW ZWE""".split("|"))
# The database lists more for them, but nobody of the programme lives in the others.
ONE_ZONE = {"DE": "Europe/Berlin", "UA": "Europe/Kyiv", "CY": "Asia/Nicosia", "KZ": "Asia/Almaty",
            "UZ": "Asia/Tashkent", "CN": "Asia/Shanghai", "MY": "Asia/Kuala_Lumpur",
            "AR": "America/Argentina/Buenos_Aires", "PS": "Asia/Hebron", "VN": "Asia/Ho_Chi_Minh",
            "NZ": "Pacific/Auckland", "CL": "America/Santiago", "EC": "America/Guayaquil"}


def main(path):
    zones = {}
    for line in open("/usr/share/zoneinfo/zone.tab"):
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            zones.setdefault(country, []).append(zone.strip())
    one = {c: z[0] for c, z in zones.items() if len(z) == 1} | ONE_ZONE
    lines, taken = [], {}
    for country in sorted(ALPHA3):
        names = [Locale(l).territories.get(country, "").lower() for l in LANGUAGES] + ALSO.get(country, [])
        unique = []
        for name in names:
            name = unicodedata.normalize("NFC", name.replace("’", "'"))
            if name and taken.setdefault(name, country) == country and name not in unique:
                unique.append(name)
        lines.append("|".join([country, ALPHA3[country], one.get(country, "")] + unique))
    with open(path, "w") as out:
        out.write(f'''// Made by Tests/ProfilesTests/make-country-tables.py. Names: Unicode CLDR by way of Babel {babel.__version__},
// Copyright (C) Unicode, Inc., Unicode License v3 (https://www.unicode.org/license.txt). Zones: the time
// zone database, in the public domain. Never edited by hand.
// swift-format-ignore-file

/// The countries of ISO 3166-1.
enum CountryTables {{
  /// Code of two letters, of three, the one zone of the country (or nothing), names in lower case.
  static let countries: StaticString = #"""
''')
        for line in lines:
            out.write(f"    {line}\n")
        out.write('    """#\n}\n')


main(sys.argv[1])
