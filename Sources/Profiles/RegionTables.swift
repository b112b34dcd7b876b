// swift-format-ignore-file

/// Regions, towns and postcodes of countries with several time zones, and the regions of some with one.
///
/// Zones are those of the time zone database. A region that lies in two zones has none here: its
/// postcode, its town or the telephone number says more.
enum RegionTables {
  /// Country, zone, name, other names.
  static let regions: StaticString = #"""
    DE||Baden-Württemberg,BW
    DE||Bayern,BY,Bavaria,Бавария
    DE||Berlin,BE,Берлин
    DE||Brandenburg,BB
    DE||Bremen,HB
    DE||Hamburg,HH,Гамбург
    DE||Hessen,HE,Hesse
    DE||Mecklenburg-Vorpommern,MV,Mecklenburg-Western Pomerania
    DE||Niedersachsen,NI,Lower Saxony
    DE||Nordrhein-Westfalen,NW,NRW,North Rhine-Westphalia
    DE||Rheinland-Pfalz,RP,Rhineland-Palatinate
    DE||Saarland,SL
    DE||Sachsen,SN,Saxony
    DE||Sachsen-Anhalt,ST,Saxony-Anhalt
    DE||Schleswig-Holstein,SH
    DE||Thüringen,TH,Thuringia
    AT||Burgenland,Bgld
    AT||Kärnten,Ktn,Carinthia
    AT||Niederösterreich,NÖ,Lower Austria
    AT||Oberösterreich,OÖ,Upper Austria
    AT||Salzburg,Sbg
    AT||Steiermark,Stmk,Styria
    AT||Tirol,Tyrol
    AT||Vorarlberg,Vbg
    AT||Wien,Vienna,Вена
    RU|Europe/Moscow|Москва,Moscow,Moskau,Moskva,MOW
    RU|Europe/Moscow|Московская область,Moscow Oblast,Moskovskaya,Подмосковье
    RU|Europe/Moscow|Санкт-Петербург,Saint Petersburg,St Petersburg,Sankt Petersburg,СПб,Питер
    RU|Europe/Moscow|Ленинградская область,Leningrad,Leningradskaya
    RU|Europe/Moscow|Адыгея,Adygea
    RU|Asia/Barnaul|Республика Алтай,Altai Republic,Горный Алтай
    RU|Asia/Barnaul|Алтайский край,Altai Krai,Altayskiy
    RU|Asia/Yakutsk|Амурская область,Amur,Amurskaya
    RU|Europe/Moscow|Архангельская область,Arkhangelsk,Arkhangelskaya
    RU|Europe/Astrakhan|Астраханская область,Astrakhan,Astrakhanskaya
    RU|Asia/Yekaterinburg|Башкортостан,Bashkortostan,Башкирия
    RU|Europe/Moscow|Белгородская область,Belgorod,Belgorodskaya
    RU|Europe/Moscow|Брянская область,Bryansk,Bryanskaya
    RU|Asia/Irkutsk|Бурятия,Buryatia
    RU|Europe/Moscow|Владимирская область,Vladimir,Vladimirskaya
    RU|Europe/Volgograd|Волгоградская область,Volgograd,Volgogradskaya
    RU|Europe/Moscow|Вологодская область,Vologda,Vologodskaya
    RU|Europe/Moscow|Воронежская область,Voronezh,Voronezhskaya
    RU|Europe/Moscow|Дагестан,Dagestan
    RU|Asia/Vladivostok|Еврейская автономная область,Jewish Autonomous Oblast,Еврейская
    RU|Asia/Chita|Забайкальский край,Zabaykalsky Krai,Transbaikal,Zabaikalsky
    RU|Europe/Moscow|Ивановская область,Ivanovo,Ivanovskaya
    RU|Europe/Moscow|Ингушетия,Ingushetia
    RU|Asia/Irkutsk|Иркутская область,Irkutsk,Irkutskaya
    RU|Europe/Moscow|Кабардино-Балкария,Kabardino-Balkaria,Кабардино-Балкарская
    RU|Europe/Kaliningrad|Калининградская область,Kaliningrad,Kaliningradskaya
    RU|Europe/Moscow|Калмыкия,Kalmykia
    RU|Europe/Moscow|Калужская область,Kaluga,Kaluzhskaya
    RU|Asia/Kamchatka|Камчатский край,Kamchatka
    RU|Europe/Moscow|Карачаево-Черкесия,Karachay-Cherkessia,Карачаево-Черкесская
    RU|Europe/Moscow|Карелия,Karelia
    RU|Asia/Novokuznetsk|Кемеровская область,Kemerovo,Kuzbass,Кузбасс,Kemerovskaya
    RU|Europe/Kirov|Кировская область,Kirov,Kirovskaya
    RU|Europe/Moscow|Коми,Komi
    RU|Europe/Moscow|Костромская область,Kostroma,Kostromskaya
    RU|Europe/Moscow|Краснодарский край,Krasnodar,Кубань,Krasnodarskiy
    RU|Asia/Krasnoyarsk|Красноярский край,Krasnoyarsk,Krasnoyarskiy
    RU|Europe/Simferopol|Крым,Crimea
    RU|Asia/Yekaterinburg|Курганская область,Kurgan,Kurganskaya
    RU|Europe/Moscow|Курская область,Kursk,Kurskaya
    RU|Europe/Moscow|Липецкая область,Lipetsk,Lipetskaya
    RU|Asia/Magadan|Магаданская область,Magadan,Magadanskaya
    RU|Europe/Moscow|Марий Эл,Mari El
    RU|Europe/Moscow|Мордовия,Mordovia
    RU|Europe/Moscow|Мурманская область,Murmansk,Murmanskaya
    RU|Europe/Moscow|Ненецкий автономный округ,Nenets
    RU|Europe/Moscow|Нижегородская область,Nizhny Novgorod,Nizhegorodskaya
    RU|Europe/Moscow|Новгородская область,Novgorod,Novgorodskaya
    RU|Asia/Novosibirsk|Новосибирская область,Novosibirsk,Novosibirskaya
    RU|Asia/Omsk|Омская область,Omsk,Omskaya
    RU|Asia/Yekaterinburg|Оренбургская область,Orenburg,Orenburgskaya
    RU|Europe/Moscow|Орловская область,Oryol,Orel,Orlovskaya
    RU|Europe/Moscow|Пензенская область,Penza,Penzenskaya
    RU|Asia/Yekaterinburg|Пермский край,Perm,Permskiy
    RU|Asia/Vladivostok|Приморский край,Primorye,Primorsky,Приморье
    RU|Europe/Moscow|Псковская область,Pskov,Pskovskaya
    RU|Europe/Moscow|Ростовская область,Rostov,Rostovskaya
    RU|Europe/Moscow|Рязанская область,Ryazan,Ryazanskaya
    RU|Europe/Samara|Самарская область,Samara,Samarskaya
    RU|Europe/Saratov|Саратовская область,Saratov,Saratovskaya
    RU||Саха (Якутия),Якутия,Саха,Sakha,Yakutia
    RU||Сахалинская область,Sakhalin,Sakhalinskaya
    RU|Asia/Yekaterinburg|Свердловская область,Sverdlovsk,Sverdlovskaya
    RU|Europe/Simferopol|Севастополь,Sevastopol
    RU|Europe/Moscow|Северная Осетия,North Ossetia,Северная Осетия - Алания
    RU|Europe/Moscow|Смоленская область,Smolensk,Smolenskaya
    RU|Europe/Moscow|Ставропольский край,Stavropol,Stavropolskiy
    RU|Europe/Moscow|Тамбовская область,Tambov,Tambovskaya
    RU|Europe/Moscow|Татарстан,Tatarstan
    RU|Europe/Moscow|Тверская область,Tver,Tverskaya
    RU|Asia/Tomsk|Томская область,Tomsk,Tomskaya
    RU|Europe/Moscow|Тульская область,Tula,Tulskaya
    RU|Asia/Krasnoyarsk|Тыва,Tuva,Тува
    RU|Asia/Yekaterinburg|Тюменская область,Tyumen,Tyumenskaya
    RU|Europe/Samara|Удмуртия,Udmurtia,Удмуртская
    RU|Europe/Ulyanovsk|Ульяновская область,Ulyanovsk,Ulyanovskaya
    RU|Asia/Vladivostok|Хабаровский край,Khabarovsk,Khabarovskiy
    RU|Asia/Krasnoyarsk|Хакасия,Khakassia
    RU|Asia/Yekaterinburg|Ханты-Мансийский автономный округ - Югра,ХМАО,Khanty-Mansi,Югра,Ханты-Мансийский
    RU|Asia/Yekaterinburg|Челябинская область,Chelyabinsk,Chelyabinskaya
    RU|Europe/Moscow|Чечня,Chechnya,Чеченская
    RU|Europe/Moscow|Чувашия,Chuvashia,Чувашская
    RU|Asia/Anadyr|Чукотский автономный округ,Chukotka
    RU|Asia/Yekaterinburg|Ямало-Ненецкий автономный округ,ЯНАО,Yamalo-Nenets
    RU|Europe/Moscow|Ярославская область,Yaroslavl,Yaroslavskaya
    US|America/Chicago|Alabama,AL
    US||Alaska,AK
    US||Arizona,AZ
    US|America/Chicago|Arkansas,AR
    US|America/Los_Angeles|California,CA
    US|America/Denver|Colorado,CO
    US|America/New_York|Connecticut,CT
    US|America/New_York|Delaware,DE
    US|America/New_York|District of Columbia,DC,Washington DC
    US||Florida,FL
    US|America/New_York|Georgia,GA
    US|Pacific/Honolulu|Hawaii,HI
    US||Idaho,ID
    US|America/Chicago|Illinois,IL
    US||Indiana,IN
    US|America/Chicago|Iowa,IA
    US||Kansas,KS
    US||Kentucky,KY
    US|America/Chicago|Louisiana,LA
    US|America/New_York|Maine,ME
    US|America/New_York|Maryland,MD
    US|America/New_York|Massachusetts,MA
    US||Michigan,MI
    US|America/Chicago|Minnesota,MN
    US|America/Chicago|Mississippi,MS
    US|America/Chicago|Missouri,MO
    US|America/Denver|Montana,MT
    US||Nebraska,NE
    US||Nevada,NV
    US|America/New_York|New Hampshire,NH
    US|America/New_York|New Jersey,NJ
    US|America/Denver|New Mexico,NM
    US|America/New_York|New York,NY
    US|America/New_York|North Carolina,NC
    US||North Dakota,ND
    US|America/New_York|Ohio,OH
    US|America/Chicago|Oklahoma,OK
    US||Oregon,OR
    US|America/New_York|Pennsylvania,PA
    US|America/New_York|Rhode Island,RI
    US|America/New_York|South Carolina,SC
    US||South Dakota,SD
    US||Tennessee,TN
    US||Texas,TX
    US|America/Denver|Utah,UT
    US|America/New_York|Vermont,VT
    US|America/New_York|Virginia,VA
    US|America/Los_Angeles|Washington,WA
    US|America/New_York|West Virginia,WV
    US|America/Chicago|Wisconsin,WI
    US|America/Denver|Wyoming,WY
    CA|America/Edmonton|Alberta,AB
    CA||British Columbia,BC
    CA|America/Winnipeg|Manitoba,MB
    CA|America/Moncton|New Brunswick,NB
    CA||Newfoundland and Labrador,NL
    CA||Northwest Territories,NT
    CA|America/Halifax|Nova Scotia,NS
    CA||Nunavut,NU
    CA||Ontario,ON
    CA|America/Halifax|Prince Edward Island,PE
    CA||Québec,QC,Quebec
    CA|America/Regina|Saskatchewan,SK
    CA|America/Whitehorse|Yukon,YT
    AU|Australia/Sydney|Australian Capital Territory,ACT
    AU||New South Wales,NSW
    AU|Australia/Darwin|Northern Territory,NT
    AU|Australia/Brisbane|Queensland,QLD
    AU|Australia/Adelaide|South Australia,SA
    AU|Australia/Hobart|Tasmania,TAS
    AU|Australia/Melbourne|Victoria,VIC
    AU|Australia/Perth|Western Australia,WA
    ES|Atlantic/Canary|Canarias,Canary Islands,Las Palmas,Santa Cruz de Tenerife
    PT|Atlantic/Azores|Açores,Azores
    PT|Atlantic/Madeira|Madeira
    """#

  /// Country, zone, towns.
  static let cities: StaticString = #"""
    RU|Europe/Moscow|Москва,Moscow,Moskau,Санкт-Петербург,Saint Petersburg,St Petersburg,Казань,Kazan,Нижний Новгород,Nizhny Novgorod,Ростов-на-Дону,Rostov-on-Don,Краснодар,Krasnodar,Воронеж,Voronezh,Тула,Tula,Ярославль,Yaroslavl,Пенза,Penza,Липецк,Рязань,Ryazan,Набережные Челны,Чебоксары,Брянск,Курск,Тверь,Иваново,Белгород,Сочи,Sochi,Ставрополь,Махачкала,Владимир,Калуга,Смоленск,Мурманск,Murmansk,Архангельск,Вологда,Череповец,Сыктывкар,Йошкар-Ола,Саранск,Тамбов,Орёл,Кострома,Псков,Великий Новгород,Петрозаводск,Химки,Мытищи,Балашиха,Подольск,Королёв,Люберцы,Новороссийск,Таганрог
    RU|Europe/Kaliningrad|Калининград,Kaliningrad
    RU|Europe/Volgograd|Волгоград,Volgograd,Волжский
    RU|Europe/Saratov|Саратов,Saratov,Энгельс
    RU|Europe/Astrakhan|Астрахань,Astrakhan
    RU|Europe/Ulyanovsk|Ульяновск,Ulyanovsk
    RU|Europe/Kirov|Киров,Kirov
    RU|Europe/Samara|Самара,Samara,Тольятти,Togliatti,Ижевск,Izhevsk
    RU|Europe/Simferopol|Симферополь,Севастополь,Sevastopol,Ялта
    RU|Asia/Yekaterinburg|Екатеринбург,Yekaterinburg,Ekaterinburg,Челябинск,Chelyabinsk,Уфа,Ufa,Пермь,Perm,Тюмень,Tyumen,Оренбург,Orenburg,Сургут,Surgut,Нижний Тагил,Магнитогорск,Курган,Стерлитамак,Нижневартовск,Ханты-Мансийск,Новый Уренгой,Салехард
    RU|Asia/Omsk|Омск,Omsk
    RU|Asia/Novosibirsk|Новосибирск,Novosibirsk
    RU|Asia/Barnaul|Барнаул,Barnaul,Бийск,Горно-Алтайск
    RU|Asia/Tomsk|Томск,Tomsk
    RU|Asia/Novokuznetsk|Кемерово,Kemerovo,Новокузнецк,Novokuznetsk
    RU|Asia/Krasnoyarsk|Красноярск,Krasnoyarsk,Абакан,Кызыл,Норильск,Norilsk
    RU|Asia/Irkutsk|Иркутск,Irkutsk,Улан-Удэ,Ulan-Ude,Братск,Ангарск
    RU|Asia/Chita|Чита,Chita
    RU|Asia/Yakutsk|Якутск,Yakutsk,Благовещенск
    RU|Asia/Vladivostok|Владивосток,Vladivostok,Хабаровск,Khabarovsk,Находка,Биробиджан,Комсомольск-на-Амуре,Уссурийск
    RU|Asia/Sakhalin|Южно-Сахалинск
    RU|Asia/Magadan|Магадан,Magadan
    RU|Asia/Kamchatka|Петропавловск-Камчатский
    RU|Asia/Anadyr|Анадырь
    US|America/New_York|New York,New York City,NYC,Philadelphia,Boston,Miami,Atlanta,Detroit,Tampa,Orlando,Jacksonville,Baltimore,Pittsburgh
    US|America/Chicago|Chicago,Houston,Dallas,San Antonio,Austin,Fort Worth,New Orleans,Minneapolis,Milwaukee,Oklahoma City,Memphis,Nashville
    US|America/Denver|Denver,Salt Lake City,El Paso,Albuquerque,Colorado Springs
    US|America/Phoenix|Phoenix,Tucson,Mesa,Scottsdale
    US|America/Los_Angeles|Los Angeles,San Francisco,San Diego,San Jose,Seattle,Las Vegas,Sacramento,Oakland
    US|America/Anchorage|Anchorage,Juneau,Fairbanks
    US|Pacific/Honolulu|Honolulu
    CA|America/Toronto|Toronto,Ottawa,Montréal,Montreal,Québec,Quebec,Hamilton,Mississauga
    CA|America/Vancouver|Vancouver,Victoria,Burnaby,Surrey
    CA|America/Edmonton|Calgary,Edmonton
    CA|America/Winnipeg|Winnipeg
    CA|America/Halifax|Halifax
    CA|America/St_Johns|St Johns
    AU|Australia/Sydney|Sydney,Canberra,Newcastle,Wollongong
    AU|Australia/Melbourne|Melbourne,Geelong
    AU|Australia/Brisbane|Brisbane,Gold Coast,Cairns
    AU|Australia/Perth|Perth
    AU|Australia/Adelaide|Adelaide
    AU|Australia/Darwin|Darwin
    AU|Australia/Hobart|Hobart
    BR|America/Sao_Paulo|São Paulo,Sao Paulo,Rio de Janeiro,Brasília,Brasilia,Curitiba,Porto Alegre,Belo Horizonte
    BR|America/Manaus|Manaus
    BR|America/Fortaleza|Fortaleza
    BR|America/Recife|Recife
    BR|America/Bahia|Salvador
    BR|America/Belem|Belém,Belem
    BR|America/Cuiaba|Cuiabá,Cuiaba
    MX|America/Mexico_City|Ciudad de México,Mexico City,CDMX,Guadalajara,Puebla
    MX|America/Monterrey|Monterrey
    MX|America/Tijuana|Tijuana
    MX|America/Cancun|Cancún,Cancun
    ID|Asia/Jakarta|Jakarta,Bandung,Surabaya,Medan
    ID|Asia/Makassar|Denpasar,Makassar
    ES|Europe/Madrid|Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Málaga,Malaga,Bilbao,Palma
    ES|Atlantic/Canary|Las Palmas de Gran Canaria,Santa Cruz de Tenerife,Tenerife
    PT|Europe/Lisbon|Lisboa,Lisbon,Porto,Braga,Coimbra,Faro
    """#

  /// Country, zone, ranges of postcodes by their first characters; the first that fits holds.
  static let postcodes: StaticString = #"""
    RU|Europe/Moscow|101-188,190-216,241-249,300-309,344-369,385-386,390-399,420-425,428-431,440-442,600-607
    RU|Europe/Kaliningrad|236-238
    RU|Europe/Simferopol|295-299
    RU|Europe/Volgograd|400-404
    RU|Europe/Saratov|410-413
    RU|Europe/Astrakhan|414-416
    RU|Europe/Samara|426-427,443-446
    RU|Europe/Ulyanovsk|432-433
    RU|Asia/Yekaterinburg|450-462,614-629,640-641
    RU|Europe/Kirov|610-613
    RU|Asia/Novosibirsk|630-633
    RU|Asia/Tomsk|634-636
    RU|Asia/Omsk|644-646
    RU|Asia/Krasnoyarsk|647-648,655,660-663,667-668
    RU|Asia/Barnaul|649,656-659
    RU|Asia/Novokuznetsk|650-654
    RU|Asia/Irkutsk|664-666,669-671
    RU|Asia/Chita|672-674
    RU|Asia/Yakutsk|675-677
    RU|Asia/Vladivostok|679-682,690-692
    RU|Asia/Kamchatka|683-684,688
    RU|Asia/Magadan|685-686
    RU|Asia/Anadyr|689
    RU|Asia/Sakhalin|693
    ES|Atlantic/Canary|35,38
    ES|Africa/Ceuta|51,52
    ES|Europe/Madrid|01-50
    PT|Atlantic/Madeira|90-94
    PT|Atlantic/Azores|95-99
    PT|Europe/Lisbon|1-8
    AU|Australia/Sydney|1,26,200-287,289-299
    AU|Australia/Melbourne|3,8
    AU|Australia/Brisbane|4,9
    AU|Australia/Adelaide|5
    AU|Australia/Perth|6
    AU|Australia/Hobart|7
    AU|Australia/Darwin|08
    CA|America/St_Johns|A1
    CA|America/Halifax|B,C
    CA|America/Moncton|E
    CA|America/Toronto|G1-J9,K,L,M,N
    CA|America/Winnipeg|R
    CA|America/Regina|S
    CA|America/Edmonton|T
    """#
}
